"""How often the right waste code is found: rates over labelled rows given as values."""
from __future__ import annotations

import csv
import sys
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text somebody labelled: the codes that are right, and further ones that a lenient judge accepts."""

    text: str
    activity: str
    codes: frozenset[str]
    also: frozenset[str]


@dataclass(frozen=True, slots=True)
class Rates:
    """Parts of rows 0..1: right code first, among 3, among 5; hazardous rows shown a hazardous code among 3
    (recall), and rows shown one that are hazardous (precision)."""

    rows: int
    first: float
    three: float
    five: float
    hazard_recall: float
    hazard_precision: float


def rates(rows: Sequence[Labelled], answer: Callable[[str, str], Sequence[str]], hazardous: Collection[str]) -> Rates:
    """Asks `answer(text, activity)` for every row's codes, best first, and counts; no rows give zeros."""
    answers = [list(answer(row.text, row.activity)) for row in rows]

    def within(most: int) -> float:
        return _part(bool((row.codes | row.also) & set(found[:most])) for row, found in zip(rows, answers, strict=True))

    dangerous = [all(code in hazardous for code in row.codes) for row in rows]
    maybe = [any(code in hazardous for code in row.codes | row.also) for row in rows]
    alarmed = [any(code in hazardous for code in found[:3]) for found in answers]
    return Rates(
        len(rows), within(1), within(3), within(5),
        _part(alarm for alarm, danger in zip(alarmed, dangerous, strict=True) if danger),
        _part(danger for alarm, danger in zip(alarmed, maybe, strict=True) if alarm),
    )


def read(file: Path) -> tuple[Labelled, ...]:
    """Rows of a CSV with columns text, activity, nace, codes, also (the latter two separated by |)."""
    with file.open(encoding="utf-8", newline="") as lines:
        return tuple(Labelled(row["text"], f"{row.get('nace', '')} {row['activity']}".strip(),
                              _set(row["codes"]), _set(row["also"])) for row in csv.DictReader(lines))


def _set(codes: str) -> frozenset[str]:
    return frozenset(code for code in codes.split("|") if code)


def _part(flags: Iterable[bool]) -> float:
    counted = list(flags)
    return sum(counted) / len(counted) if counted else 0.0


def main(files: Sequence[str]) -> None:
    """Prints one line of rates a file, with the project's own taxonomy."""
    from matching.taxonomy.codes import CodeIndex, waste_codes
    from matching.taxonomy.index import Index
    from matching.taxonomy.load import load

    taxonomy = load()
    index, codes = Index.build(taxonomy), CodeIndex.build(taxonomy)
    hazardous = {one.code for one in taxonomy.codes.values() if one.hazardous}

    def answer(text: str, activity: str) -> list[str]:
        guesses = index.search(text, 5, activity or None)
        return [guess.code for guess in waste_codes(text, guesses, activity or None, taxonomy, codes)]

    for file in files:
        sys.stdout.write(f"{Path(file).name}: {rates(read(Path(file)), answer, hazardous)}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
