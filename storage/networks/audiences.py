"""Whom an animator can speak to: the companies of a network, with those who speak for them and what they told."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import and_
from sqlmodel import col

from matching.vocabulary import Kind
from storage.people.named_columns import select_company_name
from storage.people.prefs import Prefs
from storage.repository import Repository, select_columns, to_clauses
from storage.tables.company import Company, CompanyState, Member, MemberState, Seat, SeatState
from storage.tables.declaration import Declaration, DeclarationState
from storage.tables.person import Chat, ChatKind, Person, Reach


@dataclass(frozen=True, slots=True)
class Reader:
    """A company and one who speaks for it (none: `person` is None); `chat` is the key of where they are written to, and
    `lat`, `lon` the company's town in WGS 84 degrees."""

    company: int
    name: str
    activity: str
    lat: float
    lon: float
    person: int | None
    chat: int | None
    reach: Reach | None
    prefs: Prefs | None

    @property
    def is_reachable(self) -> bool:
        """Can Boucle write to them?"""
        return self.chat is not None and self.reach is Reach.HERE


@dataclass(frozen=True, slots=True)
class OpenResource:
    """One thing that a company offers, looks for or shares just now."""

    company: int
    kind: Kind
    resource: str


class Audiences(Repository):
    """The companies of this network."""

    def list_readers(self) -> tuple[Reader, ...]:
        """Every company with each of its people, the one last seen first; a company without people comes once."""
        rows = self.connection.execute(
            select_columns(
                Company.id,
                select_company_name(),
                Company.activity,
                Company.lat,
                Company.lon,
                Person.id,
                Chat.id,
                Person.reach,
                Person.prefs,
            )
            .join(Seat, col(Seat.company_id) == Company.id)
            .outerjoin(Member, and_(*to_clauses(Member.company_id == Company.id, Member.state == MemberState.IN)))
            .outerjoin(Person, col(Person.id) == Member.person_id)
            .outerjoin(Chat, and_(*to_clauses(Chat.person_id == Person.id, Chat.kind == ChatKind.PRIVATE)))
            .where(
                *to_clauses(Seat.network_id == self.scope.id, Seat.state == SeatState.IN, Company.state != CompanyState.LEFT)
            )
            .order_by(col(Company.id), col(Member.last_used).desc(), col(Person.id))
        )
        return tuple(Reader(*row) for row in rows)

    def list_open_resources(self) -> tuple[OpenResource, ...]:
        """What their companies have open, where it was understood."""
        rows = self.connection.execute(
            select_columns(Declaration.company_id, Declaration.kind, Declaration.resource)
            .distinct()
            .where(
                *to_clauses(
                    Declaration.network_id == self.scope.id,
                    Declaration.state == DeclarationState.OPEN,
                    col(Declaration.company_id).is_not(None),
                    col(Declaration.kind).is_not(None),
                    col(Declaration.resource).is_not(None),
                )
            )
        )
        return tuple(OpenResource(*row) for row in rows)
