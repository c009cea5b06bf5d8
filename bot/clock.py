"""What time it is: the wall's, or one that can be pushed, for the demo and for scripts."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Tells the time as an aware moment in UTC."""

    def __call__(self) -> datetime:
        """Now."""
        ...


def read_wall_clock() -> datetime:
    """The wall clock."""
    return datetime.now(UTC)


class PushedClock:
    """Runs with the wall, from where it was last pushed to; never backwards."""

    def __init__(self, start: datetime, wall: Clock = read_wall_clock) -> None:
        self._wall = wall
        self._ahead = start - wall()

    def __call__(self) -> datetime:
        """Now, as far as it was pushed."""
        return self._wall() + self._ahead

    def push_to(self, moment: datetime) -> None:
        """It is that moment now; a moment that is past changes nothing."""
        self._ahead += max(moment - self(), timedelta())
