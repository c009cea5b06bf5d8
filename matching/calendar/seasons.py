"""When something seasonal is awake: in its months, and six weeks before, for partners need time to get ready."""
from __future__ import annotations

from datetime import date, timedelta

from matching.vocabulary import Season

BEFORE = timedelta(weeks=6)
DAY = timedelta(days=1)


def awake(season: Season | None, today: date) -> bool:
    """Is it a time to look for partners?"""
    return season is None or any(first <= today <= last for first, last in _spans(season, today))


def next_turn(season: Season | None, today: date) -> date | None:
    """The first day, after today, on which it falls asleep or wakes; None for what is awake all year."""
    if season is None:
        return None
    now = awake(season, today)
    # Spans of two years may touch: then it never sleeps.
    turns = sorted({day for first, last in _spans(season, today) for day in (first, last + DAY) if day > today})
    return next((day for day in turns if awake(season, day) is not now), None)


def _spans(season: Season, today: date) -> tuple[tuple[date, date], ...]:
    return tuple(_span(season, year) for year in range(today.year - 1, today.year + 3))


def _span(season: Season, year: int) -> tuple[date, date]:
    """From six weeks before the season that begins in `year` to its last day."""
    ends = year + (season.last < season.first) + (season.last == 12)
    return date(year, season.first, 1) - BEFORE, date(ends, season.last % 12 + 1, 1) - DAY
