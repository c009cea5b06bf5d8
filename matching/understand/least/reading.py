"""Looks for the words of a minimum right beside the quantity. Pure; the words are in `least.*.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from matching.understand.answers import parse_amount_answer
from matching.understand.plain_text import Text
from matching.vocabulary import Quantity

_FOLDER = Path(__file__).parent
_LONGEST_AMOUNT = 4  # words: « deux tonnes et demie »
_SIGNS = " ,.;:!?()"


def is_least(text: str, quantity: Quantity | None) -> bool:
    """Does somebody say that less than this quantity is not worth their while?"""
    if quantity is None:
        return False
    words = Text.from_original(text).folded.split()
    plain = tuple(word.strip(_SIGNS) for word in words)
    before, after = _read_least_words()
    return any(
        plain[n : n + len(phrase)] == phrase and _begins_with(words[n + len(phrase) :], quantity)
        for phrase in before
        for n in range(len(plain))
    ) or any(
        plain[n : n + len(phrase)] == phrase and _ends_with(words[:n], quantity) for phrase in after for n in range(len(plain))
    )


def _begins_with(words: Sequence[str], quantity: Quantity) -> bool:
    return any(
        _tells(words[:length], quantity) and not _tells(words[1:length], quantity)
        for length in range(1, min(_LONGEST_AMOUNT, len(words)) + 1)
    )


def _ends_with(words: Sequence[str], quantity: Quantity) -> bool:
    return any(
        _tells(words[-length:], quantity) and not _tells(words[-length:-1], quantity)
        for length in range(1, min(_LONGEST_AMOUNT, len(words)) + 1)
    )


def _tells(words: Sequence[str], quantity: Quantity) -> bool:
    said = parse_amount_answer(" ".join(words)) if words else None
    return said is not None and (said.low, said.unit) == (quantity.low, quantity.unit)


@cache
def _read_least_words() -> tuple[tuple[tuple[str, ...], ...], tuple[tuple[str, ...], ...]]:
    lists = [tomllib.loads(file.read_text(encoding="utf-8")) for file in sorted(_FOLDER.glob("*.toml"))]
    before, after = (tuple(tuple(each.split()) for one in lists for each in one[name]) for name in ("before", "after"))
    return before, after
