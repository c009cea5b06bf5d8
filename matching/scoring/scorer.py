"""From two declarations to a score that can say why. The score is the sum of the points its reasons bring."""
from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from matching.activities.model import Activities
from matching.activities.trades import vague
from matching.scoring import features, timing
from matching.scoring.entry import Entry
from matching.scoring.evidence import Evidence
from matching.scoring.kinship import Kin
from matching.scoring.pair import Pair, Tie, apart
from matching.scoring.prohibitions import Refusals
from matching.scoring.sides import allowed, giving, opposite, sides
from matching.scoring.usual_intake import Usual
from matching.taxonomy.model import Taxonomy
from matching.vocabulary import Kind

Feature = Callable[[Pair], Evidence | None]
Weights = Mapping[Feature, float]

# What a reason can bring at most (or cost: "unsure" and "spoils" only cost). `kinship` and `words` exclude each other;
# what fits perfectly in everything that was said scores 1.
WEIGHTS: Weights = {
    features.kinship: 0.58, features.words: 0.58, features.unsure: 0.58,
    features.closeness: 0.16,
    features.cover: 0.06, features.price: 0.05,
    timing.rhythm: 0.03, timing.season: 0.03, timing.dates: 0.01, timing.weekdays: 0.01,
    features.condition: 0.03, features.warmth: 0.02, features.taker: 0.02,
    features.spoils: 0.04, features.held: 0.0,
}
# When the words of the two do not meet, and only the taker's trade speaks for it: all of it stays under the threshold.
WEAK: Weights = {features.taker: 0.26, features.closeness: 0.06, features.price: 0.02, features.held: 0.0}
# The same where it looks for something else, or for nothing yet.
HINT: Weights = {feature: points / 2 for feature, points in WEAK.items()}
# From here on companies are told. The same thing passes at the edge of its reach (0.58 - 0.08); an outlet of strength
# 0.5 only from next door (0.29 + 0.16); a broader resource (0.38) within the nearer half of its reach.
THRESHOLD = 0.42
CLEAR = 0.5      # a meaning that is at least as likely as not
WIDEST = 150.0   # km: nothing is looked for beyond, whatever a resource's reach
UNKNOWN = 30.0   # km: the reach of what the taxonomy does not know
FARTHER = 2.0    # times the usual reach, for an author who asked to look farther


