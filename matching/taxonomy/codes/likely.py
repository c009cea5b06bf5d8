"""The few waste codes to show for a thing that is known for sure, and the question to ask first where two chapters tie."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from matching.taxonomy.codes.finder import CodeGuess, CodeIndex, find_line_with_codes, guess_waste_codes
from matching.taxonomy.codes.hazard import MOST_CODES_SHOWN
from matching.taxonomy.guess import Guess
from matching.taxonomy.model import Resource, Taxonomy

TIE_MARGIN = 0.06  # less than what one more digit of the activity's code is worth, in a resource's codes and in its chapter
_WORTH_SHOWING = 0.6  # part of the likeliest code's score under which another one only puzzles

_MUNICIPAL_CHAPTER = "20"  # the chapter of households and of what resembles their waste
_ALL_CODES = 1000  # more than the list has


@dataclass(frozen=True, slots=True)
class LikelyCodes:
    """At most three codes, the likeliest first; `tied` are the likeliest codes of chapters that are as likely as each other,
    empty where none is: then nothing has to be asked."""

    codes: tuple[str, ...] = ()
    tied: tuple[str, ...] = ()

    def believe_code(self, code: str) -> LikelyCodes:
        """The same with the code that its holder gave first, and nothing left to ask."""
        return LikelyCodes((code, *(one for one in self.codes if one != code))[:MOST_CODES_SHOWN])


def has_code(id: str, taxonomy: Taxonomy) -> bool:
    """Does the resource, or a broader one, have codes?"""
    return bool(find_line_with_codes(id, taxonomy))


def has_several_chapters(id: str, taxonomy: Taxonomy) -> bool:
    """Do the codes of the resource, or of a broader one, stand in several chapters? Only then can two of them tie."""
    line = find_line_with_codes(id, taxonomy)
    return bool(line) and len({code[:2] for code in taxonomy.resources[line[-1]].codes}) > 1


def choose_likely_codes(
    resource: Resource, text: str, naf: str | None, taxonomy: Taxonomy, index: CodeIndex, origin: str | None = None
) -> LikelyCodes:
    """The codes of a resource in the holder's words, for somebody of this NAF code; with an `origin` (a chapter, two digits)
    only that chapter's. What the words resemble beside the resource's own codes and their hazardous twins is left out: dairy
    residues are no slag. A hazardous resource shows its hazardous codes first."""
    guesses = guess_waste_codes(text or resource.fr, (Guess(resource.id, text, 1.0),), naf, taxonomy, index, _ALL_CODES)
    own = _list_own_codes(resource.id, taxonomy, index)
    kept = [one for one in guesses if one.code in own]
    chosen = [one for one in kept if one.code[:2] == origin] or kept
    if resource.hazardous:
        chosen.sort(key=lambda one: not taxonomy.codes[one.code].hazardous)
    best = max((one.score for one in chosen), default=0.0)
    shown = [
        one.code
        for one in chosen[:MOST_CODES_SHOWN]
        if one.score >= _WORTH_SHOWING * best or taxonomy.codes[one.code].hazardous
    ]
    # what is dangerous and comes from a company is never asked whether it comes from a household
    asked = [one for one in chosen[:MOST_CODES_SHOWN] if not (resource.hazardous and one.code.startswith(_MUNICIPAL_CHAPTER))]
    return LikelyCodes(tuple(shown), find_tied_codes(asked))


def find_tied_codes(guesses: Sequence[CodeGuess]) -> tuple[str, ...]:
    """The likeliest code of each chapter that is as likely as the likeliest one, within TIE_MARGIN; empty for one chapter."""
    best = max((one.score for one in guesses), default=0.0)
    leading: dict[str, str] = {}
    for one in guesses:
        if round(best - one.score, 4) <= TIE_MARGIN:
            leading.setdefault(one.code[:2], one.code)
    return tuple(leading.values()) if len(leading) > 1 else ()


def _list_own_codes(id: str, taxonomy: Taxonomy, index: CodeIndex) -> frozenset[str]:
    line = find_line_with_codes(id, taxonomy)
    codes = taxonomy.resources[line[-1]].codes if line else ()
    return frozenset((*codes, *(twin for code in codes for twin in index.twins.get(code, ()))))
