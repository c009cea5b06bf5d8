"""Who might take this, or have it? The kinds of company that usually take in, give out or share a resource."""

from __future__ import annotations

from collections.abc import Iterable

from matching.activities.model import ROOT_ACTIVITY
from matching.scoring.scorer import Scorer
from matching.vocabulary import Kind, Side

_LEAST_PLAUSIBLE = 0.4  # under this it is a guess that nobody should be bothered with
_WIDER_KIND_FACTOR = 0.85  # what farms take, a pig farm takes a little less surely, by step
_ANY_COMPANY_FACTOR = 0.5  # what any company takes says little about this one
_SHARED_FACTOR = 0.8  # what a company shares with others: it may as well seek it or have it


def find_concerned_trades(
    scorer: Scorer, resource: str, kind: Kind, side: Side | None, activities: Iterable[str]
) -> tuple[tuple[str, float], ...]:
    """Those of these activities that usually take in (for an offer) or give out (for a need) that resource, best first.

    A share concerns those on its other side, and whoever shares such things. 0..1, only plausible ones; a guess that
    an animator or a broadcast may use, never told as a match. Unknown ids concern nobody."""
    rated = ((id, rate_concern(scorer, resource, kind, side, id)) for id in dict.fromkeys(activities))
    return tuple(sorted(((id, rate) for id, rate in rated if rate >= _LEAST_PLAUSIBLE), key=lambda one: (-one[1], one[0])))


def rate_concern(scorer: Scorer, resource: str, kind: Kind, side: Side | None, activity: str) -> float:
    """How usual it is, 0..1, for a company of that activity to take, give or share this."""
    own = scorer.activities.get(activity)
    if own is None:
        return 0.0
    taking, _ = _find_directions(kind, side)
    intake = scorer.usual.rate_intake(resource, activity, own.naf) if taking else 0.0
    return max(intake, find_usual_tie(scorer, resource, kind, side, activity)[0])


def find_usual_tie(scorer: Scorer, resource: str, kind: Kind, side: Side | None, activity: str) -> tuple[float, str, str]:
    """The strongest tie, 0..1, between this and what companies of that activity look for, have or share, with what of the two
    would be offered and what needed; 0 where nothing ties them."""
    best = 0.0, resource, resource
    if activity not in scorer.activities:
        return best
    taking, giving = _find_directions(kind, side)
    for steps, id in enumerate((activity, *scorer.activities.list_wider(activity))):
        known = scorer.activities[id]
        part = _ANY_COMPANY_FACTOR if id == ROOT_ACTIVITY else _WIDER_KIND_FACTOR**steps
        for factor, offered, needed in (
            (part, (resource,), known.needs if taking else ()),
            (part, (*known.offers, *known.gives) if giving else (), (resource,)),
            (part * _SHARED_FACTOR, known.shares, (resource,)),
        ):
            best = max(best, _find_best_kinship(scorer, factor, offered, needed), key=lambda tie: tie[0])
    return best


def _find_directions(kind: Kind, side: Side | None) -> tuple[bool, bool]:
    """Are takers concerned, are givers?"""
    if kind is Kind.SHARE:
        return side is not Side.SEEKS, side is Side.SEEKS
    return kind is Kind.OFFER, kind is Kind.NEED


def _find_best_kinship(scorer: Scorer, factor: float, offered: Iterable[str], needed: Iterable[str]) -> tuple[float, str, str]:
    """How well the best of what is offered serves one of what is needed, and which two these are."""
    ways = (
        (factor * found.strength, one, other)
        for one in offered
        for other in needed
        if (found := scorer.kin.find_kinship(one, other)) is not None
    )
    return max(ways, key=lambda way: way[0], default=(0.0, "", ""))
