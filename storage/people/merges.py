"""Two entries of one company become one: everything that points to the one points to the other from then on."""

from __future__ import annotations

from typing import Any

from sqlalchemy import delete, or_, update
from sqlmodel import SQLModel, col, select

from matching.consent.states import LIVE_SYNERGY_STATES, SynergyState
from storage.repository import Repository, select_columns, to_clauses
from storage.tables.animation.project import ProjectCompany
from storage.tables.animation.workshop import RaisedHand
from storage.tables.barrier import Barrier
from storage.tables.broadcast import BroadcastCall
from storage.tables.call import Call
from storage.tables.columns import list_columns_pointing_to
from storage.tables.company import Company, CompanyState, Member, MemberState, Seat, SeatState
from storage.tables.distance_limit import DistanceLimit
from storage.tables.history import History
from storage.tables.introduction import Introduction
from storage.tables.moves import match_movable, move
from storage.tables.synergy import Party, Synergy


class CompanyMerges(Repository):
    """Companies of this network that are one and the same."""

    def sits_elsewhere(self, company_id: int) -> bool:
        """Does it sit in another network too? There it is nobody's here to merge."""
        return (
            self.connection.execute(
                select_columns(Seat.network_id).where(
                    *to_clauses(Seat.company_id == company_id, Seat.network_id != self.scope.id, Seat.state != SeatState.LEFT)
                )
            ).first()
            is not None
        )

    def lock_shared_leads(self, company_id: int, other_id: int) -> tuple[Synergy, ...]:
        """What the two were both in and is not over, by rising id; held until the end of this unit."""
        theirs = select(Party.synergy_id).where(Party.company_id == other_id)
        return tuple(
            self.session.exec(
                self.select_own(Synergy)
                .join(Party, col(Party.synergy_id) == Synergy.id)
                .where(
                    Party.company_id == company_id,
                    col(Synergy.id).in_(theirs),
                    col(Synergy.state).in_((*LIVE_SYNERGY_STATES, SynergyState.AGREED)),
                )
                .order_by(col(Synergy.id))
                .with_for_update(of=Synergy)
                .execution_options(populate_existing=True)
            )
        )

    def merge_companies(self, staying: Company, merged: Company) -> None:
        """People, announcements, leads, calls, history and all else of `merged` are those of `staying`; `merged` leaves."""
        siren, siret, first_site = merged.siren, merged.siret, merged.first_site
        self._join_members(staying.id, merged.id)
        self._join_unique(Call, Call.company_id, (Call.synergy_id,), staying.id, merged.id)
        self._join_unique(DistanceLimit, DistanceLimit.company_id, (DistanceLimit.resource,), staying.id, merged.id)
        self._join_unique(ProjectCompany, ProjectCompany.company_id, (ProjectCompany.project_id,), staying.id, merged.id)
        self._join_unique(RaisedHand, RaisedHand.company_id, (RaisedHand.card_id,), staying.id, merged.id)
        self._join_unique(BroadcastCall, BroadcastCall.company_id, (BroadcastCall.broadcast_id,), staying.id, merged.id)
        self._join_barriers(staying.id, merged.id)
        run = self.connection.execute
        for column in list_columns_pointing_to(Company):
            if column.table.name not in ("member", "seat"):
                run(update(column.table).where(column == merged.id).values({column: staying.id}))
        run(update(Company).where(*to_clauses(Company.first_site == merged.id)).values(first_site=staying.id))
        run(update(Introduction).where(*to_clauses(Introduction.ask_whom == merged.id)).values(ask_whom=staying.id))
        run(
            update(History)
            .where(*to_clauses(History.network_id == self.scope.id, History.subject == f"company:{merged.id}"))
            .values(subject=f"company:{staying.id}")
        )
        run(
            update(Seat)
            .where(*to_clauses(Seat.company_id == merged.id), match_movable(Seat, SeatState.LEFT))
            .values(state=SeatState.LEFT)
        )
        self.session.expire_all()
        was_confirmed = merged.state is CompanyState.CONFIRMED
        move(merged, CompanyState.LEFT)
        merged.name, merged.siren, merged.siret, merged.first_site = "", None, None, None
        staying.siren, staying.siret = staying.siren or siren, staying.siret or siret
        if staying.first_site is None and first_site not in (None, staying.id, merged.id):
            staying.first_site = first_site
        if was_confirmed:
            move(staying, CompanyState.CONFIRMED)
        self.session.flush()

    def _join_members(self, kept_id: int, gone_id: int) -> None:
        """Whoever speaks for either speaks for the one; who only asked to, and is known to the other, need not ask."""
        for member in self.session.exec(select(Member).where(Member.company_id == gone_id)).all():
            known = self.session.get(Member, (member.person_id, kept_id))
            if known is None:
                self.add(
                    Member(
                        person_id=member.person_id,
                        company_id=kept_id,
                        state=member.state,
                        since=member.since,
                        last_used=member.last_used,
                    )
                )
            else:
                known.last_used = max(known.last_used, member.last_used)
                if member.state is MemberState.IN:
                    move(known, MemberState.IN)
            self.session.delete(member)
        self.session.flush()

    def _join_unique(
        self, table: type[SQLModel], owner_column: Any, others: tuple[Any, ...], kept_id: int, gone_id: int
    ) -> None:
        """Rows of which a company has one for each of something: where both have it, the one's is enough."""
        mine = {tuple(row) for row in self.connection.execute(select_columns(*others).where(owner_column == kept_id))}
        for row in self.connection.execute(select_columns(*others).where(owner_column == gone_id)).all():
            if tuple(row) in mine:
                same = (column == value for column, value in zip(others, row, strict=True))
                self.connection.execute(delete(table).where(owner_column == gone_id, *same))

    def _join_barriers(self, kept_id: int, gone_id: int) -> None:
        """What either refused stays refused; between the two themselves there is nothing any more."""
        ids = (kept_id, gone_id)
        run = self.connection.execute
        run(delete(Barrier).where(col(Barrier.company_id).in_(ids), col(Barrier.other_id).in_(ids)))
        touching = self.session.exec(
            select(Barrier)
            .where(or_(col(Barrier.company_id).in_(ids), col(Barrier.other_id).in_(ids)))
            .order_by(col(Barrier.id).desc())
        ).all()
        seen: set[tuple[int, int, str | None, int | None]] = set()
        for barrier in touching:
            one, other = (kept_id if each == gone_id else each for each in (barrier.company_id, barrier.other_id))
            key = (one, other, barrier.resource, barrier.declaration_id)
            if key in seen:
                self.session.delete(barrier)
            seen.add(key)
        self.session.flush()
