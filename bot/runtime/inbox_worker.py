"""Hears what waits in the inbox: one update at a time for each person, each in one unit of work, each once."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence
from datetime import datetime

import structlog

from bot.context.origin import EventSource
from bot.conversation.model import Event
from bot.delivery.wake_signal import WakeSignal
from bot.runtime.router import Router
from bot.telegram.receive import read_update
from storage.notes.inbox import WaitingUpdate
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.store import Store
from storage.work import Contended

log = structlog.get_logger()
MOST_UPDATES_AT_ONCE = 16
_LONGEST_BATCH = 0.25  # seconds: whoever spoke first does not wait for ever for those who are kept together with them
_IDLE_SECONDS = 2.0  # seconds: another process may have left something waiting
_TROUBLE_EVENT = "an update could not be handled"
_CROCKFORD_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

UnderstoodUpdate = tuple[int, tuple[EventSource, Event] | None]  # the number of an update, and what it says


class InboxWorker:
    """`owed` is called after every commit, so that answers leave at once."""

    def __init__(self, store: Store, router: Router, clock: Callable[[], datetime], owed: Callable[[], None]) -> None:
        self._store, self._router, self._clock, self._owed = store, router, clock, owed
        self.wake = WakeSignal()

    async def run(self) -> None:
        """Listen for ever."""
        await self._store.run(self._restart_inbox)
        while True:
            self.wake.clear()
            if not await self.drain_inbox():
                try:
                    async with asyncio.timeout(_IDLE_SECONDS):
                        await self.wake.wait()
                except TimeoutError:
                    continue

    async def drain_inbox(self) -> int:
        """Handle all that waits now. How many updates were handled."""
        heard = behind = 0
        while heads := await self._store.run(self._read_heads, behind):
            handled = await self._answer_heads(heads)
            heard += handled
            behind = 0 if handled else heads[-1].seq  # another process has these
        return heard

    async def _answer_heads(self, heads: Sequence[WaitingUpdate]) -> int:
        known: list[UnderstoodUpdate] = []
        handled = 0
        for head in heads:
            try:
                known.append((head.seq, self._understand_update(head.payload)))
                await asyncio.sleep(0)  # a sentence takes its time: whoever else has something to do comes in between
            except Exception:
                log.exception(_TROUBLE_EVENT, code=format_trouble_code(head.seq))
                await self._report_failure(head.seq)
                handled += 1
        return handled + (await self._answer_batch(known) if known else 0)

    async def _answer_batch(self, known: Sequence[UnderstoodUpdate]) -> int:
        """In one unit of work, one after the other, each by itself: what several people said costs one commit."""
        try:
            handled, broken = await self._store.run(self._answer_in_one_unit, known)
        except Exception:
            # Two processes were in each other's way, or the database is not well: now each by itself.
            log.exception(
                _TROUBLE_EVENT if len(known) == 1 else "updates are handled one by one", code=format_trouble_code(known[0][0])
            )
            if len(known) > 1:
                return sum([await self._answer_batch([each]) for each in known])
            await self._report_failure(known[0][0])
            return 1
        self._owed()
        for seq in broken:
            await self._report_failure(seq)
        return handled + len(broken)

    def _understand_update(self, payload: str) -> tuple[EventSource, Event] | None:
        said = read_update(payload)
        return (said[0], self._router.understand_event(said[1], said[0].language, self._clock())) if said is not None else None

    def _read_heads(self, behind: int) -> tuple[WaitingUpdate, ...]:
        with self._store.read() as work:
            return work.inbox.list_heads(MOST_UPDATES_AT_ONCE, behind)

    def _answer_in_one_unit(self, known: Sequence[UnderstoodUpdate]) -> tuple[int, tuple[int, ...]]:
        done: list[int] = []
        broken: list[int] = []
        started = time.monotonic()
        with self._store.work() as work:
            taken = work.inbox.claim_updates([seq for seq, _ in known])
            for seq, said in known:
                if seq not in taken or (done and time.monotonic() - started > _LONGEST_BATCH):
                    continue
                try:
                    if said is not None:
                        with work.open_savepoint() as part:
                            self._router.answer_event(part, seq, *said, self._clock())
                except Contended:
                    raise
                except Exception:
                    log.exception(_TROUBLE_EVENT, code=format_trouble_code(seq))
                    broken.append(seq)
                else:
                    done.append(seq)
            work.inbox.mark_handled(done, self._clock())
        return len(done), tuple(broken)

    async def _report_failure(self, seq: int) -> None:
        await self._store.run(self._record_failure, seq)
        self._owed()

    def _record_failure(self, seq: int) -> None:
        """Rolled back; the person is told once, with a code that names the log lines."""
        now = self._clock()
        with self._store.work() as work:
            aside = work.inbox.mark_failed(seq, now)
            person = work.people.find_person(work.inbox.find_lane(seq))
            if person is not None and aside:
                work.outbox.owe(
                    person,
                    Saying("trouble-aside", {"code": format_trouble_code(seq)}),
                    once=f"code:{seq}",
                    due=now,
                    rank=Rank.ANSWER,
                )

    def _restart_inbox(self) -> None:
        with self._store.work() as work:
            work.inbox.count_restart()


def format_trouble_code(seq: int) -> str:
    """The number of an update as a code that can be read out over the telephone (Crockford's base 32)."""
    digits = ""
    while seq:
        seq, rest = divmod(seq, 32)
        digits = _CROCKFORD_DIGITS[rest] + digits
    return digits or "0"
