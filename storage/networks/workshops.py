"""Workshops of a network: who came, what was declared there, which hands were raised, what waits to be kept."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta

from sqlalchemy import update
from sqlmodel import col, func, select

from matching.activities import company_names
from matching.consent.states import SynergyState
from storage.repository import Repository, select_columns, to_clauses
from storage.tables.animation.workshop import Attendance, RaisedHand, Workshop, WorkshopCard, WorkshopEntry
from storage.tables.company import Company, Seat, SeatState
from storage.tables.declaration import Declaration, DeclarationState
from storage.tables.person import Person
from storage.tables.synergy import Party, Synergy

STAY = timedelta(days=1)  # so long after the beginning, or after coming late, what somebody declares belongs to the workshop
_SHOWN_FOR = timedelta(days=30)  # afterwards it is no longer among those that an animator chooses from
_LIVING_STATES = (DeclarationState.OPEN, DeclarationState.HELD, DeclarationState.PAUSED, DeclarationState.ASLEEP)


class Workshops(Repository):
    """The workshops of this network."""

    def get(self, workshop_id: int) -> Workshop | None:
        """That one; of two who want to change it the second waits."""
        return self.session.exec(self.select_own(Workshop).where(Workshop.id == workshop_id).with_for_update()).first()

    def list_current(self, now: datetime) -> tuple[Workshop, ...]:
        """Those to come and those of the last weeks, the latest first."""
        return tuple(
            self.session.exec(
                self.select_own(Workshop)
                .where(col(Workshop.begins) > now - _SHOWN_FOR)
                .order_by(col(Workshop.begins).desc(), col(Workshop.id).desc())
            )
        )

    def find_open(self, now: datetime) -> Workshop | None:
        """The one that lines are entered for: begun last or beginning next, as long as it has not ended."""
        rows = [row for row in self.list_current(now) if row.ended is None and row.begins + 3 * STAY > now]
        return min(rows, key=lambda row: abs(row.begins - now), default=None)

    def list_to_recall(self, begun_before: datetime) -> tuple[int, ...]:
        """Those begun before that moment whose people were not reminded yet."""
        return tuple(
            self.session.exec(
                select(Workshop.id)
                .where(
                    Workshop.network_id == self.scope.id, col(Workshop.recalled).is_(None), col(Workshop.begins) <= begun_before
                )
                .order_by(col(Workshop.id))
            )
        )

    def note_arrival(self, workshop: Workshop, person_id: int, now: datetime) -> None:
        """Somebody comes, or comes back."""
        known = self.session.get(Attendance, (workshop.id, person_id))
        if known is None:
            self.add(Attendance(workshop_id=workshop.id, person_id=person_id, network_id=workshop.network_id, at=now))
        else:
            known.at = now
            self.session.flush()

    def find_attended(self, person_id: int, now: datetime) -> Workshop | None:
        """The workshop at which somebody is now: until a day after its beginning, or after they came late."""
        rows = self.session.exec(
            select(Workshop, Attendance.at)
            .join(Attendance, col(Attendance.workshop_id) == Workshop.id)
            .where(Workshop.network_id == self.scope.id, Attendance.person_id == person_id)
            .order_by(col(Attendance.at).desc())
        )
        return next((workshop for workshop, at in rows if max(workshop.begins, at) + STAY > now), None)

    def list_attended(self, person_id: int) -> tuple[Workshop, ...]:
        """All workshops somebody came to in this network, the latest first."""
        return tuple(
            self.session.exec(
                select(Workshop)
                .join(Attendance, col(Attendance.workshop_id) == Workshop.id)
                .where(Workshop.network_id == self.scope.id, Attendance.person_id == person_id)
                .order_by(col(Workshop.begins).desc())
            )
        )

    def has_come(self, workshop_id: int, person_id: int) -> bool:
        """Did this person come to it?"""
        return self.session.get(Attendance, (workshop_id, person_id)) is not None

    def list_people(self, workshop_id: int) -> tuple[Person, ...]:
        """Whoever came, in the order of coming."""
        return tuple(
            self.session.exec(
                select(Person)
                .join(Attendance, col(Attendance.person_id) == Person.id)
                .where(Attendance.workshop_id == workshop_id, Attendance.network_id == self.scope.id)
                .order_by(col(Attendance.at), col(Person.id))
            )
        )

    def bring_declaration(self, declaration: Declaration, now: datetime) -> WorkshopCard | None:
        """What its keeper declares while they are at a workshop is laid on the table there; None where they are at none."""
        workshop = self.find_attended(declaration.keeper_id, now) if declaration.keeper_id is not None else None
        return self.add_card(workshop.id, declaration.id, now, compared=now) if workshop is not None else None

    def add_card(
        self, workshop_id: int, declaration_id: int, now: datetime, *, compared: datetime | None = None
    ) -> WorkshopCard:
        """A declaration belongs to that workshop; once."""
        known = self.session.exec(
            self.select_own(WorkshopCard).where(
                WorkshopCard.workshop_id == workshop_id, WorkshopCard.declaration_id == declaration_id
            )
        ).first()
        return known or self.add(
            WorkshopCard(
                network_id=self.scope.id, workshop_id=workshop_id, declaration_id=declaration_id, at=now, compared=compared
            )
        )

    def get_card(self, card_id: int) -> tuple[WorkshopCard, Declaration] | None:
        """That card with what it shows."""
        found = self.session.exec(
            select(WorkshopCard, Declaration)
            .join(Declaration, col(Declaration.id) == WorkshopCard.declaration_id)
            .where(WorkshopCard.network_id == self.scope.id, WorkshopCard.id == card_id)
        ).first()
        return (found[0], found[1]) if found is not None else None

    def list_cards(self, workshop_id: int) -> tuple[tuple[WorkshopCard, Declaration], ...]:
        """What was declared there and is not withdrawn, in the order of coming in."""
        rows = self.session.exec(
            select(WorkshopCard, Declaration)
            .join(Declaration, col(Declaration.id) == WorkshopCard.declaration_id)
            .where(
                WorkshopCard.network_id == self.scope.id,
                WorkshopCard.workshop_id == workshop_id,
                col(Declaration.state).in_((*_LIVING_STATES, DeclarationState.SERVED)),
            )
            .order_by(col(WorkshopCard.id))
        )
        return tuple((card, declaration) for card, declaration in rows)

    def list_uncompared(self) -> tuple[int, ...]:
        """Cards whose partners nobody looked for yet."""
        return tuple(
            self.session.exec(
                select(WorkshopCard.id)
                .where(WorkshopCard.network_id == self.scope.id, col(WorkshopCard.compared).is_(None))
                .order_by(col(WorkshopCard.id))
            )
        )

    def raise_hand(self, laid_card: WorkshopCard, company_id: int, now: datetime) -> None:
        """That is for this company; once."""
        if self.session.get(RaisedHand, (laid_card.id, company_id)) is None:
            self.add(RaisedHand(card_id=laid_card.id, company_id=company_id, network_id=laid_card.network_id, at=now))

    def count_hands(self, card_ids: Collection[int]) -> Mapping[int, int]:
        """How many companies raised a hand, by card."""
        rows = self.connection.execute(
            select_columns(RaisedHand.card_id, func.count())
            .where(col(RaisedHand.card_id).in_(card_ids), col(RaisedHand.network_id) == self.scope.id)
            .group_by(col(RaisedHand.card_id))
        )
        return {row[0]: row[1] for row in rows}

    def list_raised_by(self, workshop_id: int, company_id: int) -> frozenset[int]:
        """The cards of a workshop for which a company raised its hand."""
        return frozenset(
            self.session.exec(
                select(RaisedHand.card_id)
                .join(WorkshopCard, col(WorkshopCard.id) == RaisedHand.card_id)
                .where(
                    WorkshopCard.workshop_id == workshop_id,
                    RaisedHand.company_id == company_id,
                    RaisedHand.network_id == self.scope.id,
                )
            )
        )

    def list_hands(self, card_id: int) -> tuple[Company, ...]:
        """Who raised a hand, in the order of doing so."""
        return tuple(
            self.session.exec(
                select(Company)
                .join(RaisedHand, col(RaisedHand.company_id) == Company.id)
                .where(RaisedHand.card_id == card_id, RaisedHand.network_id == self.scope.id)
                .order_by(col(RaisedHand.at), col(Company.id))
            )
        )

    def find_companies_by_name(self, name: str) -> tuple[Company, ...]:
        """The companies of this network that are called so, or nearly, in whatever town."""
        found = self.session.exec(
            select(Company)
            .join(Seat, col(Seat.company_id) == Company.id)
            .where(Seat.network_id == self.scope.id, Seat.state == SeatState.IN)
            .order_by(col(Company.id))
        )
        return tuple(company for company in found if company_names.is_same_company_name(company.name, name))

    def add_entry(self, workshop_id: int, by: int, words: str, now: datetime) -> WorkshopEntry:
        """Lines that wait to be checked."""
        return self.add(WorkshopEntry(network_id=self.scope.id, workshop_id=workshop_id, by=by, words=words, at=now))

    def get_entry(self, entry_id: int) -> WorkshopEntry | None:
        """Those lines, while they wait."""
        return self.session.exec(
            self.select_own(WorkshopEntry)
            .where(WorkshopEntry.id == entry_id, col(WorkshopEntry.closed).is_(None))
            .with_for_update()
        ).first()

    def close_entry(self, entered: WorkshopEntry, now: datetime) -> None:
        """They were kept, or thrown away."""
        entered.words, entered.closed = "", now
        self.session.flush()

    def close_entries(self, workshop_id: int, now: datetime) -> None:
        """What was never kept of a workshop is forgotten."""
        self.connection.execute(
            update(WorkshopEntry)
            .where(
                *to_clauses(
                    WorkshopEntry.workshop_id == workshop_id,
                    WorkshopEntry.network_id == self.scope.id,
                    col(WorkshopEntry.closed).is_(None),
                )
            )
            .values(words="", closed=now)
        )

    def count_leads(self, declaration_ids: Collection[int]) -> Mapping[int, int]:
        """How many leads each of these declarations is in that were asked about and not refused."""
        rows = self.connection.execute(
            select_columns(Party.declaration_id, func.count())
            .join(Synergy, col(Synergy.id) == Party.synergy_id)
            .where(
                col(Party.declaration_id).in_(declaration_ids),
                col(Synergy.network_id) == self.scope.id,
                col(Synergy.state).in_((SynergyState.ASKING, SynergyState.AGREED)),
            )
            .group_by(col(Party.declaration_id))
        )
        return {row[0]: row[1] for row in rows}
