"""Other ways to the partners of a declaration: plain SQL by hand, a loop in Python, PostGIS."""

from __future__ import annotations

import heapq
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import cos, radians
from typing import Any

import psycopg

from matching.scoring.distance import build_bounding_box, measure_km
from matching.scoring.entry import Entry
from matching.vocabulary import Kind
from storage.declarations.declarations import MOST_CANDIDATES
from tests.bench.territory import Territory

COVERED = 'id, company_id, kind, resource, lat, lon, "left"'
WHOLE = (
    "d.id, d.company_id, d.kind, d.resource, d.lat, d.lon, d.side, d.said, c.activity, c.place, c.siren, d.yearly, "
    'd."left", d.rhythm, d.price, d.starts, d.until, d.details, d.keeper_id'
)
SPOTS = """CREATE EXTENSION postgis; CREATE EXTENSION btree_gist;
CREATE TABLE spot AS SELECT id, company_id, kind, resource, "left",
    ST_Transform(ST_SetSRID(ST_MakePoint(lon, lat), 4326), 2154) AS point FROM declaration;
CREATE INDEX ON spot USING gist (resource, kind, point); ANALYZE spot"""
NEAREST = f"""SELECT found.* FROM unnest(%s::text[]) AS thing, unnest(%s::text[]) AS what, LATERAL (
    SELECT id, company_id, kind, resource, "left", point <-> here.at AS far FROM spot,
        (SELECT ST_Transform(ST_SetSRID(ST_MakePoint(%s, %s), 4326), 2154) AS at) AS here
    WHERE resource = thing AND kind = what AND ST_DWithin(point, here.at, %s) ORDER BY point <-> here.at LIMIT {MOST_CANDIDATES}
) AS found ORDER BY far LIMIT {MOST_CANDIDATES}"""


@dataclass(frozen=True, slots=True)
class Asked:
    """A new declaration, and what is asked for it; `reach` in km."""

    entry: Entry
    kinds: tuple[Kind, ...]
    resources: tuple[str, ...]
    reach: float


class Bare:
    """The query as one would type it, through the driver alone."""

    def __init__(self, url: str) -> None:
        self._lite = url.startswith("sqlite")
        self._connection: Any = sqlite3.connect(url.removeprefix("sqlite:///")) if self._lite else psycopg.connect(url)
        if self._lite:
            for pragma in ("cache_size=-32000", "mmap_size=1073741824"):
                self._connection.execute(f"PRAGMA {pragma}")

    def covered(self, one: Asked) -> Sequence[object]:
        """The nearest, with no more than the index knows of them."""
        return self._all(_nearest(one, COVERED), one)

    def whole(self, one: Asked) -> Sequence[object]:
        """The nearest, with all that the matcher compares."""
        return self._all(
            f"SELECT {WHOLE} FROM ({_nearest(one, 'id')}) n JOIN declaration d ON d.id = n.id "
            "JOIN company c ON c.id = d.company_id",
            one,
        )

    def close(self) -> None:
        """Let the database go."""
        self._connection.close()

    def _all(self, query: str, one: Asked) -> Sequence[object]:
        south, north, west, east = build_bounding_box(one.entry.lat, one.entry.lon, one.reach)
        lat, lon = one.entry.lat, one.entry.lon
        given = (
            1,
            *(kind.value for kind in one.kinds),
            *one.resources,
            south,
            north,
            west,
            east,
            one.entry.company,
            lat,
            lat,
            lon,
            lon,
            cos(radians(lat)) ** 2,
        )
        rows: Sequence[object] = self._connection.execute(query if self._lite else query.replace("?", "%s"), given).fetchall()
        return rows


def _nearest(one: Asked, columns: str) -> str:
    return (
        f"SELECT {columns} FROM declaration WHERE network_id = ? AND state = 'open' AND kind IN ({_some(one.kinds)}) "
        f"AND resource IN ({_some(one.resources)}) AND lat BETWEEN ? AND ? AND lon BETWEEN ? AND ? AND company_id <> ? "
        f"ORDER BY (lat - ?) * (lat - ?) + (lon - ?) * (lon - ?) * ? LIMIT {MOST_CANDIDATES}"
    )


def _some(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))


def loop(territory: Territory, one: Asked) -> Sequence[object]:
    """All declarations in memory, looked at one after the other."""
    kinds, resources, lat, lon = {kind.value for kind in one.kinds}, set(one.resources), one.entry.lat, one.entry.lon
    found = [
        (away, row[0])
        for row in territory.declarations
        if row[6] in resources
        and row[3] in kinds
        and row[2] != one.entry.company
        and (away := measure_km(lat, lon, row[14], row[15])) <= one.reach
    ]  # type: ignore[arg-type]
    return heapq.nsmallest(MOST_CANDIDATES, found)


def postgis(url: str) -> Mapping[str, Callable[[Asked], object]]:
    """The nearest by PostGIS's own index, where the server has it."""
    if url.startswith("sqlite"):
        return {}
    connection = psycopg.connect(url, autocommit=True)
    if not connection.execute("SELECT 1 FROM pg_available_extensions WHERE name = 'postgis'").fetchone():
        return {}
    connection.execute(SPOTS)
    return {
        "PostGIS, nearest neighbours": lambda one: connection.execute(
            NEAREST, (list(one.resources), [kind.value for kind in one.kinds], one.entry.lon, one.entry.lat, 1000 * one.reach)
        ).fetchall()
    }
