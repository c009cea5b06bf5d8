"""One day, however it is named: "le 15/12", "15 mars", "fin juin", "lundi", "la semaine prochaine", "dans 2 semaines"."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from matching.understand.time.calendar_words import (
    MONTH,
    MONTHS,
    WEEKDAY,
    WEEKDAYS,
    find_day_in_month,
    find_month_end,
    find_next_date,
    find_next_weekday,
    find_year_of_month,
)

_COUNTS = {
    "un": 1,
    "une": 1,
    "a": 1,
    "one": 1,
    "deux": 2,
    "two": 2,
    "trois": 3,
    "three": 3,
    "quatre": 4,
    "four": 4,
    "six": 6,
    "quinze": 15,
}
_PARTS = {"fin": ("fin", "end", "late"), "debut": ("debut", "begin", "early"), "mi": ("mi",), "courant": ("courant",)}
_ON = rf"(?:le |the )?(?:{WEEKDAY} )?"
_EXACT = (
    rf"{_ON}(?P<iso>20\d\d-\d\d-\d\d)(?!\d)"
    rf"|{_ON}(?P<dd>\d{{1,2}})(?:/(?=\d\d?(?:\D|$))"
    rf"|(?P<dots>[.-])(?=\d\d?[.-]\d))(?P<mm>\d{{1,2}})(?:[/.-](?P<yy>(?:20)?\d\d))?(?![\d/.,]*\d)"
    rf"|{_ON}(?P<day>\d{{1,2}})(?:er|st|nd|rd|th)?(?: of)? (?P<month>{MONTH})(?: (?P<year>20\d\d))?"
    rf"|(?P<emonth>{MONTH}) (?P<eday>\d{{1,2}})(?:st|nd|rd|th)?(?! ?[\da-z])(?:,? (?P<eyear>20\d\d))?"
    r"|(?P<later>next (?:week|month|year)|(?:l'an|l'annee|(?:la )?semaine|(?:le )?mois) prochaine?)"
    r"|(?P<weekend>(?:ce |le |the |this )?week-? ?end)|(?P<today>aujourd'hui|today|ce soir|tonight)|(?P<tomorrow>demain"
    r"|tomorrow)"
    r"|(?:en |in |courant )?(?P<byear>20\d\d)(?! ?[a-z]{2})"
)
DAY_WORDS = (
    rf"(?:(?P<exact>{_EXACT})"
    r"|(?:(?P<part>(?:la )?fin(?: du mois)?|(?:le )?debut|(?:la )?mi|(?:le )?courant|(?:the )?end|(?:the )?beginning|mid"
    r"|early|late)"
    rf"(?: de| du mois de| of)?[ -]*)?(?:le mois de )?(?P<only>{MONTH})(?: (?P<oyear>20\d\d))?"
    r"|(?:(?:la )?fin (?:de |du )?|(?:the )?end of )?(?P<span>l'annee|la semaine|(?:le )?mois|the (?:year|week|month)|year"
    r"|week|month)"
    rf"|(?:(?:le |ce |la )?(?P<weekday>{WEEKDAY}))(?: prochain)?"
    r"|(?P<n>\d{1,2}|" + "|".join(_COUNTS) + r") (?P<unit>jours?|semaines?|mois|days?|weeks?|months?))"
)


def reckon_day(found: re.Match[str], today: date, ending: bool) -> date | None:
    """The day of a match that holds `DAY_WORDS`; of a month or week its first day, or its last when `ending`."""
    return next((reckon(found, today, ending) for name, reckon in _RECKON.items() if found[name]), None)


def is_counted_from_today(found: re.Match[str]) -> bool:
    """Is it "dans 2 semaines", counted from today?"""
    return found["n"] is not None and re.match(r"(?:dispo\w* |available )?(?:dans|in|within|sous)\b", found.group()) is not None


def _reckon_month(found: re.Match[str], today: date, ending: bool) -> date:
    month, word = MONTHS[found["only"].rstrip(".")], found["part"] or ""
    part = next((short for short, long in _PARTS.items() if any(one in word for one in long)), None)
    return find_day_in_month(part, int(found["oyear"] or find_year_of_month(month, today)), month, ending)


def _reckon_period_end(found: re.Match[str], today: date, ending: bool) -> date:
    word = found["span"]
    if "annee" in word or "year" in word:
        return date(today.year, 12, 31)
    if "semaine" in word or "week" in word:
        return find_next_weekday(7, today - timedelta(days=1))
    return find_month_end(today.year, today.month)


def _reckon_later(found: re.Match[str], today: date, ending: bool) -> date:
    if "week" in found["later"] or "semaine" in found["later"]:
        return find_next_weekday(1, today) + timedelta(days=6 * ending)
    if "mo" in found["later"]:
        following = find_month_end(today.year, today.month) + timedelta(days=1)
        return find_month_end(following.year, following.month) if ending else following
    return date(today.year + 1, 12, 31) if ending else date(today.year + 1, 1, 1)


def _reckon_after(found: re.Match[str], today: date, ending: bool) -> date:
    count = int(found["n"]) if found["n"].isdigit() else _COUNTS[found["n"]]
    return today + timedelta(days=count * {"j": 1, "d": 1, "s": 7, "w": 7, "m": 30}[found["unit"][0]])


def _reckon_numeric(found: re.Match[str], today: date, ending: bool) -> date | None:
    return find_next_date(int(found["dd"]), int(found["mm"]), int(found["yy"]) if found["yy"] else None, today)


def _build_reckoner(day: str, month: str, year: str) -> Callable[[re.Match[str], date, bool], date | None]:
    def reckon(found: re.Match[str], today: date, ending: bool) -> date | None:
        return find_next_date(int(found[day]), MONTHS[found[month].rstrip(".")], int(found[year] or 0) or None, today)

    return reckon


_RECKON: dict[str, Callable[[re.Match[str], date, bool], date | None]] = {
    "iso": lambda found, today, ending: find_next_date(
        int(found["iso"][8:]), int(found["iso"][5:7]), int(found["iso"][:4]), today
    ),
    "dd": _reckon_numeric,
    "day": _build_reckoner("day", "month", "year"),
    "eday": _build_reckoner("eday", "emonth", "eyear"),
    "only": _reckon_month,
    "span": _reckon_period_end,
    "later": _reckon_later,
    "n": _reckon_after,
    "weekday": lambda found, today, ending: find_next_weekday(WEEKDAYS[found["weekday"]], today),
    "weekend": lambda found, today, ending: find_next_weekday(7 if ending else 6, today),
    "today": lambda found, today, ending: today,
    "tomorrow": lambda found, today, ending: today + timedelta(days=1),
    "byear": lambda found, today, ending: date(int(found["byear"]), 12, 31) if ending else date(int(found["byear"]), 1, 1),
}
