"""The counts of a report: the funnel, how far leads came, why they were given up, what is on offer, month by month."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from matching.calendar.days import find_month_after
from matching.consent.states import Stage, SynergyKind
from matching.reports.merging import merge_few, merge_forward
from matching.reports.model import REST, Advance, Cell, Fits, ReportedDeclaration, ReportedSynergy, count_cells
from matching.reports.progress import find_cause, find_end, find_progress, has_reached, was_interesting

SUBSTITUTIONS = frozenset({SynergyKind.EXCHANGE, SynergyKind.CHAIN})
_A_HUNDRED = 100
_MOST_MONTHS = 18  # a longer time is told by quarters


@dataclass(frozen=True, slots=True)
class CauseCells:
    """Why leads were given up in a period, and of how many that were decided: what a rate is of."""

    causes: tuple[Cell, ...]
    ended: int
    decided: int


@dataclass(frozen=True, slots=True)
class MonthCells:
    """One series of the timeline: a cell for each stretch of time, named by its first day."""

    name: str
    cells: tuple[Cell, ...]


def compute_rate(part: int, whole: int) -> int:
    """Of a hundred; 0 where there is nothing to be a part of."""
    return round(_A_HUNDRED * part / whole) if whole else 0


def tell_count(counted: Cell, fits: Fits) -> int | None:
    """Its count; 0 stays, and None stands for too few to be told."""
    return counted.count if not counted.count or fits(counted.companies) else None


def count_funnel(
    declared: Sequence[ReportedDeclaration], leads: Sequence[ReportedSynergy], at: datetime
) -> tuple[tuple[str, Cell], ...]:
    """From what was told to what runs; each step holds all that came further."""
    steps: tuple[tuple[str, Callable[[ReportedSynergy], bool]], ...] = (
        ("matched", lambda lead: True),
        ("interested", lambda lead: was_interesting(lead, at)),
        ("introduced", lambda lead: lead.agreed is not None and lead.agreed <= at),
        ("trial", lambda lead: has_reached(lead, Advance.TRIAL, at)),
        ("running", lambda lead: has_reached(lead, Advance.RUNNING, at)),
    )
    told = Cell("declared", len(declared), frozenset(each.company for each in declared))
    return (("declared", told), *((name, _sum_leads(name, filter(reached, leads))) for name, reached in steps))


def count_progress(leads: Sequence[ReportedSynergy], at: datetime) -> Mapping[Advance, tuple[Cell, Cell]]:
    """By how far they had come: those in which things go from one to another, and those that share."""
    found: dict[Advance, tuple[Cell, Cell]] = {}
    for progress in Advance:
        here = [lead for lead in leads if find_progress(lead, at) is progress]
        moved = (lead for lead in here if lead.kind in SUBSTITUTIONS)
        found[progress] = (
            _sum_leads(progress, moved),
            _sum_leads(progress, (lead for lead in here if lead.kind not in SUBSTITUTIONS)),
        )
    return found


def count_causes(leads: Sequence[ReportedSynergy], since: datetime, until: datetime, fits: Fits) -> CauseCells:
    """Why leads were given up in that time, small causes put together. Decided are those, and those that were agreed."""
    ended = [
        lead for lead in leads if find_progress(lead, until) is Advance.ABANDONED and (find_end(lead, until) or since) >= since
    ]
    gone = {lead.id for lead in ended}
    agreed = [lead for lead in leads if lead.id not in gone and lead.agreed is not None and since <= lead.agreed <= until]
    cells = count_cells((find_cause(lead, until), lead.companies) for lead in ended)
    return CauseCells(merge_few(cells, fits), len(ended), len(ended) + len(agreed))


def count_supply(
    declared: Sequence[ReportedDeclaration], name_family: Callable[[str | None], str], fits: Fits
) -> Mapping[str, Mapping[str, int]]:
    """Of each family, how much is offered, sought and to be shared; families that tell of too few are put together, of
    each kind by itself."""
    rows = declared
    found: dict[str, dict[str, int]] = {}
    for kind in dict.fromkeys(each.kind for each in rows):
        cells = count_cells((name_family(each.resource), frozenset({each.company})) for each in rows if each.kind is kind)
        for cell in merge_few(cells, fits):
            found.setdefault(cell.key, {})[kind.value] = cell.count
    return dict(sorted(found.items(), key=lambda each: (each[0] == REST, -sum(each[1].values()), each[0])))


def count_months(
    declared: Sequence[ReportedDeclaration],
    leads: Sequence[ReportedSynergy],
    first: date,
    last: date,
    to_day: Callable[[datetime], date],
    fits: Fits,
) -> tuple[MonthCells, ...]:
    """What was announced, introduced and began to run, month by month, a month of too few counted with the next."""
    stretches = list_stretches(first, last)
    events: tuple[tuple[str, list[tuple[datetime, frozenset[int]]]], ...] = (
        ("declared", [(each.published, frozenset({each.company})) for each in declared]),
        ("introduced", [(lead.agreed, lead.companies) for lead in leads if lead.agreed is not None]),
        ("running", [(begun, lead.companies) for lead in leads if (begun := _find_start(lead)) is not None]),
    )
    series = []
    for name, happened in events:
        cells = {start.isoformat(): Cell(start.isoformat(), 0) for start in stretches}
        for moment, companies in happened:
            day = to_day(moment)
            if first <= day <= last:
                start = max(each for each in stretches if each <= day).isoformat()
                cells[start] = cells[start].join(Cell("", 1, companies))
        series.append(MonthCells(name, merge_forward(tuple(cells.values()), fits)))
    return tuple(series)


def list_stretches(first: date, last: date) -> list[date]:
    """The first days of the months of a time, or of its quarters where those are many."""
    months = [first.replace(day=1)]
    while (following := find_month_after(months[-1])) <= last:
        months.append(following)
    return months if len(months) <= _MOST_MONTHS else months[::3]


def _find_start(lead: ReportedSynergy) -> datetime | None:
    return next((word.at for word in lead.words if word.stage is Stage.RUNNING), None)


def _sum_leads(key: str, summed: Iterable[ReportedSynergy]) -> Cell:
    total = Cell(key, 0)
    for lead in summed:
        total = total.join(Cell(key, 1, lead.companies))
    return total
