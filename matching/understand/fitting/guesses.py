"""What a sentence offers cannot be what people only look for: the kind decides between guesses that the words leave open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from matching.taxonomy.guess import EXACT_SCORE, SURE_SCORE, Guess
from matching.taxonomy.model import Taxonomy
from matching.taxonomy.sureness import is_sure_name
from matching.understand.fitting.given_code import believe_given_code
from matching.understand.fitting.sharing import settle_share
from matching.understand.reading import Reading, Size, State
from matching.vocabulary import Kind, Unit

_STATES_OF_THINGS = {State.USED, State.NEW, State.BROKEN}  # what is said of things one can carry, never of room or work
_UNTOUCHABLE_BASES = ("m2day", "hour")
_THINGS_BY_THE_HOUR = ("equipment", "transport")  # lent by the hour, and touched all the same
_AS_LIKELY = 0.25  # how much less a thing may fit than the room or work it goes before
_MEASURE_UNITS = {Unit.M3, Unit.L, Unit.M, Unit.M2, Unit.T, Unit.KG, Unit.KILOWATT}
_MASSES = {Unit.T, Unit.KG}


OrderGuesses = Callable[[str, Sequence[Guess]], tuple[Guess, ...]]


def fit_reading(reading: Reading, taxonomy: Taxonomy, order: OrderGuesses) -> Reading:
    """The reading with the guesses that its kind allows, where any are left; what is not sure is put in `order`. The
    further things of the message too."""
    more = tuple(fit_reading(each, taxonomy, order) for each in reading.more)
    guesses = order_things_first(filter_guesses_by_kind(reading.guesses, reading.kind, taxonomy), reading, taxonomy)
    kept = bool(guesses) and bool(reading.guesses) and guesses[0] == reading.guesses[0]
    clear = (reading.sure and kept) or is_sure_name(reading.what, guesses)
    if not clear and reading.what:
        guesses = order_things_first(
            filter_guesses_by_kind(order(reading.what, guesses), reading.kind, taxonomy), reading, taxonomy
        )
    settled = settle_share(replace(reading, guesses=guesses, sure=clear, more=more), taxonomy)
    return believe_given_code(move_amount_to_size(settled, taxonomy), taxonomy)


def filter_guesses_by_kind(guesses: Sequence[Guess], kind: Kind | None, taxonomy: Taxonomy) -> tuple[Guess, ...]:
    """Guesses without those that are only ever looked for, when something is offered; and when something is looked for by
    the very name of a thing that there is, that thing: "chaleur" may be had, or be what is wanted."""
    if kind is Kind.NEED:
        there = {
            guess.wording for guess in guesses if guess.score >= EXACT_SCORE and not taxonomy.resources[guess.resource].wanted
        }
        return tuple(guess for guess in guesses if guess.wording not in there or not taxonomy.resources[guess.resource].wanted)
    if kind is not Kind.OFFER:
        return tuple(guesses)
    left = tuple(guess for guess in guesses if not taxonomy.resources[guess.resource].wanted)
    return left or tuple(guesses)


def order_things_first(guesses: Sequence[Guess], reading: Reading, taxonomy: Taxonomy) -> tuple[Guess, ...]:
    """ "Vieux bureaux", "4 bureaux" are desks: room and work go last when the thing is said to be old, new or broken, or
    is counted and its name means both; "1 t de tonte" is what was mown: what is weighed is no work, where it may be a thing."""
    if reading.kind is not Kind.SHARE and _is_weighed(reading) and guesses and _is_thing(guesses[0], taxonomy):
        guesses = tuple(guess for guess in guesses if _is_thing(guess, taxonomy))
    pieces = reading.quantity is not None and reading.quantity.unit is Unit.UNIT and reading.kind is not Kind.SHARE
    if not (_STATES_OF_THINGS & set(reading.facts.state) or (pieces and _is_one_name(guesses))):
        return tuple(guesses)
    least = guesses[0].score - _AS_LIKELY if guesses else 0.0
    return tuple(sorted(guesses, key=lambda guess: _is_untouchable(guess, taxonomy) or guess.score < least))


def _is_untouchable(guess: Guess, taxonomy: Taxonomy) -> bool:
    known = taxonomy.resources[guess.resource]
    return known.base in _UNTOUCHABLE_BASES and known.family not in _THINGS_BY_THE_HOUR


def _is_weighed(reading: Reading) -> bool:
    return reading.quantity is not None and reading.quantity.unit in _MASSES


def _is_thing(guess: Guess, taxonomy: Taxonomy) -> bool:
    return taxonomy.resources[guess.resource].base not in _UNTOUCHABLE_BASES


def _is_one_name(guesses: Sequence[Guess]) -> bool:
    return len([one for one in guesses if one.score >= EXACT_SCORE]) > 1


def move_amount_to_size(reading: Reading, taxonomy: Taxonomy) -> Reading:
    """ "Camion frigo 12 m³", "chariot 2 t": what is counted in pieces or hours has no amount in m³, it is that big."""
    said = reading.quantity
    if said is None or said.rhythm is not None or said.unit not in _MEASURE_UNITS or not reading.guesses:
        return reading
    known = taxonomy.resources[reading.guesses[0].resource]
    pieces = known.base == "piece" or (known.base == "hour" and reading.guesses[0].score >= SURE_SCORE)
    if pieces and known.family == "packaging" and said.unit is Unit.L:  # "fûts 200 l"
        size = reading.facts.size or Size(said.middle, said.unit)
        return replace(reading, quantity=None, facts=replace(reading.facts, size=size))
    if not pieces or known.family not in ("equipment", "reuse", "transport") or said.unit in known.conversions:
        return reading
    if known.family == "reuse" and said.unit in _MASSES:
        return reading  # "3,7 tonnes de toiles" are many, a lorry of 2 t is one
    facts = replace(reading.facts, size=reading.facts.size or Size(said.middle, said.unit))
    return replace(reading, quantity=None, facts=facts)
