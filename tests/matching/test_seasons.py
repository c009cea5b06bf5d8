"""What is seasonal sleeps outside its months and wakes six weeks before, as a table."""

from __future__ import annotations

from datetime import date

import pytest

from matching.calendar.seasons import find_season_turn, is_season_near
from matching.vocabulary import Season

SEPTEMBER, WINTER, NEARLY_ALL, ALL = Season(9, 10), Season(11, 2), Season(2, 12), Season(1, 12)


@pytest.mark.parametrize(
    ("season", "today", "is_awake", "turns"),
    [
        (None, "2026-03-03", True, None),
        (SEPTEMBER, "2026-03-03", False, "2026-07-21"),  # six weeks before the first of September
        (SEPTEMBER, "2026-07-20", False, "2026-07-21"),
        (SEPTEMBER, "2026-07-21", True, "2026-11-01"),
        (SEPTEMBER, "2026-10-31", True, "2026-11-01"),
        (SEPTEMBER, "2026-11-01", False, "2027-07-21"),
        (WINTER, "2026-12-31", True, "2027-03-01"),
        (WINTER, "2027-02-28", True, "2027-03-01"),  # it runs over New Year
        (WINTER, "2028-02-29", True, "2028-03-01"),
        (WINTER, "2027-03-01", False, "2027-09-20"),
        (Season(12, 12), "2026-12-31", True, "2027-01-01"),
        (NEARLY_ALL, "2026-03-03", True, None),  # waking in December, before it would have slept
        (ALL, "2026-03-03", True, None),
    ],
)
def test_a_season(season: Season | None, today: str, is_awake: bool, turns: str | None) -> None:
    assert is_season_near(season, date.fromisoformat(today)) is is_awake
    assert find_season_turn(season, date.fromisoformat(today)) == (date.fromisoformat(turns) if turns else None)
