"""One written name of a town on its way into the data file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from matching.gazetteer.rows import RowKind


@dataclass(frozen=True, slots=True)
class TownEntry:
    """A name as written and the town it stands for (`shown` where that differs); people are inhabitants."""

    kind: RowKind
    written: str
    shown: str
    department: str
    postcodes: tuple[str, ...]
    people: int
    lat: float
    lon: float
    everyday: bool = False

    def copy_under_name(self, written: str, kind: RowKind) -> TownEntry:
        """Another name of the same town."""
        return replace(self, written=written, kind=kind)


def find_only_file(folder: Path, name: str) -> Path:
    """The one file of that name anywhere in a folder; raises FileNotFoundError where it is missing."""
    for found in sorted(folder.rglob(name)):
        return found
    raise FileNotFoundError(f"{name} is nowhere in {folder}")
