"""Phrases that a whole message may be made of, with the small words that may stand beside them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

ANIMATOR_SLOT = "{animator}"
_NEAR = 2  # words before a phrase in which a « pas » is about it


@dataclass(frozen=True, slots=True)
class PhraseList:
    """Phrases, folded; `around` are those that may stand beside them and say nothing by themselves, `denying` those that
    take them back when they stand right before."""

    phrases: tuple[str, ...]
    around: tuple[str, ...] = ()
    denying: tuple[str, ...] = ()

    def covers(self, words: str, animator: str = "") -> bool:
        """Is the whole message made of these phrases, one of them at least?"""
        left, found = words.split(), False
        known = _index_phrases(self.phrases, self.around, animator)
        while left:
            fitting = [(len(each), counts) for each, counts in known.get(left[0], ()) if tuple(left[: len(each)]) == each]
            if not fitting:
                return False
            length, counts = max(fitting)
            found, left = found or counts, left[length:]
        return found

    def is_inside(self, words: str, animator: str = "") -> bool:
        """Does one of them stand in the message?"""
        return any(f" {phrase} " in f" {words} " for phrase in self.filled(animator))

    def measure_inside(self, words: str) -> int:
        """How many letters of a longer message the longest of them is that nothing takes back; 0 where there is none."""
        said, lengths = f" {words} ", [0]
        for phrase in self.phrases:
            before = said.partition(f" {phrase} ")[0] if f" {phrase} " in said else None
            if before is not None and not set(before.split()[-_NEAR:]) & set(self.denying):
                lengths.append(len(phrase))
        return max(lengths)

    def filled(self, animator: str) -> Iterable[str]:
        """The phrases with the name of who animates; those that need a name nobody has are left out."""
        return _fill_phrases(self.phrases, animator)


def _fill_phrases(known_phrases: tuple[str, ...], animator: str) -> Iterator[str]:
    for phrase in known_phrases:
        if ANIMATOR_SLOT not in phrase:
            yield phrase
        elif animator:
            yield phrase.replace(ANIMATOR_SLOT, animator)


@lru_cache(maxsize=4096)
def _index_phrases(
    known_phrases: tuple[str, ...], small_words: tuple[str, ...], animator: str
) -> Mapping[str, tuple[tuple[tuple[str, ...], bool], ...]]:
    """By their first word, the phrases and the words beside them, and whether each counts: every message is held against
    hundreds of lists, and only those count that begin as it does."""
    index: dict[str, list[tuple[tuple[str, ...], bool]]] = defaultdict(list)
    for known, counts in ((_fill_phrases(known_phrases, animator), True), (small_words, False)):
        for words in map(str.split, known):
            if words:
                index[words[0]].append((tuple(words), counts))
    return {first: tuple(found) for first, found in index.items()}
