"""What becomes of a declaration's leads when it changes or leaves: counted, closed, or found anew."""
from __future__ import annotations

from dataclasses import dataclass

from sqlmodel import col, select

from matching.consent.states import LIVE, Answer, SynergyState
from storage.repository import Noun, core
from storage.tables.synergy import Party, Synergy

ANSWERS = frozenset({Answer.YES, Answer.NO, Answer.LATER})


@dataclass(frozen=True, slots=True)
class Tally:
    """How many other companies were asked about a declaration, and how many of them answered."""

    asked: int
    answered: int


class Endings(Noun):
    """Leads of this network, seen from one of their declarations."""

    def live(self, declaration_id: int) -> tuple[Synergy, ...]:
        """What is not agreed and not closed yet, held until the end of this unit, by rising id."""
        return tuple(self.session.exec(
            self.mine(Synergy).join(Party, col(Party.synergy_id) == Synergy.id)
            .where(Party.declaration_id == declaration_id, col(Synergy.state).in_(LIVE))
            .order_by(col(Synergy.id)).with_for_update(of=Synergy)))

    def agreed(self, declaration_id: int) -> bool:
        """Has it found a partner?"""
        return self.session.exec(
            select(Synergy.id).join(Party, col(Party.synergy_id) == Synergy.id)
            .where(Party.declaration_id == declaration_id, Synergy.network_id == self.scope.id,
                   Synergy.state == SynergyState.AGREED).limit(1)).first() is not None

    def tally(self, declaration_id: int) -> Tally:
        """The companies asked so far, each counted once."""
        ours = select(Party.synergy_id).where(Party.declaration_id == declaration_id)
        rows = self.connection.execute(
            core(Party.company_id, Party.answer).join(Synergy, col(Synergy.id) == Party.synergy_id)
            .where(col(Party.synergy_id).in_(ours), col(Party.declaration_id) != declaration_id,
                   col(Party.answer) != Answer.UNASKED, col(Synergy.network_id) == self.scope.id)).all()
        return Tally(len({row.company_id for row in rows}), len({row.company_id for row in rows if row.answer in ANSWERS}))

    def keyed(self, key: str) -> Synergy | None:
        """The synergy of that key, as it stands."""
        return self.session.exec(self.mine(Synergy).where(Synergy.key == key)).first()

    def void(self, synergy: Synergy) -> None:
        """A declaration left: it is closed, and the same two may be found anew under its key."""
        synergy.state = SynergyState.VOID
        self._archive(synergy)

    def another_thing(self, declaration_id: int) -> None:
        """The declaration is about something else now: what was refused before says nothing about it."""
        over = self.mine(Synergy).join(Party, col(Party.synergy_id) == Synergy.id).where(
            Party.declaration_id == declaration_id,
            col(Synergy.state).in_((SynergyState.REFUSED, SynergyState.LAPSED)))
        for synergy in self.session.exec(over).all():
            self._archive(synergy)

    def _archive(self, synergy: Synergy) -> None:
        if "#" not in synergy.key:
            synergy.key = f"{synergy.key}#{synergy.id}"
        self.session.flush()
