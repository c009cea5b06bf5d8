"""Wastes somebody labelled, and how often an answer has the right code among the first: values in, rates out."""

from __future__ import annotations

import csv
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

CodeFinder = Callable[["LabelledRow"], Sequence[str]]
_MOST_CODES = 5


@dataclass(frozen=True, slots=True)
class LabelledRow:
    """A text, who produced it, the codes that are right, and further ones that a lenient judge accepts."""

    text: str
    activity: str | None
    language: str
    origin: str
    codes: frozenset[str]
    also: frozenset[str]


@dataclass(frozen=True, slots=True)
class Hits:
    """Parts of rows 0..1 with a right code first, among three, among five; the mean of 1/rank within five."""

    first: float
    three: float
    five: float
    reciprocal: float


@dataclass(frozen=True, slots=True)
class Alarms:
    """Of the rows that are hazardous, the part shown a hazardous code within three; of those shown one, the part that
    may be hazardous."""

    recall: float
    precision: float


def read_labelled_rows(file: Path) -> tuple[LabelledRow, ...]:
    """Rows of a CSV with the columns text, lang, activity, nace, codes, also, origin; lists are separated by |."""
    with file.open(encoding="utf-8-sig", newline="") as lines:
        return tuple(
            LabelledRow(
                one["text"],
                f"{one.get('nace') or ''} {one.get('activity') or ''}".strip() or None,
                one.get("lang") or "fr",
                one.get("origin") or "",
                _split_codes(one["codes"]),
                _split_codes(one.get("also") or ""),
            )
            for one in csv.DictReader(lines)
        )


def measure_hits(rows: Sequence[LabelledRow], answers: Sequence[Sequence[str]], digits: int, lenient: bool) -> Hits:
    """How often, counting codes by their first `digits` digits; no rows give zeros."""
    ranks: list[int | None] = []
    for row, codes in zip(rows, answers, strict=True):
        right = {code[:digits] for code in (row.codes | row.also if lenient else row.codes)}
        given = list(dict.fromkeys(code[:digits] for code in codes[:_MOST_CODES]))
        ranks.append(next((rank for rank, code in enumerate(given, 1) if code in right), None))

    def within(most: int) -> float:
        return compute_fraction(rank is not None and rank <= most for rank in ranks)

    return Hits(within(1), within(3), within(5), sum(1 / rank for rank in ranks if rank) / len(ranks) if ranks else 0.0)


def measure_alarms(rows: Sequence[LabelledRow], answers: Sequence[Sequence[str]], hazardous: Collection[str]) -> Alarms:
    """A row is hazardous when all its codes are, and may be when one is."""
    warned = [any(code in hazardous for code in codes[:3]) for codes in answers]
    surely = [bool(row.codes) and row.codes <= set(hazardous) for row in rows]
    perhaps = [bool((row.codes | row.also) & set(hazardous)) for row in rows]
    return Alarms(
        compute_fraction(alarm for alarm, danger in zip(warned, surely, strict=True) if danger),
        compute_fraction(danger for alarm, danger in zip(warned, perhaps, strict=True) if alarm),
    )


def compute_fraction(flags: Iterable[bool]) -> float:
    """The part of these that is true; 0 of none."""
    counted = list(flags)
    return sum(counted) / len(counted) if counted else 0.0


def _split_codes(codes: str) -> frozenset[str]:
    return frozenset(code.strip() for code in codes.split("|") if code.strip())
