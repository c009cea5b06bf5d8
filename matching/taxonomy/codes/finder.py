"""Words, resource and activity → the codes of the List of Waste they may fall under, most likely first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from matching.taxonomy.codes.hazard import (
    DangerWords,
    demote_stray_codes,
    is_harmless_chapter,
    may_be_hazardous,
    promote_hazardous_code,
)
from matching.taxonomy.codes.mirror import pair_mirror_entries, strip_references
from matching.taxonomy.codes.producers import Producer, Producers
from matching.taxonomy.codes.trade_text import count_shared_digits
from matching.taxonomy.guess import Guess
from matching.taxonomy.index.synonyms import SynonymIndex
from matching.taxonomy.model import Taxonomy

_MOST_CODES = 5
_CHAPTER_BONUS = 0.3  # what the activity's chapter adds at most
_BROADER_FACTOR = 0.9  # what a code is worth for each step it was borrowed from a broader resource
_UNSURE_SCORE = 0.45  # under this nothing fits well, so that a hazardous code must not be missed
_EQUAL_SCORES = 0.03  # guesses this close are equally likely: a toner is bought, and thrown away
_UNDERSTOOD_SCORE = 0.65  # under this what a guess may hold is no warning: "metal cans" are no jerrycans
_BOTH_BONUS = 0.15  # what the weaker of name and resource adds to the stronger


@dataclass(frozen=True, slots=True)
class CodeGuess:
    """A waste code and how likely 0..1; "probable, to be confirmed" is all it ever claims."""

    code: str
    score: float


class CodeIndex:
    """Names and everyday words of all waste codes, mirror entries, and who produces what."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        pairs = [
            (one.code, text)
            for one in taxonomy.codes.values()
            for text in dict.fromkeys(
                (one.fr, one.en, *one.words, strip_references(one.official_fr), strip_references(one.official_en))
            )
            if text not in ("", "déchets", "wastes")
        ]
        self._owners = [code for code, _ in pairs]
        self._wordings = SynonymIndex.build([text for _, text in pairs]) if pairs else None
        self.twins = pair_mirror_entries(taxonomy.codes)
        self.producers = Producers(taxonomy.chapters)
        self.hints = DangerWords.from_taxonomy(taxonomy)

    @classmethod
    def build(cls, taxonomy: Taxonomy) -> CodeIndex:
        """Reads all names; a taxonomy without codes gives an index that finds none."""
        return cls(taxonomy)

    def search(self, text: str) -> Mapping[str, float]:
        """The codes whose names are close to the text, each with the closeness 0..1 of its best name."""
        found: dict[str, float] = {}
        if self._wordings is not None:
            rows, scores = self._wordings.search(text, 80)
            for row, score in zip(rows.tolist(), scores.tolist(), strict=True):
                code = self._owners[row]
                found[code] = max(found.get(code, 0.0), score)
        return found


def guess_waste_codes(
    text: str, guesses: Sequence[Guess], activity: str | None, taxonomy: Taxonomy, index: CodeIndex, most: int = _MOST_CODES
) -> tuple[CodeGuess, ...]:
    """At most five codes (or `most`), best first: those of the guessed resources and those named like the text.

    `activity` (NAF code, words, or both) chooses among a resource's codes and favours its chapters.
    A hazardous twin is within the first three whenever words or resource hint at danger.
    Whether what is offered can be waste at all is for the caller: a meeting room has no code, but gets guesses here.
    """
    doing = index.producers.read_activity(activity)
    named = index.search(strip_references(text) or text)
    meant: dict[str, float] = {}
    for guess in guesses:
        for code, fit in _weigh_codes(guess.resource, taxonomy, doing).items():
            meant[code] = max(meant.get(code, 0.0), guess.score * fit)
    scored = {
        code: _combine_scores(named.get(code, 0.0), meant.get(code, 0.0)) + _CHAPTER_BONUS * doing.score_chapter(code)
        for code in {*named, *meant}
        if code in taxonomy.codes
    }
    ranked = sorted(scored, key=lambda code: (-scored[code], code))
    unsure = max(scored.values(), default=1.0) < _UNSURE_SCORE
    spoken = index.hints.detect_danger(text)
    doubtful = unsure or any(
        may_be_hazardous(one.resource, taxonomy)
        for one in guesses
        if one.score >= max(_UNDERSTOOD_SCORE, guesses[0].score - _EQUAL_SCORES)
    )
    if spoken or (spoken is None and doubtful and not (ranked and is_harmless_chapter(ranked[0][:4], taxonomy))):
        ranked = promote_hazardous_code(ranked, taxonomy, index.twins)
    else:
        ranked = demote_stray_codes(ranked, named, taxonomy, index.twins, spoken is False)
    return tuple(
        CodeGuess(code, round(scored.get(code, 0.0) / (1 + _BOTH_BONUS + _CHAPTER_BONUS), 4)) for code in ranked[:most]
    )


def put_given_first(guesses: Sequence[CodeGuess], code: str | None) -> tuple[CodeGuess, ...]:
    """The guesses with the code that was given first; what somebody writes down is believed."""
    if code is None:
        return tuple(guesses)
    return (CodeGuess(code, 1.0), *(one for one in guesses if one.code != code))[:_MOST_CODES]


def _combine_scores(named: float, meant: float) -> float:
    return max(named, meant) + _BOTH_BONUS * min(named, meant)


def _weigh_codes(id: str, taxonomy: Taxonomy, doing: Producer) -> Mapping[str, float]:
    """How well each code of a resource, or of the nearest broader one that has codes, fits the activity."""
    line = find_line_with_codes(id, taxonomy)
    if not line:
        return {}
    codes = taxonomy.resources[line[-1]].codes
    depth = {code: count_shared_digits(prefixes, doing.naf) if doing.naf else 0 for code, prefixes in codes.items()}
    return {
        code: _score_prefixes(prefixes, depth[code], any(depth.values()), doing) * _BROADER_FACTOR ** (len(line) - 1)
        for code, prefixes in codes.items()
    }


def find_line_with_codes(id: str, taxonomy: Taxonomy) -> tuple[str, ...]:
    """The resource and its broader ones up to the nearest that has codes; empty if none has."""
    line = (id, *taxonomy.list_broader(id)) if id in taxonomy.resources else ()
    for step, one in enumerate(line, 1):
        if taxonomy.resources[one].codes:
            return line[:step]
    return ()


def _score_prefixes(prefixes: Sequence[str], depth: int, other_fits: bool, doing: Producer) -> float:
    if depth:
        return 0.8 + 0.05 * min(depth, 4)
    if not prefixes:
        return 0.7 if other_fits else 0.95
    return 0.5 if doing.naf else 0.8
