"""Has what was refused become better? A refusal holds until exactly that fact improves for whoever refused."""

from __future__ import annotations

from matching.consent.states import PartyRole
from matching.scoring.distance import Nearness
from matching.vocabulary import Price

_STEPS = tuple(Nearness)
# From dear to welcome, for whoever takes what the other has, and for whoever has what the other seeks.
_FOR_TAKER = (Price.SELL, Price.BUY, Price.DISCUSS, Price.GIVE, Price.PAY)
_FOR_GIVER = (Price.PAY, Price.GIVE, Price.DISCUSS, Price.SELL, Price.BUY)
_ANOTHER_QUANTITY = 0.25  # so much more or less is another quantity


def is_nearer(refused: str, told: str) -> bool:
    """By a step at least of those in which distances are told."""
    return _STEPS.index(Nearness(told)) < _STEPS.index(Nearness(refused))


def is_better_price(refused: str, told: str, role: PartyRole) -> bool:
    """Is the other's stance on money now kinder to a party of that role? Nothing said is open to talk."""
    order = _FOR_GIVER if role is PartyRole.GIVER else _FOR_TAKER
    return order.index(Price(told or Price.DISCUSS)) > order.index(Price(refused or Price.DISCUSS))


def is_another_quantity(refused: str, told: str) -> bool:
    """Too much and too little are both refused as « la quantité »: another figure is worth another look, either way."""
    if not refused or not told:
        return refused != told
    old, new = float(refused), float(told)
    return abs(new - old) > _ANOTHER_QUANTITY * max(abs(old), abs(new))
