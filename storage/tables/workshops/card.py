"""What lies on the table of a workshop, and who raised a hand for it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import SQLModel

from storage.tables.columns import define_key, define_link


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
