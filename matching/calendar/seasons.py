"""When something seasonal is awake: in its months, and six weeks before, for partners need time to get ready."""

from __future__ import annotations

from datetime import date, timedelta

from matching.vocabulary import Season

_PREPARATION_TIME = timedelta(weeks=6)
_ONE_DAY = timedelta(days=1)


def is_season_near(season: Season | None, today: date) -> bool:
    """Is it a time to look for partners?"""
    return season is None or any(first <= today <= last for first, last in _list_spans(season, today))


def find_season_turn(season: Season | None, today: date) -> date | None:
    """The first day, after today, on which it falls asleep or wakes; None for what is awake all year."""
    if season is None:
        return None
    now = is_season_near(season, today)
    # Spans of two years may touch: then it never sleeps.
    turns = sorted({day for first, last in _list_spans(season, today) for day in (first, last + _ONE_DAY) if day > today})
    return next((day for day in turns if is_season_near(season, day) is not now), None)


def find_season_days(season: Season, today: date) -> tuple[date, date]:
    """The first and the last day of its months, those that run or come next."""
    spans = (_build_span(season, year) for year in range(today.year - 1, today.year + 3))
    return next((first + _PREPARATION_TIME, last) for first, last in spans if last >= today)


def _list_spans(season: Season, today: date) -> tuple[tuple[date, date], ...]:
    return tuple(_build_span(season, year) for year in range(today.year - 1, today.year + 3))


def _build_span(season: Season, year: int) -> tuple[date, date]:
    """From six weeks before the season that begins in `year` to its last day."""
    ends = year + (season.last < season.first) + (season.last == 12)
    return date(year, season.first, 1) - _PREPARATION_TIME, date(ends, season.last % 12 + 1, 1) - _ONE_DAY
