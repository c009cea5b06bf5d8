"""The product in one process, as `boucle talk` plays it; here every update is judged by a second Bot API too."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from bot.rehearsal.hands import Hands as RehearsalHands
from bot.rehearsal.phones import RehearsalPhone as Phone
from bot.rehearsal.phones import RehearsalRoom as Room
from bot.rehearsal.stage import REHEARSAL_BOT as BOT
from bot.rendering.text_renderer import TextRenderer, build_renderers
from matching.knowledge import Knowledge
from storage.store import Store
from tests.edges.oracle import complaints
from tests.log_lines import note_name, note_update

START = datetime(2026, 3, 3, 8, tzinfo=UTC)  # a Tuesday, nine o'clock in Périgny
TEXTS: dict[str, TextRenderer] = {}


def all_texts(knowledge: Knowledge) -> dict[str, TextRenderer]:
    """All sentences, read once for all tests of a process."""
    if not TEXTS:
        TEXTS.update(build_renderers(knowledge))
    return TEXTS


def judged(update: dict[str, Any]) -> None:
    """Is it an update that Telegram could send?"""
    assert not complaints("update", update)


class Wire(RehearsalHands):
    """Phones, a clock, a network around Périgny, and what travels between them; Inès animates. The short names of the tests."""

    def __init__(self, knowledge: Knowledge, store: Store) -> None:
        self.links: dict[str, str] = {}
        super().__init__(knowledge, store, all_texts(knowledge), START, judged)

    def phone(self, name: str) -> Phone:
        """The phone of that person; whoever is new gets one."""
        note_name(name)
        return super().find_phone(name)

    def find_phone(self, name: str) -> Phone:
        return self.phone(name)

    async def update(self, name: str, what: dict[str, Any]) -> None:
        """One update arrives and is handled, with everything that follows at once."""
        note_update(what)
        await super().receive_update(name, what)

    async def receive_update(self, name: str, fields: dict[str, Any]) -> None:
        await self.update(name, fields)

    def _user(self, name: str) -> dict[str, Any]:
        return super().build_user(name)

    def build_user(self, name: str) -> dict[str, Any]:
        return self._user(name)

    def _message(self, name: str) -> dict[str, Any]:
        return self.build_message(name)


__all__ = ["BOT", "START", "Phone", "Room", "Wire", "all_texts"]
