"""Invitations: links, QR codes and four-letter codes by which people come to a network, or to run one."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlmodel import Field, SQLModel

from storage.tables.columns import define_key, define_optional_link, define_state


class Purpose(StrEnum):
    """What an invitation lets its bearer do: join a network as a company, confirm that they are one imported company,
    animate a network, found one, come to a workshop, or want the same together with a neighbour."""

    JOIN = "join"
    COMPANY = "company"
    ANIMATOR = "animator"
    FOUNDER = "founder"
    WORKSHOP = "workshop"
    NEIGHBOUR = "neighbour"


class Invitation(SQLModel, table=True):
    """Its link carries a random token of which only the hash is kept; `code` is what can be read out instead. It is good
    for `uses_left` more people (None: any number) until it `expires`, or is `withdrawn`. A founder's has no network; a
    neighbour's leads to what a declaration wants together."""

    id: int = define_key()
    network_id: int | None = define_optional_link("network.id", index=True)
    company_id: int | None = define_optional_link("company.id", index=True)
    workshop_id: int | None = define_optional_link("workshop.id")
    declaration_id: int | None = define_optional_link("declaration.id", index=True)
    purpose: Purpose = define_state(Purpose)
    token_hash: str = Field(unique=True)
    code: str | None = Field(default=None, unique=True)
    uses_left: int | None = None
    used: int = 0
    expires: datetime | None = None
    withdrawn: datetime | None = None
    by: int | None = define_optional_link("person.id")
    at: datetime
