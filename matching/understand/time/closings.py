"""When it is not to be had: "fermé en août", "sauf le lundi", "no pick-up on Thursdays". The days named there are never the
days of the thing."""

from __future__ import annotations

import re
from pathlib import Path

from matching.lexicon import Lexicon
from matching.understand.spans import TextSpan
from matching.understand.time.calendar_words import MONTH, SEASON, WEEKDAY

_WORDS = Lexicon(Path(__file__).parent, "closings")
_DAY = rf"\d{{1,2}}{_WORDS.join('ordinal')}?"
_PART = _WORDS.join("part_of_day")
_BEFORE = rf"(?:{_WORDS.join('before')} ?)"
_ONE = (
    rf"(?:{_BEFORE}{{0,3}}(?:{WEEKDAY}s?(?: {_PART}s?)?"
    rf"|(?:{_DAY} ?{_WORDS.join('to')} ?)?(?:{_DAY} {_WORDS.join('of_month')}?)?(?:{_WORDS.join('part_of_month')}[ -]?)?{MONTH}"
    rf"|{_WORDS.join('period')}\b)"
    rf"|{_BEFORE}{{1,3}}(?:{SEASON}|{_PART}s?\b))"
)
_CLOSED = re.compile(rf"(?<![a-z0-9]){_WORDS.join('lead')} {_ONE}(?:{_WORDS.join('join')}{_ONE}){{0,4}}(?![a-z0-9])")
_NAME = re.compile(r"[a-z]{3}")


def find_closings(folded: str) -> tuple[TextSpan, ...]:
    """Where a folded text tells when it is not to be had, as long as other words are left: a closing alone is a remark."""
    spans = tuple(found.span() for found in _CLOSED.finditer(folded))
    left = folded
    for start, end in spans:
        left = left[:start] + " " * (end - start) + left[end:]
    return spans if _NAME.search(left) else ()
