"""The plainest serious search, to compare with: Okapi BM25 over the names alone, light stems, no everyday words."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable

from matching.taxonomy.index.fold import fold_words
from matching.taxonomy.index.stem import stem_text

K1, B = 1.2, 0.75  # the usual ones


class BM25:
    """Names and whose they are. A name's score for a query is, over the query's words t,

    sum of ln(1 + (N - n + 0.5) / (n + 0.5)) * f * (K1 + 1) / (f + K1 * (1 - B + B * length / mean length))

    with N names, n of them containing t, and t being f times in this one.
    """

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        owned = [(owner, stem_text(fold_words(name)).split()) for owner, name in names]
        self._owners = [owner for owner, _ in owned]
        mean = sum(len(words) for _, words in owned) / max(len(owned), 1)
        self._weights: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for number, (_, words) in enumerate(owned):
            spread = K1 * (1 - B + B * len(words) / mean)
            for word, times in Counter(words).items():
                self._weights[word].append((number, times * (K1 + 1) / (times + spread)))

    def search(self, text: str, limit: int = 5) -> list[str]:
        """The owners of the best names, best first, each once."""
        total: dict[int, float] = defaultdict(float)
        for word in stem_text(fold_words(text)).split():
            having = self._weights.get(word, [])
            rare = math.log(1 + (len(self._owners) - len(having) + 0.5) / (len(having) + 0.5))
            for number, weight in having:
                total[number] += rare * weight
        ranked = (self._owners[number] for number, _ in sorted(total.items(), key=lambda one: (-one[1], one[0])))
        return list(dict.fromkeys(ranked))[:limit]
