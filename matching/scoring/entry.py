"""One declaration as the matcher sees it: no names, no people, only what can speak for or against a partner."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from math import isnan, nan

from matching.vocabulary import Details, Kind, Price, Rhythm, Side

NOWHERE = nan  # latitude and longitude of somebody who did not say where


@dataclass(frozen=True, slots=True)
class Meaning:
    """A resource that the words may mean, and how sure that is (0..1)."""

    resource: str
    sure: float = 1.0


@dataclass(frozen=True, slots=True)
class Entry:
    """`yearly` and `left` are in the resource's base unit (t, m3, MWh…); `group` is whose site it is, by SIREN when known;
    `meets_own`: its group wishes that its sites are matched with each other; WGS 84.

    `meanings` are for words that were not understood for sure; left out, it is `resource`. `naf` are codes where they
    are known more closely than the activity's; `weekdays` count from Monday = 1."""

    id: int
    company: int
    kind: Kind
    resource: str | None
    lat: float
    lon: float
    side: Side | None = None
    said: str = ""
    activity: str | None = None
    place: str | None = None
    group: str | None = None
    yearly: float | None = None
    left: float | None = None
    rhythm: Rhythm | None = None
    price: Price | None = None
    starts: date | None = None
    until: date | None = None
    details: Details = Details()
    keeper: int | None = None
    meets_own: bool = False
    meanings: tuple[Meaning, ...] = ()
    naf: tuple[str, ...] = ()
    weekdays: tuple[int, ...] = ()
    states: tuple[str, ...] = ()

    @property
    def likely_meanings(self) -> tuple[Meaning, ...]:
        """What it may be, likeliest first; empty when its words name nothing known."""
        if self.meanings:
            return self.meanings
        return (Meaning(self.resource),) if self.resource is not None else ()

    @property
    def has_position(self) -> bool:
        """Is it known where it lies?"""
        return not isnan(self.lat) and not isnan(self.lon)
