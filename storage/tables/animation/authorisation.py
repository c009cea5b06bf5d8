"""What a company is authorised to take or carry, as an animator read it on its papers."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlmodel import SQLModel

from storage.tables.columns import define_key, define_link, define_optional_link, define_state


class AuthorisationKind(StrEnum):
    """Collecting and carrying dangerous waste, a facility that may receive it, trading in it, animal by-products."""

    COLLECTION = "collection"
    FACILITY = "facility"
    TRADE = "trade"
    ANIMAL = "animal"


class Authorisation(SQLModel, table=True):
    """Its `number`, until when it holds (none: without an end), who `checked` it and when; `ended` when an animator said that
    it holds no more."""

    id: int = define_key()
    network_id: int = define_link("network.id", index=True)
    company_id: int = define_link("company.id", index=True)
    kind: AuthorisationKind = define_state(AuthorisationKind, AuthorisationKind.COLLECTION)
    number: str
    until: datetime | None = None
    checked: datetime
    checked_by: int | None = define_optional_link("person.id")
    ended: datetime | None = None
