"""Several processes may share one PostgreSQL: all hear, one speaks. When it dies, another takes over."""
from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterable
from typing import Any

import structlog

from storage.store import Store

log = structlog.get_logger()
Part = Callable[[], Coroutine[Any, Any, None]]
LOOK = 2.0  # seconds between two looks at who speaks


class Lost(Exception):
    """The right to speak went to somebody else."""


class Taken(Exception):
    """Another bot runs on this SQLite file: two would answer everything twice."""


async def alone(store: Store) -> None:
    """A SQLite file is for one bot only. Raises Taken when it has one."""
    if store.sqlite and not await store.run(store.lock.take):
        raise Taken


async def lead(store: Store, parts: Iterable[Part], look: float = LOOK) -> None:
    """Run the parts for ever, but only while this process is the one that speaks."""
    while True:
        await _turn(store, look)
        try:
            async with asyncio.TaskGroup() as together:
                for part in (lambda: _watched(store, look), *parts):
                    together.create_task(part())
        except* Lost:
            log.warning("another process may speak now")
        finally:
            await store.run(store.lock.free)


async def _turn(store: Store, look: float) -> None:
    while not await store.run(store.lock.take):
        await asyncio.sleep(look)
    log.info("this process speaks")


async def _watched(store: Store, look: float) -> None:
    while await store.run(store.lock.held):
        await asyncio.sleep(look)
    raise Lost
