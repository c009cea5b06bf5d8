"""Whether the sender moves, and whether anything it sends gets through: by a monotonic clock, in this process only."""

from __future__ import annotations

import time
from collections.abc import Callable


class SenderPulse:
    """Beats while the sender runs; None before, and in a process that does not speak."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._moved: float | None = None
        self._landed: float | None = None

    def start(self) -> None:
        """The sender begins to run; nothing can be said of it before."""
        self._moved = self._landed = self._clock()

    def stop(self) -> None:
        """It does not run any more."""
        self._moved = self._landed = None

    def mark_move(self) -> None:
        """It looked what is due, or tried to send something."""
        if self._moved is not None:
            self._moved = self._clock()

    def mark_landing(self, is_answer: bool = True) -> None:
        """Telegram took a message, or said why it does not: it can be reached; otherwise nothing is known."""
        if is_answer and self._landed is not None:
            self._moved = self._landed = self._clock()

    def measure_stillness(self) -> float | None:
        """Seconds since it last moved."""
        return None if self._moved is None else self._clock() - self._moved

    def measure_silence(self) -> float | None:
        """Seconds since something last got through."""
        return None if self._landed is None else self._clock() - self._landed
