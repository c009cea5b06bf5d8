"""The one sender: takes what is owed, words it for its reader, hands it to Telegram, and records what became of it."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import structlog

from bot import measures
from bot.delivery import attachments
from bot.delivery.channel import Channel, Delivered, Undeliverable, UndeliverableReason
from bot.delivery.gate import DeliveryGate
from bot.delivery.pulse import SenderPulse
from bot.delivery.rate_limit import RateLimit
from bot.delivery.wake_signal import WakeSignal
from bot.rendering.text_renderer import Document, RenderedMessage, TextRenderer
from bot.rules.networks import groups
from storage.notes.outbox import Rank
from storage.notes.owed_note import OwedNote
from storage.outages import DatabaseAway, outlast_outages
from storage.store import Store
from storage.tables.person import Reach
from storage.tables.sealed import is_readable
from storage.work import Work

log = structlog.get_logger()
MOST_IN_FLIGHT = 8  # the most messages that a crash can repeat
_MOST_TRIES = 300  # five minutes apart after the first few: about a day
_PATIENT_TRIES = 5
_LONGEST_WAIT, _LONGEST_PAUSE = 300.0, 30.0  # seconds
_SILENCES_IN_A_ROW, _MOST_SILENCES = 2, 4  # calls without an answer, after which a message is put off, and given up
_LANDING_SECONDS = 0.004  # seconds: what lands so soon after another is recorded with it, for a commit costs more than the wait
_IDLE_SECONDS = 0.5  # seconds: notes may fall due without anybody saying so

Outcome = tuple[OwedNote, Delivered | Undeliverable]


class Sender:
    """Sends what is due, by rank, at most one message at a time to each chat."""

    def __init__(
        self,
        store: Store,
        channel: Channel,
        renderers: Mapping[str, TextRenderer],
        pacer: RateLimit | None,
        clock: Callable[[], datetime],
        holding: DeliveryGate,
    ) -> None:
        self._store, self._channel, self._renderers, self._pacer, self._clock = store, channel, renderers, pacer, clock
        self._flying: dict[int, asyncio.Task[Outcome]] = {}
        self._holding, self._sending = holding, asyncio.Lock()
        self._may_speak: Callable[[Work], bool] = lambda work: True
        self._astray = False  # there may be notes that count as on their way, and nobody carries them
        self._troubles, self._silences = 0, Counter[int]()
        self._seen: datetime | None = None  # what the clock said last
        self.wake, self.pulse = WakeSignal(), SenderPulse()

    async def run(self, may_speak: Callable[[Work], bool] = lambda work: True) -> None:
        """Send for ever; `wake` tells that something new is owed, `may_speak` in each unit whether this process still may."""
        self._may_speak, self._astray = may_speak, True
        self.pulse.start()
        try:
            while True:
                self.wake.clear()
                if not await outlast_outages(self.send_due):
                    await self.wake.wait_at_most(_IDLE_SECONDS)
        finally:
            self.pulse.stop()

    def rest_all(self, seconds: float) -> None:
        """Telegram asked for silence, and not about a message."""
        if self._pacer is not None:
            self._pacer.pause(seconds)

    async def send_due(self) -> int:
        """Send what is due now, and wait until it is sent and recorded. How many notes were taken."""
        taken = 0
        async with self._sending:
            while True:
                self.wake.clear()
                fresh, waiting = await self._record_and_launch()
                taken += fresh
                if self._flying:
                    await self._wait_for_change()
                elif waiting and self._pacer is not None and (rest := self._pacer.measure_rest()) > 0:
                    await self.wake.wait_at_most(rest)
                else:
                    return taken

    async def _record_and_launch(self) -> tuple[int, bool]:
        """Record what has landed and take what is next, in one unit of work. How many; and if nothing is on its way, is
        anything left that is due?"""
        self.pulse.mark_move()
        landed = [task.result() for task in self._flying.values() if task.done()]
        busy = [chat for chat, task in self._flying.items() if not task.done()]
        owed, waiting = await self._store.run(self._record_and_claim, landed, MOST_IN_FLIGHT - len(busy), busy)
        for each, _ in landed:
            del self._flying[each.chat]
        for each in owed:
            if self._pacer is not None:
                self._pacer.reserve_chat_slot(each.chat, answer=each.rank == Rank.ANSWER)
            self._flying[each.chat] = asyncio.create_task(self._send_note(each))
        return len(owed), waiting

    async def _wait_for_change(self) -> None:
        """Until a message has landed, or there is room for another: something new is owed, or a chat has rested enough."""
        waking = asyncio.create_task(self.wake.wait())
        try:
            free = len(self._flying) < MOST_IN_FLIGHT
            rest = (self._pacer.measure_rest() or None) if free and self._pacer is not None else None
            room = {waking} if free else set()
            await asyncio.wait({*self._flying.values(), *room}, timeout=rest, return_when=asyncio.FIRST_COMPLETED)
            if flying := [task for task in self._flying.values() if not task.done()]:
                await asyncio.wait(flying, timeout=_LANDING_SECONDS)
        finally:
            waking.cancel()

    async def _send_note(self, owed: OwedNote) -> Outcome:
        try:
            message = replace(self._renderers[owed.language].render_message(owed.saying), topic=owed.topic)
            if owed.saying.document is not None:
                write = await self._store.run(self._prepare_document, owed)
                message = attachments.attach_document(message, await asyncio.to_thread(write))
            return owed, await self._send_patiently(owed, message)
        except Undeliverable as no:
            return owed, no
        except DatabaseAway as no:
            return owed, Undeliverable(str(no))
        except Exception as bug:  # noqa: BLE001  (a broken text must not stop what is owed to everybody else)
            log.error("note could not be worded or sent", note=owed.id, key=owed.saying.key, error=type(bug).__name__)
            return owed, Undeliverable(type(bug).__name__, never=UndeliverableReason.REFUSED)

    async def _send_patiently(self, owed: OwedNote, message: RenderedMessage) -> Delivered:
        """Try until it gets through, so that nothing overtakes it on the way to its chat; a message that alone does not
        get through while others do is put off, and so is one to a chat that Telegram asks to leave alone. Raises
        Undeliverable."""
        failures = 0
        while True:
            if self._pacer is not None:
                await self._pacer.wait_for_turn()
            self.pulse.mark_move()
            try:
                done = await self._channel.send(owed.chat, message, owed.message_id, owed.message_kind)
            except Undeliverable as no:
                measures.count_unsent_message(no.reason)
                self.pulse.mark_landing(no.is_answer())
                if self._pacer is None or no.never or no.moved_to:
                    raise
                if no.retry_after is not None:
                    everywhere = self._pacer.rest_chat(owed.chat, no.retry_after)
                    log.warning("telegram asks for silence", everywhere=everywhere, seconds=no.retry_after)
                    raise
                if no.unanswered and self._count_silence(owed):
                    raise
                failures += 1
                if failures >= _PATIENT_TRIES and self._troubles < failures:
                    raise
                self._slow_down(self._pacer, no)
            else:
                self._troubles = 0
                self.pulse.mark_landing()
                return done

    def _count_silence(self, owed: OwedNote) -> bool:
        """Telegram took it, perhaps, and did not say so: is it put off? It would be said again each time."""
        self._silences[owed.id] += 1
        log.warning("telegram did not answer a message", note=owed.id, times=self._silences[owed.id])
        return self._silences[owed.id] % _SILENCES_IN_A_ROW == 0

    def _slow_down(self, pacer: RateLimit, no: Undeliverable) -> None:
        """Telegram cannot be reached: that concerns everybody, so nobody speaks meanwhile."""
        self._troubles += 1
        pause = min(2.0 ** (self._troubles - 1), _LONGEST_PAUSE)
        log.warning("telegram does not take messages just now", why=str(no), again_in=pause)
        pacer.pause(pause)

    def _prepare_document(self, owed: OwedNote) -> Callable[[], Document]:
        with self._store.read() as work:
            return attachments.prepare_document(work, owed, self._renderers[owed.language])

    def _record_and_claim(self, landed: Sequence[Outcome], free: int, busy: Sequence[int]) -> tuple[tuple[OwedNote, ...], bool]:
        now, astray = self._clock(), self._astray
        seen, self._seen = self._seen, now
        turned_back = seen is not None and now < seen
        if not (landed or astray or turned_back):
            with self._store.read() as work:
                if not work.outbox.has_due(now):
                    return (), False
        self._astray = True  # until it is known that what is taken now is written down as taken
        with self._store.work() as work:
            for owed, outcome in landed:
                if isinstance(outcome, Delivered):
                    measures.count_sent_message(owed.rank, owed.due, now)
                    self._silences.pop(owed.id, None)
                    work.outbox.mark_sent(owed.id, outcome.message_id, outcome.kind, now)
                    work.open_messages.forget_secrets(owed.id, owed.saying)
                else:
                    self._record_failure(work, owed, outcome, now)
            speaks = self._may_speak(work)
            if astray and speaks and (repeated := work.outbox.resume(busy)):
                log.warning("messages in flight at the last stop may be repeated", count=repeated)
            if (astray or turned_back) and speaks:
                work.outbox.hasten(now, seen)
            work.outbox.drop_expired(now)
            owed_now = self._take_next_notes(work, now, free, busy) if free and speaks else ()
            left = speaks and not owed_now and not busy and work.outbox.has_due(now)
        self._astray = astray and not speaks
        return owed_now, left

    def _take_next_notes(self, work: Work, now: datetime, free: int, busy: Sequence[int]) -> tuple[OwedNote, ...]:
        """What is sent now; what would be a nuisance just now is given another moment, and others are looked at instead."""
        pacer = self._pacer
        resting = pacer.list_resting_chats(answer=False) if pacer is not None else ()
        busy = (*busy, *pacer.list_resting_chats(answer=True)) if pacer is not None else busy
        while True:
            found = work.outbox.find_next(now, free, busy, resting, pacer.measure_lead if pacer is not None else None)
            if broken := [each.id for each in found if not is_readable(each.saying)]:
                log.error("notes that cannot be read are given up", notes=broken)
                for note in broken:
                    work.outbox.mark_failed(note)
                continue
            if not self._holding.hold_notes(work, now, [each.id for each in found if each.rank > Rank.ANSWER]):
                work.outbox.mark_sending(found)
                return found

    def _record_failure(self, work: Work, owed: OwedNote, no: Undeliverable, now: datetime) -> None:
        moved = no.moved_to is not None and work.people.move_chat(owed.chat, no.moved_to)
        if no.never is not None or owed.tries >= _MOST_TRIES or (no.moved_to is not None and not moved):
            log.warning("note given up", note=owed.id, key=owed.saying.key, why=str(no))
            work.outbox.mark_failed(owed.id)
            work.open_messages.forget_secrets(owed.id, owed.saying)
            if owed.person is None:
                groups.report_lost_chat(work, owed.chat, gone=no.never is not UndeliverableReason.REFUSED, now=now)
            elif no.never is UndeliverableReason.BLOCKED or no.never is UndeliverableReason.GONE:
                work.people.mark_unreachable(owed.chat, Reach(no.never.value))
            return
        if no.unanswered and self._silences[owed.id]:
            if self._silences[owed.id] >= _MOST_SILENCES:
                log.warning("note given up", note=owed.id, key=owed.saying.key, silences=self._silences.pop(owed.id))
                return work.outbox.mark_failed(owed.id)
            return work.outbox.retry_note(owed.id, now + timedelta(seconds=_LONGEST_WAIT))
        if no.retry_after is not None and self._pacer is not None:
            return work.outbox.retry_note(owed.id)  # its chat rests: it keeps its place before what else is owed there
        wait = no.retry_after if no.retry_after is not None else min(2.0**owed.tries, _LONGEST_WAIT)
        work.outbox.retry_note(owed.id, now + timedelta(seconds=0.0 if moved else wait))
