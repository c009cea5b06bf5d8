"""How much of what is offered or looked for is spoken for: the parts of an agreement, and what is left for others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from matching.consent.states import Stage
from matching.vocabulary import Quantity

_SAME_SHARE = 0.02  # a part that near the whole is the whole
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


def share_out_fairly(whole: float, wishes: Sequence[Portion]) -> tuple[float, ...]:
    """What each of several may have of what there is: nobody more than they wish, and who wishes less leaves the rest to the
    others. Whoever did not say how much may want it all."""
    rest, shares = whole, [0.0] * len(wishes)
    waiting = sorted(range(len(wishes)), key=lambda at: whole if wishes[at] is None else wishes[at] or 0.0)
    for done, at in enumerate(waiting):
        wish = wishes[at]
        equal = rest / (len(waiting) - done)
        shares[at] = equal if wish is None else min(wish, equal)
        rest -= shares[at]
    return tuple(shares)


def is_enough_for_all(whole: Portion, wishes: Sequence[Portion]) -> bool:
    """Does everybody get what they wish? Of what nobody measured nobody can say that it is too little."""
    if whole is None:
        return True
    known = [wish for wish in wishes if wish is not None]
    return len(known) == len(wishes) and sum(known) <= whole * (1 + _SAME_SHARE)


def is_too_much(total: float, whole: Portion) -> bool:
    """Is more spoken for than there is? What is said in round figures may be slightly more; of what nobody measured nobody can
    say."""
    return whole is not None and total > whole * (1 + _SAME_SHARE)


def cap_portion(portion: Portion, stated: Portion) -> Portion:
    """A part, where somebody said that it is to be at most so much."""
    return stated if portion is None else portion if stated is None else min(portion, stated)


def take_quantity(whole: Quantity, share: float) -> Quantity:
    """A share of a quantity, as it was said."""
    if abs(share - 1) <= _SAME_SHARE:
        return whole
    return replace(whole, low=whole.low * share, high=whole.high * share)


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
