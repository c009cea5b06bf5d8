"""When is what was refused better? Each line: what was refused, what is told now, and whether that is worth another look."""

from __future__ import annotations

import pytest

from matching.consent.improvements import is_another_quantity, is_better_price, is_nearer
from matching.consent.states import PartyRole


@pytest.mark.parametrize(
    ("refused", "told", "better"),
    [
        ("about-50", "about-20", True),
        ("about-20", "about-20", False),
        ("about-5", "about-20", False),
        ("beyond", "about-50", True),
    ],
)
def test_nearer_by_a_step(refused: str, told: str, better: bool) -> None:
    assert is_nearer(refused, told) is better


@pytest.mark.parametrize(
    ("role", "refused", "told", "better"),
    [
        (PartyRole.TAKER, "sell", "give", True),
        (PartyRole.TAKER, "sell", "", True),  # nothing said is open to talk
        (PartyRole.TAKER, "give", "sell", False),
        (PartyRole.TAKER, "give", "pay", True),
        (PartyRole.TAKER, "give", "give", False),
        (PartyRole.GIVER, "pay", "give", True),
        (PartyRole.GIVER, "give", "buy", True),
        (PartyRole.GIVER, "buy", "give", False),
    ],
)
def test_kinder_in_price(role: PartyRole, refused: str, told: str, better: bool) -> None:
    assert is_better_price(refused, told, role) is better


@pytest.mark.parametrize(
    ("refused", "told", "another"),
    [("600", "150", True), ("600", "650", False), ("150", "600", True), ("", "600", True), ("600", "", True), ("", "", False)],
)
def test_another_quantity_either_way(refused: str, told: str, another: bool) -> None:
    assert is_another_quantity(refused, told) is another
