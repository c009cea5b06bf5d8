"""A word nobody knows may be a known one with a slip of the finger: "ciuvre" has hardly three letters in a row of "cuivre"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import OSA

_SHORTEST_WORD = 5  # letters: shorter words are one slip away from far too many
_MOST_WORDS = 4  # known words that one unknown word may have been
_MOST_LETTERS_CHANGED = 2  # one slip changes at most two of the letters that a word has at all


@dataclass(frozen=True, slots=True)
class SlipIndex:
    """All known words with the letters each has, one bit a letter, and their lengths: most are out by these alone."""

    words: tuple[str, ...]
    letters: NDArray[np.uint64]
    lengths: NDArray[np.int16]

    @classmethod
    def build(cls, words: Sequence[str]) -> SlipIndex:
        """Reads the words once, about 1 µs each."""
        return cls(
            tuple(words),
            np.array([_mask_letters(word) for word in words], np.uint64),
            np.fromiter(map(len, words), np.int16, len(words)),
        )

    def find_intended_words(self, word: str) -> tuple[str, ...]:
        """The known words that one letter left out, doubled, hit wrongly or swapped turns into this one; nearest first."""
        if len(word) < _SHORTEST_WORD:
            return ()
        alike = np.bitwise_count(self.letters ^ np.uint64(_mask_letters(word))) <= _MOST_LETTERS_CHANGED
        near = np.flatnonzero(alike & (np.abs(self.lengths - len(word)) <= 1))
        names = [self.words[one] for one in near.tolist()]
        found = process.extract(word, names, scorer=OSA.distance, score_cutoff=1, limit=_MOST_WORDS)
        return tuple(known for known, _, _ in found)


def _mask_letters(word: str) -> int:
    """Which letters and figures a folded word has."""
    return sum({1 << (ord(letter) - ord("0") if letter.isdigit() else ord(letter) - ord("a") + 10) for letter in word})
