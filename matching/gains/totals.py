"""From exchanges to figures: what moved between two moments, what a year would give, what both spared."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from matching.consent.statements import Grade, compute_moved
from matching.gains.model import SUREST_FIRST, CountedExchange, Gains, Measure, Sum, Sums, Tally


def sum_gains(exchanges: Iterable[CountedExchange], since: datetime | None = None) -> Gains:
    """What these exchanges brought; what moved only from a moment on, where one is given."""
    moved, pace, shared = Tally(), Tally(), dict[Grade, Sum]()
    for each in exchanges:
        if each.shared:
            if each.running:
                shared[each.verdict.grade] = shared.get(each.verdict.grade, Sum()).add(1, each.companies)
            continue
        _add_outcome(moved, each, _compute_moved_since(each, since))
        _add_outcome(pace, each, each.verdict.yearly if each.running and not each.once else None)
    return Gains(moved.list_sums(), pace.list_sums(), {grade: shared[grade] for grade in SUREST_FIRST if grade in shared})


def keep_own_secrets(exchanges: Iterable[CountedExchange], company: int) -> tuple[CountedExchange, ...]:
    """As one company may see them: what an exchange spares is told to whoever gave, for they said where it went before;
    what sharing saves somebody is theirs alone."""
    ours = (each for each in exchanges if company in each.companies)
    return tuple(each if each.giver == company else replace(each, euros=None, co2e=None) for each in ours)


def hide_few(gains: Gains, count_owners: Callable[[frozenset[int]], int], least: int) -> Gains:
    """Without every figure of which fewer than so many owners are the makers."""

    def keep(by_grade: Mapping[Grade, Sum]) -> dict[Grade, Sum]:
        return {grade: each for grade, each in by_grade.items() if count_owners(each.companies) >= least}

    def keep_all(sums: Sums) -> Sums:
        return {measure: kept for measure, by_grade in sums.items() if (kept := keep(by_grade))}

    return Gains(keep_all(gains.moved), keep_all(gains.pace), keep(gains.shared))


def _compute_moved_since(dealing: CountedExchange, since: datetime | None) -> float | None:
    start = dealing.since if since is None else max(dealing.since, since)
    if dealing.once:
        return dealing.verdict.yearly if since is None or dealing.until >= since else None
    return compute_moved(dealing.verdict, once=False, since=start, until=dealing.until)


def _add_outcome(counting: Tally, dealing: CountedExchange, amount: float | None) -> None:
    """The amount itself, and what it spares: of that only one side tells, so it is never surer than that."""
    if not amount or dealing.base is None:
        return
    grade = dealing.verdict.grade
    counting.add_amount(dealing.base, grade, amount, dealing.companies)
    told = Grade.ONE if grade is Grade.BOTH else grade
    for measure, each in ((Measure.EURO, dealing.euros), (Measure.CO2E, dealing.co2e)):
        if each:
            counting.add_amount(measure, told, amount * each, frozenset({dealing.giver}))
