"""Decides which lines of a list are meant."""

from __future__ import annotations

from itertools import takewhile
from pathlib import Path

from matching.lexicon import Lexicon
from matching.taxonomy.index.fold import fold_words

_WORDS = Lexicon(Path(__file__).parent, "picks")
_AROUND = frozenset(_WORDS.list_words("around"))
_ALL, _NONE = frozenset(_WORDS.list_words("all")), frozenset(_WORDS.list_words("none"))
_BUT = frozenset(_WORDS.list_words("but"))
_NUMBERS = {word: int(number) for number, words in _WORDS.list_sorts("numbers").items() for word in words}


def read_picks(text: str, lines: int) -> tuple[int, ...] | None:
    """The numbers that are meant, of so many lines; the whole message must say them, and nothing else."""
    folded = fold_words(text)
    if folded in _ALL:
        return tuple(range(1, lines + 1))
    if folded in _NONE:
        return ()
    words = folded.split()
    before = [*takewhile(lambda word: word not in _BUT, words)]
    if len(before) < len(words):
        named = _read_numbers(words[len(before) + 1 :], lines)
        everything = " ".join(before) in _ALL or not before
        return tuple(n for n in range(1, lines + 1) if n not in named) if named and everything else None
    return _read_numbers(words, lines)


def _read_numbers(words: list[str], lines: int) -> tuple[int, ...] | None:
    found: list[int] = []
    for word in words:
        if word in _AROUND:
            continue
        number = int(word) if word.isdecimal() and word.isascii() else _NUMBERS.get(word, 0)
        if not 1 <= number <= lines:
            return None
        found.append(number)
    return tuple(sorted(set(found))) or None