@dataclass(frozen=True, slots=True)
class Lead:
    """An offer and a need that could serve each other; `evidence` begins with how, its points sum up to `score`."""

    offer: Entry
    need: Entry
    score: float
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Scorer:
    """The matcher, with what it knows of resources and trades."""

    taxonomy: Taxonomy
    kin: Kin
    activities: Activities
    usual: Usual = field(init=False)
    refusals: Refusals = field(init=False)

    def __post_init__(self) -> None:
        """Turns what is known of trades round once."""
        object.__setattr__(self, "usual", Usual(self.kin, self.activities))
        object.__setattr__(self, "refusals", Refusals(self.taxonomy, self.kin))

    def compare(self, one: Entry, other: Entry) -> Lead | None:
        """How well two declarations serve each other; None when they must not, or cannot, meet."""
        laid = sides(one, other)
        pair = self.pair(*laid) if laid and allowed(self.taxonomy, *laid) else None
        if pair is None or not (pair.tie or features.words(pair)):
            return None
        return lead(pair, WEIGHTS)

    def guess(self, one: Entry, other: Entry) -> Lead | None:
        """The same where only the taker's trade speaks for it, because its need says nothing clear ("raw material").

        For lists and animators; always under the threshold."""
        laid = sides(one, other)
        if laid is None or self.speaks(laid[1]) or not allowed(self.taxonomy, *laid):
            return None
        pair = self.pair(*laid)
        return lead(replace(pair, tie=None), WEAK) if pair is not None and pair.usual else None

    def suppose(self, one: Entry, other: Entry) -> Lead | None:
        """A lead for an animator: what the taker's trade usually takes in, whatever it says it looks for.

        Worth less where its need is clear, for then it looks for something else; always under the threshold."""
        laid = sides(one, other)
        pair = self.pair(*laid) if laid and allowed(self.taxonomy, *laid) else None
        if pair is None or not pair.usual:
            return None
        return lead(replace(pair, tie=None), HINT if self.speaks(pair.need) else WEAK)

    def best(self, one: Entry, candidates: Iterable[Entry], threshold: float = THRESHOLD) -> list[Lead]:
        """The leads of a declaration among these, best first; equal ones by their age."""
        leads = [lead for other in candidates if (lead := self.compare(one, other)) and lead.score >= threshold]
        return sorted(leads, key=lambda lead: (-lead.score, lead.offer.id, lead.need.id))

    def pair(self, offer: Entry, need: Entry) -> Pair | None:
        """The two laid side by side; None when they lie further apart than the thing is worth carrying."""
        giver, taker = self.naf(offer), self.naf(need)
        tie = self.tie(offer, need, giver, taker)
        reach, km = self.reach(offer, need, tie), apart(offer, need)
        if km is not None and km > reach:
            return None
        usual = max((one.sure * self.usual.taken(one.resource, need.activity, taker) for one in offer.means
                     if not self.refusals.bars(one.resource, one.resource, giver, taker)), default=0.0)
        return Pair(offer, need, self.taxonomy, tie, reach, km, giver, taker, usual)

    def tie(self, offer: Entry, need: Entry, giver: tuple[str, ...] = (), taker: tuple[str, ...] = ()) -> Tie | None:
        """The strongest way in which what the one may mean serves what the other may mean.

        As sure as it is that some meaning of the one serves some meaning of the other: "jars" and "clean jars" agree.
        """
        ways = [(found, has, wants) for has in offer.means for wants in need.means
                if (found := self.kin.between(has.resource, wants.resource)) is not None
                and not self.refusals.bars(has.resource, wants.resource, giver, taker)]
        if not ways:
            return None
        found, has, wants = ways[0] if len(ways) == 1 else max(
            ways, key=lambda way: way[0].strength * way[1].sure * way[2].sure)
        expected = sum(way.strength * one.sure * other.sure for way, one, other in ways)
        return Tie(has.resource, wants.resource, found, min(1.0, expected / found.strength))

    def sure(self, entry: Entry) -> float:
        """How sure it is what a declaration is about, 0..1: guesses that hang together with the best one back it."""
        if not entry.means:
            return 0.0
        best = entry.means[0].resource
        return min(1.0, sum(one.sure for one in entry.means if one.resource == best
                            or self.kin.between(one.resource, best) or self.kin.between(best, one.resource)))

    def clear(self, entry: Entry) -> bool:
        """Is it more likely than not what this declaration is about?"""
        return self.sure(entry) >= CLEAR

    def speaks(self, entry: Entry) -> bool:
        """Is it clear from its words, and not from its trade alone, what this declaration is about?"""
        return self.clear(entry) and not (entry.said and vague(entry.said))

    def naf(self, entry: Entry) -> tuple[str, ...]:
        """What this company does, as NAF prefixes."""
        known = self.activities.get(entry.activity or "")
        return entry.naf or (known.naf if known else ())

    def reach(self, offer: Entry, need: Entry, tie: Tie | None = None) -> float:
        """How far apart the two may be, in km: what is offered travels as far as it is worth carrying, and farther
        where one of the two asked to look farther."""
        ids = (tie.offered, tie.needed) if tie else (offer.resource, need.resource)
        known = [self.taxonomy.resources[id].reach for id in ids if id is not None and id in self.taxonomy.resources]
        farther = max(offer.details.reach, need.details.reach)
        wished = [each.details.within_km for each in (offer, need) if each.details.within_km is not None]
        return min(WIDEST, farther * (min(known) if known else UNKNOWN), *wished)

    def partners(self, of: Entry) -> tuple[tuple[Kind, ...], tuple[str, ...], float]:
        """What to ask the store for: kinds, resources and km within which partners of this declaration can lie, those
        who look farther than usual included."""
        kinds = opposite(of)
        if of.resource is None or of.resource not in self.taxonomy.resources:
            return kinds, (), WIDEST
        answers = self.kin.serves(of.resource) if giving(of) else self.kin.served_by(of.resource)
        return kinds, tuple(answers), min(WIDEST, FARTHER * self.taxonomy.resources[of.resource].reach)


def lead(pair: Pair, weights: Weights) -> Lead:
    """The pair's reasons weighed and added up."""
    found = [Evidence(e.feature, round(weight * e.points, 4), e.facts) for feature, weight in weights.items()
             if (e := feature(pair)) is not None]
    return Lead(pair.offer, pair.need, round(sum(e.points for e in found), 4), tuple(found))
