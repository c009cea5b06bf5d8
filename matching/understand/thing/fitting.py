"""What a sentence offers cannot be what people only look for: the kind decides between guesses that the words leave open."""
from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from matching.taxonomy.model import Taxonomy
from matching.understand.intent.sharing import shared
from matching.understand.reading import Guessed, Reading, Size, State
from matching.understand.thing.confidence import EXACT, SURE, sure
from matching.vocabulary import Kind, Unit

OF_THINGS = {State.USED, State.NEW, State.BROKEN}  # what is said of things one can carry, never of room or work
UNTOUCHABLE = ("m2day", "hour")
MEASURES = {Unit.M3, Unit.L, Unit.M, Unit.M2, Unit.T, Unit.KG, Unit.KILOWATT}


Order = Callable[[str, Sequence[Guessed]], tuple[Guessed, ...]]


def fitted(reading: Reading, taxonomy: Taxonomy, order: Order) -> Reading:
    """The reading with the guesses that its kind allows, where any are left; what is not sure is put in `order`. The
    further things of the message too."""
    more = tuple(fitted(each, taxonomy, order) for each in reading.more)
    guesses = touchable(kept(reading.guesses, reading.kind, taxonomy), reading, taxonomy)
    clear = reading.sure or sure(guesses)
    if not clear and reading.what:
        guesses = touchable(kept(order(reading.what, guesses), reading.kind, taxonomy), reading, taxonomy)
    return sized(shared(replace(reading, guesses=guesses, sure=clear, more=more), taxonomy), taxonomy)


def kept(guesses: Sequence[Guessed], kind: Kind | None, taxonomy: Taxonomy) -> tuple[Guessed, ...]:
    """Guesses without those that are only ever looked for, when something is offered; and when something is looked for by
    the very name of a thing that there is, that thing: "chaleur" may be had, or be what is wanted."""
    if kind is Kind.NEED:
        there = {guess.wording for guess in guesses if guess.score >= EXACT and not taxonomy.resources[guess.resource].wanted}
        return tuple(guess for guess in guesses if guess.wording not in there or not taxonomy.resources[guess.resource].wanted)
    if kind is not Kind.OFFER:
        return tuple(guesses)
    left = tuple(guess for guess in guesses if not taxonomy.resources[guess.resource].wanted)
    return left or tuple(guesses)


def touchable(guesses: Sequence[Guessed], reading: Reading, taxonomy: Taxonomy) -> tuple[Guessed, ...]:
    """"Vieux bureaux" are desks: room and work go last when the thing is said to be old, new or broken."""
    if not OF_THINGS & set(reading.facts.state):
        return tuple(guesses)
    return tuple(sorted(guesses, key=lambda guess: taxonomy.resources[guess.resource].base in UNTOUCHABLE))


def sized(reading: Reading, taxonomy: Taxonomy) -> Reading:
    """"Camion frigo 12 m³", "chariot 2 t": what is counted in pieces or hours has no amount in m³, it is that big."""
    said = reading.quantity
    if said is None or said.rhythm is not None or said.unit not in MEASURES or not reading.guesses:
        return reading
    known = taxonomy.resources[reading.guesses[0].resource]
    pieces = known.base == "piece" or (known.base == "hour" and reading.guesses[0].score >= SURE)
    if not pieces or known.family not in ("equipment", "reuse", "transport") or said.unit in known.conversions:
        return reading
    facts = replace(reading.facts, size=reading.facts.size or Size(said.middle, said.unit))
    return replace(reading, quantity=None, facts=facts)
