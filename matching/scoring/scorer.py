"""From two declarations to a score that can say why. The score is the sum of the points its reasons bring."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from matching.activities.model import Activities
from matching.activities.trades import is_vague_name
from matching.scoring import features, timing
from matching.scoring.entry import Entry
from matching.scoring.evidence import Evidence
from matching.scoring.kinship import KinshipIndex
from matching.scoring.meeting_odds import MeetingOdds
from matching.scoring.pair import KinshipTie, Pair, measure_entry_distance
from matching.scoring.prohibitions import Prohibitions
from matching.scoring.sides import assign_sides, is_giver, list_opposite_kinds, may_meet
from matching.scoring.telling import HABIT_POINTS, LEAD_THRESHOLD, MEETING_POINTS, rate_telling
from matching.scoring.usual_intake import UsualIntakes
from matching.taxonomy.model import Taxonomy
from matching.vocabulary import Kind, Side

Feature = Callable[[Pair], Evidence | None]
Weights = Mapping[Feature, float]

# What two declarations say of each other, and what a reason can bring at most (or cost: "unsure" and "spoils" only cost).
# `judge_kinship` and `judge_words` exclude each other. Companies are told by the sum of these alone.
FEATURE_WEIGHTS: Weights = {
    features.judge_kinship: 0.58,
    features.judge_words: 0.58,
    features.judge_doubt: 0.58,
    features.judge_closeness: 0.16,
    features.judge_cover: 0.06,
    features.judge_price: 0.05,
    timing.judge_rhythm: 0.03,
    timing.judge_season: 0.03,
    timing.judge_dates: 0.01,
    timing.judge_weekdays: 0.01,
    features.judge_condition: 0.03,
    features.judge_warmth: 0.02,
    features.judge_spoilage: 0.04,
    features.judge_hold: 0.0,
}
# What only sorts. Measured beforehand, a tie is to a habit and to a unit of log-odds as 2.5 to 2.9 to 1.2.
_ORDER_WEIGHTS: Weights = {features.judge_taker: HABIT_POINTS, features.judge_meeting: MEETING_POINTS}
# All that a reason brings where the words of the two meet.
PAIR_WEIGHTS: Weights = {**FEATURE_WEIGHTS, **_ORDER_WEIGHTS}
# When the words of the two do not meet, and only the taker's trade speaks for it: all of it stays under the threshold.
TRADE_WEIGHTS: Weights = {
    features.judge_closeness: 0.04,
    features.judge_price: 0.01,
    features.judge_hold: 0.0,
    features.judge_taker: 0.20,
    features.judge_meeting: 0.08,
}
_ELSEWHERE_FACTOR = 0.5  # what a habit is worth where the company looks for something else
_CLEAR_ENOUGH = 0.5  # a meaning that is at least as likely as not
WIDEST_REACH_KM = 150.0  # km: nothing is looked for beyond, whatever a resource's reach
_UNKNOWN_REACH_KM = 30.0  # km: the reach of what the taxonomy does not know
FARTHER_FACTOR = 2.0  # times the usual reach, for an author who asked to look farther


@dataclass(frozen=True, slots=True)
class ScoredPair:
    """An offer and a need that could serve each other; `evidence` begins with how, its points sum up to `score`, by which it
    is sorted."""

    offer: Entry
    need: Entry
    score: float
    evidence: tuple[Evidence, ...]

    @property
    def may_be_told(self) -> bool:
        """Do the declarations themselves say enough for it to be told to companies?"""
        return rate_telling(self.evidence) >= LEAD_THRESHOLD


@dataclass(frozen=True, slots=True)
class AboutResource:
    """Resources by what is told of them: what `offers` and `needs` are about, and what is `named` as such."""

    offers: frozenset[str]
    needs: frozenset[str]
    named: frozenset[str]

    def covers(self, resource: str, kind: Kind, side: Side | None) -> bool:
        """Is what somebody tells of this resource about it?"""
        if resource in self.named:
            return True
        gives = kind is Kind.OFFER or side is Side.HAS
        return resource in self.offers if gives else resource in self.needs


@dataclass(frozen=True, slots=True)
class Scorer:
    """The matcher, with what it knows of resources and trades."""

    taxonomy: Taxonomy
    kin: KinshipIndex
    activities: Activities
    usual: UsualIntakes = field(init=False)
    refusals: Prohibitions = field(init=False)
    odds: MeetingOdds = field(init=False)

    def __post_init__(self) -> None:
        """Turns what is known of trades round once."""
        object.__setattr__(self, "usual", UsualIntakes(self.taxonomy, self.kin, self.activities))
        object.__setattr__(self, "refusals", Prohibitions(self.taxonomy, self.kin))
        object.__setattr__(self, "odds", MeetingOdds(self.taxonomy))

    def compare(self, entry: Entry, other: Entry) -> ScoredPair | None:
        """How well two declarations serve each other; None when they must not, or cannot, meet."""
        laid = assign_sides(entry, other)
        pair = self.build_pair(*laid) if laid and may_meet(self.taxonomy, *laid) else None
        if pair is None or not (pair.tie or features.judge_words(pair)):
            return None
        return score_pair(pair, PAIR_WEIGHTS)

    def compare_by_trade(self, entry: Entry, other: Entry) -> ScoredPair | None:
        """The same where only the taker's trade speaks for it, because its need says nothing clear ("raw material").

        For lists and animators; never told to companies."""
        laid = assign_sides(entry, other)
        return None if laid is None or self.has_clear_words(laid[1]) else self.compare_as_hint(entry, other)

    def compare_as_hint(self, entry: Entry, other: Entry) -> ScoredPair | None:
        """A lead for an animator: what the taker's trade usually takes in, whatever it says it looks for.

        Worth less where its need is clear, for then it looks for something else; never told to companies."""
        laid = assign_sides(entry, other)
        pair = self.build_pair(*laid) if laid and may_meet(self.taxonomy, *laid) else None
        if pair is None or not pair.usual:
            return None
        usual = pair.usual * (_ELSEWHERE_FACTOR if self.has_clear_words(pair.need) else 1.0)
        return score_pair(replace(pair, tie=None, usual=usual), TRADE_WEIGHTS)

    def build_pair(self, offer: Entry, need: Entry) -> Pair | None:
        """The two laid side by side; None when they lie further apart than the thing is worth carrying."""
        giver, taker = self.find_naf(offer), self.find_naf(need)
        tie = self.find_tie(offer, need, giver, taker)
        reach, km = self.find_reach(offer, need, tie), measure_entry_distance(offer, need)
        if km is not None and km > reach:
            return None
        usual = max(
            (
                one.sure * self.usual.rate_intake(one.resource, need.activity, taker)
                for one in offer.likely_meanings
                if not self.refusals.forbids_use(one.resource, one.resource, giver, taker)
            ),
            default=0.0,
        )
        return Pair(offer, need, self.taxonomy, tie, reach, km, giver, taker, usual, self.odds.rate(offer, need))

    def find_tie(
        self, offer: Entry, need: Entry, giver: tuple[str, ...] = (), taker: tuple[str, ...] = ()
    ) -> KinshipTie | None:
        """The strongest way in which what the one may mean serves what the other may mean.

        As sure as it is that some meaning of the one serves some meaning of the other: "jars" and "clean jars" agree.
        """
        ways = [
            (found, has, wants)
            for has in offer.likely_meanings
            for wants in need.likely_meanings
            if (found := self.kin.find_kinship(has.resource, wants.resource)) is not None
            and not self.refusals.forbids_use(has.resource, wants.resource, giver, taker)
        ]
        if not ways:
            return None
        found, has, wants = (
            ways[0] if len(ways) == 1 else max(ways, key=lambda way: way[0].strength * way[1].sure * way[2].sure)
        )
        expected = sum(way.strength * one.sure * other.sure for way, one, other in ways)
        return KinshipTie(has.resource, wants.resource, found, min(1.0, expected / found.strength))

    def rate_sureness(self, entry: Entry) -> float:
        """How sure it is what a declaration is about, 0..1: guesses that hang together with the best one back it."""
        if not entry.likely_meanings:
            return 0.0
        best = entry.likely_meanings[0].resource
        return min(
            1.0,
            sum(
                one.sure
                for one in entry.likely_meanings
                if one.resource == best
                or self.kin.find_kinship(one.resource, best)
                or self.kin.find_kinship(best, one.resource)
            ),
        )

    def is_clear(self, entry: Entry) -> bool:
        """Is it more likely than not what this declaration is about?"""
        return self.rate_sureness(entry) >= _CLEAR_ENOUGH

    def has_clear_words(self, entry: Entry) -> bool:
        """Is it clear from its words, and not from its trade alone, what this declaration is about?"""
        return self.is_clear(entry) and not (entry.said and is_vague_name(entry.said))

    def find_naf(self, entry: Entry) -> tuple[str, ...]:
        """What this company does, as NAF prefixes."""
        known = self.activities.get(entry.activity or "")
        return entry.naf or (known.naf if known else ())

    def find_reach(self, offer: Entry, need: Entry, tie: KinshipTie | None = None) -> float:
        """How far apart the two may be, in km: what is offered travels as far as it is worth carrying, and farther
        where one of the two asked to look farther."""
        ids = (tie.offered, tie.needed) if tie else (offer.resource, need.resource)
        known = [self.taxonomy.resources[id].reach for id in ids if id is not None and id in self.taxonomy.resources]
        farther = max(offer.details.reach, need.details.reach)
        wished = [each.details.within_km for each in (offer, need) if each.details.within_km is not None]
        return min(WIDEST_REACH_KM, farther * (min(known) if known else _UNKNOWN_REACH_KM), *wished)

    def plan_search(self, of: Entry) -> tuple[tuple[Kind, ...], tuple[str, ...], float]:
        """What to ask the store for: kinds, resources and km within which partners of this declaration can lie, those
        who look farther than usual included."""
        kinds = list_opposite_kinds(of)
        if of.resource is None or of.resource not in self.taxonomy.resources:
            return kinds, (), WIDEST_REACH_KM
        answers = self.kin.list_needs_served(of.resource) if is_giver(of) else self.kin.list_offers_serving(of.resource)
        return kinds, tuple(answers), min(WIDEST_REACH_KM, FARTHER_FACTOR * self.taxonomy.resources[of.resource].reach)

    def list_about(self, resource: str) -> AboutResource:
        """What around here is about a resource: the offers that may answer a need of it, the needs that an offer of it may
        answer, as partners are searched for; and whatever bears its name, or a narrower one."""
        named = {resource, *self.taxonomy.list_narrower(resource)}
        return AboutResource(
            offers=frozenset(self.kin.list_offers_serving(resource)),
            needs=frozenset(self.kin.list_needs_served(resource)),
            named=frozenset(named),
        )


def score_pair(pair: Pair, weights: Weights) -> ScoredPair:
    """The pair's reasons weighed and added up, in the order of the weights."""
    found = [
        Evidence(e.feature, round(weight * e.points, 4), e.facts)
        for feature, weight in weights.items()
        if (e := feature(pair)) is not None
    ]
    return ScoredPair(pair.offer, pair.need, round(sum(e.points for e in found), 4), tuple(found))
