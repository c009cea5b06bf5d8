"""The few waste codes to show for a thing that is known for sure, and the question to ask first where two chapters tie."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from matching.taxonomy.codes.finder import CodeGuess, CodeIndex, line_with_codes, waste_codes
from matching.taxonomy.codes.hazard import SHOWN
from matching.taxonomy.index.word_index import Guess
from matching.taxonomy.model import Resource, Taxonomy

AS_LIKELY = 0.06  # less than what one more digit of the activity's code is worth, in a resource's codes and in its chapter
WORTH_SHOWING = 0.6  # part of the likeliest code's score under which another one only puzzles

MUNICIPAL = "20"  # the chapter of households and of what resembles their waste
ALL = 1000  # more than the list has


@dataclass(frozen=True, slots=True)
class Likely:
    """At most three codes, the likeliest first; `tied` are the likeliest codes of chapters that are as likely as each other,
    empty where none is: then nothing has to be asked."""

    codes: tuple[str, ...] = ()
    tied: tuple[str, ...] = ()


def has_code(id: str, taxonomy: Taxonomy) -> bool:
    """Does the resource, or a broader one, have codes?"""
    return bool(line_with_codes(id, taxonomy))


def likely(resource: Resource, said: str, naf: str | None, taxonomy: Taxonomy, index: CodeIndex,
           origin: str | None = None) -> Likely:
    """The codes of a resource in the holder's words, for somebody of this NAF code; with an `origin` (a chapter, two digits)
    only that chapter's. What the words resemble beside the resource's own codes and their hazardous twins is left out: dairy
    residues are no slag. A hazardous resource shows its hazardous codes first."""
    guesses = waste_codes(said or resource.fr, (Guess(resource.id, said, 1.0),), naf, taxonomy, index, ALL)
    own = _own(resource.id, taxonomy, index)
    kept = [one for one in guesses if one.code in own]
    chosen = [one for one in kept if one.code[:2] == origin] or kept
    if resource.hazardous:
        chosen.sort(key=lambda one: not taxonomy.codes[one.code].hazardous)
    best = max((one.score for one in chosen), default=0.0)
    shown = [one.code for one in chosen[:SHOWN] if one.score >= WORTH_SHOWING * best or taxonomy.codes[one.code].hazardous]
    # what is dangerous and comes from a company is never asked whether it comes from a household
    asked = [one for one in chosen[:SHOWN] if not (resource.hazardous and one.code.startswith(MUNICIPAL))]
    return Likely(tuple(shown), tying(asked))


def tying(guesses: Sequence[CodeGuess]) -> tuple[str, ...]:
    """The likeliest code of each chapter that is as likely as the likeliest one, within AS_LIKELY; empty for one chapter."""
    best = max((one.score for one in guesses), default=0.0)
    leading: dict[str, str] = {}
    for one in guesses:
        if round(best - one.score, 4) <= AS_LIKELY:
            leading.setdefault(one.code[:2], one.code)
    return tuple(leading.values()) if len(leading) > 1 else ()


def _own(id: str, taxonomy: Taxonomy, index: CodeIndex) -> frozenset[str]:
    line = line_with_codes(id, taxonomy)
    codes = taxonomy.resources[line[-1]].codes if line else ()
    return frozenset((*codes, *(twin for code in codes for twin in index.twins.get(code, ()))))
