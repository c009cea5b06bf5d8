"""May a thing be dangerous whose name is not? What its words say of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from matching.taxonomy.codes.hazard import is_denied_word
from matching.taxonomy.index.fold import fold_words
from matching.taxonomy.index.stem import stem_word
from matching.taxonomy.model import Taxonomy


@dataclass(frozen=True, slots=True)
class SpokenDanger:
    """The stems of the words with which a thing is held, phrase by phrase."""

    phrases: frozenset[tuple[str, ...]]
    longest: int

    @classmethod
    def from_taxonomy(cls, taxonomy: Taxonomy) -> SpokenDanger:
        """What the taxonomy's file of danger words says."""
        phrases = frozenset(tuple(stem_word(word) for word in fold_words(said).split()) for said in taxonomy.held)
        return cls(phrases, max(map(len, phrases), default=0))

    def speak_of_danger(self, text: str) -> bool:
        """Do the words say so, without denying it: "souillés", "ayant contenu de l'huile", but not "sans amiante"?"""
        words = fold_words(text).split()
        return any(not is_denied_word(words, at, -1) for at in self._find_phrases(words))

    def _find_phrases(self, words: Sequence[str]) -> Iterator[int]:
        """Where a phrase begins. A phrase that begins with a no ("non rincé") is never denied by it."""
        stems = [stem_word(word) for word in words]
        for at in range(len(stems)):
            if any(tuple(stems[at : at + length]) in self.phrases for length in range(1, self.longest + 1)):
                yield at
