"""Joins the downloaded sources and writes the data file; see the package's docstring for what to download."""

from __future__ import annotations

import argparse
import lzma
import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from matching.gazetteer.build import abroad, everyday, france, points
from matching.gazetteer.build.entry import TownEntry
from matching.gazetteer.load import PLACES_ATTRIBUTION, PLACES_FILE
from matching.gazetteer.written import to_town_key


def main() -> None:
    """Reads the folders named on the command line; writes one file and says how large it is."""
    ask = argparse.ArgumentParser(prog="python -m matching.gazetteer.build", description=__doc__)
    for name in ("communes", "points", "towns", "french", "english"):
        ask.add_argument(f"--{name}", type=Path, required=True, help="folder of the unpacked package")
    ask.add_argument("--out", type=Path, default=PLACES_FILE)
    given = ask.parse_args()
    known = everyday.read_dictionary(given.french, given.english)
    near = [
        *france.read_communes(given.communes, points.read_town_halls(given.points)),
        *abroad.read_neighbour_towns(given.towns),
    ]
    names = france.read_departments(given.communes)
    lines = [
        PLACES_ATTRIBUTION,
        "\t".join(f"{code}={name}" for code, name in names.items()),
        *_build_columns(near, known, 1000),
        *_build_columns(abroad.read_world_towns(given.towns), known, 100),
    ]
    packed = lzma.compress("\n".join(lines).encode(), preset=9 | lzma.PRESET_EXTREME)
    given.out.write_bytes(packed)
    sys.stdout.write(f"{given.out.name}: {len(packed) / 1024:.0f} KiB\n")


def _build_columns(entries: Iterable[TownEntry], known: frozenset[str], finest: int) -> list[str]:
    """One line a column, ordered by département so that like stands beside like and packs well."""
    rows = sorted(
        (replace(entry, everyday=everyday.is_everyday_word(to_town_key(entry.written), known)) for entry in entries),
        key=lambda entry: (entry.department, min(entry.postcodes, default=""), to_town_key(entry.written)),
    )
    return [
        "".join(row.kind.upper() if row.everyday else row.kind for row in rows),
        "\t".join(row.written for row in rows),
        "\t".join("" if row.shown == row.written else row.shown for row in rows),
        "\t".join(row.department for row in rows),
        "\t".join(" ".join(row.postcodes) for row in rows),
        "\t".join(str(_round_people(row.people)) for row in rows),
        "\t".join(_format_degrees(row.lat, finest) for row in rows),
        "\t".join(_format_degrees(row.lon, finest) for row in rows),
    ]


def _round_people(people: int) -> int:
    """Three significant figures: populations only order names, and round ones pack smaller."""
    return int(float(f"{people:.3g}"))


def _format_degrees(value: float, finest: int) -> str:
    return f"{round(value * finest) / finest:g}"


if __name__ == "__main__":
    main()
