"""Invented offers, each with twenty kinds of company: whom somebody would ring first, chosen without the lists in view.

`chosen_takers.csv` holds what was chosen, best first, and who else stood in the row. Kinds were drawn by lot, some among those
the outlets lead to and some among all. Where lists and choices disagree, ask who is right before either is mended.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

import pytest

from matching.activities.model import Activities
from matching.knowledge import load_activities, load_taxonomy
from matching.scoring.taker_grade import grade_taker
from matching.taxonomy.model import Taxonomy

CHOICES = Path(__file__).with_name("chosen_takers.csv")


@pytest.fixture(scope="module")
def agreement() -> list[tuple[list[str], list[str]]]:
    """For each offer what was chosen, and the twenty as the lists order them; who is not graded is left out."""
    taxonomy, activities = load_taxonomy(), load_activities()
    with CHOICES.open(encoding="utf-8", newline="") as rows:
        return [
            (
                chosen := row["chosen"].split(),
                order_kinds(taxonomy, activities, row["resource"], chosen + row["others"].split()),
            )
            for row in csv.DictReader(rows)
        ]


def order_kinds(taxonomy: Taxonomy, activities: Activities, resource: str, kinds: Sequence[str]) -> list[str]:
    """The kinds that are graded for it, best first; those who are level by their names."""
    graded = {kind: grade.worth for kind in kinds if (grade := grade_taker(taxonomy, activities, resource, kind))}
    return sorted(graded, key=lambda kind: (-graded[kind], kind))


def measure_overlap(pairs: Sequence[tuple[list[str], list[str]]], size: int) -> float:
    """How many of the first few that were chosen are among the first few of the list."""
    parts = [len({*chosen[:size]} & {*ordered[:size]}) / len(chosen[:size]) for chosen, ordered in pairs]
    return sum(parts) / len(parts)


def test_every_offer_and_kind_is_known() -> None:
    taxonomy, activities = load_taxonomy(), load_activities()
    with CHOICES.open(encoding="utf-8", newline="") as rows:
        offers = list(csv.DictReader(rows))
    named = {kind for row in offers for kind in (row["giver"], *row["chosen"].split(), *row["others"].split())}
    assert (len(offers) >= 50, {row["resource"] for row in offers} - set(taxonomy.resources), named - set(activities)) == (
        True,
        set(),
        set(),
    )


def test_the_first_choice_is_among_the_first_three(agreement: list[tuple[list[str], list[str]]]) -> None:
    assert sum(chosen[0] in ordered[:3] for chosen, ordered in agreement) / len(agreement) >= 0.95


@pytest.mark.parametrize(("size", "floor"), [(1, 0.8), (3, 0.85), (5, 0.8)])
def test_the_lists_agree_with_the_choices(agreement: list[tuple[list[str], list[str]]], size: int, floor: float) -> None:
    assert measure_overlap(agreement, size) >= floor
