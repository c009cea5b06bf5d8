"""Finds six digits of the List of Waste in a text: "15 01 01", "150101", "13 02 05*", "code déchet 17 01 07"."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path

from matching.lexicon import Lexicon
from matching.understand.spans import GivenCode

_WORDS = Lexicon(Path(__file__).parent, "waste_code")
_CODE = re.compile(
    rf"(?:\b{_WORDS.join('lead')}(?: ?n°)? ?[:=]? ?)?(?<!\d)(?<!\d[ .,])(?P<chapter>0[1-9]|1\d|20)"
    r"(?P<gap>[ .]?)(?P<group>\d\d)(?P=gap)(?P<last>\d\d)(?!\d)(?! ?\d\d \d\d\b) ?\*?(?! ?(?:kg|t|l|m3|m2|€)\b)"
)


def find_given_codes(folded: str, codes: Collection[str]) -> tuple[GivenCode, ...]:
    """The codes that a folded text gives; six digits that are none of `codes` are a date, a telephone or an amount."""
    found = ((one.start(), one.end(), "".join((one["chapter"], one["group"], one["last"]))) for one in _CODE.finditer(folded))
    return tuple(GivenCode(*one) for one in found if one[2] in codes)
