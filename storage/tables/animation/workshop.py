"""A workshop: a meeting where many declare at once, who came, what was laid on the table, and who raised a hand."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import SQLModel

from storage.tables.columns import define_key, define_link, define_optional_link


class Workshop(SQLModel, table=True):
    """`place` is where it is held, as its animator wrote it; `ended` when everybody was sent their list; `recalled` when they
    were reminded of what they said there."""

    __table_args__ = (Index("ix_workshop_network_begins", "network_id", "begins"),)
    id: int = define_key()
    network_id: int = define_link("network.id")
    name: str
    begins: datetime
    place: str = ""
    by: int | None = define_optional_link("person.id")
    made: datetime
    ended: datetime | None = None
    recalled: datetime | None = None


class Attendance(SQLModel, table=True):
    """Somebody came, by the link or the letters of the workshop; `at` is when they last did."""

    workshop_id: int = define_link("workshop.id", primary=True)
    person_id: int = define_link("person.id", primary=True, index=True)
    network_id: int = define_link("network.id")
    at: datetime


class WorkshopCard(SQLModel, table=True):
    """A declaration that was made at a workshop. Its author ticked that it may be `on_screen`, and perhaps `named` there;
    `compared` is when its partners were looked for, where that was not done at once."""

    __table_args__ = (UniqueConstraint("workshop_id", "declaration_id"),)
    id: int = define_key()
    network_id: int = define_link("network.id")
    workshop_id: int = define_link("workshop.id")
    declaration_id: int = define_link("declaration.id", index=True)
    on_screen: bool = False
    named: bool = False
    at: datetime
    compared: datetime | None = None


class RaisedHand(SQLModel, table=True):
    """A company said of a card: that is for us."""

    card_id: int = define_link("workshopcard.id", primary=True)
    company_id: int = define_link("company.id", primary=True, index=True)
    network_id: int = define_link("network.id")
    at: datetime


class WorkshopEntry(SQLModel, table=True):
    """Lines that an animator entered for people without a phone; once they are kept or thrown away it is `closed`, and
    nothing of their words is left."""

    id: int = define_key()
    network_id: int = define_link("network.id")
    workshop_id: int = define_link("workshop.id", index=True)
    by: int = define_link("person.id")
    words: str
    at: datetime
    closed: datetime | None = None
