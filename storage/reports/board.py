"""What waits for an animator: companies that nobody confirmed, declarations that are held, words not understood."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import col, exists, func

from matching.vocabulary import Kind, Side
from storage.notes.copies import WORD_SUBJECT
from storage.people.named_columns import select_company_name, select_person_name
from storage.repository import Repository, select_columns, to_clauses
from storage.tables.company import Company, CompanyState, Member, MemberState, Seat, SeatState
from storage.tables.declaration import Declaration, DeclarationState
from storage.tables.history import History
from storage.tables.note import Note
from storage.tables.person import Person

_MOST_ENTRIES = 200
WORD_ANSWERED_VERB, WORD_SETTLED_VERB = "word-answered", "word-settled"
HELD_TAKEN_VERB, WORDS_DROPPED_VERB = "held-taken", "words-nothing"  # verbs of the history that a list looks at
_CLOSED_STATES = (DeclarationState.WITHDRAWN, DeclarationState.SERVED)


@dataclass(frozen=True, slots=True)
class Newcomer:
    """A company that waits to be confirmed: who speaks for it, and since when; "" and None where nobody does yet."""

    id: int
    name: str
    activity: str
    place: str
    person: str
    since: datetime | None


@dataclass(frozen=True, slots=True)
class HeldDeclaration:
    """A held declaration, and whether an animator already sees to it."""

    id: int
    resource: str | None
    said: str
    company: str
    place: str
    since: datetime
    kind: Kind | None = None
    side: Side | None = None
    company_id: int | None = None
    handled: bool = False


@dataclass(frozen=True, slots=True)
class UnclearDeclaration:
    """A declaration of which only its keeper's words are known; a draft may have neither company nor kind."""

    id: int
    words: str
    kind: Kind | None
    side: Side | None
    company: str | None
    activity: str | None
    place: str | None
    since: datetime


@dataclass(frozen=True, slots=True)
class WaitingWord:
    """What somebody wrote to those who animate, and nobody answered yet; `subject` names it."""

    subject: str
    person: Person
    words: str
    since: datetime


