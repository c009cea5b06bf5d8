"""The search for partners among all that is open, as it is put to either database: on this path every millisecond of
wrapping would be felt, so it is asked in the database's own words, through the driver."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import cos, radians

from sqlmodel import Session

from matching.scoring.distance import build_bounding_box
from matching.scoring.upper_bound import CandidateRow
from matching.vocabulary import Kind
from storage.tables.declaration import Declaration, DeclarationState

_MOST_REMEMBERED = 200
# The planar distance is in the answer because it is what the rows are sorted by; all the rest lies in the index.
# What a company does is looked up for the few that are left.
_NEAREST_SQL = """
SELECT near.id, near.resource, near."left", near.far, company.activity FROM (
SELECT id, company_id, resource, "left", (lat - ?) * (lat - ?) + (lon - ?) * (lon - ?) * ? AS far FROM {table}
WHERE network_id = ? AND state = '{open}' AND kind IN ({kinds}) AND resource IN ({resources})
AND lat BETWEEN ? AND ? AND lon BETWEEN ? AND ? AND company_id NOT IN ({companies})
ORDER BY far LIMIT {most}) AS near JOIN company ON company.id = near.company_id ORDER BY near.far"""


@dataclass(frozen=True, slots=True)
class PartnerSearch:
    """What is looked for: of whom (`network`, `company`, WGS 84), what, within how many km, and how many at `most`; never
    of the `barred` companies."""

    network: int
    company: int
    lat: float
    lon: float
    kinds: Sequence[Kind]
    resources: Sequence[str]
    reach: float
    barred: Collection[int]
    most: int


def search_nearest_partners(session: Session, of: PartnerSearch) -> Sequence[CandidateRow]:
    """The nearest first, each as `CandidateRow` tells its columns."""
    connection = session.connection()
    lite = connection.dialect.name == "sqlite"
    # PostgreSQL's figures come faster as they lie in its memory than spelt out.
    cursor = connection.connection.cursor() if lite else connection.connection.cursor(binary=True)
    try:
        cursor.execute(*build_partner_query(of, "?" if lite else "%s"))
        return cursor.fetchall()
    finally:
        cursor.close()


def build_partner_query(of: PartnerSearch, mark: str) -> tuple[str, tuple[object, ...]]:
    """The words and the values of the search; `mark` is how the driver marks a value."""
    south, north, west, east = build_bounding_box(of.lat, of.lon, of.reach)
    return _build_sql(mark, len(of.kinds), len(of.resources), 1 + len(of.barred), of.most), (
        of.lat,
        of.lat,
        of.lon,
        of.lon,
        cos(radians(of.lat)) ** 2,
        of.network,
        *(kind.value for kind in of.kinds),
        *of.resources,
        south,
        north,
        west,
        east,
        of.company,
        *of.barred,
    )


@lru_cache(_MOST_REMEMBERED)
def _build_sql(mark: str, kinds: int, resources: int, companies: int, most: int) -> str:
    """The same letters for as many kinds, resources and companies, so that the database knows its plan already."""
    counts = {"kinds": kinds, "resources": resources, "companies": companies}
    marks = {name: ", ".join("?" * count) for name, count in counts.items()}
    return _NEAREST_SQL.format(table=Declaration.__tablename__, open=DeclarationState.OPEN.value, most=most, **marks).replace(
        "?", mark
    )
