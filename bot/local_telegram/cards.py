"""Who takes part in the local Telegram: the persons with their phones, the bot, and the buttons that push the clock."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

Json = dict[str, Any]
"""A piece of the Bot API as it travels: its shapes are Telegram's and are checked in the tests, not here."""


@dataclass(frozen=True, slots=True)
class Phone:
    """A person and the phone in their hand.

    `lat` and `lon` (degrees) are where the phone stands, `phone_number` what its contact button gives away,
    `start_payload` what follows /start when they come by a link. `known`: this person wrote to the bot before.
    """

    telegram_id: int
    first_name: str
    title: str
    language: str = "fr"
    phone_number: str = ""
    lat: float | None = None
    lon: float | None = None
    start_payload: str = ""
    last_name: str = ""
    known: bool = False

    def to_user(self) -> Json:
        """Give this person as a Bot API `User`."""
        user: Json = {"id": self.telegram_id, "is_bot": False, "first_name": self.first_name}
        return user | self._build_surname() | {"language_code": self.language}

    def to_chat(self) -> Json:
        """Give this person's private chat as a Bot API `Chat`."""
        return {"id": self.telegram_id, "type": "private", "first_name": self.first_name} | self._build_surname()

    def _build_surname(self) -> Json:
        return {"last_name": self.last_name} if self.last_name else {}


class RoomKind(StrEnum):
    """What a room is: a forum is a supergroup with topics; a channel is read, and only who administers it writes there."""

    GROUP = "group"
    FORUM = "forum"
    CHANNEL = "channel"


@dataclass(frozen=True, slots=True)
class GroupCard:
    """A group, forum or channel whose members are the persons with these phones; its id is negative, as Telegram's are. The
    bot is in it once somebody adds it, to a channel one of its `administrators`. A forum has `topics` by their numbers
    beside « Général », which has none."""

    telegram_id: int
    title: str
    members: tuple[int, ...]
    kind: RoomKind = RoomKind.GROUP
    topics: Mapping[int, str] = field(default_factory=dict)
    administrators: tuple[int, ...] = ()

    def to_chat(self) -> Json:
        """Give this room as a Bot API `Chat`."""
        forum = self.kind is RoomKind.FORUM
        chat: Json = {"id": self.telegram_id, "type": "supergroup" if forum else self.kind.value, "title": self.title}
        return chat | ({"is_forum": True} if forum else {})


@dataclass(frozen=True, slots=True)
class BotCard:
    """The bot: its token, whose digits before the colon are its Telegram id, its name and its @username."""

    token: str
    first_name: str
    username: str

    @property
    def telegram_id(self) -> int:
        """The bot's own Telegram id, as its token spells it."""
        return int(self.token.partition(":")[0])

    def to_user(self) -> Json:
        """Give the bot as a Bot API `User`."""
        return {"id": self.telegram_id, "is_bot": True, "first_name": self.first_name, "username": self.username}


@dataclass(frozen=True, slots=True)
class Push:
    """A button of the page that pushes the clock, « Demain » for example; `run` returns once that time has passed."""

    label: str
    run: Callable[[], Awaitable[None]]
