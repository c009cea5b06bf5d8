"""Carries out a tick: a few rows a unit of work, one network a unit and the networks in turn, so that answers come in between
and a large network does not keep a small one waiting; a row that breaks is named and left, and stops nobody else."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from bot.runtime.scheduler import Tick
from matching.knowledge import Knowledge
from storage.outages import DatabaseAway
from storage.store import Store

log = structlog.get_logger()
_FIRST_UNIT = 5  # rows, while it is not known yet how long they take
_UNIT_SECONDS = 0.1  # how long a unit of work keeps the database to itself, as far as its number of rows decides that
_SHORTEST_UNIT = 0.001  # seconds


@dataclass(slots=True)
class _DueRows:
    """What is due in one network, and how many of it the next unit of work takes."""

    network: int | None
    ids: Sequence[int]
    part: int

    def take_part(self) -> Sequence[int]:
        """The rows of the next unit; they are no longer due."""
        taken, self.ids = self.ids[: self.part], self.ids[self.part :]
        return taken

    def fit_part(self, took: float, most: int) -> None:
        """As many rows as fit into a unit, by how long the last one took."""
        self.part = max(1, min(most, int(self.part * _UNIT_SECONDS / max(took, _SHORTEST_UNIT))))


class TickRunner:
    """Every look and every unit of work is one job in the store's own threads; `owed` is called after each unit."""

    def __init__(self, store: Store, knowledge: Knowledge, clock: Callable[[], datetime], owed: Callable[[], None]) -> None:
        self._store, self._knowledge, self._clock, self._owed = store, knowledge, clock, owed
        self._ran: dict[str, datetime] = {}  # when each ran last on a clock that is pushed

    async def run_tick(self, tick: Tick) -> None:
        """Do what is due now. What goes wrong is logged, never raised: what was left is due again next time."""
        try:
            networks: Sequence[int | None] = await self._store.run(self._list_networks) if tick.local else (None,)
        except DatabaseAway as no:
            log.warning("a tick waits for the database", tick=tick.name, why=str(no))
            return
        except Exception:
            log.exception("a tick could not begin", tick=tick.name)
            return
        waiting = deque([found for network in networks if (found := await self._find_rows(tick, network)) is not None])
        while waiting:
            rows = waiting.popleft()
            took = await self._store.run(self._time_unit, tick, rows.network, rows.take_part())
            rows.fit_part(took, tick.most)
            if rows.ids:
                waiting.append(rows)
            if waiting and tick.find is not None:
                await asyncio.sleep(took)  # half of the time belongs to those who wait for an answer

    async def _find_rows(self, tick: Tick, network: int | None) -> _DueRows | None:
        """None where nothing is to be done."""
        try:
            due = await self._store.run(self._find_due, tick, network)
        except DatabaseAway as no:
            log.warning("a tick waits for the database", tick=tick.name, why=str(no))
            return None
        except Exception:
            log.exception("a tick could not see what is due", tick=tick.name, network=network)
            return None
        return _DueRows(network, due, min(tick.most, _FIRST_UNIT)) if due or tick.find is None else None

    def _time_unit(self, tick: Tick, network: int | None, ids: Sequence[int]) -> float:
        """How many seconds the work itself took: how long it stood behind other jobs does not make it any smaller."""
        began = time.monotonic()
        self._work_off(tick, network, ids)
        return time.monotonic() - began

    def run_at_once(self, ticks: Sequence[Tick], *, thinned: bool = False) -> None:
        """For a clock that is pushed, where nobody waits for an answer meanwhile: all that is due, one unit after the other.
        `thinned`: but for what ran so short a time ago that it would not run again yet by the wall clock. To be called in the
        store's own threads."""
        networks, now = self._list_networks(), self._clock()
        for tick in ticks:
            if thinned and tick.name in self._ran and timedelta() <= now - self._ran[tick.name] < tick.every:
                continue
            self._ran[tick.name] = now
            for network in networks if tick.local else (None,):
                try:
                    due: Sequence[int] = self._find_due(tick, network)
                except Exception:
                    log.exception("a tick could not see what is due", tick=tick.name, network=network)
                    continue
                for start in range(0, len(due) if tick.find else 1, tick.most):
                    self._work_off(tick, network, due[start : start + tick.most])

    def _work_off(self, tick: Tick, network: int | None, ids: Sequence[int]) -> None:
        """One unit of work; where it breaks, row by row, and the row that breaks alone is named and left."""
        try:
            self._act(tick, network, ids)
        except DatabaseAway as no:
            log.warning("a tick waits for the database", tick=tick.name, why=str(no))
        except Exception:
            if len(ids) > 1:
                log.warning("a tick goes row by row", tick=tick.name, network=network)
                for each in ids:
                    self._work_off(tick, network, (each,))
            else:
                log.exception("a tick left a row undone", tick=tick.name, network=network, row=next(iter(ids), None))
        else:
            self._owed()

    def _list_networks(self) -> tuple[int, ...]:
        with self._store.read() as work:
            return work.networks.list_ids()

    def _find_due(self, tick: Tick, network: int | None) -> Sequence[int]:
        if tick.find is None:
            return ()
        with self._store.read(network) as work:
            return tuple(tick.find(work, self._clock()))

    def _act(self, tick: Tick, network: int | None, ids: Sequence[int]) -> None:
        with self._store.work(network) as work:
            tick.act(work, self._knowledge, self._clock(), ids)
