"""What a tonne spares when it no longer goes where it went before: figures that were read, each with its source and year."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from matching.taxonomy.model import Resource, Taxonomy
from matching.vocabulary import FateWay, Unit

_FILE = Path(__file__).parent / "data" / "factors.toml"
_KG_A_TONNE = 1000.0


@dataclass(frozen=True, slots=True)
class Factor:
    """So many kg CO2e a tonne, what that covers in both languages, who says so, and in which year it was read."""

    value: float
    fr: str
    en: str
    source: str
    year: int


@dataclass(frozen=True, slots=True)
class SparedFactor:
    """What the treatment of these resources, and of all kinds of them `but` those named, gives off when they go these ways."""

    factor: Factor
    resources: frozenset[str]
    ways: frozenset[FateWay]
    but: frozenset[str] = frozenset()

    def covers_resource(self, lineage: Sequence[str], way: FateWay) -> bool:
        """Is it about a thing of these names, its own first, that went this way?"""
        return way in self.ways and not self.resources.isdisjoint(lineage) and self.but.isdisjoint(lineage)


@dataclass(frozen=True, slots=True)
class Factors:
    """All that were read. What is in none of them is not known."""

    spared: tuple[SparedFactor, ...]
    given_off: Mapping[str, Factor]
    unknown_takers: tuple[str, ...]


@cache
def load_factors() -> Factors:
    """The data file, read once."""
    rows = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return Factors(
        tuple(
            SparedFactor(
                _build_factor(row),
                frozenset(row["resources"]),
                frozenset(FateWay(way) for way in row["ways"]),
                frozenset(row.get("but", ())),
            )
            for row in rows["spared"]
        ),
        {process: _build_factor(row) for row in rows["given_off"] for process in row["processes"]},
        tuple(naf for row in rows["unknown_takers"] for naf in row["naf"]),
    )


def find_spared_factor(
    taxonomy: Taxonomy, resource: str, way: FateWay | None, process: str | None, taker_naf: Collection[str]
) -> Factor | None:
    """What a tonne of it spares that went this way before and now serves directly, or through a process; None where any of
    that is not known."""
    factors = load_factors()
    if way is None or resource not in taxonomy.resources or any(naf.startswith(factors.unknown_takers) for naf in taker_naf):
        return None
    lineage = (resource, *taxonomy.list_broader(resource))
    spared = next((each.factor for each in factors.spared if each.covers_resource(lineage, way)), None)
    if spared is None or process is None:
        return spared
    after = factors.given_off.get(process)
    if after is None or after.value >= spared.value:
        return None
    return Factor(
        spared.value - after.value,
        f"{spared.fr} − {after.fr}",
        f"{spared.en} − {after.en}",
        spared.source,
        min(spared.year, after.year),
    )


def convert_to_tonnes(resource: Resource) -> float | None:
    """How many tonnes one base unit of a resource is; None where nobody can tell."""
    if resource.base == "t":
        return 1.0
    bases = resource.conversions.get(Unit.T) or resource.conversions.get(Unit.KG, 0.0) * _KG_A_TONNE
    return 1.0 / bases if bases else None


def compute_spared_tonnes(spared: Factor, resource: Resource) -> float | None:
    """Tonnes CO2e for one base unit of a resource."""
    tonnes = convert_to_tonnes(resource)
    return spared.value / _KG_A_TONNE * tonnes if tonnes is not None else None


def _build_factor(factor_row: Mapping[str, Any]) -> Factor:
    return Factor(
        float(factor_row["value"]),
        str(factor_row["fr"]),
        str(factor_row["en"]),
        str(factor_row["source"]),
        int(factor_row["year"]),
    )
