"""Figures as lines: of each measure, how much is said by both, by one, or only estimated."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict

from matching.consent.statements import Grade
from matching.gains.factors import Factor
from matching.gains.model import Gains, Sums
from matching.privacy.anonymous import round_to_two_figures
from storage.notes.saying import Saying

_MOST_FACTORS = 3


def build_gain_lines(key: str, sums: Sums) -> tuple[Saying, ...]:
    """A line a measure; figures of different sureness stand side by side and are never added."""
    return tuple(
        Saying(
            key,
            {
                "base": measure.value,
                **{grade.value: round_to_two_figures(by_grade[grade].amount) if grade in by_grade else 0 for grade in Grade},
            },
        )
        for measure, by_grade in sums.items()
    )


def build_share_line(gains: Gains) -> tuple[Saying, ...]:
    """How many things are shared, by how sure that is."""
    counts = {grade.value: round(gains.shared[grade].amount) if grade in gains.shared else 0 for grade in Grade}
    return (Saying("gain-shared", counts),) if any(counts.values()) else ()


def build_source_lines(factors: Iterable[Factor]) -> tuple[Saying, ...]:
    """Whose figures CO2e was reckoned by, without of what: in a network that might tell of one company."""
    known = dict.fromkeys((each.source, each.year) for each in factors)
    return tuple(Saying("gain-source", {"source": source, "year": str(year)}) for source, year in known)


def build_factor_lines(factors: Iterable[Factor]) -> tuple[Saying, ...]:
    """By which figures CO2e was reckoned, who says so, and when that was read."""
    known = tuple(dict.fromkeys(factors))[:_MOST_FACTORS]
    return tuple(Saying("gain-factor", {**asdict(each), "year": str(each.year)}) for each in known)
