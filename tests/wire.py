"""The whole product in one process: raw updates go in as Telegram sends them, messages come out as phones show them."""

from __future__ import annotations

import itertools
import json
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.actions.networks import founding
from bot.app import App
from bot.clock import PushedClock
from bot.delivery.channel import Delivered, Undeliverable, UndeliverableReason
from bot.rendering.text_renderer import UNBROKEN_SPACE, Label, RenderedMessage, TextRenderer, build_renderers
from matching.knowledge import Knowledge
from storage.notes.inbox import Arrival
from storage.store import Store
from tests.edges.oracle import complaints

START = datetime(2026, 3, 3, 8, tzinfo=UTC)  # a Tuesday, nine o'clock in Périgny
BOT = 777
TEXTS: dict[str, TextRenderer] = {}


def all_texts(knowledge: Knowledge) -> dict[str, TextRenderer]:
    """All sentences, read once for all tests of a process."""
    if not TEXTS:
        TEXTS.update(build_renderers(knowledge))
    return TEXTS


@dataclass
class Phone:
    """One person's phone: what it shows, by message."""

    name: str
    id: int
    language: str
    shown: dict[int, RenderedMessage] = field(default_factory=dict)
    new: list[int] = field(default_factory=list)
    changed: list[int] = field(default_factory=list)
    blocked: bool = False
    seen: dict[str, str] = field(default_factory=dict)

    def button(self, label: str) -> tuple[int, Label]:
        """The latest button of that name. Raises LookupError when there is none."""
        for message_id in sorted(self.shown, reverse=True):
            for row in self.shown[message_id].rows:
                for each in row:
                    if each.text.replace("\xa0", " ") == label:
                        return message_id, each
        raise LookupError(f"{self.name} sees no button [{label}]")


@dataclass
class Room(Phone):
    """A group or channel, as everybody in it sees it; `kind` is Telegram's."""

    kind: str = "group"
    mute: bool = False


class Wire:
    """Phones, a clock, a network around Périgny, and what travels between them; Inès animates."""

    def __init__(self, knowledge: Knowledge, store: Store) -> None:
        self.clock = PushedClock(START, wall=lambda: START)
        self.knowledge, self.store = knowledge, store
        self.app = App(store, knowledge, all_texts(knowledge), self, None, self.clock)
        self.phones: dict[str, Phone] = {}
        self.rooms: list[Room] = []
        self.english: set[str] = set()
        self.links: dict[str, str] = {}
        self._ids = itertools.count(1)
        self.log: list[tuple[Phone, RenderedMessage]] = []
        place = knowledge.gazetteer.find("17180 Périgny")[0]
        self.near = (place.lat, place.lon)
        with store.work() as work:
            self.network = founding.create_network(work, "perigny", "Périgny", "Inès", "Agglo", place).id
            founding.appoint_animator(work, self.phone("Inès").id, "Inès", START)

    def phone(self, name: str) -> Phone:
        """The phone of that person; whoever is new gets one."""
        if name not in self.phones:
            self.phones[name] = Phone(name, 100 + len(self.phones), "en" if name in self.english else "fr")
        return self.phones[name]

    async def send(self, chat: int, message: RenderedMessage, edits: int | None, kind: str | None) -> Delivered:
        """Where Telegram stands in production: the phone shows the message."""
        phone = next(each for each in (*self.phones.values(), *self.rooms) if each.id == chat)
        if isinstance(phone, Room) and (phone.blocked or phone.mute):
            why = "Forbidden: bot was kicked from the group chat" if phone.blocked else "Bad Request: not enough rights"
            raise Undeliverable(why, never=UndeliverableReason.BLOCKED if phone.blocked else UndeliverableReason.REFUSED)
        if phone.blocked:
            raise Undeliverable("Forbidden: bot was blocked by the user", never=UndeliverableReason.BLOCKED)
        message = replace(message, text=message.text.replace(UNBROKEN_SPACE, " "))  # tests read words, not spaces
        self.log.append((phone, message))
        message_id = edits if edits is not None else next(self._ids)
        phone.seen.update({label.text: label.token for row in message.rows for label in row})
        phone.shown[message_id] = message
        if edits is None:
            phone.new.append(message_id)
        elif "☑ " not in message.text.rpartition("\n")[2]:
            phone.changed.append(message_id)
        return Delivered(message_id, _kind(message))

    async def update(self, name: str, what: dict[str, Any]) -> None:
        """One update arrives and is handled, with everything that follows at once."""
        update_id = next(self._ids)
        assert not complaints("update", {"update_id": update_id, **what})
        payload = json.dumps({"update_id": update_id, **what})
        with self.store.work() as work:
            work.inbox.keep_arrivals(BOT, [Arrival(update_id, self.phone(name).id, payload)], self.clock())
        await self.app.run_until_idle()

    async def wait(self, step: timedelta) -> None:
        """Time passes, from due date to due date."""
        await self.app.advance_clock(self.clock() + step)

    async def down(self, step: timedelta) -> None:
        """Boucle is not running for a while, and then it is again."""
        self.clock.push_to(self.clock() + step)
        await self.app.advance_clock(self.clock())

    def _user(self, name: str) -> dict[str, Any]:
        phone = self.phone(name)
        return {"id": phone.id, "is_bot": False, "first_name": name, "language_code": phone.language}

    def _message(self, name: str) -> dict[str, Any]:
        chat = {"id": self.phone(name).id, "type": "private", "first_name": name}
        return {"message_id": next(self._ids), "date": int(self.clock().timestamp()), "chat": chat, "from": self._user(name)}


def _kind(message: RenderedMessage) -> str:
    if message.picture or (message.document and message.document.picture):
        return "photo"
    return "document" if message.document or message.attached else "text"
