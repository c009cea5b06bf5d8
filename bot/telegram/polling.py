"""Telegram at the start, and polling: what it hands over is kept first, and only then does it hear that it was."""
from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any, TypeVar

import structlog
from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot.telegram.raw_update import Hearing
from bot.telegram.update_keeper import Keeper
from bot.telegram.wire import Wire

log = structlog.get_logger()
T = TypeVar("T")
LONG_POLL = 25     # seconds
BACK_OFF = (1, 2, 5, 10, 30)
POOL = 64
PATIENCE = 15.0    # seconds: a call that Telegram took but answers later than this is made a second time


def bot(token: str, api_url: str | None, patience: float = PATIENCE) -> Hearing:
    """A Bot for Telegram, or for another server of the Bot API at `api_url` (downloads too)."""
    request, poll = Wire(POOL, patience), Wire(2, LONG_POLL + PATIENCE)
    if api_url is None:
        return Hearing(token, request=request, get_updates_request=poll)
    return Hearing(token, base_url=f"{api_url}/bot", base_file_url=f"{api_url}/file/bot", request=request,
                   get_updates_request=poll)


async def patiently(call: Callable[[], Awaitable[T]]) -> T:
    """What Telegram answers once it can be reached. Raises InvalidToken when it does not know the token."""
    failures = 0
    while True:
        try:
            return await call()
        except InvalidToken:
            raise
        except TelegramError as no:
            pause = BACK_OFF[min(failures, len(BACK_OFF) - 1)]
            failures += 1
            log.warning("telegram cannot be reached", why=type(no).__name__, again_in=pause)
            await asyncio.sleep(pause)


@asynccontextmanager
async def ready(bot: Bot) -> AsyncIterator[Bot]:
    """The bot while it can speak; waits for Telegram at the start instead of giving up. Raises InvalidToken."""
    try:
        await patiently(bot.initialize)
        yield bot
    finally:
        await bot.shutdown()


class Unknown(Exception):
    """Telegram does not say who this bot is; the message is for the operator."""


async def user_name(bot: Bot) -> str:
    """The bot's name in links, as Telegram knows it. Raises Unknown; nobody waits here until Telegram can be reached."""
    try:
        async with bot:
            return bot.username
    except InvalidToken:
        raise Unknown("Telegram does not know this token.") from None
    except TelegramError as no:
        raise Unknown(f"Telegram cannot be reached ({type(no).__name__}): try again later.") from None


class Poller:
    """Asks Telegram for updates, and confirms them once they are kept."""

    def __init__(self, bot: Hearing, keeper: Keeper) -> None:
        self._bot, self._keeper = bot, keeper
        self._offset: int | None = None

    async def run(self) -> None:
        """Poll for ever. Raises InvalidToken when Telegram does not know the token."""
        await patiently(lambda: self._bot.delete_webhook(drop_pending_updates=False))
        async with asyncio.TaskGroup() as together:
            answered = together.create_task(self._answered(()))
            while True:
                updates = await patiently(lambda: self._bot.handed_over(self._offset, LONG_POLL, LONG_POLL + PATIENCE))
                if updates:
                    await self._keeper.keep(updates)
                    self._offset = updates[-1]["update_id"] + 1
                    await answered  # no more of them at once than Telegram hands over in one go
                    answered = together.create_task(self._answered(updates))

    async def _answered(self, updates: Sequence[Mapping[str, Any]]) -> None:
        await asyncio.gather(*(self._keeper.answered(update) for update in updates))
