"""The call list: whom the animator is to ring, and what was agreed to by telephone."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, not_, or_
from sqlalchemy.orm import aliased
from sqlmodel import col, func, select

from matching.consent.states import Answer, SynergyState
from storage.notes.names import name_typed
from storage.people.named_columns import select_company_name, select_person_name
from storage.people.people import REACHABLE_PERSON
from storage.repository import Repository, select_columns, to_clauses
from storage.tables.call import Agreement, Call, CallState, Means
from storage.tables.company import Company, Member, MemberState
from storage.tables.declaration import Declaration
from storage.tables.moves import move
from storage.tables.person import Person
from storage.tables.question import Question, QuestionState
from storage.tables.synergy import Party, Synergy

UNMADE_CALL_VERB = "call-unmade"  # of the history: a lead ended because nobody rang


@dataclass(frozen=True, slots=True)
class NotedAgreement:
    """A yes that a company gave without a phone of its own: about what, who gave it and how, when, and who noted it. Names
    are empty once their bearer was erased."""

    company: str
    resource: str
    given_by: str
    means: Means
    at: datetime
    noted_by: str


@dataclass(frozen=True, slots=True)
class DueCalls:
    """How many companies are to be rung, and since when the latest of these calls has been due."""

    companies: int
    latest: datetime | None


class Calls(Repository):
    """Calls of this network. While a lead is being asked about, a call puts the question; once all agreed, it passes on
    what the company may now know."""

    def schedule_call(self, synergy_id: int, company_id: int, due: datetime, now: datetime) -> Call:
        """A company is to be rung about a lead, once however often it is found out; a call that is over begins anew."""
        call = self.find_call(synergy_id, company_id)
        if call is None:
            return self.add(Call(network_id=self.scope.id, synergy_id=synergy_id, company_id=company_id, due=due, since=now))
        if call.state is not CallState.OWED:
            move(call, CallState.OWED)
            call.due, call.since, call.tries, call.closed = due, now, 0, None
            self.session.flush()
        return call

    def find_call(self, synergy_id: int, company_id: int) -> Call | None:
        """The call to that company about that lead, whatever became of it."""
        return self.session.exec(
            self.select_own(Call).where(Call.synergy_id == synergy_id, Call.company_id == company_id)
        ).first()

    def find_owed_call(self, synergy_id: int, company_id: int) -> Call | None:
        """The same, while it is still to be made."""
        call = self.find_call(synergy_id, company_id)
        return call if call is not None and call.state is CallState.OWED else None

    def get(self, call_id: int) -> Call | None:
        """That call."""
        return self.session.exec(self.select_own(Call).where(Call.id == call_id)).first()

    def reload_call(self, call: Call) -> None:
        """As it stands now."""
        self.session.refresh(call)

    def list_owed(self) -> tuple[Call, ...]:
        """What is to be rung about, now or later, the oldest first."""
        return tuple(
            self.session.exec(
                self.select_own(Call)
                .where(Call.state == CallState.OWED, col(Call.id).in_(self._select_live_calls()))
                .order_by(col(Call.since), col(Call.id))
            )
        )

    def count_owed(self) -> int:
        """How many calls are to be made, now or later."""
        return self.session.exec(
            select(func.count()).select_from(Call).where(Call.network_id == self.scope.id, Call.state == CallState.OWED)
        ).one()

    def has_call_about(self, declaration_id: int) -> bool:
        """Is anybody who was asked about this declaration to be rung?"""
        theirs = select(Party.synergy_id).where(Party.declaration_id == declaration_id)
        return (
            self.session.exec(
                self.select_own(Call).where(Call.state == CallState.OWED, col(Call.synergy_id).in_(theirs)).limit(1)
            ).first()
            is not None
        )

    def list_missing_calls(self, before: datetime, among: Collection[int]) -> tuple[tuple[Synergy, Party], ...]:
        """Who is asked about these leads, is not on the list yet, and is not reached by Telegram or was asked before that
        moment; held until the end of this unit."""
        reached = (
            select(Member.person_id)
            .join(Person, col(Person.id) == Member.person_id)
            .where(Member.company_id == Party.company_id, Member.state == MemberState.IN, REACHABLE_PERSON)
            .exists()
        )
        rows = self.session.exec(
            select(Synergy, Party)
            .join(Party, col(Party.synergy_id) == Synergy.id)
            .outerjoin(Call, and_(*to_clauses(Call.synergy_id == Party.synergy_id, Call.company_id == Party.company_id)))
            .where(
                col(Synergy.id).in_(among),
                Synergy.network_id == self.scope.id,
                Synergy.state == SynergyState.ASKING,
                Party.answer == Answer.ASKED,
                col(Call.id).is_(None),
                or_(not_(reached), *to_clauses(col(Synergy.asked_at) <= before)),
            )
            .order_by(col(Synergy.id))
            .with_for_update(of=[Synergy, Party])
        )
        return tuple((synergy, party) for synergy, party in rows)

    def retry_call(self, call: Call, due: datetime) -> None:
        """Nobody answered: another time."""
        call.tries, call.due = call.tries + 1, due
        self.session.flush()

    def close_call(self, call: Call, state: CallState, now: datetime) -> None:
        """There is nothing left to ring about."""
        move(call, state)
        call.closed = now
        self.session.flush()

    def drop_call(self, synergy_id: int, company_id: int, now: datetime) -> None:
        """The company spoke for itself: nobody needs to ring."""
        if (call := self.find_owed_call(synergy_id, company_id)) is not None:
            self.close_call(call, CallState.DROPPED, now)

    def find_ended_calls(self) -> tuple[int, ...]:
        """Calls about leads that are over."""
        return tuple(self.session.exec(select(Call.id).where(*self._match_ended()).order_by(col(Call.id))))

    def drop_ended_calls(self, among: Collection[int], now: datetime) -> None:
        """Those of these calls whose leads are over are not made."""
        for call in self.session.exec(select(Call).where(col(Call.id).in_(among), *self._match_ended())).all():
            self.close_call(call, CallState.DROPPED, now)

    def summarize_due_calls(self, now: datetime) -> DueCalls:
        """What may be rung about now."""
        row = self.connection.execute(
            select_columns(func.count(func.distinct(Call.company_id)), func.max(Call.due)).where(
                *to_clauses(Call.state == CallState.OWED, Call.due <= now, col(Call.id).in_(self._select_live_calls()))
            )
        ).one()
        return DueCalls(*row)

    def _match_ended(self) -> tuple[Any, ...]:
        live = self._select_live_calls().where(*to_clauses(Call.state == CallState.OWED))  # not all that was ever rung about
        return to_clauses(Call.network_id == self.scope.id, Call.state == CallState.OWED, col(Call.id).not_in(live))

    def add_agreement(
        self, synergy_id: int, company_id: int, given_by: str, means: Means, noted_by: int, now: datetime
    ) -> Agreement:
        """A yes that somebody gave by telephone, in person or in writing, and who wrote it down."""
        return self.add(
            Agreement(
                network_id=self.scope.id,
                synergy_id=synergy_id,
                company_id=company_id,
                given_by=given_by,
                means=means,
                at=now,
                noted_by=noted_by,
            )
        )

    def list_agreements(self, synergy_id: int | None = None, company_id: int | None = None) -> tuple[NotedAgreement, ...]:
        """The yeses that were noted for somebody in this network, the oldest first: all, those about a lead, or a company's."""
        noter = aliased(Person)
        about = () if synergy_id is None else to_clauses(Agreement.synergy_id == synergy_id)
        theirs = () if company_id is None else to_clauses(Agreement.company_id == company_id)
        rows = self.connection.execute(
            select_columns(
                Agreement.given_by,
                Agreement.means,
                Agreement.at,
                select_company_name(),
                Declaration.resource,
                Declaration.said,
                select_person_name(noter).label("noter"),
            )
            .join(Company, col(Company.id) == Agreement.company_id)
            .join(Party, and_(*to_clauses(Party.synergy_id == Agreement.synergy_id, Party.company_id == Agreement.company_id)))
            .join(Declaration, col(Declaration.id) == Party.declaration_id)
            .outerjoin(noter, col(noter.id) == Agreement.noted_by)
            .where(*to_clauses(Agreement.network_id == self.scope.id), *about, *theirs)
            .order_by(col(Agreement.at), col(Agreement.id))
        )
        return tuple(
            NotedAgreement(row.name, row.resource or row.said, name_typed(row.given_by), row.means, row.at, row.noter or "")
            for row in rows
        )

    def _select_live_calls(self) -> Select[tuple[int]]:
        asked = and_(*to_clauses(Synergy.state == SynergyState.ASKING, Party.answer == Answer.ASKED))
        questioned = (
            select(Question.id)
            .where(
                Question.synergy_id == Call.synergy_id,
                Question.to_company == Call.company_id,
                Question.state == QuestionState.ASKED,
            )
            .exists()
        )
        wondering = and_(*to_clauses(Synergy.state == SynergyState.ASKING), questioned)
        agreed = and_(*to_clauses(Synergy.state == SynergyState.AGREED, Party.answer == Answer.YES))
        return (
            select_columns(Call.id)
            .join(Synergy, col(Synergy.id) == Call.synergy_id)
            .join(Party, and_(*to_clauses(Party.synergy_id == Call.synergy_id, Party.company_id == Call.company_id)))
            .where(*to_clauses(Call.network_id == self.scope.id), or_(asked, agreed, wondering))
        )
