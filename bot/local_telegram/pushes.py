"""The buttons of the page that push the clock: one at a time, and every page sees that time is passing."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence

from bot.local_telegram.audience import OpenPages
from bot.local_telegram.cards import Push

log = logging.getLogger(__name__)


class Pushes:
    """The clock's buttons, in the order the page shows them."""

    def __init__(self, pushes: Sequence[Push], audience: OpenPages) -> None:
        self.labels = [push.label for push in pushes]
        self._pushes = pushes
        self._audience = audience
        self._running: asyncio.Task[None] | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a push is under way."""
        return self._running is not None and not self._running.done()

    def press(self, index: int) -> None:
        """Start a push, unless one is under way."""
        if not self.is_busy:
            self._running = asyncio.get_running_loop().create_task(self._run_push(self._pushes[index]))

    async def stop(self) -> None:
        """Leave a push that is under way."""
        if self._running is not None:
            self._running.cancel()
            await asyncio.gather(self._running, return_exceptions=True)

    async def _run_push(self, push: Push) -> None:
        self._audience.tell("pushing", busy=True)
        failed = ""
        try:
            await push.run()
        except Exception:
            log.exception("push failed: %s", push.label)
            failed = f"« {push.label} » a échoué, voir le journal."
        self._audience.tell("pushing", busy=False, failed=failed)
