"""Words, resource and activity → the codes of the List of Waste they may fall under, most likely first."""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from matching.taxonomy.codes.hazard import Hints, harmless, may_be_hazardous, with_hazardous, without_stray
from matching.taxonomy.codes.mirror import bare, mirrors
from matching.taxonomy.codes.producers import Producer, Producers, matched
from matching.taxonomy.index.synonyms import Wordings
from matching.taxonomy.index.word_index import Guess
from matching.taxonomy.model import Taxonomy

MOST = 5
CHAPTER = 0.3  # what the activity's chapter adds at most
BROADER = 0.9  # what a code is worth for each step it was borrowed from a broader resource
UNSURE = 0.45  # under this nothing fits well, so that a hazardous code must not be missed
ALIKE = 0.03  # guesses this close are equally likely: a toner is bought, and thrown away
UNDERSTOOD = 0.65  # under this what a guess may hold is no warning: "metal cans" are no jerrycans
BOTH = 0.15  # what the weaker of name and resource adds to the stronger


@dataclass(frozen=True, slots=True)
class CodeGuess:
    """A waste code and how likely 0..1; "probable, to be confirmed" is all it ever claims."""

    code: str
    score: float


class CodeIndex:
    """Names and everyday words of all waste codes, mirror entries, and who produces what."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        pairs = [(one.code, text) for one in taxonomy.codes.values()
                 for text in dict.fromkeys((one.fr, one.en, *one.words, bare(one.official_fr), bare(one.official_en)))
                 if text not in ("", "déchets", "wastes")]
        self._owners = [code for code, _ in pairs]
        self._wordings = Wordings.build([text for _, text in pairs]) if pairs else None
        self.twins = mirrors(taxonomy.codes)
        self.producers = Producers(taxonomy.chapters)
        self.hints = Hints.of(taxonomy)

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


def waste_codes(text: str, guesses: Sequence[Guess], activity: str | None, taxonomy: Taxonomy,
                index: CodeIndex, most: int = MOST) -> tuple[CodeGuess, ...]:
    """At most five codes (or `most`), best first: those of the guessed resources and those named like the text.

    `activity` (NAF code, words, or both) chooses among a resource's codes and favours its chapters.
    A hazardous twin is within the first three whenever words or resource hint at danger.
    Whether what is offered can be waste at all is for the caller: a meeting room has no code, but gets guesses here.
    """
    doing = index.producers.read(activity)
    named = index.search(bare(text) or text)
    meant: dict[str, float] = {}
    for guess in guesses:
        for code, fit in _codes_of(guess.resource, taxonomy, doing).items():
            meant[code] = max(meant.get(code, 0.0), guess.score * fit)
    scored = {code: _together(named.get(code, 0.0), meant.get(code, 0.0)) + CHAPTER * doing.chapter(code)
              for code in {*named, *meant} if code in taxonomy.codes}
    ranked = sorted(scored, key=lambda code: (-scored[code], code))
    unsure = max(scored.values(), default=1.0) < UNSURE
    spoken = index.hints.said(text)
    doubtful = unsure or any(may_be_hazardous(one.resource, taxonomy) for one in guesses
                             if one.score >= max(UNDERSTOOD, guesses[0].score - ALIKE))
    if spoken or (spoken is None and doubtful and not (ranked and harmless(ranked[0][:4], taxonomy))):
        ranked = with_hazardous(ranked, taxonomy, index.twins)
    else:
        ranked = without_stray(ranked, named, taxonomy, index.twins, spoken is False)
    return tuple(CodeGuess(code, round(scored.get(code, 0.0) / (1 + BOTH + CHAPTER), 4)) for code in ranked[:most])


def _together(named: float, meant: float) -> float:
    return max(named, meant) + BOTH * min(named, meant)


def _codes_of(id: str, taxonomy: Taxonomy, doing: Producer) -> Mapping[str, float]:
    """How well each code of a resource, or of the nearest broader one that has codes, fits the activity."""
    line = line_with_codes(id, taxonomy)
    if not line:
        return {}
    codes = taxonomy.resources[line[-1]].codes
    depth = {code: matched(prefixes, doing.naf) if doing.naf else 0 for code, prefixes in codes.items()}
    return {code: _fit(prefixes, depth[code], any(depth.values()), doing) * BROADER ** (len(line) - 1)
            for code, prefixes in codes.items()}


def line_with_codes(id: str, taxonomy: Taxonomy) -> tuple[str, ...]:
    """The resource and its broader ones up to the nearest that has codes; empty if none has."""
    line = (id, *taxonomy.broader(id)) if id in taxonomy.resources else ()
    for step, one in enumerate(line, 1):
        if taxonomy.resources[one].codes:
            return line[:step]
    return ()


def _fit(prefixes: Sequence[str], depth: int, other_fits: bool, doing: Producer) -> float:
    if depth:
        return 0.8 + 0.05 * min(depth, 4)
    if not prefixes:
        return 0.7 if other_fits else 0.95
    return 0.5 if doing.naf else 0.8

