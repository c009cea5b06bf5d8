"""From two declarations to a score that can say why. The score is the sum of the points its reasons bring."""
from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from matching import features
from matching.activities.model import Activities
from matching.entry import Entry
from matching.evidence import Evidence
from matching.features import Pair
from matching.kinship import Kin
from matching.taxonomy.model import Taxonomy
from matching.words import Kind, Side

# What a reason can bring at most. What fits perfectly in everything that was said scores 1.
WEIGHTS: dict[Callable[[Pair], Evidence | None], float] = {
    features.kinship: 0.62,
    features.words: 0.62,
    features.closeness: 0.20,
    features.cover: 0.06,
    features.price: 0.05,
    features.rhythm: 0.03,
    features.season: 0.04,
    features.taker: 0.04,
    features.spoils: 0.04,
}
THRESHOLD = 0.45
WIDEST = 150.0  # km: nothing is looked for beyond, whatever a resource's reach


@dataclass(frozen=True, slots=True)
class Lead:
    """An offer and a need that could serve each other; `evidence` in order of weight, its points sum up to `score`."""

    offer: Entry
    need: Entry
    score: float
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Scorer:
    """The matcher, with what it knows of resources."""

    taxonomy: Taxonomy
    kin: Kin
    activities: Activities

    def compare(self, one: Entry, other: Entry) -> Lead | None:
        """How well two declarations serve each other; None when they must not, or cannot, meet."""
        laid = sides(one, other)
        if laid is None or not allowed(*laid):
            return None
        offer, need = laid
        does = self.activities.get(need.activity or "")
        pair = Pair(offer, need, self.taxonomy, self.kin, self.reach(offer, need), does.naf if does else ())
        meeting = features.kinship(pair) or features.words(pair)
        if meeting is None or pair.km > pair.reach:
            return None
        found = [replace(e, points=round(weight * e.points, 4)) for feature, weight in WEIGHTS.items()
                 if (e := feature(pair)) is not None]
        return Lead(offer, need, round(min(1.0, sum(e.points for e in found)), 4), tuple(found))

    def best(self, one: Entry, candidates: Iterable[Entry], threshold: float = THRESHOLD) -> list[Lead]:
        """The leads of a declaration among these, best first; equal ones by their age."""
        leads = [lead for other in candidates if (lead := self.compare(one, other)) and lead.score >= threshold]
        return sorted(leads, key=lambda lead: (-lead.score, lead.offer.id, lead.need.id))

    def reach(self, offer: Entry, need: Entry) -> float:
        """How far apart the two may be, in km: what is offered travels as far as it is worth carrying."""
        known = [self.taxonomy.resources[id].reach for id in (offer.resource, need.resource)
                 if id is not None and id in self.taxonomy.resources]
        return min(WIDEST, min(known)) if known else 30.0

    def partners(self, of: Entry) -> tuple[tuple[Kind, ...], tuple[str, ...], float]:
        """What to ask the store for: kinds, resources and km within which partners of this declaration can lie."""
        kinds = OPPOSITE[of.kind, of.side]
        if of.resource is None or of.resource not in self.taxonomy.resources:
            return kinds, (), WIDEST
        forward, backward = self.kin.serves(of.resource), self.kin.served_by(of.resource)
        gives = of.kind is Kind.OFFER or of.side is Side.HAS
        return kinds, tuple(forward if gives else backward), min(WIDEST, self.taxonomy.resources[of.resource].reach)


OPPOSITE: dict[tuple[Kind, Side | None], tuple[Kind, ...]] = {
    (Kind.OFFER, None): (Kind.NEED, Kind.SHARE), (Kind.NEED, None): (Kind.OFFER, Kind.SHARE),
    (Kind.SHARE, Side.HAS): (Kind.NEED, Kind.SHARE), (Kind.SHARE, Side.SEEKS): (Kind.OFFER, Kind.SHARE),
    (Kind.SHARE, Side.TOGETHER): (Kind.SHARE,), (Kind.SHARE, None): (Kind.SHARE,),
}


def gives(entry: Entry) -> bool | None:
    """True for a giver, False for a taker, None for somebody who wants to do it together."""
    return {Kind.OFFER: True, Kind.NEED: False}.get(
        entry.kind, {Side.HAS: True, Side.SEEKS: False}.get(entry.side) if entry.side else None)


def sides(one: Entry, other: Entry) -> tuple[Entry, Entry] | None:
    """The two as giver and taker; None when both give or both take: two looking for jars are no exchange."""
    first, second = gives(one), gives(other)
    if first is None or second is None or first is second:
        return None
    return (one, other) if first else (other, one)


def allowed(offer: Entry, need: Entry) -> bool:
    """May these two meet at all? Never a company with itself or its own group, never after one of them is over."""
    if offer.company == need.company or (offer.group is not None and offer.group == need.group):
        return False
    spent = (offer.left is not None and offer.left <= 0) or (need.left is not None and need.left <= 0)
    return not spent and features.overlap(offer, need)
