"""The most that others can still score with a new declaration, by the little that an index tells of them."""
from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from math import sqrt

from matching.scoring import features, timing
from matching.scoring.amounts import counted_as
from matching.scoring.distance import least
from matching.scoring.entry import Entry
from matching.scoring.scorer import FARTHER, WEIGHTS, WIDEST, Feature, Scorer
from matching.scoring.sides import giving

# An open declaration as an index tells of it: its id, its resource, what is left of it in the base unit (None: unknown),
# and its planar distance from the new one, squared, in degrees of latitude.
Glimpse = tuple[int, str, float | None, float]
Way = tuple[float, float, float | None]

ROUNDED = 1.06  # times: what is told at two figures may be a twentieth more or less than what is left
SLACK = 0.001   # points: what rounding each reason to four digits can add


def ceilings(scorer: Scorer, of: Entry, glimpses: Iterable[Glimpse]) -> list[tuple[float, int]]:
    """The highest score that each may reach, with its id, the most promising first; without those that can be no partner.

    For declarations of one meaning, as they are kept. What it says of none is too little: `Scorer.compare` decides."""
    giver, pace, rest = giving(of), least(of.lat, WIDEST), SLACK + _rest(of)
    if giver is None:
        return []
    ways: dict[str, Way | None] = {}
    found: list[tuple[float, int]] = []
    for id, resource, left, square in glimpses:
        way = ways[resource] if resource in ways else ways.setdefault(resource, _way(scorer, of, resource, giver))
        if way is None:
            continue
        points, reach, rate = way
        km = pace * sqrt(square)
        if km > reach:
            continue
        most = points + rest + CLOSE * min(1.0, 1.0 - 1.5 * (km / reach if reach else 1.0))
        if rate is not None and left is not None and left > 0:
            share = rate / left if giver else rate * left
            most += COVER * min(1.0, ROUNDED * (share if share < 1 else 0.6 + 0.4 / share))
        found.append((most, id))
    found.sort(reverse=True)
    return found


def _way(scorer: Scorer, of: Entry, resource: str, giver: bool) -> Way | None:
    """What the kinship of the two resources brings, how far apart they may be in km, and of an offer how much of such a
    need it is, of a need the part that one unit of such an offer covers; None where the two are not counted alike."""
    ends = (of.resource, resource) if giver else (resource, of.resource)
    kinship = scorer.kin.between(*(end or "" for end in ends))
    if kinship is None:
        return None
    offered, needed = (scorer.taxonomy.resources[end or ""] for end in ends)
    farther, within = max(FARTHER, of.details.reach), of.details.within_km
    reach = min(WIDEST, farther * min(offered.reach, needed.reach), WIDEST if within is None else within)
    rate = counted_as(of.left if giver else 1 / of.left, offered, needed) if of.left else None
    return WEIGHTS[features.kinship] * kinship.strength, reach, rate


CLOSE, COVER = WEIGHTS[features.closeness], WEIGHTS[features.cover]


def _rest(of: Entry) -> float:
    """All that the other reasons can still bring, by what the new one says of them."""
    return sum(points * (MOST[feature](of) if feature in MOST else 1.0) for feature, points in WEIGHTS.items()
               if feature not in (features.kinship, features.closeness, features.cover))


def _nothing(_: Entry) -> float:
    return 0.0


def _price(of: Entry) -> float:
    mine = 0 if giving(of) else 1
    return max([0.0, *(points for stances, points in features.STANCES.items() if stances[mine] is of.price)])


# Reasons that can only speak against it, that kinship excludes, or that are silent where one of the two is. A reason that
# is not named here may bring all it can.
MOST: Mapping[Feature, Callable[[Entry], float]] = {
    features.words: _nothing, features.unsure: _nothing, features.spoils: _nothing, features.held: _nothing,
    features.price: _price,
    features.condition: lambda of: float(bool(of.states)),
    features.warmth: lambda of: float(of.details.temperature_c is not None),
    timing.rhythm: lambda of: float(of.rhythm is not None),
    timing.dates: lambda of: float(timing.days(of) is not None),
    timing.weekdays: lambda of: float(bool(of.weekdays)),
}
