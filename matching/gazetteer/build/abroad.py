"""Towns outside France: the French-speaking neighbours from 500 inhabitants, the world from 15,000."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from matching.gazetteer.build.entry import TownEntry, find_only_file
from matching.gazetteer.rows import RowKind
from matching.gazetteer.written import to_town_key

_NEIGHBOUR_COUNTRIES = frozenset({"BE", "CH", "LU", "MC", "AD"})
# the countries whose towns come from the French list, under the codes GeoNames gives them
_FRENCH = frozenset({"FR", "GP", "MQ", "GF", "RE", "YT", "PM", "BL", "MF", "WF", "PF", "NC", "TF"})


def read_neighbour_towns(folder: Path) -> Iterator[TownEntry]:
    """Belgium, Switzerland, Luxembourg, Monaco and Andorra from 500 inhabitants."""
    return _build_entries(row for row in _read_rows(folder, "cities500.json") if row["countrycode"] in _NEIGHBOUR_COUNTRIES)


def read_world_towns(folder: Path) -> Iterator[TownEntry]:
    """The other countries from 15,000 inhabitants."""
    return _build_entries(
        row for row in _read_rows(folder, "cities15000.json") if row["countrycode"] not in _NEIGHBOUR_COUNTRIES | _FRENCH
    )


def _read_rows(folder: Path, name: str) -> Iterable[dict[str, Any]]:
    found: dict[str, dict[str, Any]] = json.loads(find_only_file(folder, name).read_bytes())
    return found.values()


def _build_entries(rows: Iterable[dict[str, Any]]) -> Iterator[TownEntry]:
    """Each town once: of two of the same name in a country the larger, unless they are far apart."""
    french = tomllib.loads((Path(__file__).parent / "french_names.toml").read_text(encoding="utf-8"))
    seen: dict[tuple[str, str], list[tuple[float, float]]] = {}
    for row in sorted(rows, key=lambda row: -row["population"]):
        name, country, lat, lon = row["name"], row["countrycode"], row["latitude"], row["longitude"]
        if "(" in name or not to_town_key(name):
            continue
        others = seen.setdefault((country, to_town_key(name)), [])
        if any(abs(lat - other[0]) < 0.3 and abs(lon - other[1]) < 0.3 for other in others):
            continue
        names = french.get(country, {}).get(name, [name]) if not others else [name]
        others.append((lat, lon))
        town = TownEntry(RowKind.ABROAD, names[0], names[0], country, (), row["population"], lat, lon)
        yield town
        for other in dict.fromkeys([*names[1:], name]):
            if to_town_key(other) != to_town_key(names[0]):
                yield town.copy_under_name(other, RowKind.ABROAD)
