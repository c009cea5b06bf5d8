"""Where it is told what is paid today to be rid of a thing: "on les paie 90 € la tonne à notre collecteur" is no price."""

from __future__ import annotations

import re
from pathlib import Path

from matching.lexicon import Lexicon
from matching.understand.money import MONEY
from matching.understand.spans import FateSpan

_WORDS = Lexicon(Path(__file__).parent, "paid")
_SUM = rf"(?P<sum@>(?:{MONEY}){_WORDS.join('pace')}?)"
_FATE = re.compile(
    rf"(?<![a-z0-9])(?:{_WORDS.join('before')} ?{_SUM.replace('@', '1')}{_WORDS.join('after')}?"
    rf"|{_SUM.replace('@', '2')}{_WORDS.join('after')})"
)


def find_paid_fate(folded: str) -> FateSpan | None:
    """Where a folded text tells what is paid today to be rid of a thing, and the words for the sum."""
    found = _FATE.search(folded)
    if found is None:
        return None
    name = "sum1" if found["sum1"] else "sum2"
    return FateSpan(found.start(), found.end(), found.span(name))
