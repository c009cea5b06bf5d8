"""Months, weekdays, seasons as people write them, folded, and the day they fall on."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from matching.lexicon import Lexicon, join_words
from matching.vocabulary import Season

_WORDS = Lexicon(Path(__file__).parent, "calendar")
MONTHS = {word: int(number) for word, number in _WORDS.map_words("months").items()}
WEEKDAYS = {word: int(number) for word, number in _WORDS.map_words("weekdays").items()}
SEASONS = {word: Season(*map(int, months.split("-"))) for word, months in _WORDS.map_words("seasons").items()}
MONTH = join_words(sorted(MONTHS, key=len, reverse=True)) + r"\b\.?"
WEEKDAY = join_words(WEEKDAYS)
SEASON = join_words(SEASONS) + r"\b"
_DAYS_OF_PART = {"begin": (1, 10), "middle": (15, 15), "during": (1, 31), "end": (21, 31)}


def find_month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def find_year_of_month(month: int, today: date) -> int:
    """The year in which a month comes next, this month included."""
    return today.year if month >= today.month else today.year + 1


def find_next_date(day: int, month: int, year: int | None, today: date) -> date | None:
    """The day itself, or the next time it comes when no year was said; None for the 31st of February."""
    years = (year,) if year else range(today.year, today.year + 5)
    for one in years:
        try:
            found = date(one + 2000 if one < 100 else one, month, day)
        except ValueError:
            continue
        if year or found >= today:
            return found
    return None


def find_next_weekday(weekday: int, today: date) -> date:
    """The next such day after today (1 = Monday)."""
    return today + timedelta(days=(weekday - today.isoweekday() - 1) % 7 + 1)


def find_day_in_month(part: str | None, year: int, month: int, ending: bool) -> date:
    """ "début/mi/fin mars" as a day: a beginning is counted from its first day, an end to its last."""
    first, last = _DAYS_OF_PART.get(part or "", (1, 31))
    return min(
        date(year, month, first) if not ending else find_month_end(year, month),
        find_month_end(year, month) if last > 28 else date(year, month, last),
    )
