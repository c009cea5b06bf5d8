"""Hears what waits in the inbox: one update at a time for each person, each in one unit of work, each once."""
from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime

import structlog

from bot.conversation.model import Event
from bot.front import Front, Who
from bot.telegram.receive import read
from storage.inbox import Waiting
from storage.outbox import Rank
from storage.saying import Saying
from storage.store import Store

log = structlog.get_logger()
AT_ONCE = 16
IDLE = 2.0  # seconds: another process may have left something waiting
CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


class Ear:
    """`owed` is called after every commit, so that answers leave at once."""

    def __init__(self, store: Store, front: Front, clock: Callable[[], datetime], owed: Callable[[], None]) -> None:
        self._store, self._front, self._clock, self._owed = store, front, clock, owed
        self.wake = asyncio.Event()

    async def run(self) -> None:
        """Listen for ever."""
        await self._store.run(self._restarted)
        while True:
            self.wake.clear()
            if not await self.hear_waiting():
                try:
                    async with asyncio.timeout(IDLE):
                        await self.wake.wait()
                except TimeoutError:
                    continue

    async def hear_waiting(self) -> int:
        """Handle all that waits now. How many updates were handled."""
        heard = 0
        while heads := await self._store.run(self._heads):
            before = heard
            for head in heads:
                heard += await self._one(head)
            if heard == before:
                break  # another process has them
        return heard

    async def _one(self, head: Waiting) -> int:
        try:
            known = read(head.payload)
            if known is not None:
                who, event = known
                known = who, self._front.understood(event, who.language, self._clock())
            handled = await self._store.run(self._handle, head.seq, known)
        except Exception:
            log.exception("an update could not be handled", code=code(head.seq))
            await self._store.run(self._failed, head)
            handled = True
        self._owed()
        return int(handled)

    def _heads(self) -> tuple[Waiting, ...]:
        with self._store.read() as work:
            return work.inbox.heads(AT_ONCE)

    def _handle(self, seq: int, known: tuple[Who, Event] | None) -> bool:
        now = self._clock()
        with self._store.work() as work:
            if not work.inbox.take(seq):
                return False
            if known is not None:
                self._front.hear(work, seq, known[0], known[1], now)
            work.inbox.done(seq, now)
            return True

    def _failed(self, head: Waiting) -> None:
        """Rolled back; the person is told once, with a code that names the log lines."""
        now = self._clock()
        with self._store.work() as work:
            aside = work.inbox.failed(head.seq, now)
            person = work.people.known(work.inbox.lane(head.seq))
            if person is not None and aside:
                work.outbox.owe(person, Saying("trouble-aside", {"code": code(head.seq)}), once=f"code:{head.seq}", due=now,
                                rank=Rank.ANSWER)

    def _restarted(self) -> None:
        with self._store.work() as work:
            work.inbox.restarted()


def code(seq: int) -> str:
    """The number of an update as a code that can be read out over the telephone (Crockford's base 32)."""
    digits = ""
    while seq:
        seq, rest = divmod(seq, 32)
        digits = CROCKFORD[rest] + digits
    return digits or "0"
