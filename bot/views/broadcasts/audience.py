"""Who reads an announcement: the companies that an audience means, their people, and whom it does not reach."""
from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from matching.activities.groups import groups
from matching.knowledge import Knowledge
from matching.scoring.distance import km
from matching.synergies.concerned_trades import concerned
from matching.vocabulary import Kind
from storage.networks.audiences import Reader
from storage.tables.broadcast import Audience, Whom
from storage.work import Work

# Whom news of a resource concerns: an offer those who look for it, and so on.
SIDES: dict[str, tuple[Kind, ...]] = {"seek": (Kind.OFFER,), "have": (Kind.NEED,), "both": (Kind.OFFER, Kind.NEED)}


@dataclass(frozen=True, slots=True)
class Heads:
    """`readers` are the people it goes to, each once, from `companies` companies; `muted` people wish no announcements;
    of the companies in `unreached` (key and name) nobody can be written to."""

    readers: tuple[Reader, ...]
    companies: int
    muted: int
    unreached: tuple[tuple[int, str], ...]


def heads(chosen: Iterable[Reader], author: int) -> Heads:
    """Count whom these are. The author has seen the preview, and is no reader."""
    people: dict[int, Reader] = {}
    muted, reached, on_telegram, companies = set[int](), set[int](), set[int](), dict[int, str]()
    for each in chosen:
        companies[each.company] = each.name
        if each.person is None or not each.reachable or each.prefs is None:
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
    return Heads(tuple(people.values()), len(reached), len(muted), unreached)


def meant(work: Work, knowledge: Knowledge, audience: Audience) -> tuple[Reader, ...]:
    """Everybody of the companies that an audience means, whether or not they can be reached."""
    everybody = work.audiences.everybody()
    fits = WHOM[audience.whom](work, knowledge, audience, everybody)
    return tuple(each for each in everybody if fits(each))


def families(work: Work, knowledge: Knowledge) -> dict[str, frozenset[int]]:
    """For each family of resources the companies that have something of it open."""
    found: dict[str, set[int]] = {}
    for told in work.audiences.told():
        if told.resource in knowledge.taxonomy.resources:
            found.setdefault(knowledge.resource(told.resource).family, set()).add(told.company)
    return {family: frozenset(companies) for family, companies in found.items()}


def activities(work: Work, knowledge: Knowledge) -> dict[str, frozenset[int]]:
    """For each group of activities the companies of this network in it."""
    group, found = groups(knowledge.activities), dict[str, set[int]]()
    for each in work.audiences.everybody():
        found.setdefault(group.get(each.activity, each.activity), set()).add(each.company)
    return {activity: frozenset(companies) for activity, companies in found.items()}


OPTIONS: dict[Whom, Callable[[Work, Knowledge], dict[str, frozenset[int]]]] = {
    Whom.FAMILY: families, Whom.ACTIVITY: activities}

Fits = Callable[[Reader], bool]


def _all(work: Work, knowledge: Knowledge, audience: Audience, everybody: tuple[Reader, ...]) -> Fits:
    return lambda each: True


def _ticked(work: Work, knowledge: Knowledge, audience: Audience, everybody: tuple[Reader, ...]) -> Fits:
    options = OPTIONS[audience.whom](work, knowledge)
    companies = frozenset().union(*(options.get(each, frozenset()) for each in audience.chosen))
    return lambda each: each.company in companies


def _around(work: Work, knowledge: Knowledge, audience: Audience, everybody: tuple[Reader, ...]) -> Fits:
    lat, lon, reach = audience.lat, audience.lon, audience.km
    if lat is None or lon is None or reach is None:
        return lambda each: False
    return lambda each: km(lat, lon, each.lat, each.lon) <= reach


def _concerned(work: Work, knowledge: Knowledge, audience: Audience, everybody: tuple[Reader, ...]) -> Fits:
    """Those whose activity it usually concerns, and those who told something that goes with it."""
    resource, side = audience.chosen
    present = {each.activity for each in everybody}
    likely = {id for kind in SIDES[side] for id, _ in concerned(knowledge.scorer, resource, kind, None, present)}
    between = knowledge.scorer.kin.between
    told = {one.company for one in work.audiences.told()
            if (Kind.OFFER in SIDES[side] and one.kind is not Kind.OFFER and between(resource, one.resource))
            or (Kind.NEED in SIDES[side] and one.kind is not Kind.NEED and between(one.resource, resource))}
    return lambda each: each.activity in likely or each.company in told


WHOM: dict[Whom, Callable[[Work, Knowledge, Audience, tuple[Reader, ...]], Fits]] = {
    Whom.ALL: _all, Whom.FAMILY: _ticked, Whom.ACTIVITY: _ticked, Whom.AROUND: _around, Whom.CONCERNED: _concerned}
