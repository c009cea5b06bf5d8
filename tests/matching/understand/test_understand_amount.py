"""A year's quantity, and what had to be supposed."""

from __future__ import annotations

import pytest

from matching.scoring.yearly import estimate_yearly_amount
from matching.understand import Size
from matching.vocabulary import Quantity, Rhythm, Unit

PALLET = {Unit.PALLET: 0.025, Unit.M3: 0.2}


@pytest.mark.parametrize(
    ("quantity", "base", "amount", "keys"),
    [
        (Quantity(600, 600, Unit.KG, Rhythm.WEEK), "t", 31.2, []),
        (Quantity(18, 22, Unit.PALLET, Rhythm.MONTH), "t", 6.0, ["unit-weight"]),
        (Quantity(3, 3, Unit.PALLET, Rhythm.WEEK, 2), "t", 1.95, ["unit-weight"]),
        (Quantity(2, 2, Unit.T, Rhythm.QUARTER), "t", 8, []),
        (Quantity(10, 10, Unit.KG, Rhythm.DAY), "t", 2.5, ["days"]),
        (Quantity(2, 2, Unit.T), "t", 2, []),
        (Quantity(2, 2, Unit.T, Rhythm.ONCE), "t", 2, []),
        (Quantity(500, 500, Unit.KILOWATT), "MWh", 1000, ["hours"]),
        (Quantity(1, 1, Unit.MEGAWATT, Rhythm.CONTINUOUS), "MWh", 8000, ["hours"]),
        (Quantity(3, 3, Unit.GWH, Rhythm.YEAR), "MWh", 3000, []),
        (Quantity(1000, 1000, Unit.L, Rhythm.MONTH), "m3", 12, []),
        (Quantity(500, 500, Unit.L), "t", 0.1, ["unit-weight"]),
        (Quantity(1, 1, Unit.DAY, Rhythm.WEEK), "hour", 416, ["day-hours"]),
        (Quantity(2, 2, Unit.M3, Rhythm.HOUR), "m3", 4000, ["hours"]),
        (Quantity(100, 100, Unit.M2), "m2day", 25_000, ["days"]),
        (Quantity(50, 50, Unit.UNIT), "piece", 50, []),
    ],
)
def test_a_year(quantity: Quantity, base: str, amount: float, keys: list[str]) -> None:
    found = estimate_yearly_amount(quantity, base, PALLET)
    assert found is not None
    assert found.amount == pytest.approx(amount)
    assert [one.key for one in found.assumptions] == keys


def test_the_assumption_names_its_figures() -> None:
    found = estimate_yearly_amount(Quantity(20, 20, Unit.PALLET, Rhythm.MONTH), "t", PALLET)
    assert found is not None
    assert not found.once
    assert dict(found.assumptions[0].facts) == {"unit": "pallet", "t": 0.025}


def test_the_said_size_goes_before_the_usual_weight() -> None:
    found = estimate_yearly_amount(Quantity(10, 10, Unit.BIG_BAG), "t", {Unit.BIG_BAG: 0.3}, size=Size(500, Unit.KG))
    assert found is not None
    assert found.once
    assert (found.amount, found.assumptions[0].key) == (5, "piece-size")


def test_days_open_are_the_activitys() -> None:
    found = estimate_yearly_amount(Quantity(10, 10, Unit.KG, Rhythm.DAY), "t", {}, days_open=300)
    assert found is not None
    assert found.amount == 3


def test_a_unit_that_says_nothing_of_the_base() -> None:
    assert estimate_yearly_amount(Quantity(5, 5, Unit.PERSON), "t", PALLET) is None
    assert estimate_yearly_amount(Quantity(5, 5, Unit.KILOWATT), "t", PALLET) is None
