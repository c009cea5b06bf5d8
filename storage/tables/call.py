"""The call list: whom the animator rings because Telegram does not reach them, and what they agreed to."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import SQLModel

from storage.tables.columns import define_key, define_link, define_optional_link, define_state


class CallState(StrEnum):
    """`owed` until somebody answered, or there is nothing left to ask."""

    OWED = "owed"
    DONE = "done"
    DROPPED = "dropped"


class Means(StrEnum):
    """How an agreement was given."""

    PHONE = "phone"
    MEETING = "meeting"
    MAIL = "mail"
    MESSAGE = "message"


class Call(SQLModel, table=True):
    """A lead about which a company is to be rung, not before `due`; `tries` counts the times nobody answered."""

    __table_args__ = (
        UniqueConstraint("synergy_id", "company_id"),
        Index("ix_call_network_state_due", "network_id", "state", "due"),
    )
    id: int = define_key()
    network_id: int = define_link("network.id")
    synergy_id: int = define_link("synergy.id")
    company_id: int = define_link("company.id", index=True)
    state: CallState = define_state(CallState, CallState.OWED)
    due: datetime
    tries: int = 0
    since: datetime
    closed: datetime | None = None


class Agreement(SQLModel, table=True):
    """A yes that was not tapped by the company itself: who gave it (in words), how, when, and who wrote it down."""

    id: int = define_key()
    network_id: int = define_link("network.id", index=True)
    synergy_id: int = define_link("synergy.id")
    company_id: int = define_link("company.id")
    given_by: str
    means: Means = define_state(Means, Means.PHONE)
    at: datetime
    noted_by: int | None = define_optional_link("person.id")
