"""Towns outside France: the French-speaking neighbours from 500 inhabitants, the world from 15,000."""
from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from matching.gazetteer.build.entry import Entry, only
from matching.gazetteer.rows import RowKind
from matching.gazetteer.written import key

NEIGHBOURS = frozenset({"BE", "CH", "LU", "MC", "AD"})
# the countries whose towns come from the French list, under the codes GeoNames gives them
_FRENCH = frozenset({"FR", "GP", "MQ", "GF", "RE", "YT", "PM", "BL", "MF", "WF", "PF", "NC", "TF"})


def neighbours(folder: Path) -> Iterator[Entry]:
    """Belgium, Switzerland, Luxembourg, Monaco and Andorra from 500 inhabitants."""
    return _entries(row for row in _rows(folder, "cities500.json") if row["countrycode"] in NEIGHBOURS)


def world(folder: Path) -> Iterator[Entry]:
    """The other countries from 15,000 inhabitants."""
    return _entries(row for row in _rows(folder, "cities15000.json")
                    if row["countrycode"] not in NEIGHBOURS | _FRENCH)


def _rows(folder: Path, name: str) -> Iterable[dict[str, Any]]:
    found: dict[str, dict[str, Any]] = json.loads(only(folder, name).read_bytes())
    return found.values()


def _entries(rows: Iterable[dict[str, Any]]) -> Iterator[Entry]:
    """Each town once: of two of the same name in a country the larger, unless they are far apart."""
    french = tomllib.loads((Path(__file__).parent / "french_names.toml").read_text(encoding="utf-8"))
    seen: dict[tuple[str, str], list[tuple[float, float]]] = {}
    for row in sorted(rows, key=lambda row: -row["population"]):
        name, country, lat, lon = row["name"], row["countrycode"], row["latitude"], row["longitude"]
        if "(" in name or not key(name):
            continue
        others = seen.setdefault((country, key(name)), [])
        if any(abs(lat - other[0]) < 0.3 and abs(lon - other[1]) < 0.3 for other in others):
            continue
        names = french.get(country, {}).get(name, [name]) if not others else [name]
        others.append((lat, lon))
        town = Entry(RowKind.ABROAD, names[0], names[0], country, (), row["population"], lat, lon)
        yield town
        for other in dict.fromkeys([*names[1:], name]):
            if key(other) != key(names[0]):
                yield town.known_as(other, RowKind.ABROAD)
