"""What a sentence offers cannot be what people only look for: the kind decides between guesses that the words leave open."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from matching.taxonomy.model import Taxonomy
from matching.understand.confidence import sure
from matching.understand.reading import Guessed, Reading, State
from matching.words import Kind

OF_THINGS = {State.USED, State.NEW, State.BROKEN}  # what is said of things one can carry, never of room or work
UNTOUCHABLE = ("m2day", "hour")


def fitted(reading: Reading, taxonomy: Taxonomy) -> Reading:
    """The reading with the guesses that its kind allows, where any are left; the further things of the message too."""
    more = tuple(fitted(each, taxonomy) for each in reading.more)
    guesses = touchable(kept(reading.guesses, reading.kind, taxonomy), reading, taxonomy)
    return replace(reading, guesses=guesses, sure=reading.sure or sure(guesses), more=more)


def kept(guesses: Sequence[Guessed], kind: Kind | None, taxonomy: Taxonomy) -> tuple[Guessed, ...]:
    """Guesses without those that are only ever looked for, when something is offered."""
    if kind is not Kind.OFFER:
        return tuple(guesses)
    left = tuple(guess for guess in guesses if not taxonomy.resources[guess.resource].wanted)
    return left or tuple(guesses)


def touchable(guesses: Sequence[Guessed], reading: Reading, taxonomy: Taxonomy) -> tuple[Guessed, ...]:
    """"Vieux bureaux" are desks: room and work go last when the thing is said to be old, new or broken."""
    if not OF_THINGS & set(reading.facts.state):
        return tuple(guesses)
    return tuple(sorted(guesses, key=lambda guess: taxonomy.resources[guess.resource].base in UNTOUCHABLE))
