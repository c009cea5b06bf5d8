"""When: months of a season, from when, until when. Pure: `today` is an argument."""

from __future__ import annotations

import re
from datetime import date, timedelta

from matching.understand.spans import Dates, TextSpan
from matching.understand.time.calendar_words import MONTH, MONTHS, SEASON, SEASONS, WEEKDAY, find_month_end
from matching.understand.time.day_words import DAY_LEXICON, DAY_WORDS, is_counted_from_today, join_any, reckon_day
from matching.vocabulary import Season

_UNTIL = re.compile(rf"\b{join_any('until')} {join_any('article')}?{DAY_WORDS}(?![a-z])")
_FROM = re.compile(rf"\b{join_any('start')} ?{DAY_WORDS}(?![a-z])")
_NOW = re.compile(rf"\b{join_any('now')}\b")
_ON = re.compile(rf"\b{join_any('for_day')}?{join_any('on_day')}?{DAY_WORDS}(?![a-z])")
_LED = re.compile(rf"{join_any('for_day')}?{join_any('led')} |{WEEKDAY} ")
_NTH = join_any("ordinal")
_BETWEEN = re.compile(
    rf"\b{join_any('between')} {join_any('the_day')}?(?P<a>\d{{1,2}}){_NTH}?(?: (?P<am>{MONTH}))?"
    rf" {join_any('to_day')} {join_any('the_day')}?(?P<b>\d{{1,2}}){_NTH}? (?P<bm>{MONTH})"
)
_MONTHS_LONG = re.compile(
    rf"\b{join_any('from_month')}? ?{join_any('part_lead')}?(?P<a>{MONTH}) ?(?:{join_any('to_month')}|[-/])"
    rf" ?{join_any('to_part')}?(?P<b>{MONTH})(?! \d)"
)
_MONTH_IN = re.compile(rf"\b{join_any('in_month')} ?{join_any('month_of')}?(?P<a>{MONTH})(?! \d)")
_MONTH_ALONE = re.compile(rf"[,(\n] ?(?P<a>{MONTH})(?= ?(?:$|[,.)\n]))")
_SEASONAL = re.compile(rf"(?:\b{join_any('in_season')} ?){join_any('the_season')}?(?P<a>{SEASON})")
_BEFORE_SEASON = re.compile(rf"\b{join_any('before')} {join_any('the_season')}?(?P<a>{SEASON})")
_ALL_YEAR = re.compile(rf"\b{join_any('all_year')}\b")
_BEFORE = re.compile(join_any("before"))
_THIS_WEEKEND = DAY_LEXICON.list_words("this_weekend")
_COUNTED_UNTIL, _COUNTED_FROM = DAY_LEXICON.list_words("counted_until"), DAY_LEXICON.list_words("counted_from")
_IN_SO_LONG = tuple(f"{word} " for word in DAY_LEXICON.list_words("in_so_long"))


def read_dates(left: str, today: date) -> Dates:
    """Read all dates of a folded text. A date without a year is its next coming; "avant juin" ends with May."""
    start, until, spans = _read_between(left, today)
    left = _hide_spans(left, spans)
    before, more = _read_before_season(left, today)
    until, left, spans = before or until, _hide_spans(left, more), spans + more
    season, more = _read_season(left)
    left = _hide_spans(left, more)
    spans += more
    if (found := _UNTIL.search(left)) and _is_date_meant(found, _COUNTED_UNTIL):
        until = reckon_day(found, today, ending=True) or until
        if until and found["only"] and not found["part"] and _BEFORE.match(found.group()):
            until = until.replace(day=1) - timedelta(days=1)
        spans += [found.span()]
        left = _hide_spans(left, [found.span()])
    if found := _NOW.search(left):
        start = today
        spans += [found.span()]
        left = _hide_spans(left, [found.span()])
    for found in _FROM.finditer(left):
        if _is_date_meant(found, _COUNTED_FROM) and (is_counted_from_today(found) or not _is_vague(found)):
            start = start or reckon_day(found, today, ending=False)
            spans += [found.span()]
            left = _hide_spans(left, [found.span()])
            break
    if season is None:
        season, more = _read_months(left)
        left = _hide_spans(left, more)
        spans += more
    for found in _ON.finditer(left):
        if found["weekend"] and not found.group().startswith(_THIS_WEEKEND):
            continue  # "le week-end" is a habit
        if found["dd"] and not found["yy"] and not _LED.match(found.group()):
            continue  # "gravier 6/10" is no day, "le 6/10" is
        if found["byear"] and int(found["byear"]) < today.year:
            continue  # "diesel 2014" is how old it is
        day = reckon_day(found, today, ending=False)
        if day and found["only" if found["part"] else "exact"] is not None:
            start = start or day
            until = until or (today if found["today"] else find_month_end(day.year, 12) if found["byear"] else None)
            spans += [found.span()]
    return Dates(season, start, until, tuple(spans))


def _is_date_meant(found: re.Match[str], leads: tuple[str, ...]) -> bool:
    """ "jusqu'à 2 jours" is a quantity; only "d'ici 2 jours" and "dans 2 jours" are dates."""
    return found["n"] is None or found.group().startswith(leads)


def _is_vague(found: re.Match[str]) -> bool:
    return (found.group().startswith(_IN_SO_LONG) and found["exact"] is None) or (
        found["n"] is not None and not any(f" {word}" in found.group() for word in _IN_SO_LONG)
    )


def _read_between(left: str, today: date) -> tuple[date | None, date | None, list[TextSpan]]:
    found = _BETWEEN.search(left)
    if found is None:
        return None, None, []
    month = _parse_month(found["bm"])
    try:
        last = date(today.year, month, int(found["b"]))
        last = last if last >= today else last.replace(year=today.year + 1)
        first = date(last.year, _parse_month(found["am"]) if found["am"] else month, int(found["a"]))
    except ValueError:
        return None, None, []
    return (first if first <= last else first.replace(year=last.year - 1)), last, [found.span()]


def _read_before_season(left: str, today: date) -> tuple[date | None, list[TextSpan]]:
    """ "Avant l'été" ends with May."""
    if (found := _BEFORE_SEASON.search(left)) is None:
        return None, []
    last = (SEASONS[found["a"]].first - 2) % 12 + 1
    return find_month_end(today.year if last >= today.month else today.year + 1, last), [found.span()]


def _read_season(left: str) -> tuple[Season | None, list[TextSpan]]:
    if found := _ALL_YEAR.search(left):
        return Season(1, 12), [found.span()]
    if found := _MONTHS_LONG.search(left):
        return Season(_parse_month(found["a"]), _parse_month(found["b"])), [found.span()]
    if found := _SEASONAL.search(left):
        return SEASONS[found["a"]], [found.span()]
    return None, []


def _read_months(left: str) -> tuple[Season | None, list[TextSpan]]:
    months = list(_MONTH_IN.finditer(left)) or list(_MONTH_ALONE.finditer(left))
    if not months:
        return None, []
    return Season(_parse_month(months[0]["a"]), _parse_month(months[-1]["a"])), [one.span() for one in months]


def _parse_month(word: str) -> int:
    return MONTHS[word.rstrip(".")]


def _hide_spans(left: str, spans: list[TextSpan]) -> str:
    for start, end in spans:
        left = left[:start] + "¤" * (end - start) + left[end:]
    return left
