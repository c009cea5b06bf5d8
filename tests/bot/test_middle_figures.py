"""Two figures that are nearly the same are told as one, and of things that are counted it is a whole one."""

from __future__ import annotations

import pytest

from bot.rendering.middles import find_middle_figure


@pytest.mark.parametrize(
    ("low", "high", "unit", "figure"),
    [(5, 6, "unit", 6), (18, 21, "pallet", 20), (2, 3, "t", 2.5), (5, 6, "kg", 5.5), (1.5, 2, "big_bag", 1.75)],
)
def test_the_middle(low: float, high: float, unit: str, figure: float) -> None:
    assert find_middle_figure(float(low), float(high), unit) == figure
