"""The lists of takers we ship: everything has one, the better taker stands before the worse, and the law stands above both."""

from __future__ import annotations

import pytest

from matching.activities.model import Activities
from matching.knowledge import load_activities, load_taxonomy
from matching.scoring.taker_grade import grade_taker
from matching.taxonomy.files.taker_check import find_taker_problems
from matching.taxonomy.model import Taxonomy

RAISES_ANIMALS = ("cattle-farm", "pig-farm", "poultry-farm", "sheep-goat-farm", "fish-farm", "insect-farm", "feed-mill")
BURNS_OR_RENDERS = {
    "rendering-plant",
    "incinerator",
    "cement-works",
    "biofuel-plant",
    "power-station",
    "hazardous-waste-plant",
    "fertiliser-plant",
}


@pytest.fixture(scope="module")
def taxonomy() -> Taxonomy:
    return load_taxonomy()


@pytest.fixture(scope="module")
def activities() -> Activities:
    return load_activities()


def test_everything_that_can_be_had_has_its_takers(taxonomy: Taxonomy, activities: Activities) -> None:
    assert find_taker_problems(taxonomy, activities) == ()


@pytest.mark.parametrize(
    "resource", ["kitchen-waste", "plate-leftovers", "kitchen-peelings", "used-cooking-oil", "grease-trap-fat"]
)
def test_what_was_in_a_kitchen_is_no_feed(taxonomy: Taxonomy, resource: str) -> None:
    takers = taxonomy.find_takers(resource)
    assert takers is not None
    assert {kind for _, kinds in takers.list_grades() for kind in kinds}.isdisjoint((*RAISES_ANIMALS, "farm"))


@pytest.mark.parametrize("resource", ["abp-category-1", "fallen-stock"])
def test_category_1_is_burnt_or_rendered(taxonomy: Taxonomy, resource: str) -> None:
    takers = taxonomy.find_takers(resource)
    assert takers is not None
    assert {kind for _, kinds in takers.list_grades() for kind in kinds} <= BURNS_OR_RENDERS


@pytest.mark.parametrize(
    ("resource", "order"),
    [
        ("brewers-spent-grain", ("cattle-farm", "pig-farm", "fish-farm", "road-builder")),
        ("coal-fly-ash", ("cement-works", "brickworks", "cereal-farm", "bakery")),
        ("foundry-sand", ("cement-works", "brickworks", "composting-platform", "dairy")),
        ("waste-heat", ("district-heating", "laundry", "road-builder")),
        ("flue-gas-co2", ("greenhouse", "fertiliser-plant", "sawmill")),
        ("fgd-gypsum", ("plasterboard-factory", "cereal-farm", "mushroom-grower", "joinery")),
        ("stainless-scrap", ("scrap-dealer", "foundry", "machine-builder", "farm")),
        ("sawdust", ("wood-products-maker", "mushroom-grower", "paper-mill", "bank-insurance")),
        ("used-cooking-oil", ("biofuel-plant", "soap-cosmetics-maker", "brewery")),
        ("euro-pallet", ("logistics-warehouse", "transport-business", "reuse-centre", "vineyard")),
    ],
)
def test_better_takers_stand_before_worse(
    taxonomy: Taxonomy, activities: Activities, resource: str, order: tuple[str, ...]
) -> None:
    grades = [grade_taker(taxonomy, activities, resource, one) for one in order]
    worth = [grade.worth if grade else 0.0 for grade in grades]
    assert worth == sorted(worth, reverse=True)
    assert len(set(worth)) == len(worth)
