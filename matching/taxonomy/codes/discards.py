"""What somebody wants to be rid of → the codes of the List of Waste it may fall under; none for what cannot be waste."""
from __future__ import annotations

from matching.taxonomy.codes.finder import CodeGuess, CodeIndex, waste_codes
from matching.taxonomy.index.word_index import Guess, Index
from matching.taxonomy.model import Resource, Taxonomy
from matching.understand.reading import Act, Reading
from matching.understand.thing.confidence import KNOWN
from matching.vocabulary import Kind

GUESSES = 5
_NO_MATTER = frozenset({"hour", "m2day", "MWh"})  # time, room and energy are no matter, so they are never waste
_DONE = frozenset({"service", "skill", "space", "transport"})  # families of what is done, not handed over


def discarded(reading: Reading, activity: str | None, taxonomy: Taxonomy, index: Index,
              codes: CodeIndex) -> tuple[CodeGuess, ...]:
    """At most five codes, best first, for what is offered or only named; `activity` is a NAF code, words, or both.

    Nothing for a search, a need, a share, and what is surely no matter: a meeting room, heat, an inspection.
    """
    if reading.act is not Act.DECLARE or reading.kind not in (None, Kind.OFFER) or not reading.what:
        return ()
    whole = only_named(reading)
    if reading.sure and not can_be_waste(taxonomy.resources[reading.guesses[0].resource]):
        # "Congélateur" is a cold room to one and a thing to be rid of to another: the names of wastes decide, and early,
        # for a code too many is only to be confirmed, but a danger that was missed harms.
        if max(codes.search(reading.text).values(), default=0.0) < KNOWN:
            return ()
        whole = True
    if whole:
        return waste_codes(reading.text, index.search(reading.text, GUESSES, activity), activity, taxonomy, codes)
    guesses = tuple(Guess(one.resource, one.wording, one.score) for one in reading.guesses)
    return waste_codes(reading.what, guesses, activity, taxonomy, codes)


def can_be_waste(resource: Resource) -> bool:
    """Is it matter that can be thrown away?"""
    return resource.base not in _NO_MATTER and resource.family not in _DONE


def only_named(reading: Reading) -> bool:
    """A bare name, "boues de lavage": every word of it, also the last, tells which waste it is."""
    return not (reading.kind or reading.quantity or reading.pace or reading.price or reading.place_words
                or reading.season or reading.start or reading.until)
