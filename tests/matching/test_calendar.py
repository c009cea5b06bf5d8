"""Local days, weeks and hours, also where the clocks change."""
from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from matching.calendar import at, day_of, monday_of

PARIS = ZoneInfo("Europe/Paris")


@pytest.mark.parametrize(("day", "hour", "utc"), [
    (date(2026, 3, 3), 8, "2026-03-03 07:00"),
    (date(2026, 7, 3), 8, "2026-07-03 06:00"),
    (date(2026, 3, 29), 2, "2026-03-29 01:00"),    # skipped: three o'clock it is
    (date(2026, 10, 25), 2, "2026-10-25 00:00"),   # twice: the first counts
])
def test_the_moment_of_a_local_hour(day: date, hour: int, utc: str) -> None:
    assert at(day, hour, PARIS).strftime("%Y-%m-%d %H:%M") == utc


def test_days_and_weeks_are_local() -> None:
    assert day_of(datetime(2026, 3, 3, 23, 30, tzinfo=UTC), PARIS) == date(2026, 3, 4)
    assert monday_of(date(2026, 3, 8)) == date(2026, 3, 2)
    assert monday_of(date(2026, 3, 9)) == date(2026, 3, 9)
