"""A waste code that somebody gives is believed, and checked against the words: what may be meant and bears that code goes
first; where the words name something of another chapter, it is asked."""

from __future__ import annotations

from dataclasses import replace

from matching.taxonomy.guess import EXACT_SCORE, KNOWN_SCORE
from matching.taxonomy.model import Taxonomy
from matching.understand.reading import Reading

_AS_WELL = 0.2  # a guess so little behind the best is as well meant, when it bears the code


def believe_given_code(reading: Reading, taxonomy: Taxonomy) -> Reading:
    """The reading with the guess that bears its code first."""
    code = reading.facts.code
    if code is None or not reading.guesses:
        return reading
    best = reading.guesses[0]
    bearer = next(
        (
            one
            for one in reading.guesses
            if code in taxonomy.resources[one.resource].codes and one.score >= max(KNOWN_SCORE, best.score - _AS_WELL)
        ),
        None,
    )
    if bearer is not None:
        others = tuple(one for one in reading.guesses if one is not bearer)
        known = reading.sure if bearer is best else False
        return replace(reading, guesses=(bearer, *others), sure=known or bearer.score >= EXACT_SCORE)
    own = taxonomy.resources[best.resource].codes
    agrees = not own or any(one[:2] == code[:2] for one in own)
    return replace(reading, sure=reading.sure and agrees)
