"""What Telegram hands over, as it came: only what has to be known of an update before it is kept."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from telegram import Bot

from bot.telegram.receive import ALLOWED_UPDATES
from storage.notes.inbox import Arrival


class RawUpdateBot(Bot):
    """A `telegram.Bot` that hands updates over unread: they are read when their turn comes, once, and one that cannot be
    read holds nobody up."""

    async def fetch_updates(self, offset: int | None, timeout: int, patience: float) -> list[Mapping[str, Any]]:
        """What waits from number `offset` on, which confirms what came before; waits `timeout` seconds for something.
        `patience`: seconds that the answer may take altogether. Raises TelegramError."""
        wanted = {"offset": offset, "timeout": timeout, "allowed_updates": list(ALLOWED_UPDATES)}
        updates: list[Mapping[str, Any]] = await self._post("getUpdates", wanted, read_timeout=patience)
        return updates


def read_arrival(raw: Mapping[str, Any]) -> Arrival:
    """An update as it is kept. Its lane keeps a person's updates in order: their Telegram id, else the chat's. Raises
    KeyError, TypeError and AttributeError for what is no update."""
    what = _find_content(raw)
    chat = what.get("chat") or (what.get("message") or {}).get("chat") or {}
    lane = (what.get("from") or what.get("user") or chat).get("id") or 0
    return Arrival(int(raw["update_id"]), int(lane), json.dumps(raw))


def find_tap_id(raw: Mapping[str, Any]) -> str | None:
    """The tap that waits for its clock to be stopped, if the update is one."""
    return str(raw["callback_query"]["id"]) if "callback_query" in raw else None


def _find_content(raw: Mapping[str, Any]) -> Mapping[str, Any]:
    return next((what for what in raw.values() if isinstance(what, dict)), {})
