"""The report in words: one message for each subject, short enough to stand under its picture and to be read instead of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict

from bot.context.action_context import ActionContext
from bot.pictures.map_view import measure_least_km
from bot.views.gains.lines import build_gain_lines, build_share_line
from bot.views.reports import figures
from bot.views.reports.figures import ReportRows
from matching.calendar.days import to_local_day
from matching.reports.counting import (
    compute_rate,
    count_causes,
    count_funnel,
    count_months,
    count_progress,
    count_supply,
    list_stretches,
    tell_count,
)
from matching.reports.flows import Arrow, gather_spots, merge_arrows, merge_streams
from matching.reports.model import REST, Cell, ReportedSynergy
from storage.notes.saying import Fact, Saying

REPORT_PICTURE = "report-picture"
POSSIBLE_SECTION = "possible"  # left out where there is nothing of it: it tells of today only
HIDDEN = "hidden"  # stands for a count of too few companies
_MOST_ARROWS, _MOST_SPOTS, _MOST_FAMILIES = 7, 14, 14

SectionBuilder = Callable[[ActionContext, ReportRows], tuple[Saying, ...]]


def build_overview(context: ActionContext, rows: ReportRows) -> tuple[Saying, ...]:
    """Who takes part, how far leads have come in the words of who pays for it, what it brought, what the animator adds."""
    joined = frozenset(each.id for each in rows.companies if each.since is not None and each.since <= rows.period.until)
    told = frozenset(each.company for each in rows.published if each.published <= rows.period.until)
    here = frozenset(each.id for each in rows.companies)
    people: dict[str, Fact] = {
        "contacted": _tell(rows, here),
        "joined": _tell(rows, (joined | told) & here),
        "active": _tell(rows, rows.active),
    }
    lines = [Saying("report-companies", people)]
    for progress, cells in count_progress(rows.leads, rows.period.until).items():
        moved, shared = cells
        both = tell_count(moved.join(shared), rows.fits)
        if both == 0:
            continue
        apart = None not in (tell_count(moved, rows.fits), tell_count(shared, rows.fits))
        lines.append(
            Saying(
                "report-progress",
                {
                    "progress": progress.value,
                    "count": _write(both),
                    "moved": moved.count if apart else HIDDEN,
                    "shared": shared.count if apart else HIDDEN,
                },
            )
        )
    lines += build_gain_lines("report-gain", rows.gains.moved)
    lines += build_gain_lines("gain-pace", rows.gains.pace)
    lines += build_share_line(rows.gains)
    return (*lines, *build_known_lines(context, rows))


def build_known_lines(context: ActionContext, rows: ReportRows) -> tuple[Saying, ...]:
    """What only the animator knows of this period."""
    kept = context.work.evaluations.find(rows.period.first, rows.period.last)
    if kept is None:
        return ()
    return tuple(Saying("report-known", {"what": what, "words": words}) for what, words in asdict(kept.known).items() if words)


def build_map(context: ActionContext, rows: ReportRows) -> tuple[Saying, ...]:
    """Where the companies are and what goes from town to town, agreed or possible."""
    return _build_map_of(context, rows, *rows.split_flows())


def build_possible(context: ActionContext, rows: ReportRows) -> tuple[Saying, ...]:
    """The same for what nobody was asked about yet, as things stand today; nothing of a time that is over."""
    if rows.period.until < context.now:
        return ()
    unasked = figures.list_unasked_flows(context)
    return _build_map_of(context, rows, (), unasked) if unasked else ()


def _build_map_of(
    context: ActionContext, rows: ReportRows, agreed: Sequence[ReportedSynergy], possible: Sequence[ReportedSynergy]
) -> tuple[Saying, ...]:
    network = context.work.networks.find_current()
    towns = figures.list_towns(rows.companies)
    spots = gather_spots(towns, rows.fits)
    if not spots:
        return ()
    spots = gather_spots(towns, rows.fits, measure_least_km([(spot.lat, spot.lon) for spot in spots.values()]))
    told = {spot.name: spot for spot in spots.values()}
    largest = sorted(told.values(), key=lambda spot: (-len(spot.companies), spot.name))
    places = (
        Saying(
            "report-spot",
            {"place": spot.name, "around": _flag(spot.around), "count": len(spot.companies), "lat": spot.lat, "lon": spot.lon},
        )
        for spot in largest[:_MOST_SPOTS]
    )
    lines: list[Saying] = []
    shown = frozenset(spot.name for spot in largest[:_MOST_SPOTS])
    left = 0
    for firm, leads in ((True, agreed), (False, possible)):
        streams = figures.list_streams(
            leads, lambda side: spots[side.place].name if side.place in spots else "", lambda lead: "", shown
        )
        arrows, loose = merge_arrows(streams, rows.fits)
        drawn = sorted(arrows, key=lambda arrow: (-arrow.count, arrow.source))
        lines += [_build_arrow_line(arrow, firm) for arrow in drawn[:_MOST_ARROWS]]
        left += loose + sum(arrow.count for arrow in drawn[_MOST_ARROWS:])
    if left:
        lines.append(Saying("report-loose", {"count": left}))
    return (Saying("report-centre", {"place": network.name, "lat": network.lat, "lon": network.lon}), *lines, *places)


def build_streams(context: ActionContext, rows: ReportRows) -> tuple[Saying, ...]:
    """Which kinds of company give what to which: of what is agreed, else of what is possible."""
    family, trade = figures.build_family_finder(context), figures.build_trade_finder(context)
    for basis, leads in zip(("firm", "possible"), rows.split_flows(), strict=True):
        streams = merge_streams(figures.list_streams(leads, trade, lambda lead: family(lead.resource)), rows.fits)
        if any((each.source, each.target) != (REST, REST) for each in streams):
            given = Counter((each.source, each.what) for each in streams)
            taken = Counter((each.what, each.target) for each in streams)
            return (
                Saying("report-basis", {"basis": basis, "count": len(streams)}),
                *(
                    Saying("report-given", {"trade": source, "family": what, "count": count})
                    for (source, what), count in _sort_rest_last(given)
                ),
                *(
                    Saying("report-taken", {"family": what, "trade": target, "count": count})
                    for (what, target), count in _sort_rest_last(taken)
                ),
            )
    return ()


def _sort_rest_last(links: Counter[tuple[str, str]]) -> list[tuple[tuple[str, str], int]]:
    return sorted(links.items(), key=lambda link: (link[0].count(REST), -link[1]))


def build_steps(context: ActionContext, rows: ReportRows) -> tuple[Saying, ...]:
    """From announced to running, and month by month."""
    period, zone = rows.period, context.work.networks.zone()
    funnel = count_funnel(rows.list_standing(), rows.leads, period.until)
    steps = tuple(Saying("report-step", {"step": name, "count": _write(tell_count(cell, rows.fits))}) for name, cell in funnel)
    if not any(cell.count for _, cell in funnel):
        return ()
    series = count_months(
        rows.published, rows.ever, period.first, period.last, lambda moment: to_local_day(moment, zone), rows.fits
    )
    quarters = _flag(len(list_stretches(period.first, period.last)) < _count_months(rows))
    months = tuple(
        Saying(
            "report-month",
            {"day": start.isoformat(), "quarters": quarters, **{each.name: each.cells[n].count for each in series}},
        )
        for n, start in enumerate(list_stretches(period.first, period.last))
    )
    return (*steps, *months)


def build_supply(context: ActionContext, rows: ReportRows) -> tuple[Saying, ...]:
    """What was on offer, sought and to be shared, by family."""
    supply = count_supply(rows.list_standing(), figures.build_family_finder(context), rows.fits)
    return tuple(
        Saying("report-supply-line", {"family": family, **{kind: counts.get(kind, 0) for kind in ("offer", "need", "share")}})
        for family, counts in list(supply.items())[:_MOST_FAMILIES]
    )


def build_causes(context: ActionContext, rows: ReportRows) -> tuple[Saying, ...]:
    """Why leads were given up: how many, and what part of those that were decided."""
    found = count_causes(rows.ever, rows.period.since, rows.period.until, rows.fits)
    if not found.causes:
        return ()
    return (
        Saying(
            "report-decided", {"ended": found.ended, "decided": found.decided, "rate": compute_rate(found.ended, found.decided)}
        ),
        *(
            Saying("report-cause", {"cause": cell.key, "count": cell.count, "rate": compute_rate(cell.count, found.decided)})
            for cell in found.causes
        ),
    )


SECTIONS: dict[str, SectionBuilder] = {
    "overview": build_overview,
    "map": build_map,
    "streams": build_streams,
    "steps": build_steps,
    "supply": build_supply,
    "causes": build_causes,
    POSSIBLE_SECTION: build_possible,
}


def build_section(context: ActionContext, rows: ReportRows, name: str) -> Saying:
    """One of them as a message with its picture; where there is too little to tell, that is what it says."""
    lines = SECTIONS[name](context, rows)
    facts: dict[str, Fact] = {"network": context.work.networks.find_current().name, **rows.period.facts}
    if not lines:
        return Saying("report-few", {**facts, "section": name})
    return Saying(f"report-{name}", facts, parts=lines, document=REPORT_PICTURE)


def _build_arrow_line(arrow: Arrow, firm: bool) -> Saying:
    where = "none" if arrow.target is None else "here" if arrow.target == arrow.source else arrow.target
    return Saying("report-arrow", {"source": arrow.source, "target": where, "count": arrow.count, "firm": _flag(firm)})


def _tell(rows: ReportRows, companies: frozenset[int]) -> Fact:
    return _write(tell_count(Cell("", len(companies), companies), rows.fits))


def _write(told: int | None) -> Fact:
    return HIDDEN if told is None else told


def _flag(is_so: bool) -> str:
    return "yes" if is_so else "no"


def _count_months(rows: ReportRows) -> int:
    first, last = rows.period.first, rows.period.last
    return (last.year - first.year) * 12 + last.month - first.month + 1
