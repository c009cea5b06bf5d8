"""Who might take this, or have it? The kinds of company that usually take in, give out or share a resource."""
from __future__ import annotations

from collections.abc import Iterable

from matching.activities.model import ROOT
from matching.scoring.scorer import Scorer
from matching.vocabulary import Kind, Side

PLAUSIBLE = 0.4    # under this it is a guess that nobody should be bothered with
WIDER_KIND = 0.85  # what farms take, a pig farm takes a little less surely, by step
ANYBODY = 0.5      # what any company takes says little about this one
ALIKE = 0.8        # what a company shares with others: it may as well seek it or have it


def concerned(scorer: Scorer, resource: str, kind: Kind, side: Side | None,
              activities: Iterable[str]) -> tuple[tuple[str, float], ...]:
    """Those of these activities that usually take in (for an offer) or give out (for a need) that resource, best first.

    A share concerns those on its other side, and whoever shares such things. 0..1, only plausible ones; a guess that
    an animator or a broadcast may use, never told as a match. Unknown ids concern nobody."""
    rated = ((id, concern(scorer, resource, kind, side, id)) for id in dict.fromkeys(activities))
    return tuple(sorted(((id, rate) for id, rate in rated if rate >= PLAUSIBLE), key=lambda one: (-one[1], one[0])))


def concern(scorer: Scorer, resource: str, kind: Kind, side: Side | None, activity: str) -> float:
    """How usual it is, 0..1, for a company of that activity to take, give or share this."""
    own = scorer.activities.get(activity)
    if own is None:
        return 0.0
    taking, giving = _directions(kind, side)
    best = scorer.usual.taken(resource, activity, own.naf) if taking else 0.0
    for steps, id in enumerate((activity, *scorer.activities.wider(activity))):
        known = scorer.activities[id]
        part = ANYBODY if id == ROOT else WIDER_KIND**steps
        if taking:
            best = max(best, part * _serving(scorer, [resource], known.needs))
        if giving:
            best = max(best, part * _serving(scorer, (*known.offers, *known.gives), [resource]))
        best = max(best, part * ALIKE * _serving(scorer, known.shares, [resource]))
    return best


def _directions(kind: Kind, side: Side | None) -> tuple[bool, bool]:
    """Are takers concerned, are givers?"""
    if kind is Kind.SHARE:
        return side is not Side.SEEKS, side is Side.SEEKS
    return kind is Kind.OFFER, kind is Kind.NEED


def _serving(scorer: Scorer, offered: Iterable[str], needed: Iterable[str]) -> float:
    """How well the best of what is offered serves one of what is needed."""
    ways = ((one, scorer.kin.between(one, other)) for one in offered for other in needed)
    return max((way.strength for _, way in ways if way), default=0.0)
