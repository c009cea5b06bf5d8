"""Two companies that are not to be proposed to each other: for good, for one resource, or until something improves."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import UniqueConstraint
from sqlmodel import SQLModel

from storage.tables.columns import define_key, define_link, define_optional_link, define_state


class Reason(StrEnum):
    """Why a party said no, in one tap; WISH is a preference: never this company, whatever it has."""

    DISTANCE = "distance"
    QUANTITY = "quantity"
    QUALITY = "quality"
    PRICE = "price"
    NOT_IT = "not-it"
    NOT_NOW = "not-now"
    WISH = "wish"


class Barrier(SQLModel, table=True):
    """`company_id` does not want `other_id`; without `resource` for everything, without `until` for good; with `declaration_id`
    it is about that one announcement only. `fact` is what was refused (the price, the quantity …): the day on which it has
    improved is the `until` of such a barrier."""

    __table_args__ = (UniqueConstraint("company_id", "other_id", "resource"),)
    id: int = define_key()
    network_id: int = define_link("network.id")
    company_id: int = define_link("company.id", index=True)
    other_id: int = define_link("company.id", index=True)
    resource: str | None = None
    declaration_id: int | None = define_optional_link("declaration.id")
    fact: str | None = None
    reason: Reason = define_state(Reason)
    until: datetime | None = None
    since: datetime
