"""Decides whether a thing is announced in so many words."""

from __future__ import annotations

from pathlib import Path

from matching.lexicon import Lexicon
from matching.taxonomy.index.fold import fold_words

_WORDS = Lexicon(Path(__file__).parent, "open_words")
_AROUND = tuple(f"{words} " for words in _WORDS.list_words("around"))
_ANNOUNCES = tuple(f"{words} " for words in _WORDS.list_words("announces"))


def announces_openly(text: str) -> bool:
    """Does it begin as one does who announces a thing of one's own, after a greeting at most?"""
    words = fold_words(text)
    while (greeting := next((each for each in _AROUND if words.startswith(each)), None)) is not None:
        words = words.removeprefix(greeting)
    return words.startswith(_ANNOUNCES)
