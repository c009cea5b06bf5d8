"""Synergies: found once, asked of each party, closed by their answers."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlmodel import col, select

from matching.consent.states import Answer, SynergyState
from storage.repository import Repository
from storage.tables.moves import move
from storage.tables.synergy import Party, Synergy


class Synergies(Repository):
    """Leads and agreements of this network."""

    def add_synergy(self, synergy: Synergy, parties: list[Party]) -> bool:
        """Keep a new synergy with its parties; False when it was known already."""
        known = self.select_own(Synergy).where(Synergy.key == synergy.key)
        if self.session.exec(known).first() is not None:
            return False
        synergy.network_id = self.scope.id
        self.add(synergy)
        for party in parties:
            party.synergy_id = synergy.id
            self.add(party)
        return True

    def get(self, synergy_id: int) -> Synergy | None:
        """That synergy."""
        return self.session.exec(self.select_own(Synergy).where(Synergy.id == synergy_id)).first()

    def lock_synergy(self, synergy_id: int) -> Synergy | None:
        """That synergy, held until the end of this unit so that two answers at once see each other."""
        held = self.select_own(Synergy).where(Synergy.id == synergy_id).with_for_update()
        synergy = self.session.exec(held.execution_options(populate_existing=True)).first()
        # Its parties as they had answered when it came to be held.
        answered = select(Party).where(Party.synergy_id == synergy_id)
        self.session.exec(answered.execution_options(populate_existing=True)).all()
        return synergy

    def list_parties(self, synergy_id: int) -> tuple[Party, ...]:
        """Who is in it, in the order of their declarations."""
        return tuple(
            self.session.exec(
                select(Party)
                .join(Synergy, col(Synergy.id) == Party.synergy_id)
                .where(Party.synergy_id == synergy_id, Synergy.network_id == self.scope.id)
                .order_by(col(Party.declaration_id))
            )
        )

    def list_several(self, ids: Collection[int]) -> dict[int, Synergy]:
        """These, by their keys."""
        return {each.id: each for each in self.session.exec(self.select_own(Synergy).where(col(Synergy.id).in_(ids)))}

    def list_parties_of(self, ids: Collection[int]) -> dict[int, tuple[Party, ...]]:
        """Who is in each of these, in the order of their declarations."""
        found: dict[int, tuple[Party, ...]] = {}
        rows = self.session.exec(
            select(Party)
            .join(Synergy, col(Synergy.id) == Party.synergy_id)
            .where(col(Party.synergy_id).in_(ids), Synergy.network_id == self.scope.id)
            .order_by(col(Party.declaration_id))
        )
        for party in rows:
            found[party.synergy_id] = (*found.get(party.synergy_id, ()), party)
        return found

    def list_others(self, party: Party) -> tuple[Party, ...]:
        """Who else is in the synergy of that party."""
        return tuple(each for each in self.list_parties(party.synergy_id) if each is not party)

    def begin_asking(self, synergy: Synergy, party: Party, now: datetime) -> None:
        """A party is being asked from now on."""
        if synergy.state is not SynergyState.AGREED:  # a newcomer to a pool
            move(synergy, SynergyState.ASKING)
        move(party, Answer.ASKED)
        synergy.asked_at = now

    def record_answer(self, party: Party, answer: Answer, person_id: int | None, now: datetime) -> None:
        """A party spoke, by a person whom we know or not."""
        move(party, answer)
        party.by, party.at = person_id, now
        self.session.flush()

    def count_asked(self, declaration_id: int) -> int:
        """How many parties are being asked about this declaration now."""
        return len(
            self.session.exec(
                select(Synergy.id)
                .join(Party, col(Party.synergy_id) == Synergy.id)
                .where(
                    Party.declaration_id == declaration_id,
                    Synergy.network_id == self.scope.id,
                    Synergy.state == SynergyState.ASKING,
                )
            ).all()
        )

    def list_asking(self, declaration_id: int) -> tuple[Synergy, ...]:
        """Everything about which this declaration's company and others are being asked now, oldest first."""
        return tuple(
            self.session.exec(
                self.select_own(Synergy)
                .join(Party, col(Party.synergy_id) == Synergy.id)
                .where(Party.declaration_id == declaration_id, Synergy.state == SynergyState.ASKING)
                .order_by(col(Synergy.id))
            )
        )

    def list_asking_company(self, company_id: int) -> tuple[Synergy, ...]:
        """Everything about which a company and others are being asked now, each once, oldest first."""
        about = select(Party.synergy_id).where(Party.company_id == company_id)
        asking = self.select_own(Synergy).where(Synergy.state == SynergyState.ASKING, col(Synergy.id).in_(about))
        return tuple(self.session.exec(asking.order_by(col(Synergy.id))))

    def list_asked_before(self, moment: datetime, among: Collection[int]) -> tuple[Synergy, ...]:
        """Those of these leads whose last card went out before a moment and that wait for an answer."""
        return tuple(
            self.session.exec(
                self.select_own(Synergy)
                .where(col(Synergy.id).in_(among), Synergy.state == SynergyState.ASKING, col(Synergy.asked_at) <= moment)
                .order_by(col(Synergy.id))
            )
        )

    def lock_asking(self, company_id: int) -> tuple[Synergy, ...]:
        """What a company is being asked about, held until the end of this unit, by rising id."""
        return tuple(
            self.session.exec(
                self.select_own(Synergy)
                .join(Party, col(Party.synergy_id) == Synergy.id)
                .where(Party.company_id == company_id, Synergy.state == SynergyState.ASKING)
                .order_by(col(Synergy.id))
                .with_for_update(of=Synergy)
                .execution_options(populate_existing=True)
            )
        )

    def list_found_leads(self, declaration_id: int) -> tuple[Synergy, ...]:
        """The leads of a declaration about which nobody was asked yet, best first."""
        return tuple(
            self.session.exec(
                self.select_own(Synergy)
                .join(Party, col(Party.synergy_id) == Synergy.id)
                .where(Party.declaration_id == declaration_id, Synergy.state == SynergyState.FOUND)
                .order_by(col(Synergy.score).desc(), col(Synergy.id))
            )
        )
