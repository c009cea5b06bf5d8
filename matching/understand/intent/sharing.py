"""What the words leave open of a share, the thing itself tells: matter is given, a machine is lent, a round is run together."""
from __future__ import annotations

from dataclasses import replace

from matching.taxonomy.model import Taxonomy
from matching.understand.reading import Act, Guessed, Reading
from matching.understand.thing.confidence import EXACT, sure
from matching.vocabulary import Kind, Side, Unit

COMES_BACK = frozenset({"equipment", "space"})  # families of what is used and given back
BY_SEVERAL = frozenset({"purchase", "service", "skill", "transport"})  # families of what firms do or pay for together
FOR_HIRE = COMES_BACK | {"skill"}
HOURS = (Unit.HOUR, Unit.DAY)
CONTRACTS = frozenset({"purchase", "service", "transport"})  # never one's own to give when several share them
NEVER_GIVEN = COMES_BACK | BY_SEVERAL | {"energy", "gas"}
MEANT = 0.45  # from here on a thing that can be shared is rather meant than matter that cannot


def shared(reading: Reading, taxonomy: Taxonomy) -> Reading:
    """The reading of a declaration with the kind and side that its thing and its manner allow, and of a share with what can
    be shared before matter: "pneus poids lourds, commande groupée" is a purchase."""
    if reading.act is not Act.DECLARE or not reading.guesses:
        return reading
    apt = _apt(reading, taxonomy)
    if apt and apt[0] is not reading.guesses[0] and for_a_time(reading) and apt[0].score >= EXACT:
        reading = replace(reading, guesses=(apt[0], *(guess for guess in reading.guesses if guess is not apt[0])))
    family = taxonomy.resources[apt[0].resource].family if apt else ""
    kind, side = _manner(reading, family)
    if kind is not Kind.SHARE or not apt:
        return replace(reading, kind=kind, side=side)
    guesses = (apt[0], *(guess for guess in reading.guesses if guess is not apt[0]))
    return replace(reading, kind=kind, side=side, guesses=guesses,
                   sure=reading.sure if guesses[0] is reading.guesses[0] else sure(guesses))


def _apt(reading: Reading, taxonomy: Taxonomy) -> tuple[Guessed, ...]:
    """The guesses that can be shared and are well enough meant."""
    best = reading.guesses[0]
    return tuple(guess for guess in reading.guesses if taxonomy.resources[guess.resource].family in NEVER_GIVEN
                 and (guess is best or guess.score >= MEANT))


def for_a_time(reading: Reading) -> bool:
    """Is it said when it may be used, or for how many hours?"""
    said = reading.quantity
    return reading.facts.lent or bool(reading.facts.weekdays) or (said is not None and said.unit in HOURS)


def _manner(reading: Reading, family: str) -> tuple[Kind | None, Side | None]:
    """The kind and side: what comes back and is offered for a time is lent; what is spoken of as done by several, is."""
    kind, side, facts = reading.kind, reading.side, reading.facts
    if family in FOR_HIRE and kind is Kind.OFFER and for_a_time(reading):
        return Kind.SHARE, Side.HAS
    if facts.joint and ((kind is None and family in NEVER_GIVEN) or (kind is Kind.OFFER and family in CONTRACTS)):
        return Kind.SHARE, Side.TOGETHER
    if family in COMES_BACK and kind is None and for_a_time(reading) and not facts.taken and "?" not in reading.text:
        return Kind.SHARE, Side.HAS
    if facts.joint and family in BY_SEVERAL and (kind is Kind.NEED or (kind is Kind.SHARE and side is Side.HAS)):
        return Kind.SHARE, Side.TOGETHER
    if kind is None and facts.taken and family in FOR_HIRE:
        return Kind.NEED, None
    return kind, side
