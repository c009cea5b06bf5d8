"""The one figure that stands for two which are nearly the same: nobody has five and a half pallets."""

from __future__ import annotations

import math

from matching.vocabulary import Unit

_COUNTED = frozenset(
    each.value.lower()
    for each in Unit
    if each.name
    in [
        "UNIT",
        "PALLET",
        "BIG_BAG",
        "SKIP",
        "BAG",
        "BOX",
        "CRATE",
        "DRUM",
        "IBC",
        "ROLL",
        "BALE",
        "TRUCKLOAD",
        "PERSON",
        "PLACE",
    ]
)


def find_middle_figure(low: float, high: float, unit: str) -> float:
    """The middle of the two; of things that are counted a whole one, the larger half."""
    middle = (low + high) / 2
    return math.floor(middle + 0.5) if unit.lower() in _COUNTED and low.is_integer() and high.is_integer() else middle
