"""Which wordings share letters and words with a query: character 3-grams and stems, weighted by how rare they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float32]
IntArray = NDArray[np.int32]
_PERHAPS_WEIGHT = 0.5


def extract_ngrams(words: str) -> set[str]:
    """The stems of a text and the 3-grams of each, its borders marked: "boi" → "=boi", "^bo", "boi", "oi$"."""
    found: set[str] = set()
    for word in words.split():
        found.add("=" + word)
        framed = f"^{word}$"
        found.update(framed[start : start + 3] for start in range(max(1, len(framed) - 2)))
    return found


@dataclass(frozen=True, slots=True)
class Postings:
    """For every feature the rows that have it (`rows[begins[f]:begins[f + 1]]`) and how much it weighs there."""

    number: dict[str, int]
    idf: FloatArray
    begins: NDArray[np.int64]
    rows: IntArray
    weights: FloatArray
    size: int

    @classmethod
    def build(cls, texts: Sequence[str]) -> Postings:
        """Counts the features of all wordings; IDF = log(1 + wordings / wordings that have it), rows have length 1."""
        sets = [extract_ngrams(text) for text in texts]
        counts = Counter(feature for one in sets for feature in one)
        number = {feature: position for position, feature in enumerate(counts)}
        idf = np.log1p(len(texts) / np.fromiter(counts.values(), np.float32, len(counts))).astype(np.float32)
        lengths = np.fromiter(map(len, sets), np.int64, len(sets))
        flat = np.fromiter((number[feature] for one in sets for feature in one), np.int32, int(lengths.sum()))
        rows = np.repeat(np.arange(len(texts), dtype=np.int32), lengths)
        norms = np.sqrt(np.bincount(rows, idf[flat] ** 2, len(texts)))
        weights = (idf[flat] / np.maximum(norms[rows], 1e-9)).astype(np.float32)
        order = np.argsort(flat, kind="stable")
        begins = np.concatenate([[0], np.cumsum(np.bincount(flat, minlength=len(number)))]).astype(np.int64)
        return cls(number, idf, begins, rows[order], weights[order], len(texts))

    def find_nearest(self, words: str, most: int = 50, perhaps: str = "") -> tuple[IntArray, FloatArray]:
        """The rows closest to the words by cosine, at most `most`, unsorted, with their cosines 0..1. What is only `perhaps`
        meant counts by half."""
        said = extract_ngrams(words)
        weights = dict.fromkeys(extract_ngrams(perhaps), _PERHAPS_WEIGHT) | dict.fromkeys(said, 1.0)
        weighed = {self.number[one]: weight for one, weight in weights.items() if one in self.number}
        if not weighed:
            return np.zeros(0, np.int32), np.zeros(0, np.float32)
        known = list(weighed)
        counted = np.fromiter(weighed.values(), np.float32, len(known))
        asked = self.idf[known] * counted
        length = np.sqrt(np.square(asked[counted == 1]).sum()) or np.sqrt(np.square(asked).sum())
        sums = self._sum_weights(known, asked.tolist())
        peak = float(sums.max())
        found = np.flatnonzero(sums > 0.4 * peak)
        if len(found) < most:
            found = np.flatnonzero(sums > 0.1 * peak)
        if len(found) > most:
            # argpartition on the whole array of mostly zeros would cost 18 times as much as on these few
            found = found[np.argpartition(-sums[found], most)[:most]]
        return found.astype(np.int32), np.minimum(sums[found] / length, 1).astype(np.float32)

    def _sum_weights(self, known: Iterable[int], asked: Iterable[float]) -> NDArray[np.float64]:
        rows: list[IntArray] = []
        values: list[FloatArray] = []
        for feature, weight in zip(known, asked, strict=True):
            here = slice(int(self.begins[feature]), int(self.begins[feature + 1]))
            rows.append(self.rows[here])
            values.append(self.weights[here] * np.float32(weight))
        return np.bincount(np.concatenate(rows), np.concatenate(values), self.size).astype(np.float64, copy=False)
