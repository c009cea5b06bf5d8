"""What a sentence offers cannot be what people only look for: the kind decides between guesses that the words leave open."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from matching.taxonomy.model import Taxonomy
from matching.understand.confidence import sure
from matching.understand.reading import Guessed, Reading
from matching.words import Kind


def fitted(reading: Reading, taxonomy: Taxonomy) -> Reading:
    """The reading with the guesses that its kind allows, where any are left; the further things of the message too."""
    more = tuple(fitted(each, taxonomy) for each in reading.more)
    guesses = kept(reading.guesses, reading.kind, taxonomy)
    return replace(reading, guesses=guesses, sure=reading.sure or sure(guesses), more=more)


def kept(guesses: Sequence[Guessed], kind: Kind | None, taxonomy: Taxonomy) -> tuple[Guessed, ...]:
    """Guesses without those that are only ever looked for, when something is offered."""
    if kind is not Kind.OFFER:
        return tuple(guesses)
    left = tuple(guess for guess in guesses if not taxonomy.resources[guess.resource].wanted)
    return left or tuple(guesses)
