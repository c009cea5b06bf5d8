"""What somebody wants to be rid of → the codes of the List of Waste it may fall under; none for what cannot be waste."""

from __future__ import annotations

from matching.taxonomy.codes.finder import CodeGuess, CodeIndex, guess_waste_codes
from matching.taxonomy.guess import KNOWN_SCORE
from matching.taxonomy.index.word_index import Index
from matching.taxonomy.model import Resource, Taxonomy
from matching.understand.reading import Act, Reading
from matching.vocabulary import Kind

_MOST_GUESSES = 5
_NO_MATTER_BASES = frozenset({"hour", "m2day", "MWh"})  # time, room and energy are no matter, so they are never waste
_DONE_FAMILIES = frozenset({"service", "skill", "space", "transport"})  # families of what is done, not handed over


def guess_discard_codes(
    reading: Reading, activity: str | None, taxonomy: Taxonomy, index: Index, codes: CodeIndex
) -> tuple[CodeGuess, ...]:
    """At most five codes, best first, for what is offered or only named; `activity` is a NAF code, words, or both.

    Nothing for a search, a need, a share, and what is surely no matter: a meeting room, heat, an inspection.
    """
    if reading.act is not Act.DECLARE or reading.kind not in (None, Kind.OFFER) or not reading.what:
        return ()
    whole = is_bare_name(reading)
    if reading.sure and not may_be_waste(taxonomy.resources[reading.guesses[0].resource]):
        # "Congélateur" is a cold room to one and a thing to be rid of to another: the names of wastes decide, and early,
        # for a code too many is only to be confirmed, but a danger that was missed harms.
        if max(codes.search(reading.text).values(), default=0.0) < KNOWN_SCORE:
            return ()
        whole = True
    if whole:
        return guess_waste_codes(reading.text, index.search(reading.text, _MOST_GUESSES, activity), activity, taxonomy, codes)
    return guess_waste_codes(reading.what, reading.guesses, activity, taxonomy, codes)


def may_be_waste(resource: Resource) -> bool:
    """Is it matter that can be thrown away?"""
    return resource.base not in _NO_MATTER_BASES and resource.family not in _DONE_FAMILIES


def is_bare_name(reading: Reading) -> bool:
    """A bare name, "boues de lavage": every word of it, also the last, tells which waste it is."""
    return not (
        reading.kind
        or reading.quantity
        or reading.pace
        or reading.price
        or reading.place_words
        or reading.season
        or reading.start
        or reading.until
    )
