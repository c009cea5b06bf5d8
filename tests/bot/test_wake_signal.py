"""A tick runs in another thread than the sender that it wakes: no wake-up may be lost between them."""

from __future__ import annotations

import asyncio
import threading
import time
from datetime import timedelta

import pytest

from bot.delivery.wake_signal import WakeSignal
from bot.runtime.scheduler import Tick
from matching.knowledge import Knowledge
from storage.store import Store
from tests.world import World

SOON = 1.0  # seconds
_LONG = 10.0  # seconds: what nobody wakes would wait for


async def _measure_wait(signal: WakeSignal, wake: threading.Thread) -> float:
    """Seconds until that signal wakes who waits for it, in a loop where nothing else happens."""
    began = time.monotonic()
    waiting = asyncio.create_task(signal.wait())
    await asyncio.sleep(0)
    wake.start()
    async with asyncio.timeout(_LONG):
        await waiting
    wake.join()
    return time.monotonic() - began


@pytest.mark.anyio
async def test_a_tick_wakes_the_sender_from_its_own_thread(knowledge: Knowledge, store: Store) -> None:
    app = World(knowledge, store).app
    tick = Tick("nothing", timedelta(hours=1), lambda work, knowledge, now, due_ids: None, local=False)

    def run_late() -> None:
        time.sleep(0.1)  # by now the loop sleeps
        asyncio.run(app.ticks.run_tick(tick))

    assert await _measure_wait(app.sender.wake, threading.Thread(target=run_late)) < SOON


@pytest.mark.anyio
async def test_what_was_said_before_anybody_waited_is_not_lost() -> None:
    signal = WakeSignal()
    signal.set()
    async with asyncio.timeout(SOON):
        await signal.wait()


@pytest.mark.anyio
async def test_the_last_loop_may_be_gone() -> None:
    signal = WakeSignal()

    def wait_elsewhere() -> None:
        async def wait_a_little() -> None:
            waiting = asyncio.create_task(signal.wait())
            await asyncio.sleep(0)
            waiting.cancel()

        asyncio.run(wait_a_little())

    elsewhere = threading.Thread(target=wait_elsewhere)
    elsewhere.start()
    elsewhere.join()
    signal.set()
    async with asyncio.timeout(SOON):
        await signal.wait()
