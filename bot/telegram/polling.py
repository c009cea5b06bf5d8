"""Telegram at the start, and polling: what it hands over is kept first, and only then does it hear that it was."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from functools import partial
from typing import Any, TypeVar

import structlog
from telegram import Bot
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.telegram.raw_update import RawUpdateBot, find_last_id
from bot.telegram.send import read_retry_seconds
from bot.telegram.update_keeper import UpdateKeeper
from bot.telegram.wire import AiohttpRequest
from storage.outages import outlast_outages

log = structlog.get_logger()
T = TypeVar("T")
_LONG_POLL = 25  # seconds
_BACK_OFF = (1, 2, 5, 10, 30)
_POOL_SIZE = 64
_WEBHOOK_SECONDS = 60.0  # between two times that a webhook which others set is taken away
_TOKEN_LOOKS, _TOKEN_PAUSE = 3, 1.0  # how often, and after how many seconds, Telegram is asked whether it knows the token
_PATIENCE = 60.0  # seconds: a call that Telegram took but answers later than this is made a second time
_POLL_PATIENCE = 15.0  # seconds beyond the long poll; an update that was not handed over is asked for again


def build_bot(token: str, api_url: str | None, patience: float = _PATIENCE) -> RawUpdateBot:
    """A Bot for Telegram, or for another server of the Bot API at `api_url` (downloads too)."""
    request, poll = AiohttpRequest(_POOL_SIZE, patience), AiohttpRequest(2, _LONG_POLL + _POLL_PATIENCE)
    if api_url is None:
        return RawUpdateBot(token, request=request, get_updates_request=poll)
    return RawUpdateBot(
        token, base_url=f"{api_url}/bot", base_file_url=f"{api_url}/file/bot", request=request, get_updates_request=poll
    )


async def retry_telegram_call(call: Callable[[], Awaitable[T]], limited: Callable[[float], None] = lambda seconds: None) -> T:
    """What Telegram answers once it can be reached; `limited` hears for how many seconds it asks for silence. Raises
    InvalidToken when it does not know the token."""
    failures = 0
    while True:
        try:
            return await call()
        except InvalidToken:
            raise
        except TelegramError as no:
            pause: float = _BACK_OFF[min(failures, len(_BACK_OFF) - 1)]
            if isinstance(no, RetryAfter):
                pause = read_retry_seconds(no)
                limited(pause)
            failures += 1
            log.warning("telegram cannot be reached", why=type(no).__name__, again_in=pause)
            await asyncio.sleep(pause)


@asynccontextmanager
async def open_bot(bot: Bot) -> AsyncIterator[Bot]:
    """The bot while it can speak; waits for Telegram at the start instead of giving up. Raises InvalidToken."""
    try:
        await retry_telegram_call(bot.initialize)
        yield bot
    finally:
        await bot.shutdown()


class UnknownBot(Exception):
    """Telegram does not say who this bot is; the message is for the operator."""


async def fetch_bot_name(bot: Bot) -> str:
    """The bot's name in links, as Telegram knows it. Raises UnknownBot; nobody waits here until Telegram can be reached."""
    try:
        async with bot:
            return bot.username
    except InvalidToken:
        raise UnknownBot("Telegram does not know this token.") from None
    except TelegramError as no:
        raise UnknownBot(f"Telegram cannot be reached ({type(no).__name__}): try again later.") from None


class Poller:
    """Asks Telegram for updates, and confirms them once they are kept; `limited` hears when it asks for silence."""

    def __init__(
        self, bot: RawUpdateBot, keeper: UpdateKeeper, limited: Callable[[float], None] = lambda seconds: None
    ) -> None:
        self._bot, self._keeper, self._limited = bot, keeper, limited
        self._offset: int | None = None
        self._removed: float | None = None  # when a webhook that others set was taken away last

    async def run(self) -> None:
        """Poll for ever. Raises InvalidToken when Telegram does not know the token."""
        await retry_telegram_call(lambda: self._bot.delete_webhook(drop_pending_updates=False))
        async with asyncio.TaskGroup() as together:
            answered = together.create_task(self._answer_at_once(()))
            while True:
                updates = await retry_telegram_call(self._fetch_updates, self._limited)
                if updates:
                    await outlast_outages(partial(self._keeper.save_updates, updates))
                    last = find_last_id(updates)
                    if last is None:  # no update among them: asked at once, the same would come again without end
                        await asyncio.sleep(_BACK_OFF[-1])
                        continue
                    self._offset = last + 1
                    await answered  # no more of them at once than Telegram hands over in one go
                    answered = together.create_task(self._answer_at_once(updates))

    async def _answer_at_once(self, updates: Sequence[Mapping[str, Any]]) -> None:
        await asyncio.gather(*(self._keeper.answer_at_once(update) for update in updates))

    async def _fetch_updates(self) -> list[Mapping[str, Any]]:
        try:
            return await self._bot.fetch_updates(self._offset, _LONG_POLL, _LONG_POLL + _POLL_PATIENCE)
        except Conflict as no:
            if "webhook" in str(no).casefold():
                await self._remove_webhook()
            raise
        except InvalidToken:
            if await self._is_token_lost():
                raise
            raise NetworkError("a token that Telegram knows was refused once") from None

    async def _remove_webhook(self) -> None:
        """Somebody told Telegram to call another address: as long as it does, nothing is heard here."""
        now = time.monotonic()
        if self._removed is None or now - self._removed >= _WEBHOOK_SECONDS:
            self._removed = now
            log.warning("somebody set a webhook for this bot: it is taken away")
            await self._bot.delete_webhook(drop_pending_updates=False)

    async def _is_token_lost(self) -> bool:
        """Does Telegram say so of the bot itself, time after time? A single 404 is a slip of a server's."""
        for _ in range(_TOKEN_LOOKS):
            try:
                await self._bot.get_me()
            except InvalidToken:
                await asyncio.sleep(_TOKEN_PAUSE)
            except TelegramError:
                return False
            else:
                return False
        return True
