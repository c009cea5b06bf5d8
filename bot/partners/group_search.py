"""Who around an open declaration could be brought together with it, three and more: in a chain, or in a pool."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from bot.context.action_context import ActionContext
from bot.partners.asked_chains import list_asked_ways
from bot.partners.meeting import may_all_meet
from matching.consent.states import SynergyKind
from matching.scoring.entry import Entry
from matching.scoring.kinship import KinshipWay
from matching.scoring.scorer import WIDEST_REACH_KM
from matching.scoring.sides import is_giver
from matching.synergies.chains import find_chains
from matching.synergies.pairs import pair_declarations
from matching.synergies.pools import find_pools, find_round_radius, is_alike, may_begin_pool
from matching.synergies.synergy import PossibleSynergy, rank_synergy
from matching.vocabulary import Kind
from storage.tables import Declaration

_MOST_NEIGHBOURS = 40  # declarations that are laid beside it, the nearest first
_GIVING_KINDS, _TAKING_KINDS = (Kind.OFFER, Kind.SHARE), (Kind.NEED, Kind.SHARE)


@dataclass(frozen=True, slots=True)
class FoundGroup:
    """Three and more that could serve each other, with their declarations in the order of flow."""

    found: PossibleSynergy
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class FoundChains:
    """The chains of a declaration, best first, and the pairs (giver, taker) that need not be asked without who stands
    between."""

    chains: tuple[FoundGroup, ...] = ()
    bridged: frozenset[tuple[int, int]] = frozenset()


def find_chains_around(context: ActionContext, declaration: Declaration) -> FoundChains:
    """Where somebody around offers the process that a giver and a taker need between them."""
    entry = context.work.declarations.load_entry(declaration.id)
    ways = _list_process_ways(context, entry)
    processors = _load_neighbours(context, entry, _GIVING_KINDS, {each.service for each in ways})
    own = (entry,) if any(each.service == entry.resource for each in ways) and is_giver(entry) else ()
    if not (*processors, *own):
        return FoundChains()
    served = {each.resource for each in (*processors, *own)}
    ways = tuple(each for each in ways if each.service in served)
    givers = _load_neighbours(context, entry, _GIVING_KINDS, {each.offered for each in ways})
    takers = _load_neighbours(context, entry, _TAKING_KINDS, {each.needed for each in ways})
    those = tuple({each.id: each for each in (entry, *processors, *givers, *takers)}.values())
    pairs = pair_declarations(context.knowledge.scorer, those)
    # Who is asked already with a user stands in no second chain with them; who could stand between is kept in mind.
    users = () if own else (entry, *takers)
    asked = frozenset(way for each in users for way in list_asked_ways(context, each.id))
    pairs = tuple(each for each in pairs if (each.offer.id, each.need.id) not in asked)
    chains, bridged = find_chains(context.knowledge.scorer, those, pairs)
    free = [each for each in sorted(chains, key=rank_synergy) if entry.id in each.members]
    return FoundChains(tuple(_with_entries(each, those) for each in free), bridged | asked)


def find_processor_resource(context: ActionContext, declaration: Declaration) -> str | None:
    """What somebody around does that would make of used things what this declaration looks for; None: nobody does."""
    if declaration.kind is not Kind.NEED or declaration.resource is None:
        return None
    entry = context.work.declarations.load_entry(declaration.id)
    ways = _list_process_ways(context, entry)
    near = _load_neighbours(context, entry, _GIVING_KINDS, {each.service for each in ways if each.needed == entry.resource})
    return next((each.resource for each in near), None)


def find_pool_around(context: ActionContext, declaration: Declaration) -> FoundGroup | None:
    """Neighbours who have, seek or want the same, of whom none is being asked about it already."""
    if not may_pool_declaration(context, declaration):
        return None
    entry = context.work.declarations.load_entry(declaration.id)
    known = _load_pool_neighbours(context, entry)
    taken = context.work.pools.list_taken([each.id for each in (entry, *known)])
    those = [each for each in (entry, *known) if each.id not in taken]
    while entry.id not in taken:
        found = _choose_pool(context, entry, those)
        if found is None:
            return None
        kept = _keep_compatible(context, entry, found.entries)
        if len(kept) == len(found.entries):
            return found
        left_out = {each.id for each in found.entries} - {each.id for each in kept}
        those = [each for each in those if each.id not in left_out]
    return None


def count_alike(context: ActionContext, declaration: Declaration) -> int | None:
    """How many neighbours are in the same case, free to pool; None where three of them would make no pool."""
    if not may_pool_declaration(context, declaration):
        return None
    entry = context.work.declarations.load_entry(declaration.id)
    if not may_begin_pool(context.knowledge.scorer, entry):
        return None
    known = [each for each in _load_pool_neighbours(context, entry) if is_alike(entry, each)]
    taken = context.work.pools.list_taken([each.id for each in known])
    return len({each.company for each in known if each.id not in taken})


def may_pool_declaration(context: ActionContext, declaration: Declaration) -> bool:
    """Is it something that companies may join hands about by themselves?"""
    return declaration.resource in context.knowledge.taxonomy.resources and not context.knowledge.is_for_animator(
        declaration.resource or ""
    )


def list_pool_resources(context: ActionContext, entry: Entry) -> tuple[str, ...]:
    """What goes into one pool with this."""
    resource = entry.resource or ""
    return context.knowledge.taxonomy.list_round(resource) if entry.kind is Kind.OFFER else (resource,)


def _load_pool_neighbours(context: ActionContext, entry: Entry) -> tuple[Entry, ...]:
    radius = find_round_radius(context.knowledge.scorer, entry.resource or "")
    if entry.kind is Kind.OFFER:
        alike = _load_neighbours(context, entry, (Kind.OFFER,), list_pool_resources(context, entry), radius)
        wanted = context.knowledge.scorer.kin.list_needs_served(entry.resource or "")
        return *alike, *(each for each in _load_neighbours(context, entry, (Kind.NEED,), wanted) if each.details.at_least)
    alike = _load_neighbours(context, entry, _TAKING_KINDS, list_pool_resources(context, entry), radius)
    serving = context.knowledge.scorer.kin.list_offers_serving(entry.resource or "")
    return (*alike, *_load_neighbours(context, entry, _GIVING_KINDS, serving))


def _choose_pool(context: ActionContext, entry: Entry, those: Sequence[Entry]) -> FoundGroup | None:
    paired = entry.kind is not Kind.OFFER or any(each.details.at_least for each in those)
    leads = pair_declarations(context.knowledge.scorer, those) if paired else ()
    pools = [each for each in find_pools(context.knowledge.scorer, those, leads) if entry.id in each.members]
    pools = [each for each in pools if _fits_pool(each, entry, {one.id: one for one in those})]
    return _with_entries(min(pools, key=rank_synergy), those) if pools else None


def _fits_pool(found: PossibleSynergy, entry: Entry, by_id: Mapping[int, Entry]) -> bool:
    """Those who have a little each are added up for whoever said from how much on; any other need is filled by one giver
    after the other."""
    if found.kind is not SynergyKind.COLLECT_TOGETHER:
        return entry.kind is not Kind.OFFER
    last = by_id[found.members[-1]]
    return last.details.at_least if last.kind is Kind.NEED else entry.kind is Kind.OFFER


def _keep_compatible(context: ActionContext, entry: Entry, entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Whoever may meet all the others, this one first of all."""
    kept = [entry]
    for each in entries:
        if each.id != entry.id and may_all_meet(context, ((one.company, one.resource) for one in (*kept, each))):
            kept.append(each)
    return tuple(kept)


