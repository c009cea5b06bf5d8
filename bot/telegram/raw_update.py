"""What Telegram hands over, as it came: only what has to be known of an update before it is kept."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

import structlog
from telegram import Bot

from bot.telegram.receive import ALLOWED_UPDATES
from bot.telegram.update_fields import is_number
from storage.notes.inbox import Arrival

log = structlog.get_logger()


class RawUpdateBot(Bot):
    """A `telegram.Bot` that hands updates over unread: they are read when their turn comes, once, and one that cannot be
    read holds nobody up."""

    async def fetch_updates(self, offset: int | None, timeout: int, patience: float) -> list[Mapping[str, Any]]:
        """What waits from number `offset` on, which confirms what came before; waits `timeout` seconds for something.
        `patience`: seconds that the answer may take altogether. Raises TelegramError."""
        wanted = {"offset": offset, "timeout": timeout, "allowed_updates": list(ALLOWED_UPDATES)}
        updates: list[Mapping[str, Any]] = await self._post("getUpdates", wanted, read_timeout=patience)
        return updates


def read_arrivals(updates: Sequence[Mapping[str, Any]]) -> list[Arrival]:
    """The updates that are for Boucle, as they are kept. Chatter of a group is never stored; what is no update at all is
    left out and counted in the log, so that it holds up nobody behind it."""
    arrivals = []
    for raw in updates:
        if not isinstance(raw, Mapping) or not is_number(raw.get("update_id")):
            log.warning("this is no update")
        elif is_for_boucle(raw):
            arrivals.append(read_arrival(raw))
    return arrivals


def read_arrival(raw: Mapping[str, Any]) -> Arrival:
    """An update as it is kept. Its lane keeps what is said in one chat in order: the group or channel it comes from, so that
    nobody's private talk waits behind a group, else the person's Telegram id; what says of nobody that it is theirs has the
    lane of nobody."""
    what = _find_content(raw)
    chat = _find_chat(what)
    speaker = chat if _is_shared(chat) else (_as_fields(what.get("from")) or _as_fields(what.get("user")) or chat)
    lane = speaker.get("id")
    return Arrival(raw["update_id"], lane if isinstance(lane, int) and is_number(lane) else 0, json.dumps(raw))


def is_for_boucle(raw: Mapping[str, Any]) -> bool:
    """In private everything is; in a group only commands, buttons and what happens to the group itself; what is typed
    behind the bot's name elsewhere is answered at once, and never kept."""
    if "inline_query" in raw:
        return False
    message = _as_fields(raw.get("message")) or _as_fields(raw.get("edited_message"))
    if not _is_shared(_as_fields(message.get("chat"))):
        return True
    return str(message.get("text") or "").startswith("/") or "migrate_to_chat_id" in message


def find_last_id(updates: Sequence[Mapping[str, Any]]) -> int | None:
    """The highest number among updates, which confirms all of them; None where none has one."""
    numbers = [number for each in updates if isinstance(each, Mapping) and isinstance(number := each.get("update_id"), int)]
    return max(numbers, default=None)


def find_tap_id(raw: Mapping[str, Any]) -> str | None:
    """The tap that waits for its clock to be stopped, if the update is one."""
    query = raw.get("callback_query") if isinstance(raw, Mapping) else None
    return str(query["id"]) if isinstance(query, Mapping) and "id" in query else None


def _find_content(raw: Mapping[str, Any]) -> Mapping[str, Any]:
    return next((what for what in raw.values() if isinstance(what, dict)), {})


def _find_chat(content: Mapping[str, Any]) -> Mapping[str, Any]:
    return _as_fields(content.get("chat")) or _as_fields(_as_fields(content.get("message")).get("chat"))


def _as_fields(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _is_shared(chat: Mapping[str, Any]) -> bool:
    return bool(chat.get("type", "private") != "private")