class Board(Repository):
    """The lists of this network's board."""

    def list_newcomers(self) -> tuple[Newcomer, ...]:
        """Companies that nobody confirmed yet, those who came first at the head; with whoever joined for them first."""
        rows = self.connection.execute(
            select_columns(
                Company.id,
                select_company_name(),
                Company.activity,
                Company.place,
                select_person_name().label("person"),
                Member.since,
            )
            .join(Seat, col(Seat.company_id) == Company.id)
            .outerjoin(Member, (col(Member.company_id) == Company.id) & (col(Member.state) == MemberState.IN))
            .outerjoin(Person, col(Person.id) == Member.person_id)
            .where(
                col(Seat.network_id) == self.scope.id, col(Seat.state) == SeatState.IN, col(Company.state) == CompanyState.NEW
            )
            .order_by(col(Member.since).is_(None), col(Member.since), col(Company.id))
            .limit(_MOST_ENTRIES)
        )
        first: dict[int, Newcomer] = {}
        for row in rows:
            first.setdefault(row.id, Newcomer(row.id, row.name, row.activity, row.place, row.person or "", row.since))
        return tuple(first.values())

    def count_arrivals(self, since: datetime, but: int) -> int:
        """How many companies that nobody confirmed yet came since then, without that one."""
        return int(
            self.connection.execute(
                select_columns(func.count(func.distinct(Company.id)))
                .join(Seat, col(Seat.company_id) == Company.id)
                .join(Member, col(Member.company_id) == Company.id)
                .where(
                    *to_clauses(
                        Seat.network_id == self.scope.id,
                        Seat.state == SeatState.IN,
                        Company.state == CompanyState.NEW,
                        Company.id != but,
                        Member.state == MemberState.IN,
                        Member.since > since,
                    )
                )
            ).scalar_one()
        )

    def list_held(self) -> tuple[HeldDeclaration, ...]:
        """Declarations that go no further without an animator: those nobody sees to first, then the oldest."""
        rows = self.connection.execute(
            select_columns(
                Declaration.id,
                Declaration.resource,
                Declaration.said,
                select_company_name().label("company"),
                Company.place,
                Declaration.published,
                Declaration.touched,
                Declaration.kind,
                Declaration.side,
                Declaration.company_id,
            )
            .join(Company, col(Company.id) == Declaration.company_id)
            .where(col(Declaration.network_id) == self.scope.id, col(Declaration.state) == DeclarationState.HELD)
            .order_by(col(Declaration.published), col(Declaration.id))
            .limit(_MOST_ENTRIES)
        ).all()
        handled = self._find_marked(HELD_TAKEN_VERB, [row.id for row in rows])
        found = (
            HeldDeclaration(
                row.id,
                row.resource,
                row.said,
                row.company,
                row.place,
                row.published or row.touched,
                row.kind,
                row.side,
                row.company_id,
                row.id in handled,
            )
            for row in rows
        )
        return tuple(sorted(found, key=lambda each: each.handled))

    def list_unclear(self) -> tuple[UnclearDeclaration, ...]:
        """Declarations and drafts whose words name nothing Boucle knows, the oldest first; without those of which an
        animator said that they are nothing."""
        rows = self.connection.execute(
            select_columns(
                Declaration.id,
                col(Declaration.said).label("words"),
                Declaration.kind,
                Declaration.side,
                select_company_name().label("company"),
                Company.activity,
                Company.place,
                col(Declaration.touched).label("since"),
            )
            .outerjoin(Company, col(Company.id) == Declaration.company_id)
            .where(
                col(Declaration.network_id) == self.scope.id,
                col(Declaration.resource).is_(None),
                col(Declaration.said) != "",
                col(Declaration.state).not_in(_CLOSED_STATES),
            )
            .order_by(col(Declaration.id))
            .limit(_MOST_ENTRIES)
        ).all()
        dropped = self._find_marked(WORDS_DROPPED_VERB, [row.id for row in rows])
        return tuple(UnclearDeclaration(*row) for row in rows if row.id not in dropped)

    def list_waiting_words(self, person_id: int | None = None) -> tuple[WaitingWord, ...]:
        """Words for whoever animates that nobody answered, of everybody or of one person, the oldest first."""
        whose = WORD_SUBJECT if person_id is None else f"{WORD_SUBJECT}{person_id}:"
        answered = exists().where(
            *to_clauses(
                History.network_id == self.scope.id,
                History.subject == Note.subject,
                col(History.verb).in_((WORD_ANSWERED_VERB, WORD_SETTLED_VERB)),
            )
        )
        rows = self.connection.execute(
            select_columns(Note.subject, Note.saying, Note.due)
            .where(
                *to_clauses(
                    Note.network_id == self.scope.id, col(Note.subject).startswith(whose), col(Note.edits).is_(None), ~answered
                )
            )
            .order_by(col(Note.due), col(Note.id))
        )
        first = {row.subject: row for row in reversed(rows.all())}
        found: list[WaitingWord] = []
        for subject, row in sorted(first.items(), key=lambda each: (each[1].due, each[0])):
            person = self.session.get(Person, int(subject.split(":")[1]))
            if person is not None and person.telegram_id is not None and (row.saying.facts or {}).get("words"):
                found.append(WaitingWord(subject, person, str(row.saying.facts["words"]), row.due))
        return tuple(found)

    def find_last_answerer(self, person_id: int) -> int | None:
        """Who answered, or settled, what this person wrote last."""
        whose = f"{WORD_SUBJECT}{person_id}:"
        return self.connection.execute(
            select_columns(History.by)
            .where(
                *to_clauses(
                    History.network_id == self.scope.id,
                    col(History.subject).startswith(whose),
                    col(History.verb).in_((WORD_ANSWERED_VERB, WORD_SETTLED_VERB)),
                )
            )
            .order_by(col(History.at).desc(), col(History.id).desc())
            .limit(1)
        ).scalar()

    def _find_marked(self, verb: str, declarations: Collection[int]) -> frozenset[int]:
        """Those of these declarations to which somebody did that."""
        subjects = {f"declaration:{id}": id for id in declarations}
        rows = self.connection.execute(
            select_columns(History.subject).where(
                col(History.network_id) == self.scope.id, col(History.verb) == verb, col(History.subject).in_(subjects)
            )
        )
        return frozenset(subjects[row.subject] for row in rows)
