"""The most that others can still score with a new declaration, by the little that an index tells of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from math import sqrt

from matching.scoring import features, timing
from matching.scoring.amounts import convert_resource_amount
from matching.scoring.distance import bound_km_per_degree
from matching.scoring.entry import Entry
from matching.scoring.scorer import FARTHER_FACTOR, FEATURE_WEIGHTS, WIDEST_REACH_KM, Feature, Scorer
from matching.scoring.sides import is_giver

# An open declaration as an index tells of it: its id, its resource, what is left of it in the base unit (None: unknown),
# and its planar distance from the new one, squared, in degrees of latitude.
CandidateRow = tuple[int, str, float | None, float]
_ResourceBound = tuple[float, float, float | None]

_ROUNDING_FACTOR = 1.06  # times: what is told at two figures may be a twentieth more or less than what is left
_SCORE_SLACK = 0.001  # points: what rounding each reason to four digits can add


def bound_scores(scorer: Scorer, of: Entry, glimpses: Iterable[CandidateRow]) -> list[tuple[float, int]]:
    """The highest score that each may reach, with its id, the most promising first; without those that can be no partner.

    For declarations of one meaning, as they are kept. What it says of none is too little: `Scorer.compare` decides."""
    giver, pace, rest = is_giver(of), bound_km_per_degree(of.lat, WIDEST_REACH_KM), _SCORE_SLACK + _bound_other_features(of)
    if giver is None:
        return []
    ways: dict[str, _ResourceBound | None] = {}
    found: list[tuple[float, int]] = []
    for id, resource, left, square in glimpses:
        way = ways[resource] if resource in ways else ways.setdefault(resource, _bound_resource(scorer, of, resource, giver))
        if way is None:
            continue
        points, reach, rate = way
        km = pace * sqrt(square)
        if km > reach:
            continue
        most = points + rest + _CLOSENESS_WEIGHT * min(1.0, 1.0 - 1.5 * (km / reach if reach else 1.0))
        if rate is not None and left is not None and left > 0:
            share = rate / left if giver else rate * left
            most += _COVER_WEIGHT * min(1.0, _ROUNDING_FACTOR * (share if share < 1 else 0.6 + 0.4 / share))
        found.append((most, id))
    found.sort(reverse=True)
    return found


def _bound_resource(scorer: Scorer, of: Entry, resource: str, giver: bool) -> _ResourceBound | None:
    """What the kinship of the two resources brings, how far apart they may be in km, and of an offer how much of such a
    need it is, of a need the part that one unit of such an offer covers; None where the two are not counted alike."""
    ends = (of.resource, resource) if giver else (resource, of.resource)
    kinship = scorer.kin.find_kinship(*(end or "" for end in ends))
    if kinship is None:
        return None
    offered, needed = (scorer.taxonomy.resources[end or ""] for end in ends)
    farther, within = max(FARTHER_FACTOR, of.details.reach), of.details.within_km
    reach = min(WIDEST_REACH_KM, farther * min(offered.reach, needed.reach), WIDEST_REACH_KM if within is None else within)
    rate = convert_resource_amount(of.left if giver else 1 / of.left, offered, needed) if of.left else None
    return FEATURE_WEIGHTS[features.judge_kinship] * kinship.strength, reach, rate


_CLOSENESS_WEIGHT, _COVER_WEIGHT = FEATURE_WEIGHTS[features.judge_closeness], FEATURE_WEIGHTS[features.judge_cover]


def _bound_other_features(of: Entry) -> float:
    """All that the other reasons can still bring, by what the new one says of them."""
    return sum(
        points * (_FEATURE_BOUNDS[feature](of) if feature in _FEATURE_BOUNDS else 1.0)
        for feature, points in FEATURE_WEIGHTS.items()
        if feature not in (features.judge_kinship, features.judge_closeness, features.judge_cover)
    )


def _bound_to_zero(_: Entry) -> float:
    return 0.0


def _bound_price(of: Entry) -> float:
    mine = 0 if is_giver(of) else 1
    return max([0.0, *(points for stances, points in features.PRICE_STANCES.items() if stances[mine] is of.price)])


# Reasons that can only speak against it, that kinship excludes, or that are silent where one of the two is. A reason that
# is not named here may bring all it can.
_FEATURE_BOUNDS: Mapping[Feature, Callable[[Entry], float]] = {
    features.judge_words: _bound_to_zero,
    features.judge_doubt: _bound_to_zero,
    features.judge_spoilage: _bound_to_zero,
    features.judge_hold: _bound_to_zero,
    features.judge_price: _bound_price,
    features.judge_condition: lambda of: float(bool(of.states)),
    features.judge_warmth: lambda of: float(of.details.temperature_c is not None),
    timing.judge_rhythm: lambda of: float(of.rhythm is not None),
    timing.judge_dates: lambda of: float(timing.find_date_span(of) is not None),
    timing.judge_weekdays: lambda of: float(bool(of.weekdays)),
}
