"""Hears what waits in the inbox: one update at a time for each person, each in one unit of work, each once."""
from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence
from datetime import datetime

import structlog

from bot.context.origin import Who
from bot.conversation.model import Event
from bot.runtime.router import Front
from bot.telegram.receive import read
from storage.notes.inbox import Waiting
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.store import Store
from storage.work import Contended

log = structlog.get_logger()
AT_ONCE = 16
LONGEST = 0.25  # seconds: whoever spoke first does not wait for ever for those who are kept together with them
IDLE = 2.0  # seconds: another process may have left something waiting
TROUBLE = "an update could not be handled"
CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

Known = tuple[int, tuple[Who, Event] | None]  # the number of an update, and what it says


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
        heard = behind = 0
        while heads := await self._store.run(self._heads, behind):
            handled = await self._hear(heads)
            heard += handled
            behind = 0 if handled else heads[-1].seq  # another process has these
        return heard

    async def _hear(self, heads: Sequence[Waiting]) -> int:
        known: list[Known] = []
        handled = 0
        for head in heads:
            try:
                known.append((head.seq, self._known(head.payload)))
                await asyncio.sleep(0)  # a sentence takes its time: whoever else has something to do comes in between
            except Exception:
                log.exception(TROUBLE, code=code(head.seq))
                await self._failed(head.seq)
                handled += 1
        return handled + (await self._keep(known) if known else 0)

    async def _keep(self, known: Sequence[Known]) -> int:
        """In one unit of work, one after the other, each by itself: what several people said costs one commit."""
        try:
            handled, broken = await self._store.run(self._handle, known)
        except Exception:
            # Two processes were in each other's way, or the database is not well: now each by itself.
            log.exception(TROUBLE if len(known) == 1 else "updates are handled one by one", code=code(known[0][0]))
            if len(known) > 1:
                return sum([await self._keep([each]) for each in known])
            await self._failed(known[0][0])
            return 1
        self._owed()
        for seq in broken:
            await self._failed(seq)
        return handled + len(broken)

    def _known(self, payload: str) -> tuple[Who, Event] | None:
        said = read(payload)
        return (said[0], self._front.understood(said[1], said[0].language, self._clock())) if said is not None else None

    def _heads(self, behind: int) -> tuple[Waiting, ...]:
        with self._store.read() as work:
            return work.inbox.heads(AT_ONCE, behind)

    def _handle(self, known: Sequence[Known]) -> tuple[int, tuple[int, ...]]:
        done: list[int] = []
        broken: list[int] = []
        started = time.monotonic()
        with self._store.work() as work:
            taken = work.inbox.take([seq for seq, _ in known])
            for seq, said in known:
                if seq not in taken or (done and time.monotonic() - started > LONGEST):
                    continue
                try:
                    if said is not None:
                        with work.apart() as part:
                            self._front.hear(part, seq, *said, self._clock())
                except Contended:
                    raise
                except Exception:
                    log.exception(TROUBLE, code=code(seq))
                    broken.append(seq)
                else:
                    done.append(seq)
            work.inbox.done(done, self._clock())
        return len(done), tuple(broken)

    async def _failed(self, seq: int) -> None:
        await self._store.run(self._fail, seq)
        self._owed()

    def _fail(self, seq: int) -> None:
        """Rolled back; the person is told once, with a code that names the log lines."""
        now = self._clock()
        with self._store.work() as work:
            aside = work.inbox.failed(seq, now)
            person = work.people.known(work.inbox.lane(seq))
            if person is not None and aside:
                work.outbox.owe(person, Saying("trouble-aside", {"code": code(seq)}), once=f"code:{seq}", due=now,
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
