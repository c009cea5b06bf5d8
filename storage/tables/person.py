"""People and the chats they are written to in."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from sqlmodel import Field, SQLModel

from storage.notes.names import NameOwner
from storage.people.prefs import Prefs
from storage.tables.columns import (
    KeyInteger,
    NamedRow,
    WideInteger,
    define_key,
    define_optional_link,
    define_sealed,
    define_state,
)


class Reach(StrEnum):
    """Can the bot write to this person? `gone` is an account that Telegram no longer has, `erased` somebody who left us."""

    HERE = "here"
    BLOCKED = "blocked"
    GONE = "gone"
    ERASED = "erased"


class ChatKind(StrEnum):
    """Where a conversation takes place."""

    PRIVATE = "private"
    GROUP = "group"
    CHANNEL = "channel"


class Person(NamedRow, SQLModel, table=True):
    """Somebody at a company, or an animator. `asked` numbers the questions put to them, so that old buttons are known;
    `digest_due` is when their next digest is to be made, `last_heard` the day on which they last wrote or tapped anything;
    `came_by` is the number of the invitation that they opened last and that counts them once they join; `wrong_codes` they
    typed since `wrong_codes_from`."""

    OWNER: ClassVar[NameOwner] = NameOwner.PERSON
    NAMES: ClassVar[tuple[str, ...]] = ("name", "contact")

    id: int = define_key()
    telegram_id: int | None = Field(default=None, sa_type=WideInteger, unique=True)
    language: str = "fr"
    name: str = ""
    contact: str | None = None
    consent_at: datetime | None = None
    consent_text: str | None = None
    reach: Reach = define_state(Reach, Reach.HERE)
    network_id: int | None = define_optional_link("network.id")
    asked: int = 0
    prefs: Prefs = define_sealed(Prefs, Prefs(), otherwise=Prefs())
    digest_due: datetime | None = Field(default=None, index=True)
    came_by: int | None = Field(default=None, sa_type=KeyInteger)
    wrong_codes: int = 0
    wrong_codes_from: datetime | None = None
    last_heard: datetime | None = Field(default=None, index=True)


class Chat(SQLModel, table=True):
    """A conversation on Telegram; a group that moves changes its `telegram_id` and keeps its key. A group or channel
    belongs to the network whose animator linked it, and is written to in its `language`, in the thread `topic` where it is
    a forum. `menu` names the commands that its reader was given because they animate."""

    id: int = define_key()
    telegram_id: int = Field(sa_type=WideInteger, unique=True)
    kind: ChatKind = define_state(ChatKind, ChatKind.PRIVATE)
    person_id: int | None = define_optional_link("person.id", index=True)
    network_id: int | None = define_optional_link("network.id")
    title: str = ""
    language: str = "fr"
    menu: str | None = None
    topic: int | None = Field(default=None, sa_type=WideInteger)
