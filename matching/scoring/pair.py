"""Two declarations side by side: who gives, who takes, how far apart they lie, what each may mean."""

from __future__ import annotations

from dataclasses import dataclass

from matching.scoring.distance import measure_km
from matching.scoring.entry import Entry
from matching.scoring.kinship import Kinship
from matching.taxonomy.model import Resource, Taxonomy


@dataclass(frozen=True, slots=True)
class KinshipTie:
    """How the one may serve the other, by what their words mean most probably; `sure` 0..1."""

    offered: str
    needed: str
    kinship: Kinship
    sure: float

    @property
    def strength(self) -> float:
        """How good a tie it is, its doubt included."""
        return self.kinship.strength * self.sure


@dataclass(frozen=True, slots=True)
class Pair:
    """An offer and a need (or two sides of a share); `reach` and `km` in km, `km` None where a place is unknown;
    `usual` 0..1 says how usual it is for the taker's trade to take in what is offered, `meets` in log-odds whether this kind
    of offer can meet this kind of need at all (None: nothing is known)."""

    offer: Entry
    need: Entry
    taxonomy: Taxonomy
    tie: KinshipTie | None
    reach: float
    km: float | None
    giver_naf: tuple[str, ...] = ()
    taker_naf: tuple[str, ...] = ()
    usual: float = 0.0
    meets: float | None = None

    @property
    def offered_resource(self) -> Resource | None:
        """The resource that is offered, where it is known."""
        return self.taxonomy.resources.get(self.tie.offered if self.tie else self.offer.resource or "")

    @property
    def needed_resource(self) -> Resource | None:
        """The resource that is looked for, where it is known."""
        return self.taxonomy.resources.get(self.tie.needed if self.tie else self.need.resource or "")


def measure_entry_distance(entry: Entry, other: Entry) -> float | None:
    """Kilometres between two town centres; None where one of them is unknown."""
    return measure_km(entry.lat, entry.lon, other.lat, other.lon) if entry.has_position and other.has_position else None


def has_naf_prefix(naf: tuple[str, ...], prefixes: tuple[str, ...]) -> bool:
    """Does one of these activities lie under one of these NAF prefixes?"""
    return any(code.startswith(prefixes) for code in naf)
