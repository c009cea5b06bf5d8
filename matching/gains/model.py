"""One exchange as the figures need it, and what many of them sum up to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from matching.consent.statements import Grade, StageVerdict


class Measure(StrEnum):
    """What is counted, as its unit is written; no two are ever added."""

    T = "t"
    M3 = "m3"
    MWH = "MWh"
    PIECE = "unit"
    HOUR = "hour"
    KM = "km"
    EURO = "euro"
    CO2E = "co2e"


@dataclass(frozen=True, slots=True)
class CountedExchange:
    """One exchange: how much it is by all words (in its `base` unit), from when until when it counts, whether it runs today,
    and who takes part. `euros` and `co2e` are what one base unit of it spares its `giver`, whose secret that is, None where it
    is not known; `shared`: it is no thing that changes hands."""

    verdict: StageVerdict
    base: Measure | None
    once: bool
    since: datetime
    until: datetime
    running: bool
    companies: frozenset[int]
    giver: int
    euros: float | None = None
    co2e: float | None = None
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Sum:
    """An amount, and the companies of whose exchanges it is made."""

    amount: float = 0.0
    companies: frozenset[int] = frozenset()

    def add(self, amount: float, companies: frozenset[int]) -> Sum:
        """With one exchange more."""
        return Sum(self.amount + amount, self.companies | companies)


Sums = Mapping[Measure, Mapping[Grade, Sum]]


@dataclass(frozen=True, slots=True)
class Gains:
    """Two figures that are never mixed, what has `moved` and the `pace` of a year, each by measure and by how sure it is;
    and how many things are `shared`, by how sure it is that they are."""

    moved: Sums = field(default_factory=dict)
    pace: Sums = field(default_factory=dict)
    shared: Mapping[Grade, Sum] = field(default_factory=dict)


class Tally:
    """Sums while they are being made."""

    def __init__(self) -> None:
        self._sums: dict[Measure, dict[Grade, Sum]] = {}

    def add_amount(self, measure: Measure, grade: Grade, amount: float, companies: frozenset[int]) -> None:
        """One exchange's part."""
        by_grade = self._sums.setdefault(measure, {})
        by_grade[grade] = by_grade.get(grade, Sum()).add(amount, companies)

    def list_sums(self) -> Sums:
        """All of them, in the order of the measures and from the surest down."""
        return {measure: dict(_sort_grades(self._sums[measure].items())) for measure in Measure if measure in self._sums}


def _sort_grades(graded: Iterable[tuple[Grade, Sum]]) -> list[tuple[Grade, Sum]]:
    return sorted(graded, key=lambda each: SUREST_FIRST.index(each[0]))


SUREST_FIRST = (Grade.BOTH, Grade.ONE, Grade.ESTIMATED)
