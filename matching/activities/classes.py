"""What the classes of NACE are called in French and English, and which class of revision 2 a code of NAF 2025 is."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

_CLASSES_FILE = Path(__file__).parent / "data" / "nace_classes.csv"
_NAF_2025_FILE = _CLASSES_FILE.with_name("naf_2025.csv")
_SEPARATOR = ";"  # between the names of one class
_LETTERS_OF_2025 = frozenset("GHJKLMNPQRSTUVWXY")  # INSEE closes the codes of revision 2 with A to F or Z


@dataclass(frozen=True, slots=True)
class NaceClasses:
    """The names by class ("23.52"), for each code that NAF 2025 moved its class in revision 2, and the kind of company where
    that class held several which NAF 2025 tells apart."""

    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    moved: Mapping[str, str] = field(default_factory=dict)
    kinds: Mapping[str, str] = field(default_factory=dict)

    def translate(self, code: str) -> str:
        """A code of NAF 2025 as the class of revision 2 it was: "25.53Y" → "25.62"; others as they are."""
        if code[-1:] not in _LETTERS_OF_2025:
            return code
        return self.moved.get(code[:-1], code[:-1])

    def find_kind(self, code: str) -> str | None:
        """The kind of company that a code of NAF 2025 names more closely than its class did: "38.32Y" → landfill."""
        return self.kinds.get(code[:-1]) if code[-1:] in _LETTERS_OF_2025 else None


def load_classes(file: Path = _CLASSES_FILE, naf_2025: Path = _NAF_2025_FILE) -> NaceClasses:
    """All classes of sections A to E, and those beyond that small firms are often of. Raises ValueError when NAF 2025 leads
    to a class that has no name."""
    names = {row["code"]: (*_split_names(row["fr"]), *_split_names(row["en"])) for row in _read_rows(file)}
    moved: dict[str, str] = {}
    kinds: dict[str, str] = {}
    for row in _read_rows(naf_2025):
        code, earlier = row["code"], row["rev2"]
        if earlier not in names:
            raise ValueError(f"{naf_2025.name}: {code} leads to the unknown class {earlier!r}; add it or correct it")
        moved[code] = earlier
        if row["kind"]:
            kinds[code] = row["kind"]
        names[earlier] = (*names[earlier], *_split_names(row["fr"]))
    return NaceClasses({code: tuple(dict.fromkeys(said)) for code, said in names.items()}, moved, kinds)


def _read_rows(file: Path) -> Iterator[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as rows:
        yield from csv.DictReader(rows)


def _split_names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(_SEPARATOR) if name.strip())
