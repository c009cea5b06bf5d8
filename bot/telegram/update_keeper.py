"""What Telegram handed over is kept first; only then is anything done about it. Polling and webhook share this."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

import structlog
from telegram import Bot
from telegram.error import TelegramError

from bot.actions.talk import fallback
from bot.telegram.inline_lookups import InlineLookups
from bot.telegram.raw_update import find_tap_id, read_arrivals
from storage.notes.inbox import Arrival
from storage.store import Store

log = structlog.get_logger()


class UpdateKeeper:
    """The way into the inbox; `heard` is called once something is safely there. `lookups` answers what is asked inline."""

    def __init__(
        self,
        bot: Bot,
        store: Store,
        clock: Callable[[], datetime],
        heard: Callable[[], None],
        lookups: InlineLookups | None = None,
    ) -> None:
        self._bot, self._store, self._clock, self._heard, self._lookups = bot, store, clock, heard, lookups

    async def save_updates(self, updates: Sequence[Mapping[str, Any]]) -> None:
        """Returns once the updates are in the database for good; raises, and nothing is kept, when that failed."""
        if arrivals := read_arrivals(updates):
            await self._store.run(self._save_arrivals, arrivals)
            self._heard()

    async def answer_at_once(self, update: Mapping[str, Any]) -> None:
        """Stops a button's clock on the phone, and looks up what is asked inline; best effort, for nothing hangs on it."""
        if self._lookups is not None:
            self._lookups.hear_query(update)
        if (tap := find_tap_id(update)) is not None:
            try:
                await self._bot.answer_callback_query(tap)
            except TelegramError as no:
                log.info("callback not answered", why=type(no).__name__)

    def _save_arrivals(self, arrivals: Sequence[Arrival]) -> None:
        now = self._clock()
        with self._store.work() as work:
            kept = work.inbox.keep_arrivals(self._bot.id, arrivals, now)
            if kept.flooded:
                log.warning("too much at once", people=len(kept.flooded))
                fallback.warn_flooders(work, kept.flooded, now)
