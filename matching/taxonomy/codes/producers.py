"""Which wastes a company of some trade has: the chapters of the list of waste that its code or its words lead to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from matching.taxonomy.codes.trade_text import count_shared_digits, read_trade_text
from matching.taxonomy.index.fold import extract_content_words
from matching.taxonomy.index.synonyms import SynonymIndex
from matching.taxonomy.model import Chapter

_LEAST_CLOSENESS = 0.55  # closeness below which words of an activity name no chapter


@dataclass(frozen=True, slots=True)
class Producer:
    """A NAF code if one was given ("" otherwise), and chapters of the list of waste with how surely 0..1."""

    naf: str
    chapters: Mapping[str, float]

    def score_chapter(self, code: str) -> float:
        """How surely this activity produces wastes of this code's chapter, 0..1; the sub-chapter counts most."""
        return max(self.chapters.get(code[:4], 0.0), 0.6 * self.chapters.get(code[:2], 0.0))


class Producers:
    """Reads activities by the words and NAF prefixes of the chapters."""

    def __init__(self, chapters: Mapping[str, Chapter]) -> None:
        pairs = [(one.code, words) for one in chapters.values() for words in (*one.words_fr, *one.words_en)]
        self._owners = [code for code, _ in pairs]
        self._wordings = SynonymIndex.build([words for _, words in pairs]) if pairs else None
        self._chapters = chapters

    def read_activity(self, text: str | None) -> Producer:
        """The activity behind a NAF code, free words, or a code followed by words; nothing known is no chapter."""
        said = read_trade_text(text)
        naf = said.codes[0].replace(".", "") if said.codes else ""
        found: dict[str, float] = {}
        for chapter in self._chapters.values():
            depth = count_shared_digits(chapter.activities, naf) if naf else 0
            if depth:
                found[chapter.code] = min(1.0, 0.55 + 0.15 * depth)
        words = extract_content_words(said.words)
        if words and self._wordings is not None:
            rows, scores = self._wordings.search(words)
            for row, score in zip(rows.tolist(), scores.tolist(), strict=True):
                if score >= _LEAST_CLOSENESS:
                    found[self._owners[row]] = max(found.get(self._owners[row], 0.0), score)
        return Producer(naf, found)

    def list_prefixes(self, activity: Producer) -> tuple[str, ...]:
        """The NAF prefixes an activity said in words stands for; its own code if it has one."""
        if activity.naf:
            return (activity.naf,)
        sure = [code for code, score in activity.chapters.items() if score >= 0.8]
        return tuple(dict.fromkeys(prefix for code in sure for prefix in self._chapters[code].activities))
