"""Months, weekdays, seasons as people write them, folded, and the day they fall on."""

from __future__ import annotations

from datetime import date, timedelta

from matching.vocabulary import Season

_MONTHS = (
    "janvier|janv|january|jan",
    "fevrier|fevr|fev|february|feb",
    "mars|march",
    "avril|avr|april|apr",
    "mai|may",
    "juin|june|jun",
    "juillet|juil|july|jul",
    "aout|august|aug",
    "septembre|sept|september",
    "octobre|oct|october",
    "novembre|nov|november",
    "decembre|dec|december",
)
_DAYS = (
    "lundi|monday|mon",
    "mardi|tuesday|tue|tues",
    "mercredi|wednesday|wed",
    "jeudi|thursday|thu|thurs",
    "vendredi|friday|fri",
    "samedi|saturday|sat",
    "dimanche|sunday|sun",
)
MONTHS = {word: number for number, words in enumerate(_MONTHS, 1) for word in words.split("|")}
WEEKDAYS = {word: number for number, words in enumerate(_DAYS, 1) for word in words.split("|")}
SEASONS = {  # meteorological, as farms and heating engineers count; harvests as in France
    "hiver": Season(12, 2),
    "winter": Season(12, 2),
    "printemps": Season(3, 5),
    "spring": Season(3, 5),
    "ete": Season(6, 8),
    "summer": Season(6, 8),
    "automne": Season(9, 11),
    "autumn": Season(9, 11),
    "fall": Season(9, 11),
    "vendanges": Season(9, 10),
    "vendange": Season(9, 10),
    "moisson": Season(7, 8),
    "moissons": Season(7, 8),
}
MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
WEEKDAY = r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
SEASON = "(?:" + "|".join(SEASONS) + r")\b"


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
    days = {"debut": (1, 10), "mi": (15, 15), "courant": (1, 31), "fin": (21, 31)}.get(part or "", (1, 31))
    return min(
        date(year, month, days[0]) if not ending else find_month_end(year, month),
        find_month_end(year, month) if days[1] > 28 else date(year, month, days[1]),
    )
