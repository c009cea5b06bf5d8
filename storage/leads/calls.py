"""The call list: whom the animator is to ring, and what was agreed to by telephone."""
from __future__ import annotations

from datetime import datetime

from sqlalchemy import Select, and_, not_, or_
from sqlmodel import col, select

from matching.consent.states import Answer, SynergyState
from storage.people.people import HERE
from storage.repository import Noun, core, fits
from storage.tables.call import Agreement, Call, CallState, Means
from storage.tables.company import Member, MemberState
from storage.tables.person import Person
from storage.tables.synergy import Party, Synergy


class Calls(Noun):
    """Calls of this network. While a lead is being asked about, a call puts the question; once all agreed, it passes on
    what the company may now know."""

    def put(self, synergy_id: int, company_id: int, due: datetime, now: datetime) -> Call:
        """A company is to be rung about a lead, once however often it is found out; a call that is over begins anew."""
        call = self.about(synergy_id, company_id)
        if call is None:
            return self.add(Call(network_id=self.scope.id, synergy_id=synergy_id, company_id=company_id, due=due, since=now))
        if call.state is not CallState.OWED:
            call.state, call.due, call.since, call.tries, call.closed = CallState.OWED, due, now, 0, None
            self.session.flush()
        return call

    def about(self, synergy_id: int, company_id: int) -> Call | None:
        """The call to that company about that lead, whatever became of it."""
        return self.session.exec(
            self.mine(Call).where(Call.synergy_id == synergy_id, Call.company_id == company_id)).first()

    def owed_about(self, synergy_id: int, company_id: int) -> Call | None:
        """The same, while it is still to be made."""
        call = self.about(synergy_id, company_id)
        return call if call is not None and call.state is CallState.OWED else None

    def get(self, call_id: int) -> Call | None:
        """That call."""
        return self.session.exec(self.mine(Call).where(Call.id == call_id)).first()

    def owed(self) -> tuple[Call, ...]:
        """What is to be rung about, now or later, the oldest first."""
        return tuple(self.session.exec(
            self.mine(Call).where(Call.state == CallState.OWED, col(Call.id).in_(self._alive()))
            .order_by(col(Call.since), col(Call.id))))

    def rung(self, declaration_id: int) -> bool:
        """Is anybody who was asked about this declaration to be rung?"""
        theirs = select(Party.synergy_id).where(Party.declaration_id == declaration_id)
        return self.session.exec(
            self.mine(Call).where(Call.state == CallState.OWED, col(Call.synergy_id).in_(theirs)).limit(1)).first() is not None

    def unrung(self, before: datetime) -> tuple[tuple[Synergy, Party], ...]:
        """Who is asked, is not on the list yet, and is not reached by Telegram or was asked before that moment; held until
        the end of this unit."""
        reached = (select(Member.person_id).join(Person, col(Person.id) == Member.person_id)
                   .where(Member.company_id == Party.company_id, Member.state == MemberState.IN, HERE).exists())
        rows = self.session.exec(
            select(Synergy, Party).join(Party, col(Party.synergy_id) == Synergy.id)
            .outerjoin(Call, and_(*fits(Call.synergy_id == Party.synergy_id, Call.company_id == Party.company_id)))
            .where(Synergy.network_id == self.scope.id, Synergy.state == SynergyState.ASKING, Party.answer == Answer.ASKED,
                   col(Call.id).is_(None), or_(not_(reached), *fits(col(Synergy.asked_at) <= before)))
            .order_by(col(Synergy.id)).with_for_update(of=[Synergy, Party]))
        return tuple((synergy, party) for synergy, party in rows)

    def again(self, call: Call, due: datetime) -> None:
        """Nobody answered: another time."""
        call.tries, call.due = call.tries + 1, due
        self.session.flush()

    def close(self, call: Call, state: CallState, now: datetime) -> None:
        """There is nothing left to ring about."""
        call.state, call.closed = state, now
        self.session.flush()

    def answered(self, synergy_id: int, company_id: int, now: datetime) -> None:
        """The company spoke for itself: nobody needs to ring."""
        if (call := self.owed_about(synergy_id, company_id)) is not None:
            self.close(call, CallState.DROPPED, now)

    def sweep(self, now: datetime) -> None:
        """Calls about leads that are over are not made."""
        over = self.mine(Call).where(Call.state == CallState.OWED, col(Call.id).not_in(self._alive()))
        for call in self.session.exec(over).all():
            self.close(call, CallState.DROPPED, now)

    def agreed(self, call: Call, given_by: str, means: Means, noted_by: int, now: datetime) -> Agreement:
        """A yes that somebody gave by telephone, in person or in writing, and who wrote it down."""
        return self.add(Agreement(network_id=self.scope.id, synergy_id=call.synergy_id, company_id=call.company_id,
                                  given_by=given_by, means=means, at=now, noted_by=noted_by))

    def agreements(self, synergy_id: int) -> tuple[Agreement, ...]:
        """The yeses about a lead that were noted for somebody."""
        return tuple(self.session.exec(
            self.mine(Agreement).where(Agreement.synergy_id == synergy_id).order_by(col(Agreement.id))))

    def _alive(self) -> Select[tuple[int]]:
        asked = and_(*fits(Synergy.state == SynergyState.ASKING, Party.answer == Answer.ASKED))
        agreed = and_(*fits(Synergy.state == SynergyState.AGREED, Party.answer == Answer.YES))
        return (core(Call.id).join(Synergy, col(Synergy.id) == Call.synergy_id)
                .join(Party, and_(*fits(Party.synergy_id == Call.synergy_id, Party.company_id == Call.company_id)))
                .where(*fits(Call.network_id == self.scope.id), or_(asked, agreed)))
