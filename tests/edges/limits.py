"""Telegram's unpublished limit, in the two ways it may be kept: a window that slides, and a bucket that fills."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field

LIMIT = 30  # messages a second


@dataclass
class Limits:
    """Counts what each of the two would have refused; moments are seconds."""

    refused: int = 0
    _window: deque[float] = field(default_factory=deque)
    _tokens: float = float(LIMIT)
    _last: float = 0.0

    def takes(self, at: float) -> bool:
        """A message arrives; is it within both limits?"""
        while self._window and self._window[0] <= at - 1.0:
            self._window.popleft()
        self._tokens = min(float(LIMIT), self._tokens + (at - self._last) * LIMIT)
        self._last = at
        if len(self._window) >= LIMIT or self._tokens < 1.0:
            self.refused += 1
            return False
        self._window.append(at)
        self._tokens -= 1.0
        return True
