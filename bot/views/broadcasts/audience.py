"""Who reads an announcement: the companies that an audience means, their people, and whom it does not reach."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from matching.activities.groups import group_activities
from matching.knowledge import Knowledge
from matching.scoring.distance import measure_km
from matching.synergies.concerned_trades import find_concerned_trades
from matching.vocabulary import Kind
from storage.networks.audiences import Reader
from storage.tables.broadcast import Audience, Whom
from storage.work import Work

# Whom news of a resource concerns: an offer those who look for it, and so on.
_KINDS_OF_SIDE: dict[str, tuple[Kind, ...]] = {"seek": (Kind.OFFER,), "have": (Kind.NEED,), "both": (Kind.OFFER, Kind.NEED)}


@dataclass(frozen=True, slots=True)
class Headcount:
    """`readers` are the people it goes to, each once, from `companies` companies; `muted` people wish no announcements;
    of the companies in `unreached` (key and name) nobody can be written to."""

    readers: tuple[Reader, ...]
    companies: int
    muted: int
    unreached: tuple[tuple[int, str], ...]


def count_readers(chosen: Iterable[Reader], author: int) -> Headcount:
    """Count whom these are. The author has seen the preview, and is no reader."""
    people: dict[int, Reader] = {}
    muted, reached, on_telegram, companies = set[int](), set[int](), set[int](), dict[int, str]()
    for each in chosen:
        companies[each.company] = each.name
        if each.person is None or not each.is_reachable or each.prefs is None:
            continue
        on_telegram.add(each.company)
        if each.person == author:
            continue
        if each.prefs.broadcasts and not each.prefs.resting:
            people.setdefault(each.person, each)
            reached.add(each.company)
        else:
            muted.add(each.person)
    unreached = tuple((id, name) for id, name in companies.items() if id not in on_telegram)
    return Headcount(tuple(people.values()), len(reached), len(muted), unreached)


def find_readers(work: Work, knowledge: Knowledge, audience: Audience) -> tuple[Reader, ...]:
    """Everybody of the companies that an audience means, whether or not they can be reached."""
    everybody = work.audiences.list_readers()
    fits = _FILTERS[audience.whom](work, knowledge, audience, everybody)
    return tuple(each for each in everybody if fits(each))


def group_companies_by_family(work: Work, knowledge: Knowledge) -> dict[str, frozenset[int]]:
    """For each family of resources the companies that have something of it open."""
    found: dict[str, set[int]] = {}
    for told in work.audiences.list_open_resources():
        if told.resource in knowledge.taxonomy.resources:
            found.setdefault(knowledge.find_resource(told.resource).family, set()).add(told.company)
    return {family: frozenset(companies) for family, companies in found.items()}


def group_companies_by_activity(work: Work, knowledge: Knowledge) -> dict[str, frozenset[int]]:
    """For each group of activities the companies of this network in it."""
    group, found = group_activities(knowledge.activities), dict[str, set[int]]()
    for each in work.audiences.list_readers():
        found.setdefault(group.get(each.activity, each.activity), set()).add(each.company)
    return {activity: frozenset(companies) for activity, companies in found.items()}


AUDIENCE_OPTIONS: dict[Whom, Callable[[Work, Knowledge], dict[str, frozenset[int]]]] = {
    Whom.FAMILY: group_companies_by_family,
    Whom.ACTIVITY: group_companies_by_activity,
}

ReaderFilter = Callable[[Reader], bool]


def _fit_everybody(work: Work, knowledge: Knowledge, audience: Audience, everybody: tuple[Reader, ...]) -> ReaderFilter:
    return lambda each: True


def _fit_options(work: Work, knowledge: Knowledge, audience: Audience, everybody: tuple[Reader, ...]) -> ReaderFilter:
    options = AUDIENCE_OPTIONS[audience.whom](work, knowledge)
    companies = frozenset().union(*(options.get(each, frozenset()) for each in audience.chosen))
    return lambda each: each.company in companies


def _fit_distance(work: Work, knowledge: Knowledge, audience: Audience, everybody: tuple[Reader, ...]) -> ReaderFilter:
    lat, lon, reach = audience.lat, audience.lon, audience.km
    if lat is None or lon is None or reach is None:
        return lambda each: False
    return lambda each: measure_km(lat, lon, each.lat, each.lon) <= reach


def _fit_resource(work: Work, knowledge: Knowledge, audience: Audience, everybody: tuple[Reader, ...]) -> ReaderFilter:
    """Those whose activity it usually concerns, and those who told something that goes with it."""
    resource, side = audience.chosen
    present = {each.activity for each in everybody}
    likely = {
        id for kind in _KINDS_OF_SIDE[side] for id, _ in find_concerned_trades(knowledge.scorer, resource, kind, None, present)
    }
    between = knowledge.scorer.kin.find_kinship
    told = {
        one.company
        for one in work.audiences.list_open_resources()
        if (Kind.OFFER in _KINDS_OF_SIDE[side] and one.kind is not Kind.OFFER and between(resource, one.resource))
        or (Kind.NEED in _KINDS_OF_SIDE[side] and one.kind is not Kind.NEED and between(one.resource, resource))
    }
    return lambda each: each.activity in likely or each.company in told


_FILTERS: dict[Whom, Callable[[Work, Knowledge, Audience, tuple[Reader, ...]], ReaderFilter]] = {
    Whom.ALL: _fit_everybody,
    Whom.FAMILY: _fit_options,
    Whom.ACTIVITY: _fit_options,
    Whom.AROUND: _fit_distance,
    Whom.CONCERNED: _fit_resource,
}
