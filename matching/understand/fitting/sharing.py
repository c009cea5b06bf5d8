"""What the words leave open of a share, the thing itself tells: matter is given, a machine is lent, a round is run together."""

from __future__ import annotations

from dataclasses import replace

from matching.taxonomy.guess import EXACT_SCORE, Guess
from matching.taxonomy.model import Taxonomy
from matching.taxonomy.sureness import is_sure_name
from matching.understand.reading import Act, Reading
from matching.vocabulary import Kind, Side, Unit

_LENT_FAMILIES = frozenset({"equipment", "space"})  # families of what is used and given back
_JOINT_FAMILIES = frozenset({"purchase", "service", "skill", "transport"})  # families of what firms do or pay for together
_HIRE_FAMILIES = _LENT_FAMILIES | {"skill"}
_TIME_UNITS = (Unit.HOUR, Unit.DAY)
_CONTRACT_FAMILIES = frozenset({"purchase", "service", "transport"})  # never one's own to give when several share them
_SHAREABLE_FAMILIES = _LENT_FAMILIES | _JOINT_FAMILIES | {"energy", "gas"}
_LEAST_MEANT = 0.45  # from here on a thing that can be shared is rather meant than matter that cannot


def settle_share(reading: Reading, taxonomy: Taxonomy) -> Reading:
    """The reading of a declaration with the kind and side that its thing and its manner allow, and of a share with what can
    be shared before matter: "pneus poids lourds, commande groupée" is a purchase."""
    if reading.act is not Act.DECLARE or not reading.guesses:
        return reading
    apt = _list_shareable(reading, taxonomy)
    lent = next((guess for guess in apt if taxonomy.resources[guess.resource].family in _HIRE_FAMILIES), None)
    if lent is not None and lent is not reading.guesses[0] and is_for_a_time(reading) and lent.score >= EXACT_SCORE:
        reading = replace(reading, guesses=(lent, *(guess for guess in reading.guesses if guess is not lent)))
        apt = (lent, *(guess for guess in apt if guess is not lent))
    family = taxonomy.resources[apt[0].resource].family if apt else ""
    # "palettes inutilisées" are no room for pallets: what is known for sure is not turned into what is lent
    lendable = family if not apt or apt[0] is reading.guesses[0] or reading.guesses[0].score < EXACT_SCORE else ""
    kind, side = _find_kind_and_side(reading, family, lendable)
    if kind is not Kind.SHARE or not apt:
        return replace(reading, kind=kind, side=side)
    guesses = (apt[0], *(guess for guess in reading.guesses if guess is not apt[0]))
    return replace(
        reading,
        kind=kind,
        side=side,
        guesses=guesses,
        sure=reading.sure if guesses[0] is reading.guesses[0] else is_sure_name(reading.what, guesses),
    )


def _list_shareable(reading: Reading, taxonomy: Taxonomy) -> tuple[Guess, ...]:
    """The guesses that can be shared and are well enough meant."""
    best = reading.guesses[0]
    return tuple(
        guess
        for guess in reading.guesses
        if taxonomy.resources[guess.resource].family in _SHAREABLE_FAMILIES and (guess is best or guess.score >= _LEAST_MEANT)
    )


def is_for_a_time(reading: Reading) -> bool:
    """Is it said when it may be used, or for how many hours?"""
    said = reading.quantity
    return reading.facts.lent or bool(reading.facts.weekdays) or (said is not None and said.unit in _TIME_UNITS)


def _find_kind_and_side(reading: Reading, family: str, lendable: str) -> tuple[Kind | None, Side | None]:
    """The kind and side: what comes back and is offered for a time is lent; what is spoken of as done by several, is."""
    kind, side, facts = reading.kind, reading.side, reading.facts
    if lendable in _HIRE_FAMILIES and kind is Kind.OFFER and is_for_a_time(reading):
        return Kind.SHARE, Side.HAS
    if facts.joint and (
        (kind is None and family in _SHAREABLE_FAMILIES) or (kind is Kind.OFFER and family in _CONTRACT_FAMILIES)
    ):
        return Kind.SHARE, Side.TOGETHER
    if lendable in _LENT_FAMILIES and kind is None and is_for_a_time(reading) and not facts.taken and "?" not in reading.text:
        return Kind.SHARE, Side.HAS
    if facts.joint and family in _JOINT_FAMILIES and (kind is Kind.NEED or (kind is Kind.SHARE and side is Side.HAS)):
        return Kind.SHARE, Side.TOGETHER
    if kind is None and facts.taken and family in _HIRE_FAMILIES:
        return Kind.NEED, None
    return kind, side
