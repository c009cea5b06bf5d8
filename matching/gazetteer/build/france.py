"""The communes of France, their arrondissements and their former communes, as entries of the data file."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from matching.gazetteer.build.entry import TownEntry, find_only_file
from matching.gazetteer.rows import RowKind
from matching.gazetteer.written import to_town_key

_NUMBERED = re.compile(r"^(?P<town>\S+) (?P<number>\d+)(?P<rank>er?) Arrondissement$")


def read_departments(folder: Path) -> dict[str, str]:
    """Code -> name of each département and overseas territory."""
    return {row["code"]: row["nom"] for row in json.loads(find_only_file(folder, "departements.json").read_bytes())}


def read_communes(folder: Path, points: dict[str, tuple[float, float]]) -> Iterator[TownEntry]:
    """Every commune of today, then the arrondissements of Paris, Lyon and Marseille, then the communes that merged.

    Raises KeyError when a commune has neither a point nor a line in `missing_points.toml`.
    """
    rows: list[dict[str, Any]] = json.loads(find_only_file(folder, "communes.json").read_bytes())
    missing = tomllib.loads((Path(__file__).parent / "missing_points.toml").read_text(encoding="utf-8"))["points"]
    divided = {row["commune"] for row in rows if row["type"] == "arrondissement-municipal"}
    today: dict[str, TownEntry] = {}
    for row in rows:
        if row["type"] == "commune-actuelle":
            kind = RowKind.DIVIDED if row["code"] in divided else RowKind.TOWN
            lat, lon = points[row["code"]] if row["code"] in points else missing[row["code"]]
            today[row["code"]] = _build_entry(row, kind, row["nom"], row["nom"], lat, lon)
        elif row["type"] == "arrondissement-municipal" and (numbered := _NUMBERED.match(row["nom"])):
            lat, lon = points[row["code"]]
            written = f"{numbered['town']} {numbered['number']}"
            yield _build_entry(row, RowKind.PART, written, written + numbered["rank"], lat, lon)
    yield from today.values()
    for row in rows:
        if row["type"] in ("commune-deleguee", "commune-associee"):
            parent = today[row["chefLieu"]]
            if to_town_key(row["nom"]) != to_town_key(parent.written):
                yield parent.copy_under_name(row["nom"], RowKind.ALIAS)


def _build_entry(row: dict[str, Any], kind: RowKind, written: str, shown: str, lat: float, lon: float) -> TownEntry:
    return TownEntry(
        kind,
        written,
        shown,
        row["departement"],
        tuple(sorted(row.get("codesPostaux", ()))),
        row.get("population") or 0,
        lat,
        lon,
    )
