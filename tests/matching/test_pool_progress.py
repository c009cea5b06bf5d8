"""When a pool is worth while, and what its members read of each other: nothing but a rough sum, from three on."""

from __future__ import annotations

import pytest

from matching.consent.pools import PoolProgress, is_aim_met, measure_pool


@pytest.mark.parametrize(
    ("aim", "quantities", "met"),
    [(None, [1], True), (10, [4, 4], False), (10, [4, 4, 4], True), (10, [4, None, 1], True), (10, [], False)],
)
def test_an_aim_is_met(aim: float | None, quantities: list[float | None], met: bool) -> None:
    assert is_aim_met(aim, quantities) is met


@pytest.mark.parametrize(
    ("aim", "quantities", "progress"),
    [
        (10, [3, 4], PoolProgress(None, None)),  # each would know the other's part
        (10, [3, 4, None], PoolProgress(None, None)),
        (10, [2.2, 1.3, 1.1], PoolProgress(5, 5)),
        (10, [4, 4, 4], PoolProgress(10, None)),
        (None, [4, 4, 4], PoolProgress(10, None)),
    ],
)
def test_what_members_read(aim: float | None, quantities: list[float | None], progress: PoolProgress) -> None:
    assert measure_pool(aim, quantities) == progress


def test_whoever_joins_does_not_show_by_the_difference() -> None:
    before = measure_pool(100, [21, 13, 9])
    assert [measure_pool(100, [21, 13, 9, more]) for more in (0.5, 1, 1.9)] == [before] * 3
