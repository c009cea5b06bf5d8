"""Decides why it is a no, and until when. Pure; the words are in `refused.*.toml`."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path

from matching.lexicon import Lexicon
from matching.taxonomy.index.fold import fold_words
from matching.understand.answers import parse_closure_answer, parse_day_and_hour
from matching.understand.remark import AfterNo, Refused

_WORDS = Lexicon(Path(__file__).parent, "refused")
_LEAD = re.compile(rf"(?:{_WORDS.join('lead')} )*")
_REFUSING = re.compile(rf"(?:{_WORDS.join('lead')} )*{_WORDS.join('refusing')}(?![a-z0-9])")
_BARGAINS = re.compile(rf"(?<![a-z0-9]){_WORDS.join('bargains')}(?![a-z0-9])")
_STANDS = re.compile(rf"(?<![a-z0-9]){_WORDS.join('stands')}(?![a-z0-9])")
_WAITS = re.compile(rf"{_WORDS.join('waits')}(?![a-z0-9])")
_THIS_YEAR = re.compile(rf"(?<![a-z0-9]){_WORDS.join('this_year')}(?![a-z0-9])")
_ONE_YEAR = re.compile(rf"(?<![a-z0-9]){_WORDS.join('one_year')}(?![a-z0-9])")
_AUTUMN = re.compile(rf"(?<![a-z0-9]){_WORDS.join('autumn')}(?![a-z0-9])")
_OVER = re.compile(rf"(?<![a-z0-9]){_WORDS.join('over')}(?![a-z0-9])")
_AT_MOST = re.compile(rf"(?<![a-z0-9]){_WORDS.join('at_most')}(?![a-z0-9])")
_KILOMETRES = re.compile(rf"(?<![a-z0-9])(\d{{1,3}}) ?{_WORDS.join('kilometres')}(?![a-z0-9])")
_FIGURE = re.compile(r"(?<![a-z0-9])(\d{1,3})(?![a-z0-9])")
_SAME_TOWN = re.compile(rf"(?<![a-z0-9]){_WORDS.join('same_town')}(?![a-z0-9])")
_REASONS = {
    name: re.compile(rf"(?<![a-z0-9])(?:{'|'.join(words)})(?![a-z0-9])") for name, words in _WORDS.list_sorts("reasons").items()
}
_DENYING = frozenset(_WORDS.list_words("denying"))
_CLAUSE = re.compile(r"[,;:.!]\s*")
_AUTUMN_BEGINS = (9, 1)
_SOONEST = timedelta(days=7)  # nearer days are when somebody comes, not when they are asked again
_LONGEST = timedelta(days=3 * 365)
NEVER, NOT_NOW, DISTANCE = "never", "not-now", "distance"


def read_refused(text: str, today: date, after: AfterNo = AfterNo.LEAD) -> Refused | None:
    """The no and its reason in what is typed under a lead, or at the question that came `after` the no: there a bare date, a
    bare distance and a condition answer it too. None for what is a condition, a question or anything else."""
    if after is AfterNo.UNTIL and (end := _find_wait_end(text, today)) is not None:
        return Refused(NOT_NOW, end)
    if after is AfterNo.WITHIN and (most := _read_distance_limit(text, asked=True)) is not None:
        return Refused(DISTANCE, within=most)
    return _read_reason(text, today, asked=after is not AfterNo.LEAD)


def _read_reason(text: str, today: date, *, asked: bool) -> Refused | None:
    words = fold_words(text)
    if "?" in text or not words or (not asked and _BARGAINS.search(_STANDS.sub(" ", words))):
        return None
    rest, refuses = _cut_lead(words), _REFUSING.match(words) is not None
    if _REASONS[NEVER].fullmatch(rest or words):
        return Refused(NEVER)
    until = _find_wait_end(text, today)
    if until is not None and (asked or ((_WAITS.match(rest) or refuses) and until - today >= _SOONEST)):
        return Refused(NOT_NOW, until)
    reason = next(filter(None, (_find_reason(fold_words(clause)) for clause in _CLAUSE.split(text))), None)
    if reason is None:
        return None
    return Refused(reason, within=_read_distance_limit(text) if reason == DISTANCE and _AT_MOST.search(words) else None)


def _find_wait_end(text: str, today: date) -> date | None:
    """The first day on which they may be asked again, by words such as « pas avant mars », « dans un an »."""
    words = fold_words(text)
    if _THIS_YEAR.search(words):
        return date(today.year + 1, 1, 1)
    if _ONE_YEAR.search(words):
        return today + timedelta(days=365)
    day, _ = parse_day_and_hour(text, today)
    if day is None and _AUTUMN.search(words):
        day = date(today.year, *_AUTUMN_BEGINS)
    if day is not None and day <= today:
        day = date(day.year + 1, day.month, min(day.day, 28))
    if day is None and (days := parse_closure_answer(text, today)) is not None:
        first, last = days
        day = last + timedelta(days=1) if _OVER.search(words) or first <= today else first
    return day if day is not None and today < day <= today + _LONGEST else None


def _read_distance_limit(text: str, *, asked: bool = False) -> int | None:
    """How many kilometres at most; 0: in the same town only. `asked`: a bare figure is meant so."""
    words = fold_words(text)
    if _SAME_TOWN.search(words):
        return 0
    found = _KILOMETRES.search(words) or (_FIGURE.search(words) if asked else None)
    return int(found[1]) if found else None


def _cut_lead(words: str) -> str:
    """The words without those that only lead to them."""
    found = _LEAD.match(words)
    return words[found.end() :] if found else words


def _find_reason(clause_words: str) -> str | None:
    """The reason that is named first in a clause, where nothing right before takes it back."""
    found = [
        (told.start(), name)
        for name, pattern in _REASONS.items()
        for told in pattern.finditer(clause_words)
        if name != NEVER and not set(clause_words[: told.start()].split()[-1:]) & _DENYING
    ]
    return min(found)[1] if found else None
