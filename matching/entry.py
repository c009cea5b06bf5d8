"""One declaration as the matcher sees it: no names, no people, only what can speak for or against a partner."""
from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from matching.words import Details, Kind, Price, Rhythm, Side


@dataclass(frozen=True, slots=True)
class Entry:
    """`yearly` and `left` are in the resource's base unit (t, m3, MWh…); `group` is the SIREN when known; WGS 84."""

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
