"""Polling: what Telegram hands over is kept first, and only then does Telegram hear that it was."""
from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime

import structlog
from telegram import Bot, Update
from telegram.error import InvalidToken, TelegramError
from telegram.request import HTTPXRequest

from bot.telegram.receive import GERMANE, lane
from storage.inbox import Arrival
from storage.store import Store

log = structlog.get_logger()
LONG_POLL = 25     # seconds
BACK_OFF = (1, 2, 5, 10, 30)
POOL = 64


def bot(token: str, api_url: str | None) -> Bot:
    """A Bot for Telegram, or for another server of the Bot API at `api_url` (downloads too)."""
    request = HTTPXRequest(connection_pool_size=POOL)
    poll = HTTPXRequest(connection_pool_size=2, read_timeout=LONG_POLL + 10)
    if api_url is None:
        return Bot(token, request=request, get_updates_request=poll)
    return Bot(token, base_url=f"{api_url}/bot", base_file_url=f"{api_url}/file/bot", request=request,
               get_updates_request=poll)


class Poller:
    """Asks Telegram for updates; `heard` is called after they are safely kept."""

    def __init__(self, bot: Bot, store: Store, clock: Callable[[], datetime], heard: Callable[[], None]) -> None:
        self._bot, self._store, self._clock, self._heard = bot, store, clock, heard

    async def run(self) -> None:
        """Poll for ever. Raises InvalidToken when Telegram does not know the token."""
        offset, failures = None, 0
        await self._bot.delete_webhook(drop_pending_updates=False)
        while True:
            try:
                updates = await self._bot.get_updates(offset, timeout=LONG_POLL, allowed_updates=list(GERMANE))
            except InvalidToken:
                raise
            except TelegramError as no:
                pause = BACK_OFF[min(failures, len(BACK_OFF) - 1)]
                failures += 1
                log.warning("telegram cannot be reached", why=type(no).__name__, again_in=pause)
                await asyncio.sleep(pause)
                continue
            failures = 0
            if updates:
                await self._store.run(self._keep, updates)
                offset = updates[-1].update_id + 1
                self._heard()
                await asyncio.gather(*(self._answered(update) for update in updates))

    def _keep(self, updates: Sequence[Update]) -> None:
        arrivals = [Arrival(update.update_id, lane(update), update.to_json()) for update in updates]
        with self._store.work() as work:
            work.inbox.arrived(self._bot.id, arrivals, self._clock())

    async def _answered(self, update: Update) -> None:
        """Stops the button's clock on the phone; best effort, for nothing hangs on it."""
        if update.callback_query is not None:
            try:
                await self._bot.answer_callback_query(update.callback_query.id)
            except TelegramError as no:
                log.info("callback not answered", why=type(no).__name__)
