"""Wakes who waits, from whatever thread: an asyncio event may only be set in the thread of its loop."""

from __future__ import annotations

import asyncio
import threading


class WakeSignal:
    """An event that a thread of the store may set. Set from elsewhere, a plain event marks its waiter as ready while the
    loop sleeps on: the wake-up is lost until something else happens."""

    def __init__(self) -> None:
        self._event = asyncio.Event()
        self._waiting: asyncio.AbstractEventLoop | None = None
        self._changing = threading.Lock()

    def set(self) -> None:
        """Whoever waits goes on; whoever waits next does not wait."""
        with self._changing:
            loop = self._waiting
            if loop is None or loop.is_closed():
                self._event.set()  # nobody has waited yet, or whoever did is gone
            else:
                loop.call_soon_threadsafe(self._event.set)

    def clear(self) -> None:
        """What was said until now is dealt with."""
        self._event.clear()

    async def wait(self) -> None:
        """Until the next `set`."""
        with self._changing:
            self._waiting = asyncio.get_running_loop()
        await self._event.wait()

    async def wait_at_most(self, seconds: float) -> None:
        """Until the next `set`, but no longer than that."""
        try:
            async with asyncio.timeout(seconds):
                await self.wait()
        except TimeoutError:
            return
