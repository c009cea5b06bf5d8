"""Everything of this network that its animators may see, as lists for a spreadsheet."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import col, func, select

from matching.consent.states import Answer, PartyRole
from storage.repository import Repository, select_columns
from storage.tables.call import Agreement
from storage.tables.company import Company, Member, MemberState, Seat, SeatState
from storage.tables.declaration import Declaration, DeclarationState
from storage.tables.introduction import Introduction, Statement
from storage.tables.note import Note, NoteState
from storage.tables.person import Person
from storage.tables.synergy import Party, Synergy

_TOLD_STATES = tuple(state for state in DeclarationState if state is not DeclarationState.DRAFT)


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """Somebody who speaks for a company: their name, how to reach them, and whether they are on Telegram."""

    name: str
    contact: str
    on_telegram: bool
    last_used: datetime


@dataclass(frozen=True, slots=True)
class SentCount:
    """How many messages went to a company's people, and when the last one did."""

    count: int
    last: datetime | None


@dataclass(frozen=True, slots=True)
class ListedParty:
    """One side of a synergy: which company, with which declaration, what it said and when."""

    company: str
    role: PartyRole
    resource: str
    answer: Answer
    at: datetime | None
    portion: float | None


@dataclass(frozen=True, slots=True)
class NotedYes:
    """A yes that was said to whoever animates."""

    synergy: int
    company: str
    agreement: Agreement


@dataclass(frozen=True, slots=True)
class MonthlyMessages:
    """How many messages of one rank ended in one state in a month ("2026-03")."""

    month: str
    rank: int
    state: NoteState
    count: int


class Exports(Repository):
    """Lists over all of this network."""

    def list_companies(self) -> tuple[Company, ...]:
        """Those that sit here, by name."""
        return tuple(
            self.session.exec(
                select(Company)
                .join(Seat, col(Seat.company_id) == Company.id)
                .where(Seat.network_id == self.scope.id, Seat.state == SeatState.IN)
                .order_by(Company.name, col(Company.id))
            )
        )

    def list_people(self) -> dict[int, tuple[ListedPerson, ...]]:
        """Who speaks for them, the last seen first, by company."""
        rows = self.connection.execute(
            select_columns(Member.company_id, Person.name, Person.contact, Person.telegram_id, Member.last_used)
            .join(Person, col(Person.id) == Member.person_id)
            .join(Seat, col(Seat.company_id) == Member.company_id)
            .where(col(Seat.network_id) == self.scope.id, col(Seat.state) == SeatState.IN, col(Member.state) == MemberState.IN)
            .order_by(col(Member.last_used).desc(), col(Person.id))
        )
        found: dict[int, list[ListedPerson]] = defaultdict(list)
        for row in rows:
            found[row.company_id].append(ListedPerson(row.name, row.contact or "", row.telegram_id is not None, row.last_used))
        return {company: tuple(people) for company, people in found.items()}

    def count_sent(self) -> dict[int, SentCount]:
        """What this network's companies were sent, by company."""
        rows = self.connection.execute(
            select_columns(Member.company_id, func.count(), func.max(Note.sent_at))
            .join(Note, col(Note.person_id) == Member.person_id)
            .where(col(Note.network_id) == self.scope.id, col(Note.state) == NoteState.SENT, col(Note.edits).is_(None))
            .group_by(col(Member.company_id))
        )
        return {row[0]: SentCount(row[1], row[2]) for row in rows}

    def list_declarations(self) -> tuple[tuple[Declaration, str], ...]:
        """All that was told, with the company's name; no drafts."""
        rows = self.session.exec(
            select(Declaration, Company.name)
            .join(Company, col(Company.id) == Declaration.company_id)
            .where(Declaration.network_id == self.scope.id, col(Declaration.state).in_(_TOLD_STATES))
            .order_by(Company.name, col(Declaration.id))
        )
        return tuple(rows)

    def list_synergies(self) -> tuple[tuple[Synergy, Introduction | None], ...]:
        """Every lead with what came of it, the oldest first."""
        rows = self.session.exec(
            select(Synergy, Introduction)
            .join(Introduction, col(Introduction.synergy_id) == Synergy.id, isouter=True)
            .where(Synergy.network_id == self.scope.id)
            .order_by(col(Synergy.id))
        )
        return tuple(rows)

    def list_parties(self) -> dict[int, tuple[ListedParty, ...]]:
        """Their sides, givers first, by synergy."""
        rows = self.connection.execute(
            select_columns(
                Party.synergy_id,
                Company.name,
                Party.role,
                Declaration.resource,
                Declaration.said,
                Party.answer,
                Party.at,
                Party.portion,
            )
            .join(Synergy, col(Synergy.id) == Party.synergy_id)
            .join(Company, col(Company.id) == Party.company_id)
            .join(Declaration, col(Declaration.id) == Party.declaration_id)
            .where(col(Synergy.network_id) == self.scope.id)
            .order_by(col(Party.synergy_id), col(Party.role), col(Party.declaration_id))
        )
        found: dict[int, list[ListedParty]] = defaultdict(list)
        for row in rows:
            found[row[0]].append(ListedParty(row[1], row[2], row[3] or row[4], row[5], row[6], row[7]))
        return {synergy: tuple(parties) for synergy, parties in found.items()}

    def list_statements(self) -> tuple[tuple[Statement, int, str | None], ...]:
        """All that was said of exchanges, with the synergy and the name of the company that spoke (None: an animator)."""
        rows = self.session.exec(
            select(Statement, Introduction.synergy_id, Company.name)
            .join(Introduction, col(Introduction.id) == Statement.introduction_id)
            .join(Company, col(Company.id) == Statement.company_id, isouter=True)
            .where(Statement.network_id == self.scope.id)
            .order_by(col(Statement.at), col(Statement.id))
        )
        return tuple(rows)

    def list_noted_agreements(self) -> tuple[NotedYes, ...]:
        """What was agreed to by telephone, in person or in writing."""
        rows = self.session.exec(
            select(Agreement, Company.name)
            .join(Company, col(Company.id) == Agreement.company_id)
            .where(Agreement.network_id == self.scope.id)
            .order_by(col(Agreement.at), col(Agreement.id))
        )
        return tuple(NotedYes(agreement.synergy_id, name, agreement) for agreement, name in rows)

    def count_messages(self) -> tuple[MonthlyMessages, ...]:
        """What went out, and what could not, month by month."""
        day = func.date(func.coalesce(Note.sent_at, Note.due))
        rows = self.connection.execute(
            select_columns(day, Note.rank, Note.state, func.count())
            .where(
                col(Note.network_id) == self.scope.id,
                col(Note.state).in_((NoteState.SENT, NoteState.FAILED)),
                col(Note.edits).is_(None),
            )
            .group_by(day, col(Note.rank), col(Note.state))
        )
        counted: dict[tuple[str, int, NoteState], int] = defaultdict(int)
        for row in rows:
            counted[str(row[0])[:7], row[1], row[2]] += row[3]
        return tuple(MonthlyMessages(*key, counted[key]) for key in sorted(counted))

    def release_rows(self) -> None:
        """What was read can be read on when this unit is over; nothing of it is changed any more."""
        self.session.flush()
        self.session.expunge_all()
