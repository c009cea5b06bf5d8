"""Several processes may share one PostgreSQL: all hear, one speaks. When it dies, another takes over."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterable
from typing import Any

import structlog

from storage.outages import outlast_outages
from storage.store import Store

log = structlog.get_logger()
ProcessPart = Callable[[], Coroutine[Any, Any, None]]
_LOOK_SECONDS = 2.0  # seconds between two looks at who speaks


class LeadershipLost(Exception):
    """The right to speak went to somebody else."""


class DatabaseInUse(Exception):
    """Another bot runs on this SQLite file: two would answer everything twice."""


async def lock_sqlite_file(store: Store) -> None:
    """A SQLite file is for one bot only. Raises DatabaseInUse when it has one."""
    if store.sqlite and not await store.run(store.lock.acquire):
        raise DatabaseInUse


async def run_as_leader(store: Store, parts: Iterable[ProcessPart], look: float = _LOOK_SECONDS) -> None:
    """Run the parts for ever, but only while this process is the one that speaks."""
    while True:
        await _await_leadership(store, look)
        try:
            async with asyncio.TaskGroup() as together:
                for part in (lambda: _watch_leadership(store, look), *parts):
                    together.create_task(part())
        except* LeadershipLost:
            log.warning("another process may speak now")
        finally:
            await asyncio.to_thread(store.lock.release)


async def _await_leadership(store: Store, look: float) -> None:
    while not await outlast_outages(lambda: asyncio.to_thread(store.lock.acquire)):
        await asyncio.sleep(look)
    log.info("this process speaks")


async def _watch_leadership(store: Store, look: float) -> None:
    """Beside the store's own threads: however busy they are, who speaks says in time that they are there."""
    while await asyncio.to_thread(store.lock.is_held):
        await asyncio.sleep(look)
    raise LeadershipLost
