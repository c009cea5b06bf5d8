"""Where a person stands in a conversation."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Index, text
from sqlmodel import Field, SQLModel

from storage.tables.columns import define_key, define_link, define_optional_link, define_state

_IS_OPEN = text("state = 'open'")


class TalkState(StrEnum):
    """A parked talk waits to be taken up again; at most one of a person is open."""

    OPEN = "open"
    PARKED = "parked"
    DONE = "done"
    DROPPED = "dropped"


class Talk(SQLModel, table=True):
    """One talk. `answers` is sealed JSON that only its flow can read, `asked` the number of the open question,
    `interrupted` the talk it came in the middle of, `network_id` the network it is about once that is known."""

    __table_args__ = (Index("uq_talk_open", "person_id", unique=True, sqlite_where=_IS_OPEN, postgresql_where=_IS_OPEN),)
    id: int = define_key()
    person_id: int = define_link("person.id", index=True)
    flow: str
    answers: str
    asked: int = 0
    interrupted: int | None = define_optional_link("talk.id")
    network_id: int | None = define_optional_link("network.id")
    state: TalkState = define_state(TalkState, TalkState.OPEN)
    touched: datetime = Field(index=True)
