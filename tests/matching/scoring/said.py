"""Declarations in a few words, for tables: what, how far to the north in km, and whatever else was said."""

from __future__ import annotations

import itertools
from typing import Any

from matching.scoring.entry import NOWHERE, Entry
from matching.vocabulary import Details, Kind, Season, Side

LAT, LON, KM = 46.15, -1.10, 111.195  # Périgny; kilometres of a degree of latitude
_ids = itertools.count(1)


def said(
    kind: Kind,
    resource: str | None,
    km: float | None = 0.0,
    season: tuple[int, int] | None = None,
    celsius: float | None = None,
    **more: Any,
) -> Entry:
    """One declaration; each is of a company of its own unless `company` says otherwise."""
    id = next(_ids)
    details = Details(season=Season(*season) if season else None, temperature_c=celsius)
    lat, lon = (LAT + km / KM, LON) if km is not None else (NOWHERE, NOWHERE)
    known = {"id": id, "company": id, "kind": kind, "resource": resource, "lat": lat, "lon": lon, "details": details}
    return Entry(**{**known, **more})


def has(resource: str | None, km: float | None = 0.0, **more: Any) -> Entry:
    """An offer."""
    return said(Kind.OFFER, resource, km, **more)


def wants(resource: str | None, km: float | None = 0.0, **more: Any) -> Entry:
    """A need."""
    return said(Kind.NEED, resource, km, **more)


def shares(side: Side | None, resource: str, km: float | None = 0.0, **more: Any) -> Entry:
    """A share."""
    return said(Kind.SHARE, resource, km, side=side, **more)
