"""A van on Tuesdays meets whoever wants one on a Tuesday."""

from __future__ import annotations

import pytest

from matching.understand.moment_weekdays import find_moment_weekdays


@pytest.mark.parametrize(
    ("moments", "days"),
    [
        ("le mardi", (2,)),
        ("le mardi et le jeudi matin", (2, 4)),
        ("on Tuesdays", (2,)),
        ("sauf le mardi", ()),
        ("anytime", ()),
        ("le soir", ()),
    ],
)
def test_weekdays_of_moments(moments: str, days: tuple[int, ...]) -> None:
    assert find_moment_weekdays(moments) == days
