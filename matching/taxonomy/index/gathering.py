"""What all wordings of a resource say together: a word of one and a word of another may both be in the query."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log1p

import numpy as np

_SHARED_WORDS_BONUS = 0.4  # of what is missing to certainty, added when all words of the query are words of the resource
_FELLOWS_BONUS, _MOST_FELLOWS = 0.3, 4  # and when this many further wordings are close too
_SURE_CURVE = ((0.0, 0.55, 1.0), (0.0, 0.4, 1.0))  # gathered → how sure: under 0.55 is what names nothing known


@dataclass(frozen=True, slots=True)
class OwnerScorer:
    """The stems of every owner's wordings, and how rare each stem is among owners."""

    words: tuple[frozenset[str], ...]
    rarity: Mapping[str, float]
    unknown: float

    @classmethod
    def build(cls, texts: Sequence[str], owners: Sequence[int], count: int) -> OwnerScorer:
        """`texts` are stemmed wordings, `owners` whose, below `count`; rarity = log(1 + owners / having it)."""
        found: list[set[str]] = [set() for _ in range(count)]
        for text, owner in zip(texts, owners, strict=True):
            found[owner].update(text.split())
        counts = Counter(word for words in found for word in words)
        rarity = {word: log1p(count / times) for word, times in counts.items()}
        return cls(tuple(map(frozenset, found)), rarity, log1p(count) / 2)

    def score_owners(self, query: str, owners: Sequence[int], scores: Sequence[float]) -> Mapping[int, float]:
        """How surely 0..1 each owner of a close row is meant; exactly said stays 1. Rows of an owner may repeat."""
        asked = query.split()
        total = sum(self.rarity.get(word, self.unknown) for word in asked) or 1.0
        known = [(word, self.rarity[word]) for word in asked if word in self.rarity]
        rows: dict[int, list[float]] = defaultdict(list)
        for owner, score in zip(owners, scores, strict=True):
            rows[owner].append(score)
        gathered: dict[int, float] = {}
        for owner, found in rows.items():
            found.sort(reverse=True)
            best = found[0]
            words = self.words[owner]
            share = sum([rarity for word, rarity in known if word in words]) / total
            fellows = sum(found[1 : _MOST_FELLOWS + 1]) / _MOST_FELLOWS
            gathered[owner] = best + (1 - best) * (_SHARED_WORDS_BONUS * share + _FELLOWS_BONUS * fellows)
        return dict(zip(gathered, np.interp(list(gathered.values()), *_SURE_CURVE).tolist(), strict=True))
