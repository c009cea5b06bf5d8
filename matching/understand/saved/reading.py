"""Decides how much sharing saves in a year. Pure; the words are in `saved.*.toml`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from matching.taxonomy.index.fold import fold_words
from matching.understand.phrases import PhraseList
from matching.vocabulary import ShareUnit

_FOLDER = Path(__file__).parent
_TIMES_A_YEAR = {"year": 1.0, "quarter": 4.0, "month": 12.0, "week": 52.0, "day": 250.0}
_FIGURE = re.compile(r"(?P<figure>\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+(?:[.,]\d+)?)\s*(?P<unit>€|[^\W\d_]+)")
_SPACES = re.compile(r"[ \u00a0\u202f]")


def read_saved(text: str) -> tuple[float, ShareUnit] | None:
    """How much a year, and of what; a sum without a rhythm counts for a year. None where these words do not say."""
    units, times = _read_words()
    for found in _FIGURE.finditer(text.replace("€", " € ")):
        unit = units.get(found["unit"] if found["unit"] == "€" else fold_words(found["unit"]).strip())
        amount = float(_SPACES.sub("", found["figure"]).replace(",", "."))
        if unit is not None and amount > 0:
            words = fold_words(text)
            pace = next((name for name, phrases in times if phrases.is_inside(words)), "year")
            return amount * _TIMES_A_YEAR[pace], unit
    return None


@cache
def _read_words() -> tuple[Mapping[str, ShareUnit], tuple[tuple[str, PhraseList], ...]]:
    lists = [tomllib.loads(file.read_text(encoding="utf-8")) for file in sorted(_FOLDER.glob("*.toml"))]
    units = {word: ShareUnit(unit) for each in lists for unit, words in each["units"].items() for word in words}
    times = tuple((pace, PhraseList(tuple(words))) for each in lists for pace, words in each["times"].items())
    return units, times
