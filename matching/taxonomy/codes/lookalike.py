"""The other simple way to compare with: the names that look most like the text, by rapidfuzz's usual mix of ratios."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import fuzz, process

from matching.taxonomy.index.fold import fold_words


class Lookalike:
    """Names and whose they are, each compared in turn."""

    def __init__(self, names: Sequence[tuple[str, str]]) -> None:
        self._owners = [owner for owner, _ in names]
        self._names = [fold_words(name) for _, name in names]

    def search(self, text: str, limit: int = 5) -> list[str]:
        """The owners of the best names by `fuzz.WRatio`, best first, each once."""
        found = process.extract(fold_words(text), self._names, scorer=fuzz.WRatio, limit=limit * 4)
        return list(dict.fromkeys(self._owners[number] for _, _, number in found))[:limit]
