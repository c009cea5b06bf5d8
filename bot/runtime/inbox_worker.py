"""Hears what waits in the inbox: one update at a time for each person, each in one unit of work, each once."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import TypeVar

import structlog

from bot import measures
from bot.context.origin import EventSource
from bot.context.prepared_knowledge import NotPrepared
from bot.conversation.model import Event, Said
from bot.delivery.wake_signal import WakeSignal
from bot.runtime.router import Router
from bot.telegram.receive import read_update
from storage.notes.inbox import WaitingUpdate
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.store import Store
from storage.unit import Contended

log = structlog.get_logger()
T = TypeVar("T")
MOST_UPDATES_AT_ONCE = 16
_LONGEST_BATCH = 0.25  # seconds: whoever spoke first does not wait for ever for those who are kept together with them
_THINKERS = 2
_LONGEST_UNDERSTANDING = 3.0  # seconds: then words count as not understood
_GLANCE_SECONDS = 0.05  # seconds between two looks at what came in while words are being understood
_IDLE_SECONDS = 2.0  # seconds: another process may have left something waiting
_TROUBLE_EVENT = "an update could not be handled"
_CROCKFORD_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

UnderstoodUpdate = tuple[int, tuple[EventSource, Event] | None]  # the number of an update, and what it says
Unprepared = tuple[int, tuple[EventSource, Event], NotPrepared]  # the same, and what had to be understood before


class InboxWorker:
    """`owed` is called after every commit, so that answers leave at once."""

    def __init__(self, store: Store, router: Router, clock: Callable[[], datetime], owed: Callable[[], None]) -> None:
        self._store, self._router, self._clock, self._owed = store, router, clock, owed
        self._understanding: dict[int, asyncio.Task[UnderstoodUpdate | None]] = {}
        self._arrivals: dict[int, datetime] = {}
        # Beside the loop and the store: whoever taps a button does not wait for another's long sentence.
        self._thinkers = ThreadPoolExecutor(_THINKERS, thread_name_prefix="understanding")
        self.wake = WakeSignal()

    async def run(self) -> None:
        """Listen for ever."""
        await self._store.run(self._restart_inbox)
        while True:
            self.wake.clear()
            if not await self.drain_inbox():
                await self.wake.wait_at_most(_IDLE_SECONDS)

    async def drain_inbox(self) -> int:
        """Handle all that waits now. How many updates were handled."""
        heard = behind = 0
        try:
            while True:
                heads = await self._store.run(self._read_heads, behind)
                fresh = [head for head in heads if head.seq not in self._understanding]
                known, handled = self._collect_understood()
                known += self._read_updates(fresh)
                handled += await self._answer_batch(known) if known else 0
                heard += handled
                if handled or known:
                    behind = 0 if handled else heads[-1].seq if heads else behind  # another process has these
                elif self._understanding:
                    # Those who spoke together are answered together.
                    await asyncio.wait(self._understanding.values(), timeout=_GLANCE_SECONDS)
                elif not heads:
                    return heard
        finally:
            for task in self._understanding.values():
                task.cancel()
            self._understanding.clear()
            self._arrivals.clear()

    def _read_updates(self, heads: Sequence[WaitingUpdate]) -> list[UnderstoodUpdate]:
        """What can be answered at once; words are understood beside the loop, and buttons do not wait for them."""
        known: list[UnderstoodUpdate] = []
        for head in heads:
            self._arrivals[head.seq] = head.arrived
            try:
                said = read_update(head.payload)
            except Exception:
                log.exception(_TROUBLE_EVENT, code=format_trouble_code(head.seq))
                self._understanding[head.seq] = asyncio.create_task(self._give_up(head.seq))
                continue
            if said is not None and isinstance(said[1], Said) and not said[1].text.startswith("/"):
                self._understanding[head.seq] = asyncio.create_task(self._understand_update(head.seq, *said))
            else:
                known.append((head.seq, said))
        return known

    async def _understand_update(self, seq: int, who: EventSource, event: Event) -> UnderstoodUpdate | None:
        """The event with what its words say, or None where that went wrong; words that take too long say nothing."""
        try:
            understood = await self._think(
                lambda: self._router.understand_event(event, who.language, self._clock()), lambda: event
            )
        except Exception:
            log.exception(_TROUBLE_EVENT, code=format_trouble_code(seq))
            return await self._give_up(seq)
        return seq, (who, understood)

    async def _prepare_update(
        self, seq: int, said: tuple[EventSource, Event], unprepared: NotPrepared
    ) -> UnderstoodUpdate | None:
        """The same event once more, after what was missing in its unit of work has been understood."""
        try:
            await self._think(unprepared.prepare, unprepared.give_up)
        except Exception:
            log.exception(_TROUBLE_EVENT, code=format_trouble_code(seq))
            return await self._give_up(seq)
        return seq, said

    async def _think(self, work_out: Callable[[], T], settle: Callable[[], T]) -> T:
        try:
            async with asyncio.timeout(_LONGEST_UNDERSTANDING):
                return await asyncio.get_running_loop().run_in_executor(self._thinkers, work_out)
        except TimeoutError:
            log.warning("words took too long to understand")
            return settle()

    async def _give_up(self, seq: int) -> UnderstoodUpdate | None:
        await self._report_failure(seq)
        return None

    def _collect_understood(self) -> tuple[list[UnderstoodUpdate], int]:
        """What has been understood by now, and how many updates were given up meanwhile."""
        done = {seq: task for seq, task in self._understanding.items() if task.done()}
        for seq in done:
            del self._understanding[seq]
        results = [task.result() for task in done.values()]
        return [each for each in results if each is not None], results.count(None)

    async def _answer_batch(self, known: Sequence[UnderstoodUpdate]) -> int:
        """In one unit of work, one after the other, each by itself: what several people said costs one commit."""
        try:
            handled, broken, unprepared = await self._store.run(self._answer_in_one_unit, known)
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
        for seq, said, missing in unprepared:
            self._understanding[seq] = asyncio.create_task(self._prepare_update(seq, said, missing))
        return handled + len(broken)

    def _read_heads(self, behind: int) -> tuple[WaitingUpdate, ...]:
        with self._store.read() as work:
            return work.inbox.list_heads(MOST_UPDATES_AT_ONCE + len(self._understanding), behind)

    def _answer_in_one_unit(self, known: Sequence[UnderstoodUpdate]) -> tuple[int, tuple[int, ...], tuple[Unprepared, ...]]:
        done: list[int] = []
        broken: list[int] = []
        unprepared: list[Unprepared] = []
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
                except NotPrepared as missing:
                    if said is not None:
                        unprepared.append((seq, said, missing))
                except Exception:
                    log.exception(_TROUBLE_EVENT, code=format_trouble_code(seq))
                    broken.append(seq)
                else:
                    done.append(seq)
            work.inbox.mark_handled(done, self._clock())
        self._measure_handled(done)
        return len(done), tuple(broken), tuple(unprepared)

    def _measure_handled(self, seqs: Collection[int]) -> None:
        measures.count_updates("handled", len(seqs))
        for arrived in (self._arrivals.pop(seq, None) for seq in seqs):
            if arrived is not None:
                measures.measure_hearing((self._clock() - arrived).total_seconds())

    async def _report_failure(self, seq: int) -> None:
        measures.count_updates("failed")
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
