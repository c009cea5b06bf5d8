"""Looks every few seconds whether the process does its work, and tells a service manager that it lives."""

from __future__ import annotations

import asyncio
import os
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

import structlog

from bot import measures
from bot.delivery.pulse import SenderPulse
from bot.delivery.wake_signal import WakeSignal
from bot.runtime.upkeep.judging import MENDED_BY_RESTART, Judgement, VitalSigns, judge_signs
from bot.runtime.upkeep.options import UpkeepOptions, measure_free_bytes
from storage.store import Store
from storage.upkeep.scanning import ScanPlace
from storage.upkeep.upkeep import UpkeepVerb

log = structlog.get_logger()
_PAUSE_SECONDS = 15.0
_LOOK_SECONDS = 30.0  # how long a look at the database is waited for before the next one
_LONGEST_WITHOUT_DATABASE = 120.0  # seconds: a list that is taken over, or a copy being made, may hold it for a while
_ROWS_A_LOOK = 300  # rows that are looked through for unreadable ones: everything in its turn, and nobody waits for it
_SERVICE_SOCKET = "NOTIFY_SOCKET"


@dataclass(frozen=True, slots=True)
class DatabaseSigns:
    """What the database told."""

    oldest_due: datetime | None
    unfinished_erasures: int
    unsaved_since: datetime | None


class UpkeepWatch:
    """`judged` is what the last look found; `list_resting_chats` are those which Telegram asked to leave alone."""

    def __init__(
        self,
        store: Store,
        clock: Callable[[], datetime],
        pulse: SenderPulse,
        list_resting_chats: Callable[[], tuple[int, ...]],
        options: UpkeepOptions,
    ) -> None:
        self._store, self._clock, self._pulse, self._options = store, clock, pulse, options
        self._list_resting_chats = list_resting_chats
        self._look: asyncio.Task[DatabaseSigns] | None = None
        self._seen: DatabaseSigns | None = None
        self._answered = time.monotonic()
        self._place: ScanPlace | None = ScanPlace()
        self._broken = 0
        self._unreadable: int | None = None
        self._met_telegram, self._begun, self._wake = False, time.monotonic(), WakeSignal()
        self.judged: Judgement = {}

    async def run(self) -> None:
        """Look for ever."""
        while True:
            await self.look_around()
            if not any(self.judged.get(kind) is not None for kind in MENDED_BY_RESTART):
                notify_service_manager()
            await self._wake.wait_at_most(_PAUSE_SECONDS)
            self._wake.clear()

    def greet_telegram(self) -> None:
        """Telegram answered for the first time: until then nobody is heard and nobody answered, however well all else is."""
        self._met_telegram, self.judged = True, {}
        self._wake.set()

    async def look_around(self) -> Judgement:
        """Look now, and judge what is seen."""
        await self._look_in_database()
        seen = self._seen
        signs = VitalSigns(
            database_answers=time.monotonic() - self._answered < _LONGEST_WITHOUT_DATABASE,
            unmet=None if self._met_telegram else time.monotonic() - self._begun,
            stillness=self._pulse.measure_stillness(),
            silence=self._pulse.measure_silence(),
            oldest_due=seen.oldest_due if seen is not None else None,
            unfinished_erasures=seen.unfinished_erasures if seen is not None else None,
            unreadable=self._unreadable,
            unsaved_since=seen.unsaved_since if seen is not None else None,
            backup_days=self._options.backup_days,
            free_bytes=measure_free_bytes(self._options.folder),
        )
        self.judged = judge_signs(signs, self._clock())
        measures.record_alarms((kind.value, facts is not None) for kind, facts in self.judged.items())
        return self.judged

    async def _look_in_database(self) -> None:
        """A look that takes long is not begun a second time: it would only wait behind the first."""
        look = self._look = self._look or asyncio.create_task(self._store.run(self._read_signs))
        await asyncio.wait({look}, timeout=_LOOK_SECONDS)
        if not look.done():
            log.warning("the database takes long to answer")
            return
        self._look = None
        try:
            self._seen = look.result()
        except Exception as no:  # noqa: BLE001  (whatever is the matter with it: that it does not answer is what is told)
            log.warning("the database does not answer", why=type(no).__name__)
            self._seen = None
        else:
            self._answered = time.monotonic()

    def _read_signs(self) -> DatabaseSigns:
        now = self._clock()
        with self._store.read() as work:
            if self._options.operator_chat is not None and self._place is not None:
                step = work.upkeep.scan_rows(self._place, _ROWS_A_LOOK)
                self._broken, self._place = self._broken + step.unreadable, step.rest
                if self._place is None:
                    self._unreadable, self._broken, self._place = self._broken, 0, ScanPlace()
            return DatabaseSigns(
                work.upkeep.find_oldest_due(now, self._list_resting_chats()),
                work.erasures.count_unfinished(now),
                work.upkeep.find_last_entry(UpkeepVerb.BACKUP_WRITTEN, UpkeepVerb.FIRST_START),
            )


def notify_service_manager() -> None:
    """Say to systemd, where it asked for it, that the process lives: it starts it anew when it does not hear that."""
    where = os.environ.get(_SERVICE_SOCKET)
    if not where:
        return
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
            line.connect(f"\0{where[1:]}" if where.startswith("@") else where)
            line.send(b"WATCHDOG=1")
    except OSError as no:
        log.warning("the service manager could not be told", why=type(no).__name__)
