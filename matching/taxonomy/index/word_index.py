"""Everyday words → resources of the taxonomy, best first, misspelt, unaccented or plural, in French or English."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from uuid import uuid4
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from matching import lexicon
from matching.taxonomy.codes.producers import Producers
from matching.taxonomy.codes.trade_text import count_shared_digits
from matching.taxonomy.guess import Guess
from matching.taxonomy.index.arrays import pack_synonym_index, pack_texts, unpack_synonym_index, unpack_texts
from matching.taxonomy.index.fold import extract_content_words, fold_words
from matching.taxonomy.index.gathering import OwnerScorer
from matching.taxonomy.index.near_ties import order_near_ties
from matching.taxonomy.index.postings import FloatArray, IntArray
from matching.taxonomy.index.synonyms import SynonymIndex
from matching.taxonomy.model import Taxonomy

_MOST_CANDIDATES = 80  # wordings looked at closely
_NEAR_TIE = 0.06  # resources so little behind the surest may be what was misspelt as well
_SAID_GAP = 0.3  # wordings so far behind the nearest are no spelling of it
_ACTIVITY_BONUS = 0.04  # what the activity adds at most: it decides between near ties, never against the words


class Index:
    """All wordings and names of all resources; built once per taxonomy, then opened from a cache folder."""

    def __init__(self, wordings: SynonymIndex, texts: Sequence[str], owners: NDArray[np.int32], taxonomy: Taxonomy) -> None:
        self._wordings, self._texts, self._owners = wordings, texts, owners
        self._ids = tuple(taxonomy.resources)
        self._digest = taxonomy.digest
        self._gathering = OwnerScorer.build(wordings.closeness.texts, owners.tolist(), len(self._ids))
        self._producers = Producers(taxonomy.chapters)
        self._prefixes: Mapping[str, tuple[str, ...]] = {
            one.id: tuple(dict.fromkeys(prefix for prefixes in one.codes.values() for prefix in prefixes))
            for one in taxonomy.resources.values()
        }

    @classmethod
    def build(cls, taxonomy: Taxonomy) -> Index:
        """Reads all wordings; about 0.1 ms a wording. Raises ValueError if the taxonomy has no resource."""
        pairs = [
            (text, number)
            for number, one in enumerate(taxonomy.resources.values())
            for text in dict.fromkeys((one.fr, one.en, *one.wordings_fr, *one.wordings_en))
        ]
        if not pairs:
            raise ValueError("a taxonomy without resources has nothing to look up")
        texts = [text for text, _ in pairs]
        return cls(SynonymIndex.build(texts), texts, np.array([number for _, number in pairs], np.int32), taxonomy)

    @classmethod
    def open(cls, folder: Path, taxonomy: Taxonomy) -> Index:
        """The index of this taxonomy from the cache folder; built and kept there if it is not there or broken."""
        try:
            with np.load(folder / _name_cache_file(taxonomy.digest), allow_pickle=False) as arrays:
                return cls(
                    unpack_synonym_index(arrays), unpack_texts(arrays["said"]), arrays["owners"].astype(np.int32), taxonomy
                )
        except (OSError, ValueError, KeyError, BadZipFile, EOFError):
            built = cls.build(taxonomy)
            built.save(folder)
            return built

    def save(self, folder: Path) -> Path:
        """Keeps the index in the folder under the taxonomy's digest, whole or not at all; returns the file."""
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / _name_cache_file(self._digest)
        unfinished = folder / f"{uuid4().hex}.part.npz"
        np.savez(
            unfinished,
            allow_pickle=False,
            said=pack_texts(self._texts),
            owners=self._owners,
            **pack_synonym_index(self._wordings),
        )
        unfinished.replace(file)
        return file

    def search(self, text: str, limit: int = 5, activity: str | None = None) -> tuple[Guess, ...]:
        """The resources the words may mean, best first, each once with its best wording.

        `activity` is a NAF code or words for what the company does. 0.97 and more: exactly a wording;
        under 0.4: these words name nothing known.
        """
        rows, scores = self._wordings.search(text, _MOST_CANDIDATES)
        if not len(rows):
            return ()
        owners = self._owners[rows]
        sure = self._gathering.score_owners(self._wordings.build_query(text), owners.tolist(), scores.tolist())
        lifted = dict(sure)
        if activity:
            prefixes = self._producers.list_prefixes(self._producers.read_activity(activity))
            lifted = {owner: score + self._score_activity(self._ids[owner], prefixes) for owner, score in sure.items()}
        lifted = self._break_near_ties(text, lifted, rows, scores)
        best = sorted(lifted, key=lambda owner: -lifted[owner])[:limit]
        return tuple(
            self._build_guess(owner, min(lifted[owner], 1.0), rows[owners == owner], scores[owners == owner]) for owner in best
        )

    def _break_near_ties(
        self, text: str, owner_sureness: Mapping[int, float], rows: IntArray, scores: FloatArray
    ) -> dict[int, float]:
        """Of resources that a misspelt name may mean about as surely, the one goes first that is the fewest slips away."""
        best = max(owner_sureness.values())
        near = {owner for owner, score in owner_sureness.items() if best - score <= _NEAR_TIE}
        if len(near) < 2 or not self._wordings.is_misspelt(text):
            return dict(owner_sureness)
        spellings: dict[int, list[tuple[str, str]]] = {owner: [] for owner in near}
        for row in rows[scores >= scores.max() - _SAID_GAP].tolist():
            if (owner := int(self._owners[row])) in near:
                spellings[owner].append(_spell_twice(self._texts[row]))
        return order_near_ties(_spell_twice(text), spellings, owner_sureness)

    def _build_guess(self, owner: int, sure: float, rows: IntArray, scores: FloatArray) -> Guess:
        return Guess(self._ids[owner], self._texts[int(rows[scores.argmax()])], round(sure, 4))

    def _score_activity(self, resource: str, prefixes: Sequence[str]) -> float:
        depth = max((count_shared_digits(self._prefixes[resource], naf) for naf in prefixes), default=0)
        return _ACTIVITY_BONUS * min(depth, 4) / 4


@lru_cache(maxsize=4_096)
def _spell_twice(text: str) -> tuple[str, str]:
    """As it is written, and without the talk in it; both without blanks."""
    return fold_words(text).replace(" ", ""), extract_content_words(text).replace(" ", "")


def _name_cache_file(digest: str) -> str:
    """The cache file of a taxonomy as this very code and these words fold and stem it: another edition builds anew."""
    here = Path(__file__).parent
    files = [*sorted(file for file in here.iterdir() if file.suffix in (".py", ".toml")), Path(lexicon.__file__)]
    edition = sha256(b"".join(file.read_bytes() for file in files))
    return f"index-{digest}-{edition.hexdigest()[:8]}.npz"
