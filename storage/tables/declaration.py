"""What companies offer, need or share."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Index, not_, or_, text
from sqlmodel import Field, SQLModel, col

from matching.vocabulary import Details, Kind, Price, Rhythm, Side, Unit
from storage.tables.columns import define_key, define_link, define_optional_link, define_sealed, define_state
from storage.tables.company import Company

_IS_OPEN, _IS_WITHDRAWN = text("state = 'open'"), text("state = 'withdrawn'")
_NEVER_TOLD = text("state = 'withdrawn' AND published IS NULL")


class Visibility(StrEnum):
    """Who may come across a declaration: the network (never with a name), or its animators only."""

    NETWORK = "network"
    ANIMATOR = "animator"


class DeclarationState(StrEnum):
    """Only `open` is matched or shown."""

    DRAFT = "draft"
    HELD = "held"
    OPEN = "open"
    PAUSED = "paused"
    ASLEEP = "asleep"
    SERVED = "served"
    WITHDRAWN = "withdrawn"


class Declaration(SQLModel, table=True):
    """One offer, need or share. A draft may still lack its company, kind or place; `said` is what was typed, `source`
    the line of a list it came with, or the announcement for
    which it was `supposed`. `confirming`: its keeper was asked then whether it is still there; `review`: when
    they are told next that it has no partner; `turn`: when its season next begins or ends; `next_use`: when food
    may be asked for by those whose use of it is not the best; `compare_due`: since when it waits to be compared, after a
    list was taken over. Asleep without `expires` is asleep out of season."""

    __table_args__ = (
        # Covers the search for partners; a partial index would not, and PostgreSQL has the id in no index by itself.
        Index(
            "ix_declaration_partners",
            "network_id",
            "state",
            "kind",
            "resource",
            "lat",
            "lon",
            "left",
            "expires",
            "company_id",
            postgresql_include=["id"],
        ),
        Index("ix_declaration_company_state", "company_id", "state"),
        Index("ix_declaration_expires", "expires", sqlite_where=_IS_OPEN, postgresql_where=_IS_OPEN),
        Index("ix_declaration_review", "review", sqlite_where=_IS_OPEN, postgresql_where=_IS_OPEN),
        Index("ix_declaration_turn", "turn"),
        Index("ix_declaration_next_use", "next_use"),
        Index("ix_declaration_network_compare_due", "network_id", "compare_due"),
        Index("ix_declaration_withdrawn", "touched", sqlite_where=_IS_WITHDRAWN, postgresql_where=_IS_WITHDRAWN),
        Index("ix_declaration_never_told", "touched", sqlite_where=_NEVER_TOLD, postgresql_where=_NEVER_TOLD),
    )
    id: int = define_key()
    network_id: int = define_link("network.id")
    company_id: int | None = define_optional_link("company.id")
    keeper_id: int | None = define_optional_link("person.id", index=True)
    kind: Kind | None = define_state(Kind, nullable=True)
    side: Side | None = define_state(Side, nullable=True)
    visibility: Visibility = define_state(Visibility, Visibility.NETWORK)
    resource: str | None = None
    said: str = ""
    low: float | None = None
    high: float | None = None
    unit: Unit | None = define_state(Unit, nullable=True)
    rhythm: Rhythm | None = define_state(Rhythm, nullable=True)
    every: int = 1
    yearly: float | None = None
    left: float | None = None
    price: Price | None = define_state(Price, nullable=True)
    place: str | None = None
    lat: float | None = None
    lon: float | None = None
    starts: datetime | None = None
    until: datetime | None = None
    expires: datetime | None = None
    state: DeclarationState = define_state(DeclarationState, DeclarationState.DRAFT)
    published: datetime | None = None
    confirming: datetime | None = None
    review: datetime | None = None
    turn: datetime | None = None
    next_use: datetime | None = None
    compare_due: datetime | None = None
    details: Details = define_sealed(Details, Details())
    source: str | None = Field(default=None, unique=True)
    touched: datetime

    @property
    def supposed(self) -> bool:
        """Did its company announce nothing, and an animator who thought of it suppose this?"""
        return (self.source or "").startswith(SUPPOSED_SOURCE)


SUPPOSED_SOURCE = "brokered:"


def build_placed_draft(
    network_id: int, company: Company, now: datetime, *, keeper_id: int | None = None, source: str | None = None
) -> Declaration:
    """A draft of something that a company has, needs or shares, at the company's own place."""
    return Declaration(
        network_id=network_id,
        company_id=company.id,
        keeper_id=keeper_id,
        source=source,
        place=company.place,
        lat=company.lat,
        lon=company.lon,
        touched=now,
    )


def match_told() -> Any:
    """What companies announced, or a list said of them; nothing that was only supposed."""
    return or_(col(Declaration.source).is_(None), not_(col(Declaration.source).startswith(SUPPOSED_SOURCE)))
