"""Barriers: who is not to be proposed to whom, whichever of the two wanted it so."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import and_, delete, or_, update
from sqlmodel import col, select

from matching.consent.states import Answer, SynergyState
from storage.repository import Repository, select_columns, to_clauses
from storage.tables.barrier import Barrier, Reason
from storage.tables.declaration import Declaration
from storage.tables.moves import match_movable
from storage.tables.synergy import Party, Synergy

_WAITED = "waited"  # the fact of a « pas maintenant » whose date has come


class Barriers(Repository):
    """Barriers of this network. A barrier stands in both directions."""

    def list_excluded(self, company_id: int, resource: str | None, now: datetime) -> frozenset[int]:
        """The companies that this one is not to be matched with about a resource."""
        rows = self.connection.execute(
            select_columns(Barrier.company_id, Barrier.other_id).where(
                *self._match_standing(resource, now),
                or_(*to_clauses(Barrier.company_id == company_id, Barrier.other_id == company_id)),
            )
        )
        return frozenset(other for row in rows for other in row if other != company_id)

    def may_meet(self, company_id: int, other_id: int, resource: str | None, now: datetime) -> bool:
        """May these two be brought together about a resource? Asked wherever a lead is made, and wherever one of them comes
        across what the other tells."""
        one_way = and_(*to_clauses(Barrier.company_id == company_id, Barrier.other_id == other_id))
        other_way = and_(*to_clauses(Barrier.company_id == other_id, Barrier.other_id == company_id))
        standing = select_columns(Barrier.id).where(*self._match_standing(resource, now), or_(one_way, other_way)).limit(1)
        return self.connection.execute(standing).first() is None

    def keep_apart(
        self,
        company_id: int,
        other_id: int,
        resource: str | None,
        reason: Reason,
        until: datetime | None,
        now: datetime,
        refused: str | None = None,
    ) -> None:
        """These two are not to be proposed to each other about a resource; a newer reason takes the older one's place;
        `refused` is what was refused, where that may improve."""
        known = self.session.exec(
            self.select_own(Barrier).where(
                Barrier.company_id == company_id,
                Barrier.other_id == other_id,
                Barrier.resource == resource,
                col(Barrier.declaration_id).is_(None),
            )
        ).first()
        if known is None:
            known = Barrier(
                network_id=self.scope.id, company_id=company_id, other_id=other_id, resource=resource, reason=reason, since=now
            )
        known.reason, known.until, known.since, known.fact = reason, until, now, refused
        self.add(known)

    def set_aside(self, company_id: int, declaration: Declaration, now: datetime) -> Barrier:
        """« Plus celle-ci »: a company wants to hear no more of that one announcement."""
        known = self._find_set_aside(company_id, declaration.id)
        return known or self.add(
            Barrier(
                network_id=self.scope.id,
                company_id=company_id,
                other_id=declaration.company_id or 0,
                declaration_id=declaration.id,
                reason=Reason.NOT_IT,
                since=now,
            )
        )

    def may_propose(self, company_id: int, declaration_id: int) -> bool:
        """Has the company not said « plus celle-ci »?"""
        return self._find_set_aside(company_id, declaration_id) is None

    def list_refused(self, company_id: int, now: datetime) -> tuple[Barrier, ...]:
        """What this company refused and still stands, the latest first; the names it gave are no part of it."""
        rows = self.select_own(Barrier).where(
            Barrier.company_id == company_id,
            Barrier.reason != Reason.WISH,
            or_(col(Barrier.until).is_(None), col(Barrier.until) > now),
        )
        return tuple(self.session.exec(rows.order_by(col(Barrier.since).desc(), col(Barrier.id).desc())))

    def take_back(self, company_id: int, barrier_id: int) -> Barrier | None:
        """A refusal of this company's counts no more, under whatever name of the thing it was kept; it, as it was."""
        barrier = self.session.exec(
            self.select_own(Barrier).where(Barrier.id == barrier_id, Barrier.company_id == company_id)
        ).first()
        if barrier is None or barrier.reason is Reason.WISH:
            return None
        self.connection.execute(
            delete(Barrier).where(
                *to_clauses(
                    Barrier.network_id == self.scope.id,
                    Barrier.company_id == company_id,
                    Barrier.other_id == barrier.other_id,
                    Barrier.since == barrier.since,
                    Barrier.reason == barrier.reason,
                    # one announcement put aside is one refusal, also where several of theirs were at once
                    col(Barrier.declaration_id).is_(None)
                    if barrier.declaration_id is None
                    else Barrier.declaration_id == barrier.declaration_id,
                )
            )
        )
        return barrier

    def find_refused_resource(self, barrier: Barrier) -> str | None:
        """What it was about when a company refused another for everything: what it called that itself."""
        theirs = select(Party.synergy_id).where(Party.company_id == barrier.other_id)
        about = (
            select(Declaration.resource)
            .join(Party, col(Party.declaration_id) == Declaration.id)
            .where(
                Declaration.network_id == self.scope.id,
                Party.company_id == barrier.company_id,
                Party.answer == Answer.NO,
                col(Party.synergy_id).in_(theirs),
            )
        )
        return self.session.exec(about.order_by(col(Party.at).desc())).first()

    def list_improvable(self, other_id: int, resource: str, now: datetime) -> tuple[Barrier, ...]:
        """What others refused of that company for a fact that may improve, about a resource."""
        rows = self.select_own(Barrier).where(
            Barrier.other_id == other_id,
            col(Barrier.fact).is_not(None),
            Barrier.resource == resource,
            or_(col(Barrier.until).is_(None), col(Barrier.until) > now),
        )
        return tuple(self.session.exec(rows.order_by(col(Barrier.id))))

    def lift(self, barrier: Barrier, now: datetime) -> None:
        """What was refused has improved: from now on they may meet again, whatever either of them calls it."""
        self.session.flush()
        self.connection.execute(
            update(Barrier)
            .where(
                *to_clauses(
                    Barrier.network_id == self.scope.id,
                    Barrier.company_id == barrier.company_id,
                    Barrier.other_id == barrier.other_id,
                    Barrier.since == barrier.since,
                    Barrier.reason == barrier.reason,
                )
            )
            .values(until=now)
        )
        self.session.expire(barrier)

    def find_ended_waits(self, now: datetime) -> tuple[int, ...]:
        """Barriers of « pas maintenant » whose date has come, and of which nothing was made yet."""
        rows = self.session.exec(self.select_own(Barrier).where(*_match_ended_wait(now)).order_by(col(Barrier.id)))
        return tuple(row.id for row in rows)

    def list_ended_waits(self, now: datetime, due_ids: Sequence[int]) -> tuple[Barrier, ...]:
        """Those of them that still are, locked."""
        rows = self.select_own(Barrier).where(*_match_ended_wait(now), col(Barrier.id).in_(due_ids))
        return tuple(self.session.exec(rows.order_by(col(Barrier.id)).with_for_update()))

    def end_wait(self, barrier: Barrier) -> None:
        """Its date has come: whoever is asked again is told so."""
        barrier.fact = _WAITED
        self.add(barrier)

    def find_improved(self, company_id: int, other_id: int, resource: str | None, now: datetime) -> Reason | None:
        """The reason for which a company had refused another, where what was refused has improved since."""
        rows = self.select_own(Barrier).where(
            Barrier.company_id == company_id,
            Barrier.other_id == other_id,
            Barrier.resource == resource,
            col(Barrier.fact).is_not(None),
            col(Barrier.until) <= now,
        )
        found = self.session.exec(rows).first()
        return found.reason if found is not None else None

    def forget_company(self, company_id: int) -> None:
        """The company leaves: nobody needs to be kept from it."""
        self.connection.execute(
            delete(Barrier).where(
                *to_clauses(Barrier.network_id == self.scope.id),
                or_(*to_clauses(Barrier.company_id == company_id, Barrier.other_id == company_id)),
            )
        )

    def end_unasked_leads(self, company_id: int, other_id: int) -> None:
        """Leads between the two that nobody was told of yet end in silence."""
        one, another = (select(Party.synergy_id).where(Party.company_id == id) for id in (company_id, other_id))
        self.connection.execute(
            update(Synergy)
            .where(
                *to_clauses(
                    Synergy.network_id == self.scope.id,
                    match_movable(Synergy, SynergyState.VOID, SynergyState.FOUND),
                    col(Synergy.id).in_(one),
                    col(Synergy.id).in_(another),
                )
            )
            .values(state=SynergyState.VOID)
        )

    def _find_set_aside(self, company_id: int, declaration_id: int) -> Barrier | None:
        mine = self.select_own(Barrier).where(Barrier.company_id == company_id, Barrier.declaration_id == declaration_id)
        return self.session.exec(mine).first()

    def _match_standing(self, resource: str | None, now: datetime) -> tuple[Any, ...]:
        return (
            *to_clauses(Barrier.network_id == self.scope.id, col(Barrier.declaration_id).is_(None)),
            or_(col(Barrier.resource).is_(None), *to_clauses(Barrier.resource == resource)),
            or_(col(Barrier.until).is_(None), col(Barrier.until) > now),
        )


def _match_ended_wait(now: datetime) -> tuple[Any, ...]:
    return to_clauses(Barrier.reason == Reason.NOT_NOW, col(Barrier.until) <= now, col(Barrier.fact).is_(None))
