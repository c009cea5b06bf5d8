"""Finds the time in the words of somebody who wants a report; what is not wholly understood is no such wish."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path
from typing import Literal

from matching.calendar.days import find_month_after
from matching.lexicon import Lexicon, join_words
from matching.taxonomy.index.fold import fold_words

ReportTime = tuple[date, date] | Literal["all"]
_WORDS = Lexicon(Path(__file__).parent, "report_period")
_OPENING = re.compile(rf"^(?:{_WORDS.join('before')}\s+)*{_WORDS.join('openings')}(?!\w)")
_AROUND = re.compile(rf"(?<!\w){_WORDS.join('around')}(?!\w)")
_ALL = re.compile(rf"(?<!\w){_WORDS.join('all')}(?!\w)")
_SINCE = re.compile(rf"(?<!\w){_WORDS.join('since')}(?!\w)")
_TO = re.compile(rf"(?<!\w){_WORDS.join('to')}(?!\w)")
_YEAR = re.compile(r"(?<!\w)(20\d\d)(?!\w)")
_MOST_UNKNOWN = 2  # words that were not understood, in a message that may still ask for a report
_MONTHS_LONG = {"month": 1, "quarter": 3, "half": 6, "year": 12}


def find_report_request(text: str, today: date, *, about_report: bool = False) -> ReportTime | Literal["asked"] | None:
    """« Rapport du premier semestre »: the time; "asked" where none is named; None where the message is about something
    else. `about_report`: that it is about a report was said already."""
    words = fold_words(text)
    opening = _OPENING.match(words)
    if opening is None and not about_report:
        return None
    rest = words[opening.end() :].strip() if opening is not None else words
    if not _AROUND.sub(" ", rest).strip():
        return "asked"
    if (found := _read_time(rest, today)) is not None:
        return found
    return "asked" if len(_drop_known_words(rest).split()) <= _MOST_UNKNOWN else None


def _drop_known_words(words: str) -> str:
    """What is left of a message once everything that tells a time is taken out of it; where no month or year is named,
    nothing in it does."""
    dated = _YEAR.sub(" ", words)
    for names in _WORDS.list_sorts("months").values():
        dated = re.sub(rf"(?<!\w){join_words(names)}(?!\w)", " ", dated)
    return _AROUND.sub(" ", _TO.sub(" ", _SINCE.sub(" ", dated)) if dated != words else words)


def _read_time(text: str, today: date) -> ReportTime | None:
    """The first and the last day of the time these words name, the latest such time that has begun; "all" for everything
    so far; None where they are not wholly understood."""
    words = f" {fold_words(text)} "
    if (whole := _ALL.search(words)) is not None:
        return "all" if _is_spent(words[: whole.start()] + words[whole.end() :]) else None
    year: int | None = None
    if (named := _YEAR.search(words)) is not None:
        year, words = int(named[1]), words[: named.start()] + " " + words[named.end() :]
    if year is not None and _is_spent(words):
        return date(year, 1, 1), date(year, 12, 31)
    for key, back in (("now", 0), ("past", 1)):
        for name, length in _MONTHS_LONG.items():
            if (left := _take(words, _WORDS.list_sorts(key)[name])) is not None and year is None and _is_spent(left):
                return _find_stretch(today, length, back)
    for key, length in (("halves", 6), ("quarters", 3)):
        for number, names in _WORDS.list_sorts(key).items():
            if (left := _take(words, names)) is not None and _is_spent(left):
                return _cut_year(int(number), length, year, today)
    return _read_months(words, year, today)


def _read_months(words: str, year: int | None, today: date) -> tuple[date, date] | None:
    """« Mars », « de mars à juin », « depuis mars »."""
    places = [
        (found.start(), found.end(), int(number))
        for number, names in _WORDS.list_sorts("months").items()
        if (found := re.search(rf"(?<!\w){join_words(names)}(?!\w)", words)) is not None
    ]
    places.sort()
    if not 1 <= len(places) <= 2:
        return None
    left = words
    for start, end, _ in reversed(places):
        left = left[:start] + " " + left[end:]
    since = _SINCE.search(left) is not None
    if not _is_spent(_TO.sub(" ", _SINCE.sub(" ", left))):
        return None
    first, _ = _cut_year(places[0][2], 1, year, today)
    if since and len(places) == 1:
        return first, today
    last = first.replace(month=places[-1][2]) if places[-1][2] >= first.month else first.replace(first.year + 1, places[-1][2])
    return first, find_month_after(last) - timedelta(days=1)


def _cut_year(number: int, length: int, year: int | None, today: date) -> tuple[date, date]:
    """The `number`th part of a year, parts of so many months; without a year the latest that has begun."""
    first = date(year or today.year, (number - 1) * length + 1, 1)
    if year is None and first > today:
        first = first.replace(year=first.year - 1)
    return first, _end_stretch(first, length)


def _find_stretch(today: date, length: int, back: int) -> tuple[date, date]:
    first = date(today.year, (today.month - 1) // length * length + 1, 1)
    if back:
        last = first - timedelta(days=1)
        first = date(last.year, (last.month - 1) // length * length + 1, 1)
    return first, _end_stretch(first, length)


def _end_stretch(first: date, length: int) -> date:
    following = first
    for _ in range(length):
        following = find_month_after(following)
    return following - timedelta(days=1)


def _take(words: str, names: tuple[str, ...]) -> str | None:
    """The words without one of these names; None where none stands there."""
    found = re.search(rf"(?<!\w){join_words(names)}(?!\w)", words)
    return None if found is None else words[: found.start()] + " " + words[found.end() :]


def _is_spent(words: str) -> bool:
    return not _AROUND.sub(" ", words).strip()
