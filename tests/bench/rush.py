"""What the benches of many at once share: a Boucle at work whose clock is moved only by waiting and by the computing of
its store's one thread, so that what else the machine does is not measured; a Telegram that remembers when it first wrote
to whom."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar
from unittest.mock import patch

from sqlalchemy import event

from bot.app import App
from bot.delivery.channel import Delivered
from bot.delivery.rate_limit import RateLimit
from bot.rendering.text_renderer import RenderedMessage, build_renderers
from bot.runtime.scheduler import TICKS, Tick, find_first_run
from matching.knowledge import Knowledge
from storage.store import Store
from tests.edges.conftest import RATE
from tests.edges.test_broadcast import Strict, VirtualLoop

COMMIT_SECONDS = 0.005  # what a commit waits for the disk
T = TypeVar("T")


class Counted(Store):
    """A store whose jobs stand in one row, as in a thread of their own, and take what they compute and what their commits wait
    for the disk."""

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self.row, self.commits, self.computed = asyncio.Lock(), 0, 0.0
        event.listen(self.engine, "connect", lambda connection, _: connection.execute("PRAGMA synchronous=OFF"))
        event.listen(self.engine, "commit", self._count_commit)
        self.engine.dispose()

    async def run(self, job: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        async with self.row:
            begun, before = time.process_time(), self.commits
            try:
                return job(*args, **kwargs)
            finally:
                took = time.process_time() - begun
                self.computed += took
                await asyncio.sleep(took + COMMIT_SECONDS * (self.commits - before))

    def _count_commit(self, _: object) -> None:
        self.commits += 1


class Remembering(Strict):
    """Telegram with both limits; `first`: when each chat was first written to; `moments`: when anything came."""

    def __init__(self) -> None:
        super().__init__()
        self.first: dict[int, float] = {}
        self.moments: list[float] = []

    async def send(self, chat: int, message: RenderedMessage, edits: int | None, kind: str | None) -> Delivered:
        done = await super().send(chat, message, edits, kind)
        self.moments.append(self.arrived[chat])
        self.first.setdefault(chat, self.arrived[chat])
        return done


class Rush:
    """A Boucle on SQLite with that clock and that Telegram."""

    def __init__(self, knowledge: Knowledge, folder: Path, start: datetime) -> None:
        self.loop, self.channel, self._start = VirtualLoop(), Remembering(), start
        self.store = Counted(f"sqlite:///{folder / 'boucle.sqlite3'}")
        self.begun = self.loop.time()
        self.app = App(
            self.store, knowledge, build_renderers(knowledge), self.channel, RateLimit(RATE, self.loop.time), self.tell_time
        )

    def tell_time(self) -> datetime:
        """Now."""
        return self._start + timedelta(seconds=self.loop.time() - self.begun)

    def play(self, part: Callable[[], Awaitable[T]]) -> T:
        """Something happens while everything runs that a Boucle does."""
        with patch.object(time, "monotonic", self.loop.time):
            return self.loop.run_until_complete(self._play_at_work(part))

    def close(self) -> None:
        """The loop and the store."""
        self.loop.close()
        self.store.close()

    async def _play_at_work(self, part: Callable[[], Awaitable[T]]) -> T:
        async with self._working():
            return await part()

    @asynccontextmanager
    async def _working(self) -> AsyncIterator[None]:
        parts = [self.app.inbox_worker.run(), self.app.sender.run(), *(self._repeat(tick) for tick in TICKS)]
        running = [asyncio.ensure_future(each) for each in parts]
        try:
            yield
        finally:
            for task in running:
                task.cancel()
            await asyncio.gather(*running, return_exceptions=True)

    async def _repeat(self, tick: Tick) -> None:
        now = self.tell_time()
        await asyncio.sleep((find_first_run(tick, now) - now).total_seconds())
        while True:
            begun = self.loop.time()
            await self.app.ticks.run_tick(tick)
            every = tick.every.total_seconds()
            await asyncio.sleep(every - (self.loop.time() - begun) % every)


def format_seconds(waits: Sequence[float]) -> tuple[str, str, str]:
    """The middle one, the longest but one in a hundred, and the longest; of waits in their order."""
    return (
        (f"{waits[len(waits) // 2]:.1f}", f"{waits[int(len(waits) * 0.99)]:.1f}", f"{waits[-1]:.1f}") if waits else ("", "", "")
    )
