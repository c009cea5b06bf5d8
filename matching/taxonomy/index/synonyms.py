"""A list of wordings to look words up in: exactly first, then by closeness."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from matching.taxonomy.index.closeness import Closeness
from matching.taxonomy.index.everyday_words import EVERYDAY_STEMS
from matching.taxonomy.index.exact import ExactIndex
from matching.taxonomy.index.fold import extract_content_words, fold_words, split_standalone_parts
from matching.taxonomy.index.postings import FloatArray, IntArray, Postings
from matching.taxonomy.index.slips import SlipIndex
from matching.taxonomy.index.stem import stem_text, stem_word

_EXACT_SCORE, _CHATTER_SCORE, _CORE_SCORE = 1.0, 0.98, 0.96
_CORE_MARK = "~"  # marks a wording's core in the dictionary: what is left of "palettes à reprendre" without the talk
_MOST_QUERY_WORDS = 40  # of a long text the beginning says it; keeps a pasted page from costing more than a sentence
_PART_FACTOR = np.float32(0.97)  # what a part of a text is worth: the whole goes first
# closeness → how sure: below 0.6 are queries that name nothing known, from 0.8 on misspelt wordings
_SURE_CURVE = ((0.0, 0.6, 1.0), (0.0, 0.4, 0.96))


@dataclass(frozen=True, slots=True)
class SynonymIndex:
    """The wordings folded, their neighbouring words glued ("bigbag" → "big bag"), their postings and words, and the words
    behind misspelt ones."""

    exact: ExactIndex
    glued: Mapping[str, str]
    postings: Postings
    closeness: Closeness
    slips: SlipIndex

    @classmethod
    def build(cls, texts: Sequence[str]) -> SynonymIndex:
        """Reads all wordings once; their rows are their positions. `texts` must not be empty."""
        plain = [extract_content_words(text) for text in texts]
        stemmed = [stem_text(text) for text in plain]
        exact = ExactIndex.build([fold_words(text) for text in texts], [text and _CORE_MARK + text for text in plain])
        closeness = Closeness.build(stemmed)
        return cls(exact, _glue_words(plain), Postings.build(stemmed), closeness, SlipIndex.build(closeness.words))

    def search(self, text: str, most: int = 50) -> tuple[IntArray, FloatArray]:
        """Rows close to the text or a part of it, about `most`, unsorted, some twice, each with a closeness 0..1.

        1 = exactly that wording; 0.98 = exactly, with talk around it; up to 0.96 = close to it, or its core.
        """
        rows, scores = self._search_close(text, most)
        for part in split_standalone_parts(text):
            more, further = self._search_close(part, most)
            rows, scores = np.concatenate([rows, more]), np.concatenate([scores, further * _PART_FACTOR])
        words = extract_content_words(text)
        for said, score in ((_CORE_MARK + words, _CORE_SCORE), (words, _CHATTER_SCORE), (fold_words(text), _EXACT_SCORE)):
            sure = self.exact.find_rows(said)
            if len(sure):
                other = ~np.isin(rows, sure)
                rows = np.concatenate([rows[other], sure])
                scores = np.concatenate([scores[other], np.full(len(sure), score, np.float32)])
        return rows, scores

    def _search_close(self, text: str, most: int) -> tuple[IntArray, FloatArray]:
        query = self.build_query(text)
        slips = [
            known
            for word in query.split()
            if word not in self.closeness.number and word not in EVERYDAY_STEMS
            for known in self.slips.find_intended_words(word)
        ]
        rows, cosines = self.postings.find_nearest(query, most, " ".join(slips))
        if not len(rows):
            return rows, cosines
        return rows, np.interp(self.closeness.score_rows(query, rows, cosines), *_SURE_CURVE).astype(np.float32)

    def is_misspelt(self, text: str) -> bool:
        """Is there a word in it that no wording has and everyday language has not either?"""
        known = self.closeness.number
        words = extract_content_words(text).split()[:_MOST_QUERY_WORDS]
        return any(stem not in known and stem not in EVERYDAY_STEMS for stem in map(stem_word, words))

    def build_query(self, text: str) -> str:
        """The stems of what names a thing in the text, compounds as the wordings write them: in two words or in one."""
        found: list[str] = []
        known = self.closeness.number
        for word in extract_content_words(text).split():
            both = found[-1] + word if found else ""
            if both and stem_word(both) not in self.glued and len(word) > 2 and stem_word(both) in known:
                found[-1] = both
            elif stem_word(word) in self.glued and stem_word(word) not in known:
                found.extend(self.glued[stem_word(word)].split())
            else:
                found.append(word)
        return stem_text(" ".join(found[:_MOST_QUERY_WORDS]))


def _glue_words(texts: Sequence[str]) -> Mapping[str, str]:
    pairs = (pair for text in texts for pair in pairwise(text.split()))
    return {stem_word(left + right): f"{left} {right}" for left, right in pairs if len(left) > 1 and len(right) > 1}
