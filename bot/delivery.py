"""The one sender: takes what is owed, words it for its reader, hands it to Telegram, and records what became of it."""
from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Protocol

import structlog

from bot import documents
from bot.holding import Holding
from bot.pace import Pacer
from bot.wording import Document, Message, Wording
from storage.outbox import LOOK_AHEAD, Owed, Rank
from storage.store import Store
from storage.work import Work

log = structlog.get_logger()
IN_FLIGHT = 8
MOST_TRIES = 8
IDLE = 1.0  # seconds: notes may fall due without anybody saying so


class Undeliverable(Exception):
    """Telegram does not take it: for good, or not before `retry_after` seconds."""

    def __init__(self, why: str, *, permanent: bool = False, retry_after: float | None = None) -> None:
        super().__init__(why)
        self.permanent, self.retry_after = permanent, retry_after


@dataclass(frozen=True, slots=True)
class Delivered:
    """The message as Telegram has it."""

    message_id: int | None
    kind: str


class Channel(Protocol):
    """Something that takes messages: Telegram, or a stand-in for tests."""

    async def send(self, chat: int, message: Message, edits: int | None, kind: str | None) -> Delivered:
        """Send a message, or change message `edits`. Raises Undeliverable."""
        ...


class Sender:
    """Sends what is due, by rank, at most one message at a time to each chat."""

    def __init__(self, store: Store, channel: Channel, wordings: Mapping[str, Wording], pacer: Pacer | None,
                 clock: Callable[[], datetime], holding: Holding) -> None:
        self._store, self._channel, self._wordings, self._pacer, self._clock = store, channel, wordings, pacer, clock
        self._holding = holding
        self._flying: dict[int, asyncio.Task[None]] = {}
        self._sending = asyncio.Lock()
        self.wake = asyncio.Event()

    async def run(self) -> None:
        """Send for ever; `wake` tells that something new is owed."""
        await self._store.run(self._resume)
        while True:
            self.wake.clear()
            if not await self.send_due():
                await _soon(self.wake, IDLE)

    async def send_due(self) -> int:
        """Send what is due now, and wait until it is sent. How many notes were taken."""
        sent = 0
        async with self._sending:
            while (taken := await self._take()) or self._flying:
                sent += taken
                await asyncio.wait(self._flying.values(), return_when=asyncio.FIRST_COMPLETED)
        return sent

    async def _take(self) -> int:
        free = IN_FLIGHT - len(self._flying)
        owed = await self._store.run(self._claim, free, tuple(self._flying)) if free else ()
        for each in owed:
            task = asyncio.create_task(self._send(each))
            self._flying[each.chat] = task
            task.add_done_callback(lambda _, chat=each.chat: self._flying.pop(chat))  # type: ignore[misc]
        return len(owed)

    async def _send(self, owed: Owed) -> None:
        try:
            message = self._wordings[owed.language].message(owed.saying)
            if owed.saying.document is not None:
                message = replace(message, document=await self._store.run(self._document, owed))
            if self._pacer is not None:
                await asyncio.sleep(self._pacer.own(owed.chat, answer=owed.rank == Rank.ANSWER))
                await asyncio.sleep(self._pacer.turn())
            done = await self._channel.send(owed.chat, message, owed.message_id, owed.message_kind)
        except Undeliverable as no:
            await self._store.run(self._refused, owed, no)
        except Exception as bug:  # noqa: BLE001  (a broken text must not stop what is owed to everybody else)
            log.error("note could not be worded or sent", note=owed.id, key=owed.saying.key, error=type(bug).__name__)
            await self._store.run(self._refused, owed, Undeliverable(type(bug).__name__, permanent=True))
        else:
            await self._store.run(self._record, owed, done)

    def _document(self, owed: Owed) -> Document:
        with self._store.read() as work:
            return documents.made(work, owed, self._wordings[owed.language])

    def _resume(self) -> None:
        with self._store.work() as work:
            if repeated := work.outbox.resume():
                log.warning("messages in flight at the last stop may be repeated", count=repeated)

    def _claim(self, free: int, busy: tuple[int, ...]) -> tuple[Owed, ...]:
        now = self._clock()
        with self._store.read() as work:
            if not work.outbox.anything(now):
                return ()
        with self._store.work() as work:
            work.outbox.expire(now)
            self._holding.hold(work, now, free * LOOK_AHEAD, busy)
            return work.outbox.claim(now, free, busy)

    def _record(self, owed: Owed, done: Delivered) -> None:
        with self._store.work() as work:
            work.outbox.sent(owed.id, done.message_id, done.kind, self._clock())

    def _refused(self, owed: Owed, no: Undeliverable) -> None:
        with self._store.work() as work:
            if no.permanent or owed.tries >= MOST_TRIES:
                self._give_up(work, owed, no)
                return
            if self._pacer is not None and no.retry_after is not None:
                self._pacer.pause(no.retry_after)
            wait = no.retry_after if no.retry_after is not None else min(2.0**owed.tries, 300.0)
            work.outbox.again(owed.id, self._clock() + timedelta(seconds=wait))

    def _give_up(self, work: Work, owed: Owed, no: Undeliverable) -> None:
        log.warning("note given up", note=owed.id, key=owed.saying.key, why=str(no))
        work.outbox.failed(owed.id)
        if "blocked" in str(no) or "deactivated" in str(no):
            work.people.unreachable(owed.chat)


async def _soon(event: asyncio.Event, seconds: float) -> None:
    try:
        async with asyncio.timeout(seconds):
            await event.wait()
    except TimeoutError:
        return
