"""How well a query and a wording cover each other, word by word, misspellings included."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from matching.taxonomy.index.everyday_words import EVERYDAY_STEMS
from matching.taxonomy.index.postings import FloatArray, IntArray

_MOST_SYNONYM_WORDS = 8  # words of a wording that count: nobody names a thing in more
_LEAST_LETTERS_ALIKE = 70  # per cent of letters below which two words have nothing in common
_SHORT_WORD, _SHORT_WORD_LIKENESS = 3, 0.85  # words up to three letters: one letter may be missing, none may be another
_UNKNOWN_WORD_WEIGHT = 0.35  # weight of a query's word no wording has, as a part of the heaviest: noise more often than a name
_NEARLY_ALIKE, _WHOLE_TEXT_SHARE = (
    0.7,
    0.9,
)  # from this likeness of whole texts on, so much of what is missing is made up for: it is misspelt
_LETTERS_A_SLIP, _SLIP_SCORE = 5, 0.97  # one slip in so many letters and no more, and how close the two are then
_CLOSENESS_WEIGHTS = np.array([0.30, 0.25, 0.20, 0.125, 0.125], np.float32)  # flat on purpose: fitted weights did not travel


@dataclass(frozen=True, slots=True)
class Closeness:
    """The words of every wording as numbers (0 = none), how rare each word is, and the wordings without blanks."""

    texts: tuple[str, ...]
    words: tuple[str, ...]
    number: dict[str, int]
    rarity: FloatArray
    table: IntArray
    solid: tuple[str, ...]

    @classmethod
    def build(cls, texts: Sequence[str]) -> Closeness:
        """Numbers the words of all wordings; rarity = log(1 + wordings / wordings that have it)."""
        counts = Counter(word for text in texts for word in set(text.split()))
        words = ("", *counts)
        number = {word: position for position, word in enumerate(words)}
        rare = np.log1p(len(texts) / np.fromiter(counts.values(), np.float32, len(counts)))
        table = np.zeros((len(texts), _MOST_SYNONYM_WORDS), np.int32)
        for row, text in enumerate(texts):
            here = [number[word] for word in text.split()[:_MOST_SYNONYM_WORDS]]
            table[row, : len(here)] = here
        return cls(tuple(texts), words, number, np.concatenate([[0], rare]).astype(np.float32), table, drop_blanks(texts))

    def score_rows(self, query: str, rows: IntArray, cosines: FloatArray) -> FloatArray:
        """Closeness 0..1 of each row to the query: cosine, coverage both ways, whole texts in any order."""
        asked = list(dict.fromkeys(query.split()))
        here = self.table[rows]
        distinct, back = np.unique(here, return_inverse=True)
        names = [self.words[one] for one in distinct.tolist()]
        alike = process.cdist(
            asked, names, scorer=fuzz.ratio, score_cutoff=_LEAST_LETTERS_ALIKE, dtype=np.float32
        ) * np.float32(0.01)
        alike[:, distinct == 0] = 0
        alike[_mask_short_words(asked, names, alike)] = 0
        alike[[word in EVERYDAY_STEMS and word not in self.number for word in asked]] = 0  # "happy" is no misspelt nappy
        weights = self._weigh_words(asked, alike, distinct)
        grid = alike[:, back.reshape(here.shape)]
        asked_covered = (grid.max(2) * weights[:, None]).sum(0) / max(float(weights.sum()), 1e-6)
        rarity = self.rarity[here]
        row_covered = (grid.max(0) * rarity).sum(1) / np.maximum(rarity.sum(1), 1e-6)
        texts = [self.texts[row] for row in rows.tolist()]
        sort, group = (
            process.cdist([query], texts, scorer=scorer, dtype=np.float32)[0] / 100
            for scorer in (fuzz.token_sort_ratio, fuzz.token_set_ratio)
        )
        close = np.column_stack([cosines, asked_covered, row_covered, sort, group]) @ _CLOSENESS_WEIGHTS
        if all(word in self.number or word in EVERYDAY_STEMS for word in asked):
            return np.asarray(close, np.float32)  # all real words, so none is misspelt: "hair" is no chair
        solid = [self.solid[row] for row in rows.tolist()]
        typed = query.replace(" ", "")
        whole = process.cdist([typed], solid, scorer=fuzz.ratio, dtype=np.float32)[0] / 100
        whole = np.clip((np.maximum(sort, whole) - _NEARLY_ALIKE) / (1 - _NEARLY_ALIKE), 0, 1)
        close = np.asarray(close + (1 - close) * _WHOLE_TEXT_SHARE * whole, np.float32)
        slips = process.cdist([typed], solid, scorer=OSA.distance, score_cutoff=2, dtype=np.int32)[0]
        return np.asarray(
            np.maximum(close, np.where(slips <= min(2, len(typed) // _LETTERS_A_SLIP), _SLIP_SCORE, 0)), np.float32
        )

    def _weigh_words(self, asked: list[str], alike: FloatArray, distinct: NDArray[np.int32]) -> FloatArray:
        weights = np.empty(len(asked), np.float32)
        for position, word in enumerate(asked):
            best = int(alike[position].argmax())
            if word in self.number:
                weights[position] = self.rarity[self.number[word]]
            elif alike[position, best] > 0:
                weights[position] = self.rarity[distinct[best]]
            else:
                weights[position] = _UNKNOWN_WORD_WEIGHT * np.log1p(len(self.texts))
        return weights


def drop_blanks(texts: Sequence[str]) -> tuple[str, ...]:
    """Wordings without their blanks: "benne a ferraille" and "benn ea ferraille" differ by one slip only so."""
    return tuple(text.replace(" ", "") for text in texts)


def _mask_short_words(asked: list[str], names: list[str], alike: FloatArray) -> NDArray[np.bool_]:
    shorter = np.minimum.outer([len(word) for word in asked], [len(word) for word in names])
    return np.asarray((alike < _SHORT_WORD_LIKENESS) & (shorter <= _SHORT_WORD))
