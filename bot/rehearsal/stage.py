"""The stage: a network around Périgny that Inès animates, phones, a clock, and what travels between them."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bot.actions.networks import founding
from bot.app import App
from bot.clock import PushedClock
from bot.delivery.channel import Delivered, Undeliverable, UndeliverableReason
from bot.rehearsal.phones import RehearsalPhone, RehearsalRoom
from bot.rehearsal.territory import DEMO_SLUG, find_demo_centre
from bot.rendering.text_renderer import UNBROKEN_SPACE, RenderedMessage, TextRenderer
from matching.knowledge import Knowledge
from storage.notes.inbox import Arrival
from storage.store import Store

REHEARSAL_BOT = 777
_FIRST_PHONE = 100
ANIMATOR_NAME = "Inès"
UpdateCheck = Callable[[dict[str, Any]], None]


class RehearsalStage:
    """Raw updates go in as Telegram sends them, messages come out as phones show them. `check` sees each update before it goes
    in; `log` keeps everything that was sent, in order."""

    def __init__(
        self,
        knowledge: Knowledge,
        store: Store,
        texts: Mapping[str, TextRenderer],
        start: datetime,
        check: UpdateCheck = lambda update: None,
    ) -> None:
        self.clock = PushedClock(start, wall=lambda: start)
        self.knowledge, self.store, self._check = knowledge, store, check
        self.app = App(store, knowledge, texts, self, None, self.clock)
        self.phones: dict[str, RehearsalPhone] = {}
        self.rooms: list[RehearsalRoom] = []
        self.english: set[str] = set()
        self.log: list[tuple[RehearsalPhone, RenderedMessage]] = []
        self.files: dict[str, bytes] = {}
        self.edited: list[bool] = []  # beside the log: did it change an older message?
        self._ids = itertools.count(1)
        place = find_demo_centre(knowledge)
        self.near = (place.lat, place.lon)
        with store.work() as work:
            self.network = founding.create_network(work, DEMO_SLUG, "Périgny", ANIMATOR_NAME, "Agglo", place).id
            founding.appoint_animator(work, self.find_phone(ANIMATOR_NAME).id, ANIMATOR_NAME, start)

    def find_phone(self, name: str) -> RehearsalPhone:
        """The phone of that person; whoever is new gets one."""
        if name not in self.phones:
            language = "en" if name in self.english else "fr"
            self.phones[name] = RehearsalPhone(name, _FIRST_PHONE + len(self.phones), language)
        return self.phones[name]

    async def send(self, chat: int, message: RenderedMessage, edits: int | None, kind: str | None) -> Delivered:
        """Where Telegram stands in production: the phone shows the message. Raises Undeliverable."""
        phone = next(each for each in (*self.phones.values(), *self.rooms) if each.id == chat)
        if isinstance(phone, RehearsalRoom) and (phone.blocked or phone.mute):
            why = "Forbidden: bot was kicked from the group chat" if phone.blocked else "Bad Request: not enough rights"
            raise Undeliverable(why, never=UndeliverableReason.BLOCKED if phone.blocked else UndeliverableReason.REFUSED)
        if phone.blocked:
            raise Undeliverable("Forbidden: bot was blocked by the user", never=UndeliverableReason.BLOCKED)
        message = replace(message, text=message.text.replace(UNBROKEN_SPACE, " "))  # words are read here, not spaces
        self.log.append((phone, message))
        self.edited.append(edits is not None)
        message_id = edits if edits is not None else next(self._ids)
        phone.seen.update({label.text: label.token for row in message.rows for label in row})
        phone.shown[message_id] = message
        if edits is None:
            phone.new.append(message_id)
        elif "☑ " not in message.text.rpartition("\n")[2]:
            phone.changed.append(message_id)
        return Delivered(message_id, _find_kind(message))

    async def fetch_file(self, file_id: str) -> bytes:
        """What is in a file that somebody sent from here. Raises Undeliverable."""
        if file_id not in self.files:
            raise Undeliverable("Bad Request: wrong file_id", never=UndeliverableReason.REFUSED)
        return self.files[file_id]

    async def receive_update(self, name: str, fields: dict[str, Any]) -> None:
        """One update arrives and is handled, with everything that follows at once."""
        update = {"update_id": next(self._ids), **fields}
        self._check(update)
        with self.store.work() as work:
            arrival = Arrival(update["update_id"], self.find_phone(name).id, json.dumps(update))
            work.inbox.keep_arrivals(REHEARSAL_BOT, [arrival], self.clock())
        await self.app.run_until_idle()

    async def wait(self, step: timedelta) -> None:
        """Time passes, from due date to due date."""
        await self.app.advance_clock(self.clock() + step)

    async def sleep_through(self, step: timedelta) -> None:
        """Boucle is not running for a while, and then it is again."""
        self.clock.push_to(self.clock() + step)
        await self.app.advance_clock(self.clock())

    def build_user(self, name: str) -> dict[str, Any]:
        """That person as the Bot API describes them."""
        phone = self.find_phone(name)
        return {"id": phone.id, "is_bot": False, "first_name": name, "language_code": phone.language}

    def build_message(self, name: str) -> dict[str, Any]:
        """The beginning of a message of theirs in the private chat."""
        chat = {"id": self.find_phone(name).id, "type": "private", "first_name": name}
        return {
            "message_id": next(self._ids),
            "date": int(self.clock().timestamp()),
            "chat": chat,
            "from": self.build_user(name),
        }


def _find_kind(message: RenderedMessage) -> str:
    if message.phone:
        return "contact"
    if message.picture or (message.document and message.document.picture):
        return "photo"
    return "document" if message.document or message.attached else "text"
