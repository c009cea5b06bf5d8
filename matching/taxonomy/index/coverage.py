"""Do two spellings of a name say the same, word by word? "PIEC" is no "apiece", and "midi" says little of "gym du midi"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from matching.taxonomy.index.everyday_words import EVERYDAY_STEMS
from matching.taxonomy.index.fold import extract_content_words
from matching.taxonomy.index.stem import stem_word

_LETTERS_A_SLIP = 5  # one slip in so many letters
_SHORTEST_PIECE = 4  # letters from which a word may be a piece of a compound


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many words of a wording are said, and how many are not; how many words that name something were said beside it;
    `telling` = are there words that are no common language?"""

    said: int
    unsaid: int
    beside: int
    telling: bool


@lru_cache(maxsize=4096)
def measure_coverage(name: str, known: str) -> Coverage:
    """How a name and a wording cover each other."""
    ours, theirs = _list_stems(name), _list_stems(known)
    telling = any(one not in EVERYDAY_STEMS for one in ours)
    joined, whole = "".join(ours), "".join(theirs)
    if joined == whole or _is_slip(joined, whole):
        return Coverage(len(theirs), 0, 0, telling)
    said = sum(_is_among(one, ours, joined) for one in theirs)
    beside = sum(one not in EVERYDAY_STEMS and not _is_among(one, theirs, whole) for one in ours)
    return Coverage(said, len(theirs) - said, beside, telling)


def _list_stems(name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(stem_word(word) for word in extract_content_words(name).split()))


def _is_among(word: str, others: tuple[str, ...], solid: str) -> bool:
    if len(word) >= _SHORTEST_PIECE and word in solid:
        return True
    return any(word == other or (word not in EVERYDAY_STEMS and _is_slip(word, other)) for other in others)


def _is_slip(one: str, other: str) -> bool:
    most = min(len(one), len(other)) // _LETTERS_A_SLIP
    return most > 0 and OSA.distance(one, other, score_cutoff=most) <= most
