"""The most that others can still score with a new declaration, by the little that an index tells of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from math import sqrt
from typing import NamedTuple

from matching.scoring import features, timing
from matching.scoring.amounts import convert_resource_amount
from matching.scoring.distance import bound_km_per_degree
from matching.scoring.entry import Entry
from matching.scoring.scorer import FARTHER_FACTOR, FEATURE_WEIGHTS, WIDEST_REACH_KM, Feature, Scorer
from matching.scoring.sides import is_giver
from matching.scoring.telling import HABIT_POINTS, LEAST_TOLD_ODDS, MEETING_POINTS, TOLD_HABIT_POINTS

# An open declaration as an index tells of it: its id, its resource, what is left of it in the base unit (None: unknown),
# its planar distance from the new one, squared, in degrees of latitude, and what its company does.
CandidateRow = tuple[int, str, float | None, float, str]


class ScoreBound(NamedTuple):
    """The most that a declaration may reach: its score, by which it is sorted, and the points by which it is told."""

    score: float
    told: float
    id: int


class _ResourceBound(NamedTuple):
    """What the kinship and the meeting of two resources bring, how far apart they may be in km, and of an offer how much of
    such a need it is, of a need the part that one unit of such an offer covers; None where they are not counted alike."""

    kinship: float
    meeting: float
    reach: float
    rate: float | None


_ROUNDING_FACTOR = 1.06  # times: what is told at two figures may be a twentieth more or less than what is left
_SCORE_SLACK = 0.001  # points: what rounding each reason to four digits can add


def bound_scores(scorer: Scorer, of: Entry, glimpses: Iterable[CandidateRow]) -> list[ScoreBound]:
    """The highest score that each may reach, the most promising first; without those that can be no partner.

    For declarations of one meaning, as they are kept. What it says of none is too little: `Scorer.compare` decides."""
    giver, pace, rest = is_giver(of), bound_km_per_degree(of.lat, WIDEST_REACH_KM), _SCORE_SLACK + _bound_other_features(of)
    if giver is None:
        return []
    ways: dict[str, _ResourceBound | None] = {}
    habits: dict[tuple[str, str], float] = {}
    found: list[ScoreBound] = []
    for id, resource, left, square, activity in glimpses:
        way = ways[resource] if resource in ways else ways.setdefault(resource, _bound_resource(scorer, of, resource, giver))
        if way is None:
            continue
        km = pace * sqrt(square)
        if km > way.reach:
            continue
        said = way.kinship + rest + _CLOSENESS_WEIGHT * min(1.0, 1.0 - 1.5 * (km / way.reach if way.reach else 1.0))
        if way.rate is not None and left is not None and left > 0:
            share = way.rate / left if giver else way.rate * left
            said += _COVER_WEIGHT * min(1.0, _ROUNDING_FACTOR * (share if share < 1 else 0.6 + 0.4 / share))
        if (trade := (resource, activity)) not in habits:
            habits[trade] = _bound_habit(scorer, of, *trade, giver)
        habit = habits[trade]
        found.append(ScoreBound(said + HABIT_POINTS * habit + way.meeting, said + TOLD_HABIT_POINTS * habit, id))
    found.sort(reverse=True)
    return found


def _bound_resource(scorer: Scorer, of: Entry, resource: str, giver: bool) -> _ResourceBound | None:
    ends = (of.resource, resource) if giver else (resource, of.resource)
    kinship = scorer.kin.find_kinship(*(end or "" for end in ends))
    if kinship is None:
        return None
    offered, needed = (scorer.taxonomy.resources[end or ""] for end in ends)
    farther, within = max(FARTHER_FACTOR, of.details.reach), of.details.within_km
    reach = min(WIDEST_REACH_KM, farther * min(offered.reach, needed.reach), WIDEST_REACH_KM if within is None else within)
    rate = convert_resource_amount(of.left if giver else 1 / of.left, offered, needed) if of.left else None
    meets = scorer.odds.rate_resources(offered.id, needed.id) or 0.0
    if meets <= LEAST_TOLD_ODDS:
        return None
    return _ResourceBound(FEATURE_WEIGHTS[features.judge_kinship] * kinship.strength, MEETING_POINTS * meets, reach, rate)


def _bound_habit(scorer: Scorer, of: Entry, resource: str, activity: str, giver: bool) -> float:
    """How usual it may be for the taker's trade to take in what is offered, 0..1."""
    if not giver:
        return scorer.usual.rate_intake(resource, of.activity, scorer.find_naf(of))
    known = scorer.activities.get(activity)
    return scorer.usual.rate_intake(of.resource or "", activity, known.naf if known else ())


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
