"""A list of wordings to look words up in: exactly first, then by closeness."""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from matching.taxonomy.index.closeness import Closeness
from matching.taxonomy.index.exact import Exactly
from matching.taxonomy.index.fold import content, fold, parts
from matching.taxonomy.index.postings import Floats, Postings, Whole
from matching.taxonomy.index.slips import Slips
from matching.taxonomy.index.stem import stem, stems

EXACT, TALKED, TRIMMED = 1.0, 0.98, 0.96
CORE = "~"  # marks a wording's core in the dictionary: what is left of "palettes à reprendre" without the talk
MOST_WORDS = 40  # of a long text the beginning says it; keeps a pasted page from costing more than a sentence
PART = np.float32(0.97)  # what a part of a text is worth: the whole goes first
# closeness → how sure: below 0.6 are queries that name nothing known, from 0.8 on misspelt wordings
SURE = ((0.0, 0.6, 1.0), (0.0, 0.4, 0.96))


@dataclass(frozen=True, slots=True)
class Wordings:
    """The wordings folded, their neighbouring words glued ("bigbag" → "big bag"), their postings and words, and the words
    behind misspelt ones."""

    exact: Exactly
    glued: Mapping[str, str]
    postings: Postings
    closeness: Closeness
    slips: Slips

    @classmethod
    def build(cls, texts: Sequence[str]) -> Wordings:
        """Reads all wordings once; their rows are their positions. `texts` must not be empty."""
        plain = [content(text) for text in texts]
        stemmed = [stems(text) for text in plain]
        exact = Exactly.build([fold(text) for text in texts], [text and CORE + text for text in plain])
        closeness = Closeness.build(stemmed)
        return cls(exact, _glued(plain), Postings.build(stemmed), closeness, Slips.of(closeness.words))

    def search(self, text: str, most: int = 50) -> tuple[Whole, Floats]:
        """Rows close to the text or a part of it, about `most`, unsorted, some twice, each with a closeness 0..1.

        1 = exactly that wording; 0.98 = exactly, with talk around it; up to 0.96 = close to it, or its core.
        """
        rows, scores = self._close(text, most)
        for part in parts(text):
            more, further = self._close(part, most)
            rows, scores = np.concatenate([rows, more]), np.concatenate([scores, further * PART])
        words = content(text)
        for said, score in ((CORE + words, TRIMMED), (words, TALKED), (fold(text), EXACT)):
            sure = self.exact.of(said)
            if len(sure):
                other = ~np.isin(rows, sure)
                rows = np.concatenate([rows[other], sure])
                scores = np.concatenate([scores[other], np.full(len(sure), score, np.float32)])
        return rows, scores

    def _close(self, text: str, most: int) -> tuple[Whole, Floats]:
        query = self.query(text)
        slips = [known for word in query.split() if word not in self.closeness.number for known in self.slips.behind(word)]
        rows, cosines = self.postings.nearest(query, most, " ".join(slips))
        if not len(rows):
            return rows, cosines
        return rows, np.interp(self.closeness.rank(query, rows, cosines), *SURE).astype(np.float32)

    def query(self, text: str) -> str:
        """The stems of what names a thing in the text, compounds as the wordings write them: in two words or in one."""
        found: list[str] = []
        known = self.closeness.number
        for word in content(text).split():
            both = found[-1] + word if found else ""
            if both and stem(both) not in self.glued and len(word) > 2 and stem(both) in known:
                found[-1] = both
            elif stem(word) in self.glued and stem(word) not in known:
                found.extend(self.glued[stem(word)].split())
            else:
                found.append(word)
        return stems(" ".join(found[:MOST_WORDS]))


def _glued(texts: Sequence[str]) -> Mapping[str, str]:
    pairs = (pair for text in texts for pair in pairwise(text.split()))
    return {stem(left + right): f"{left} {right}" for left, right in pairs if len(left) > 1 and len(right) > 1}
