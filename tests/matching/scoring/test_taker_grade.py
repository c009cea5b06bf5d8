"""How usual it is for a kind of company to take a thing: by its own place in the list, or a wider or narrower kind's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from matching.activities.model import Activities
from matching.knowledge import load_activities, load_taxonomy
from matching.scoring.taker_grade import grade_taker, grade_trade
from matching.taxonomy.model import Taxonomy
from matching.taxonomy.takers import IntakeGrade, Takers

BREAD = Takers(main=("pig-farm", "brewery"), usual=("farm", "feed-mill"), possible=("biogas-plant", "mushroom-grower"))


@pytest.fixture(scope="module")
def activities() -> Activities:
    return load_activities()


@pytest.fixture(scope="module")
def bread() -> Taxonomy:
    return replace(load_taxonomy(), takers={"bakery-surplus": BREAD})


def rate(bread: Taxonomy, activities: Activities, activity: str, resource: str = "bakery-surplus") -> float:
    found = grade_taker(bread, activities, resource, activity)
    return found.worth if found else 0.0


@pytest.mark.parametrize(
    ("activity", "grade", "through"),
    [
        ("pig-farm", IntakeGrade.MAIN, "pig-farm"),
        ("feed-mill", IntakeGrade.USUAL, "feed-mill"),
        ("biogas-plant", IntakeGrade.POSSIBLE, "biogas-plant"),
        ("mushroom-grower", IntakeGrade.POSSIBLE, "mushroom-grower"),  # its own place, though it is a farm
        ("poultry-farm", IntakeGrade.USUAL, "farm"),  # a farm of another kind
        ("drinks-industry", IntakeGrade.MAIN, "brewery"),  # it may be a brewery
    ],
)
def test_through_which_kind_it_is_graded(
    bread: Taxonomy, activities: Activities, activity: str, grade: IntakeGrade, through: str
) -> None:
    found = grade_taker(bread, activities, "bakery-surplus", activity)
    assert found is not None
    assert (found.grade, found.through) == (grade, through)


def test_better_places_are_worth_more(bread: Taxonomy, activities: Activities) -> None:
    order = ("pig-farm", "brewery", "farm", "feed-mill", "cattle-farm", "biogas-plant")
    worth = [rate(bread, activities, one) for one in order]
    assert worth == sorted(worth, reverse=True)
    assert len(set(worth)) == len(worth)


@pytest.mark.parametrize("activity", ["bank-insurance", "industry", "company", "no such kind"])
def test_who_is_not_listed_or_too_vague_has_no_grade(bread: Taxonomy, activities: Activities, activity: str) -> None:
    assert rate(bread, activities, activity) == 0


def test_a_narrower_resource_is_graded_by_the_list_of_the_broader(bread: Taxonomy, activities: Activities) -> None:
    assert rate(bread, activities, "brewery", "day-old-bread") == rate(bread, activities, "brewery")
    assert rate(bread, activities, "brewery", "sawdust") == rate(bread, activities, "brewery", "no such thing") == 0


@pytest.mark.parametrize(
    ("activity", "naf", "through"),
    [
        (None, ("11.05",), "brewery"),
        ("incinerator", ("38.21Z",), "biogas-plant"),  # composting, burning and biogas stand under that code
        ("biogas-plant", (), "biogas-plant"),
    ],
)
def test_a_company_known_by_its_code_is_the_best_kind_under_it(
    bread: Taxonomy, activities: Activities, activity: str | None, naf: tuple[str, ...], through: str
) -> None:
    found = grade_trade(bread, activities, "bakery-surplus", activity, naf)
    assert found is not None
    assert found.through == through


@pytest.mark.parametrize(("activity", "naf"), [(None, ()), (None, ("64.19",)), (None, ("11",)), ("incinerator", None)])
def test_a_kind_known_by_name_is_no_other_kind_of_its_code(
    bread: Taxonomy, activities: Activities, activity: str | None, naf: tuple[str, ...] | None
) -> None:
    codes = activities[activity].naf if activity and naf is None else naf or ()
    assert grade_trade(bread, activities, "bakery-surplus", activity, codes) is None
