"""Days of the week as a sentence names them: "le mardi matin", "on Tuesdays"."""

from __future__ import annotations

import re
from pathlib import Path

from matching.lexicon import Lexicon, join_words
from matching.understand.spans import TextSpan
from matching.understand.time.calendar_words import WEEKDAY, WEEKDAYS

_WORDS = Lexicon(Path(__file__).parent, "weekdays")
_WEEKDAY = re.compile(rf"\b({WEEKDAY})s?\b")
_LIMIT = re.compile(rf"\b{_WORDS.join('limit')} (?P<day>{WEEKDAY})")
_WEEKDAY_SPAN = re.compile(rf"\b{_WORDS.join('lead')}?{WEEKDAY}s?(?: {_WORDS.join('part_of_day')}s?)?\b")
_HABITS = join_words(words.replace("@", WEEKDAY) for words in _WORDS.list_words("habit"))
_HABIT = re.compile(rf"\b{_HABITS}\b(?! (?:\d|{_WORDS.join('one_day')}))")


def find_weekdays(folded: str) -> tuple[int, ...]:
    """Weekdays named, 1 = Monday, in order of the week; a day by which it has to be done is none of them."""
    limits = {found.start("day") for found in _LIMIT.finditer(folded)}
    named = (found for found in _WEEKDAY.finditer(folded) if found.start() not in limits)
    return tuple(sorted({WEEKDAYS[found.group(1)] for found in named}))


def find_weekday_spans(left: str) -> tuple[TextSpan, ...]:
    """Spans of weekdays with their small words: "le mardi matin"."""
    return tuple(found.span() for found in _WEEKDAY_SPAN.finditer(left))


def has_weekly_habit(folded: str) -> bool:
    """ "le mardi", "on Tuesdays": every week, unless it is the next one that is meant."""
    return _HABIT.search(folded) is not None
