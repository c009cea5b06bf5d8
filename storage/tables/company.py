"""Companies at one place, their seat in a network, and the people who speak for them."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar

from sqlalchemy import Index, Text, cast, func, literal
from sqlmodel import Field, SQLModel, col

from storage.notes.names import NameOwner
from storage.tables.columns import KeyInteger, NamedRow, define_key, define_link, define_sealed, define_state


class CompanyState(StrEnum):
    """How well a company is known."""

    IMPORTED = "imported"
    NEW = "new"
    CONFIRMED = "confirmed"
    LEFT = "left"


class SeatState(StrEnum):
    """A company's place in a network."""

    ASKED = "asked"
    IN = "in"
    LEFT = "left"


class MemberState(StrEnum):
    """Whoever names a company that has somebody already waits for that one's yes, and sees nothing of it until then."""

    ASKED = "asked"
    IN = "in"


class Company(NamedRow, SQLModel, table=True):
    """One establishment at one place: `activity` is an id of the activities, `place` a town and its point; nobody is
    there from `closes` until it `reopens`. Sites of one SIREN, or with the same `first_site`, are a group; they are matched
    with each other only where all of them wish to, `meets_own`. `rules_told` are the keys of the rules of law that it was
    told of already: each is told once."""

    OWNER: ClassVar[NameOwner] = NameOwner.COMPANY
    NAMES: ClassVar[tuple[str, ...]] = ("name",)

    id: int = define_key()
    name: str
    siren: str | None = Field(default=None, index=True)
    siret: str | None = None
    activity: str
    place: str = Field(index=True)
    postcode: str
    department: str
    lat: float
    lon: float
    state: CompanyState = define_state(CompanyState, CompanyState.NEW)
    closes: datetime | None = None
    reopens: datetime | None = None
    first_site: int | None = Field(default=None, sa_type=KeyInteger, index=True)
    meets_own: bool = False
    rules_told: tuple[str, ...] = define_sealed(tuple[str, ...], (), otherwise=())

    @property
    def owner_mark(self) -> str | None:
        """By what its group is known; None where it stands alone."""
        return self.siren or (f"{_SITE_MARK}{self.first_site}" if self.first_site is not None else None)


_SITE_MARK = "site "


def select_owner_mark() -> Any:
    """The same, as a column."""
    return func.coalesce(Company.siren, literal(_SITE_MARK) + cast(col(Company.first_site), Text))


class Seat(SQLModel, table=True):
    """A company sits in a network."""

    __table_args__ = (Index("ix_seat_network_state", "network_id", "state"),)
    company_id: int = define_link("company.id", primary=True)
    network_id: int = define_link("network.id", primary=True)
    state: SeatState = define_state(SeatState, SeatState.IN)


class Member(SQLModel, table=True):
    """A person speaks for a company."""

    person_id: int = define_link("person.id", primary=True)
    company_id: int = define_link("company.id", primary=True, index=True)
    state: MemberState = define_state(MemberState, MemberState.IN)
    since: datetime
    last_used: datetime
