"""Everyday words → resources of the taxonomy, best first, misspelt, unaccented or plural, in French or English."""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from matching.taxonomy.activity import Activities, matched
from matching.taxonomy.arrays import from_arrays, pack, to_arrays, unpack
from matching.taxonomy.model import Taxonomy
from matching.taxonomy.wordings import EXACT, Wordings

LIFT = 0.04  # what the activity adds at most: it decides between near ties, never against the words


@dataclass(frozen=True, slots=True)
class Guess:
    """A resource the words may mean, the wording they are closest to, and how surely 0..1."""

    resource: str
    wording: str
    score: float


class Index:
    """All wordings and names of all resources; built once per taxonomy, then opened from a cache folder."""

    def __init__(self, wordings: Wordings, texts: Sequence[str], owners: NDArray[np.int32], taxonomy: Taxonomy) -> None:
        self._wordings, self._texts, self._owners = wordings, texts, owners
        self._ids = tuple(taxonomy.resources)
        self._digest = taxonomy.digest
        self._activities = Activities(taxonomy.chapters)
        self._producers: Mapping[str, tuple[str, ...]] = {
            one.id: tuple(dict.fromkeys(prefix for prefixes in one.codes.values() for prefix in prefixes))
            for one in taxonomy.resources.values()
        }

    @classmethod
    def build(cls, taxonomy: Taxonomy) -> Index:
        """Reads all wordings; about 0.1 ms a wording. Raises ValueError if the taxonomy has no resource."""
        pairs = [(text, number) for number, one in enumerate(taxonomy.resources.values())
                 for text in dict.fromkeys((one.fr, one.en, *one.wordings_fr, *one.wordings_en))]
        if not pairs:
            raise ValueError("a taxonomy without resources has nothing to look up")
        texts = [text for text, _ in pairs]
        return cls(Wordings.build(texts), texts, np.array([number for _, number in pairs], np.int32), taxonomy)

    @classmethod
    def open(cls, folder: Path, taxonomy: Taxonomy) -> Index:
        """The index of this taxonomy from the cache folder, built and kept there if it is not there yet."""
        file = folder / f"index-{taxonomy.digest}.npz"
        if not file.exists():
            built = cls.build(taxonomy)
            built.save(folder)
            return built
        with np.load(file, allow_pickle=False) as arrays:
            return cls(from_arrays(arrays), unpack(arrays["said"]), arrays["owners"].astype(np.int32), taxonomy)

    def save(self, folder: Path) -> Path:
        """Keeps the index in the folder under the taxonomy's digest, whole or not at all; returns the file."""
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / f"index-{self._digest}.npz"
        unfinished = folder / f"index-{self._digest}.part.npz"
        np.savez(unfinished, allow_pickle=False, said=pack(self._texts), owners=self._owners,
                 **to_arrays(self._wordings))
        unfinished.replace(file)
        return file

    def search(self, text: str, limit: int = 5, activity: str | None = None) -> tuple[Guess, ...]:
        """The resources the words may mean, best first, each once with its best wording.

        `activity` is a NAF code or words for what the company does. 0.97 and more: exactly a wording;
        under 0.4: these words name nothing known.
        """
        rows, scores = self._wordings.search(text)
        if not len(rows):
            return ()
        order = np.argsort(-scores, kind="stable").tolist()
        prefixes = self._activities.prefixes(self._activities.read(activity)) if activity else ()
        found: dict[str, Guess] = {}
        for position in order:
            row, score = int(rows[position]), float(scores[position])
            resource = self._ids[int(self._owners[row])]
            if resource not in found:
                lift = self._lift(resource, prefixes) if score < EXACT or prefixes else 0.0
                found[resource] = Guess(resource, self._texts[row], score + lift)
        best = sorted(found.values(), key=lambda guess: -guess.score)[:limit]
        return tuple(Guess(one.resource, one.wording, round(min(one.score, 1.0), 4)) for one in best)

    def _lift(self, resource: str, prefixes: Sequence[str]) -> float:
        depth = max((matched(self._producers[resource], naf) for naf in prefixes), default=0)
        return LIFT * min(depth, 4) / 4
