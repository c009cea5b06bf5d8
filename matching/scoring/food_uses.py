"""What can still be eaten goes to people first, then to animals, then to compost or energy."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from matching.taxonomy.model import Taxonomy


class FoodUse(IntEnum):
    """What a taker does with food, the best use first."""

    PEOPLE = 0
    ANIMALS = 1
    REST = 2


_NO_TABLE = ("01", "10.9", "35", "37", "38")  # NAF: farms, feed makers, energy, sewage, waste
_ANIMAL_FAMILIES = frozenset({"feed", "food"})  # what is made of it anew, to be eaten by whomever, comes before compost


def find_food_use(taxonomy: Taxonomy, needed: str | None, naf: Sequence[str] = ()) -> FoodUse:
    """What becomes of food with somebody of this trade who looks for this: bread is feed to a farm."""
    known = taxonomy.resources.get(needed or "")
    if known is None:
        return FoodUse.REST
    if known.edible and not any(code.startswith(_NO_TABLE) for code in naf):
        return FoodUse.PEOPLE
    return FoodUse.ANIMALS if known.family in _ANIMAL_FAMILIES else FoodUse.REST


def is_edible(taxonomy: Taxonomy, offered: str | None) -> bool:
    """Can it still be eaten?"""
    known = taxonomy.resources.get(offered or "")
    return known is not None and known.edible
