"""How much of what is offered or looked for is spoken for: the parts of an agreement, and what is left for others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from matching.consent.states import Stage

_LEAST_LEFT = 0.1  # of the whole: below it nobody else is asked

Portion = float | None  # None: nobody can tell how much


def split_portions(
    given_parts: Sequence[Portion], taken_parts: Sequence[Portion]
) -> tuple[tuple[Portion, ...], tuple[Portion, ...]]:
    """What each giver gives and each taker takes, of what each has left, all in one unit. A taker who did not say how much
    may want it all; a giver who did not say how much fills no need."""
    if not given_parts or not taken_parts:
        return (None,) * len(given_parts), (None,) * len(taken_parts)
    return _share_out(given_parts, taken_parts, whole=True), _share_out(taken_parts, given_parts, whole=False)


def _share_out(portions: Sequence[Portion], across: Sequence[Portion], *, whole: bool) -> tuple[Portion, ...]:
    known = [each for each in across if each is not None]
    if len(known) < len(across):
        return tuple(portions) if whole else (None,) * len(portions)
    rest, out = sum(known), list[Portion]()
    for portion in portions:
        out.append(min(portion, rest) if portion is not None else None)
        rest -= out[-1] or 0.0
    return tuple(out)


def compute_left(yearly: float | None, parts: Iterable[float]) -> float | None:
    """What is left of a year's quantity once all parts that are held are taken off; None where it is not known."""
    return max(0.0, yearly - sum(parts)) if yearly is not None else None


def is_wholly_placed(yearly: float | None, left: float | None) -> bool:
    """Is so little left that nobody else needs to be asked?"""
    return yearly is not None and left is not None and left < _LEAST_LEFT * yearly


def holds_portion(stage: Stage, reserved_until: datetime | None, now: datetime) -> bool:
    """Is its part kept: reserved while they talk, in use while it is tried or runs?"""
    if stage is Stage.DISCUSSING:
        return reserved_until is not None and reserved_until > now
    return stage in (Stage.TRIAL, Stage.RUNNING)