@dataclass(frozen=True, slots=True)
class _ProcessWay:
    """A used thing, what it becomes, and the service that stands between."""

    offered: str
    needed: str
    service: str


def _list_process_ways(context: ActionContext, entry: Entry) -> tuple[_ProcessWay, ...]:
    """The ways on which this declaration may be the source, the user, or who stands between."""
    kin, resource, gives = context.knowledge.scorer.kin, entry.resource or "", is_giver(entry)
    if gives:
        ends = [(resource, needed, each) for needed, each in kin.list_needs_served(resource).items()]
        served = {each for each in kin.list_needs_served(resource) if each in context.knowledge.taxonomy.processes}
        ends += [each for each in kin.list_pairs() if each[2].outlet and each[2].outlet.process in served] if served else []
    else:
        ends = [(offered, resource, each) for offered, each in kin.list_offers_serving(resource).items()]
    return tuple(
        _ProcessWay(offered, needed, service)
        for offered, needed, each in ends
        if each.how is KinshipWay.PROCESS and each.outlet is not None and each.outlet.process is not None
        for service in kin.list_offers_serving(each.outlet.process)
    )


def _load_neighbours(
    context: ActionContext, entry: Entry, kinds: Sequence[Kind], resources: Collection[str], reach: float = WIDEST_REACH_KM
) -> tuple[Entry, ...]:
    barred = context.work.barriers.list_excluded(entry.company, entry.resource, context.now)
    rows = context.work.declarations.find_candidates(entry, kinds, sorted(resources), reach, barred, most=_MOST_NEIGHBOURS)
    ids = [row[0] for row in rows]
    return context.work.declarations.load_entries(ids)


def _with_entries(found: PossibleSynergy, entries: Sequence[Entry]) -> FoundGroup:
    by_id = {each.id: each for each in entries}
    return FoundGroup(found, tuple(by_id[member] for member in found.members))
