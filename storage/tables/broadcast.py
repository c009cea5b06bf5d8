"""What an animator announces to many at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import SQLModel

from storage.tables.call import CallState
from storage.tables.columns import define_key, define_link, define_optional_link, define_sealed, define_state


class BroadcastState(StrEnum):
    """`planned` waits for its date; `running` is being sent; `stopped` can go on."""

    DRAFT = "draft"
    PLANNED = "planned"
    RUNNING = "running"
    STOPPED = "stopped"
    DONE = "done"


class Whom(StrEnum):
    """How an audience is described."""

    ALL = "all"
    FAMILY = "family"
    ACTIVITY = "activity"
    AROUND = "around"
    CONCERNED = "concerned"


@dataclass(frozen=True, slots=True)
class Audience:
    """Who reads it: everybody, those with announcements of some `chosen` families of resources, those of some `chosen`
    kinds of activity, those within `km` of a point, or those whom a `chosen` resource concerns."""

    whom: Whom = Whom.ALL
    chosen: tuple[str, ...] = ()
    place: str = ""
    lat: float | None = None
    lon: float | None = None
    km: float | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """What it says: words, with a Telegram picture or document (file ids), and perhaps a button that leads on: `leads` is
    the code of one of the ways in ("offer", "need", "around" …), "coming" for « Je viens », or "web" for the page at `link`."""

    text: str = ""
    picture: str | None = None
    document: str | None = None
    leads: str | None = None
    link: str | None = None


class Broadcast(SQLModel, table=True):
    """Its recipients are notes with the subject "broadcast:<id>"; `due` is when it leaves, `urgent` spends no budget;
    `people` and `companies` are counted when it starts."""

    __table_args__ = (Index("ix_broadcast_network_state_due", "network_id", "state", "due"),)
    id: int = define_key()
    network_id: int = define_link("network.id")
    by: int = define_link("person.id")
    state: BroadcastState = define_state(BroadcastState, BroadcastState.DRAFT)
    content: Content = define_sealed(Content, Content())
    audience: Audience = define_sealed(Audience, Audience())
    urgent: bool = False
    due: datetime | None = None
    started: datetime | None = None
    ended: datetime | None = None
    people: int = 0
    companies: int = 0
    shown: datetime | None = None
    watched: int | None = define_optional_link("note.id")
    made: datetime


class BroadcastReply(SQLModel, table=True):
    """Somebody who was sent it said whether they come; only animators read who."""

    broadcast_id: int = define_link("broadcast.id", primary=True)
    person_id: int = define_link("person.id", primary=True, index=True)
    network_id: int = define_link("network.id")
    comes: bool
    at: datetime


class BroadcastCall(SQLModel, table=True):
    """A company without Telegram is to be told of it, not before `due`; `tries` counts the times nobody answered, `comes` is
    what they said where they were asked."""

    __table_args__ = (
        UniqueConstraint("broadcast_id", "company_id"),
        Index("ix_broadcastcall_network_state_due", "network_id", "state", "due"),
    )
    id: int = define_key()
    network_id: int = define_link("network.id")
    broadcast_id: int = define_link("broadcast.id")
    company_id: int = define_link("company.id", index=True)
    state: CallState = define_state(CallState, CallState.OWED)
    due: datetime
    tries: int = 0
    comes: bool | None = None
    closed: datetime | None = None
