"""What can speak for or against a partner. One function, one reason; its sentence is `why-<name>` in the texts."""
from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rapidfuzz import fuzz

from matching.distance import km
from matching.entry import Entry
from matching.evidence import Evidence
from matching.kinship import How, Kin
from matching.taxonomy.fold import content
from matching.taxonomy.model import Taxonomy
from matching.words import Price, Rhythm, Season


@dataclass(frozen=True, slots=True)
class Pair:
    """An offer and a need (or two sides of a share) laid side by side; `reach` in km, the taker's activity as NAF."""

    offer: Entry
    need: Entry
    taxonomy: Taxonomy
    kin: Kin
    reach: float
    taker_naf: tuple[str, ...] = ()

    @property
    def km(self) -> float:
        """Kilometres between the two town centres."""
        return km(self.offer.lat, self.offer.lon, self.need.lat, self.need.lon)


def kinship(pair: Pair) -> Evidence | None:
    """It is what is looked for, a kind of it, or can serve as it, directly or through a process."""
    offered, needed = pair.offer.resource, pair.need.resource
    if offered is None or needed is None:
        return None
    found = pair.kin.between(offered, needed)
    if found is None:
        return None
    facts: dict[str, str | int | float] = {"offered": offered, "needed": needed}
    if found.how is How.PROCESS and found.outlet and found.outlet.process:
        facts["process"] = found.outlet.process
    return Evidence(f"kinship-{found.how}", found.strength, facts)


def words(pair: Pair) -> Evidence | None:
    """Both use the same words for something the taxonomy does not know."""
    if pair.offer.resource is not None and pair.need.resource is not None:
        return None
    likeness = fuzz.token_set_ratio(content(pair.offer.said), content(pair.need.said)) / 100
    return Evidence("words", 0.8 * likeness, {}) if likeness >= 0.8 else None


def closeness(pair: Pair) -> Evidence:
    """How much of the way that this resource is worth carrying lies between them."""
    part = pair.km / pair.reach if pair.reach else 1.0
    return Evidence("closeness", max(-1.0, 1.0 - 1.5 * part), {"km": round(pair.km, 1)})


def cover(pair: Pair) -> Evidence | None:
    """How much of what is needed the offer covers; a taker of nearly everything spares the giver a second one."""
    have, want = pair.offer.left, pair.need.left
    if not have or not want:
        return None
    if have >= want:
        return Evidence("cover-all", 0.6 + 0.4 * want / have, {"share": round(want / have, 2)})
    return Evidence("cover-part", have / want, {"share": round(have / want, 2)})


def price(pair: Pair) -> Evidence | None:
    """Do the two stances on money fit?"""
    points = STANCES.get((pair.offer.price, pair.need.price))
    return Evidence("price-fits" if points > 0 else "price-apart", points, {}) if points else None


STANCES: dict[tuple[Price | None, Price | None], float] = {
    (Price.GIVE, None): 0.5, (Price.GIVE, Price.GIVE): 1.0, (Price.GIVE, Price.BUY): 1.0, (Price.GIVE, Price.DISCUSS): 0.8,
    (Price.SELL, Price.BUY): 1.0, (Price.SELL, Price.GIVE): -1.0, (Price.SELL, Price.DISCUSS): 0.4,
    (Price.PAY, None): 0.6, (Price.PAY, Price.GIVE): 1.0, (Price.PAY, Price.BUY): 1.0,
    (Price.DISCUSS, Price.BUY): 0.6, (Price.DISCUSS, Price.DISCUSS): 0.5, (Price.DISCUSS, Price.GIVE): -0.2,
}


def rhythm(pair: Pair) -> Evidence | None:
    """Both come back, or both are for once."""
    one, other = pair.offer.rhythm, pair.need.rhythm
    if one is None or other is None:
        return None
    if (one is Rhythm.ONCE) != (other is Rhythm.ONCE):
        return Evidence("rhythm-apart", -0.6, {})
    return Evidence("rhythm-fits", 1.0 if one is other else 0.5, {"rhythm": one.value})


def season(pair: Pair) -> Evidence | None:
    """In how many months of the year both are awake."""
    one, other = pair.offer.details.season, pair.need.details.season
    if one is None and other is None:
        return None
    mine, theirs = months(one), months(other)
    common = len(mine & theirs) / min(len(mine), len(theirs))
    return Evidence("season-fits" if common else "season-apart", 2 * common - 1, {"share": round(common, 2)})


def taker(pair: Pair) -> Evidence | None:
    """The outlet is usual for what the taker does."""
    offered, needed = pair.offer.resource, pair.need.resource
    found = pair.kin.between(offered, needed) if offered and needed else None
    if found is None or found.outlet is None or not found.outlet.activities:
        return None
    fits = any(does.startswith(usual) or usual.startswith(does)
               for does in pair.taker_naf for usual in found.outlet.activities)
    return Evidence("taker-usual", 1.0, {}) if fits else None


def spoils(pair: Pair) -> Evidence | None:
    """What keeps only some days must be fetched often."""
    days = pair.taxonomy.resources[pair.offer.resource].spoils if pair.offer.resource else None
    return Evidence("spoils", -0.3 if pair.km > 20 else -0.1, {"days": days}) if days else None


def months(season: Season | None) -> frozenset[int]:
    """The months of a season; all of them when none was said."""
    if season is None:
        return frozenset(range(1, 13))
    length = (season.last - season.first) % 12 + 1
    return frozenset((season.first - 1 + step) % 12 + 1 for step in range(length))


def overlap(one: Entry, other: Entry) -> bool:
    """Is there a day on which both are to be had?"""
    starts = max(one.starts or date.min, other.starts or date.min)
    return starts <= min(one.until or date.max, other.until or date.max)
