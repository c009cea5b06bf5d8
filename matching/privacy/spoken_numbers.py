"""A telephone number read out: "zéro six douze trente-quatre …", in words, in figures, or in both by turns."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from matching.lexicon import Lexicon
from matching.taxonomy.index.fold import fold_words

TELLING_WORDS = Lexicon(Path(__file__).parent, "telltales")
FEWEST_DIGITS = 9  # of a telephone number without the zero before it
_FEWEST_AFTER_ZERO = 4  # « zéro six douze »: nothing else is counted like that, and the rest may follow in the next message
_DIALLED = {word: int(value) for word, value in TELLING_WORDS.map_words("digits").items()}
_BETWEEN = frozenset(TELLING_WORDS.list_words("between"))
_FOUR, _TWENTY, _SIXTY = 4, 20, 60


def holds_spoken_number(text: str) -> bool:
    """Are there as many digits in a row as a telephone number has, some of them in words?"""
    return any(
        digits >= (_FEWEST_AFTER_ZERO if from_zero else FEWEST_DIGITS)
        for digits, from_zero in _count_runs(fold_words(text).split())
    )


def _count_runs(words: list[str]) -> Iterator[tuple[int, bool]]:
    """How many digits each run of numbers makes that has one in words at least, and whether it begins with "zéro" in words."""
    digits, last, spoken, from_zero = 0, -1, False, False
    for word in (*words, ""):
        value = _DIALLED.get(word)
        from_zero = value == 0 if digits == 0 else from_zero
        if value is not None:
            part = _join_pair(last, value)
            digits += _count_digits(value) if part is None else _count_digits(part) - _count_digits(last)
            last, spoken = value if part is None else part, True
        elif word.isdigit():
            digits, last = digits + len(word), -1
        elif word not in _BETWEEN:
            if spoken:
                yield digits, from_zero
            digits, last, spoken = 0, -1, False


def _join_pair(last: int, value: int) -> int | None:
    """ "trente" and "quatre" are one pair, as are "quatre" and "vingt", "soixante" and "dix"; None where two follow."""
    if last == _FOUR and value == _TWENTY:
        return last * value
    if last >= _TWENTY and last % 10 == 0 and (0 < value < 10 or (last in (_SIXTY, _FOUR * _TWENTY) and 0 < value < _TWENTY)):
        return last + value
    return last + value if last in (_SIXTY + 10, _FOUR * _TWENTY + 10) and 7 <= value <= 9 else None


def _count_digits(value: int) -> int:
    return 1 if value < 10 else 2
