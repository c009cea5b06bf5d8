"""One day, however it is named: "le 15/12", "15 mars", "fin juin", "lundi", "la semaine prochaine", "dans 2 semaines"."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from matching.lexicon import Lexicon
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

DAY_LEXICON = Lexicon(Path(__file__).parent, "dates")
_COUNTS = {word: int(count) for word, count in DAY_LEXICON.map_words("counts").items()}
_PARTS = DAY_LEXICON.list_sorts("parts")


def join_any(*keys: str) -> str:
    """Any word of some lists of this subject, as a part of a pattern."""
    return DAY_LEXICON.join(*keys)


_LATER = ("next_week", "next_month", "next_year")
_SPANS = ("this_year", "this_week", "this_month")
_PERIODS = {key: re.compile(DAY_LEXICON.join(key)) for key in (*_LATER, *_SPANS)}
_ON = rf"{join_any('weekday_lead')}?(?:{WEEKDAY} )?"
_NTH = join_any("ordinal")
_EXACT = (
    rf"{_ON}(?P<iso>20\d\d-\d\d-\d\d)(?!\d)"
    rf"|{_ON}(?P<dd>\d{{1,2}})(?:/(?=\d\d?(?:\D|$))"
    rf"|(?P<dots>[.-])(?=\d\d?[.-]\d))(?P<mm>\d{{1,2}})(?:[/.-](?P<yy>(?:20)?\d\d))?(?![\d/.,]*\d)"
    rf"|{_ON}(?P<day>\d{{1,2}}){_NTH}?{join_any('of_month')}? (?P<month>{MONTH})(?: (?P<year>20\d\d))?"
    rf"|(?P<emonth>{MONTH}) (?P<eday>\d{{1,2}}){_NTH}?(?! ?[\da-z])(?:,? (?P<eyear>20\d\d))?"
    rf"|(?P<later>{'|'.join(DAY_LEXICON.join(key) for key in _LATER)})"
    rf"|(?P<weekend>{join_any('weekend')})|(?P<today>{join_any('today')})|(?P<tomorrow>{join_any('tomorrow')})"
    rf"|{join_any('in_year')}?(?P<byear>20\d\d)(?! ?[a-z]{{2}})"
)
DAY_WORDS = (
    rf"(?:(?P<exact>{_EXACT})"
    rf"|(?:(?P<part>{join_any('part_of_month')}){join_any('part_of')}?[ -]*)?{join_any('month_of')}?"
    rf"(?P<only>{MONTH})(?: (?P<oyear>20\d\d))?"
    rf"|{join_any('end_of')}?"
    rf"(?P<span>{'|'.join(DAY_LEXICON.join(key) for key in _SPANS)})"
    rf"|(?:{join_any('this_weekday')}?(?P<weekday>{WEEKDAY})){join_any('next_weekday')}?"
    rf"|(?P<n>\d{{1,2}}|{'|'.join(_COUNTS)})"
    rf" (?:(?P<days>{join_any('days')})|(?P<weeks>{join_any('weeks')})|(?P<months>{join_any('months')})))"
)
_FROM_TODAY = re.compile(rf"(?:{join_any('available')} )?{join_any('in_so_long')}\b")


def reckon_day(found: re.Match[str], today: date, ending: bool) -> date | None:
    """The day of a match that holds `DAY_WORDS`; of a month or week its first day, or its last when `ending`."""
    return next((reckon(found, today, ending) for name, reckon in _RECKON.items() if found[name]), None)


def is_counted_from_today(found: re.Match[str]) -> bool:
    """Is it "dans 2 semaines", counted from today?"""
    return found["n"] is not None and _FROM_TODAY.match(found.group()) is not None


def _reckon_month(found: re.Match[str], today: date, ending: bool) -> date:
    month, word = MONTHS[found["only"].rstrip(".")], found["part"] or ""
    part = next((short for short, long in _PARTS.items() if any(one in word for one in long)), None)
    return find_day_in_month(part, int(found["oyear"] or find_year_of_month(month, today)), month, ending)


def _reckon_period_end(found: re.Match[str], today: date, ending: bool) -> date:
    period = _find_period(found["span"], _SPANS)
    if period == "this_year":
        return date(today.year, 12, 31)
    if period == "this_week":
        return find_next_weekday(7, today - timedelta(days=1))
    return find_month_end(today.year, today.month)


def _reckon_later(found: re.Match[str], today: date, ending: bool) -> date:
    period = _find_period(found["later"], _LATER)
    if period == "next_week":
        return find_next_weekday(1, today) + timedelta(days=6 * ending)
    if period == "next_month":
        following = find_month_end(today.year, today.month) + timedelta(days=1)
        return find_month_end(following.year, following.month) if ending else following
    return date(today.year + 1, 12, 31) if ending else date(today.year + 1, 1, 1)


def _find_period(words: str, periods: tuple[str, ...]) -> str:
    """Which of these periods the words name."""
    return next(period for period in periods if _PERIODS[period].fullmatch(words))


def _reckon_after(found: re.Match[str], today: date, ending: bool) -> date:
    count = int(found["n"]) if found["n"].isdigit() else _COUNTS[found["n"]]
    return today + timedelta(days=count * (1 if found["days"] else 7 if found["weeks"] else 30))


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
