"""What a report is reckoned from: the network's rows, those that fall into the period, and who is too few to be told of."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from bot.context.action_context import ActionContext
from bot.partners.possible_synergies import UnaskedSynergy, list_unasked_synergies
from bot.views.gains.outcomes import list_outcomes
from bot.views.reports.periods import ReportPeriod
from matching.activities.groups import group_activities
from matching.consent.states import Answer, PartyRole, SynergyKind, SynergyState
from matching.gains.model import CountedExchange, Gains
from matching.gains.totals import hide_few, sum_gains
from matching.reports.flows import MapPoint, Stream
from matching.reports.model import FEWEST_OWNERS, REST, Advance, Fits, ReportedDeclaration, ReportedSide, ReportedSynergy
from matching.reports.progress import find_progress, is_in_period
from matching.scoring.entry import Entry
from storage.people.companies import count_owners
from storage.reports.reported import SeatedCompany

_FLOW_ROLES = (PartyRole.GIVER, PartyRole.PROCESSOR, PartyRole.TAKER)
_FIRM = frozenset({Advance.STUDY, Advance.TRIAL, Advance.RUNNING, Advance.STOPPED})


@dataclass(frozen=True, slots=True)
class ReportRows:
    """All that one report is made of; `fits` says whether companies are enough owners to be told of."""

    period: ReportPeriod
    companies: tuple[SeatedCompany, ...]
    active: frozenset[int]
    published: tuple[ReportedDeclaration, ...]
    leads: tuple[ReportedSynergy, ...]
    ever: tuple[ReportedSynergy, ...]
    gains: Gains
    fits: Fits

    def list_declared_within(self) -> tuple[ReportedDeclaration, ...]:
        """What was announced within the period."""
        return tuple(each for each in self.published if self.period.since <= each.published <= self.period.until)

    def list_standing(self) -> tuple[ReportedDeclaration, ...]:
        """What stood at some moment of the period."""
        return tuple(
            each
            for each in self.published
            if each.published <= self.period.until and (each.ended is None or each.ended >= self.period.since)
        )

    def split_flows(self) -> tuple[tuple[ReportedSynergy, ...], tuple[ReportedSynergy, ...]]:
        """Leads in which something goes from one to another: those agreed, and those that are possible."""
        found = [(lead, find_progress(lead, self.period.until)) for lead in self.leads]
        return (
            tuple(lead for lead, progress in found if progress in _FIRM),
            tuple(lead for lead, progress in found if progress is Advance.POTENTIAL),
        )


def load_report_rows(context: ActionContext, period: ReportPeriod) -> ReportRows:
    """The rows of this network, reckoned for a period."""
    work = context.work
    ever = work.reported.list_synergies()
    fits = build_fits(context)
    return ReportRows(
        period,
        work.reported.list_seated_companies(),
        work.reported.list_active(period.since, period.until),
        work.reported.list_published(),
        tuple(lead for lead in ever if is_in_period(lead, period.since, period.until)),
        ever,
        _sum_period(context, period, fits),
        fits,
    )


def build_fits(context: ActionContext) -> Fits:
    """Are these enough owners? Reckoned from the network's sites, read once."""
    sites: dict[int, list[tuple[int, str | None, int | None]]] = {}
    for row in context.work.companies.list_owned_sites():
        sites.setdefault(row[0], []).append(row)

    @lru_cache(4096)
    def fits(companies: frozenset[int]) -> bool:
        if len(companies) < FEWEST_OWNERS:
            return False
        return count_owners(row for company in companies for row in sites.get(company, ())) >= FEWEST_OWNERS

    return fits


def list_streams(
    leads: Sequence[ReportedSynergy],
    name_end: Callable[[ReportedSide], str],
    name_thing: Callable[[ReportedSynergy], str],
    only: frozenset[str] | None = None,
) -> tuple[Stream, ...]:
    """From each giver, over who prepares it, to each taker; `only` between these."""
    found = (
        Stream(name_end(one), name_thing(lead), name_end(two), lead.companies)
        for lead in leads
        for one, two in _list_ways(lead)
    )
    return tuple(each for each in found if only is None or (each.source in only and each.target in only))


def list_unasked_flows(context: ActionContext) -> tuple[ReportedSynergy, ...]:
    """What could go from one company to another and nobody was asked about yet, as if it had been found just now."""
    return tuple(
        ReportedSynergy(
            0,
            one.kind,
            SynergyState.FOUND,
            context.now,
            context.now,
            None,
            None,
            one.sides[0].resource,
            tuple(_report_side(side, role) for side, role in zip(one.sides, _list_roles(one), strict=True)),
        )
        for one in list_unasked_synergies(context)
    )


def list_towns(seated: Sequence[SeatedCompany]) -> tuple[MapPoint, ...]:
    """The towns where the network's companies are."""
    towns: dict[str, MapPoint] = {}
    for each in seated:
        known = towns.get(each.place)
        here = frozenset({each.id})
        towns[each.place] = (
            MapPoint(each.place, each.lat, each.lon, here)
            if known is None
            else replace(known, companies=known.companies | here)
        )
    return tuple(towns.values())


def build_family_finder(context: ActionContext) -> Callable[[str | None], str]:
    """The family of a resource."""
    resources = context.knowledge.taxonomy.resources

    def find_family(id: str | None) -> str:
        known = resources.get(id or "")
        return known.family if known is not None else REST

    return find_family


def build_trade_finder(context: ActionContext) -> Callable[[ReportedSide], str]:
    """The wide kind of company a side is."""
    groups = group_activities(context.knowledge.activities)
    return lambda side: groups.get(side.activity, side.activity)


def _list_roles(one: UnaskedSynergy) -> list[PartyRole]:
    """In the order of flow: the first gives, the last takes; in a pool nothing goes from one to another."""
    if one.kind not in (SynergyKind.EXCHANGE, SynergyKind.CHAIN, SynergyKind.SHARE):
        return [PartyRole.MEMBER for _ in one.sides]
    return [PartyRole.GIVER, *(PartyRole.PROCESSOR for _ in one.sides[2:]), PartyRole.TAKER]


def _report_side(entry: Entry, role: PartyRole) -> ReportedSide:
    return ReportedSide(
        entry.company, role, Answer.UNASKED, None, None, entry.activity or "", entry.place or "", entry.lat, entry.lon
    )


def _list_ways(lead: ReportedSynergy) -> Iterator[tuple[ReportedSide, ReportedSide]]:
    by_role = [[side for side in lead.sides if side.role is role] for role in _FLOW_ROLES]
    stops = [sides for sides in by_role if sides]
    for ones, twos in pairwise(stops):
        yield from ((one, two) for one in ones for two in twos)


def _sum_period(context: ActionContext, period: ReportPeriod, fits: Fits) -> Gains:
    """What moved within the period, without any figure of too few owners."""
    then = replace(context, now=period.until)
    found = list_outcomes(then, context.work.introductions.list_all())
    clipped = (_clip_exchange(each, period) for each in found if each.since <= period.until)
    return hide_few(sum_gains(clipped, period.since), lambda companies: FEWEST_OWNERS if fits(companies) else 0, FEWEST_OWNERS)


def _clip_exchange(counted: CountedExchange, period: ReportPeriod) -> CountedExchange:
    return replace(counted, until=min(counted.until, period.until))
