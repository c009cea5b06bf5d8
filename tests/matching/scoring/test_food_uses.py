"""Food goes to people first, then to animals, then to compost or energy."""

from __future__ import annotations

import pytest

from matching.scoring.food_uses import FoodUse, find_food_use, is_edible
from matching.scoring.scorer import Scorer


@pytest.mark.parametrize(
    ("needed", "naf", "use"),
    [
        ("food-aid", ("88.99",), FoodUse.PEOPLE),
        ("bakery-surplus", ("88.99",), FoodUse.PEOPLE),
        ("bakery-surplus", ("01.46",), FoodUse.ANIMALS),
        ("pig-feed", ("01.46",), FoodUse.ANIMALS),
        ("bread-for-brewing", ("11.05",), FoodUse.ANIMALS),
        ("biogas-feedstock", ("35.21",), FoodUse.REST),
        ("compost-feedstock", (), FoodUse.REST),
        (None, (), FoodUse.REST),
    ],
)
def test_what_becomes_of_food(scorer: Scorer, needed: str | None, naf: tuple[str, ...], use: FoodUse) -> None:
    assert find_food_use(scorer.taxonomy, needed, naf) is use


def test_what_can_still_be_eaten(scorer: Scorer) -> None:
    assert is_edible(scorer.taxonomy, "day-old-bread")
    assert not is_edible(scorer.taxonomy, "stale-bread")
    assert not is_edible(scorer.taxonomy, None)
