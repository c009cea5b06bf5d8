"""When a pool is worth while: enough companies, and the quantity that somebody comes for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor, log10

FEWEST_SUMMED = 3  # members from whom on their sum is told: of two, each would know the other's part


@dataclass(frozen=True, slots=True)
class PoolProgress:
    """How far a pool has come: `together` and `missing` of its aim, as roughly as members may know it (None: nobody can
    tell, or may)."""

    together: float | None
    missing: float | None


def is_aim_met(aim: float | None, quantities: Sequence[float | None]) -> bool:
    """Is it worth while? Where nobody measured what one of them brings, that they are enough companies must do."""
    known = [each for each in quantities if each is not None]
    return aim is None or len(known) < len(quantities) or sum(known) >= aim


def measure_pool(aim: float | None, quantities: Sequence[float | None]) -> PoolProgress:
    """What its members read, so roughly that whoever joins does not show by the difference what they bring."""
    known = [each for each in quantities if each is not None]
    if len(known) < FEWEST_SUMMED or len(known) < len(quantities):
        return PoolProgress(None, None)
    missing = aim - sum(known) if aim is not None else 0.0
    return PoolProgress(_round_to_one_figure(sum(known)), _round_to_one_figure(missing) if missing > 0 else None)


def _round_to_one_figure(amount: float) -> float:
    if amount <= 0:
        return 0.0
    step = 10.0 ** floor(log10(amount))
    return round(amount / step) * step
