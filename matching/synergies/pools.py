"""Pools: small quantities collected together, and things bought new again and again bought together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from matching.consent.states import SynergyKind
from matching.scoring.amounts import convert_resource_amount, find_covered_share
from matching.scoring.entry import Entry
from matching.scoring.evidence import Evidence
from matching.scoring.scorer import ScoredPair, Scorer
from matching.scoring.sides import has_run_out, is_same_group, may_be_forbidden
from matching.synergies.neighbours import group_neighbours, measure_spread
from matching.synergies.synergy import PossibleSynergy, build_synergy
from matching.vocabulary import Kind, Rhythm, Side, Unit

_FEWEST_COMPANIES = 3  # a pool begins with three companies; two are enough where a taker wants more than either has
_ROUND_KM = 20.0  # km around one of them: what one lorry collects, or one supplier serves, in a round
_FEWEST_WISHES = 2  # who want to use one thing together
_SMALL_LORRY_LOADS = 1.0  # lorry loads at a time and company below which a quantity is small
_LORRY_LOADS = {"t": 25.0, "m3": 90.0}  # where a resource has no figure of its own
_LOTS_A_YEAR = {
    **dict.fromkeys((Rhythm.HOUR, Rhythm.DAY, Rhythm.WEEK, Rhythm.MONTH, Rhythm.CONTINUOUS), 12),
    Rhythm.QUARTER: 4,
}  # how often a lorry would come at most: nobody keeps more than a month's worth
_POOL_POINTS, _CLOSENESS_POINTS, _MEMBERS_POINTS, _AIM_POINTS = (
    0.50,
    0.20,
    0.15,
    0.15,
)  # what speaks for a pool; a full one next door brings 1
_FULL_POOL = 6  # companies from which more of them bring no more points
USE_FAMILIES = frozenset(
    {"service", "purchase", "equipment", "space", "transport", "skill"}
)  # shared or bought, never collected
_OWNED_FAMILIES = frozenset({"equipment", "space"})  # nobody buys these together because they need them alike
_LENT_FAMILIES = _OWNED_FAMILIES | {"transport"}  # who wants these together wants to use them together


def find_pools(scorer: Scorer, entries: Sequence[Entry], leads: Sequence[ScoredPair]) -> tuple[PossibleSynergy, ...]:
    """All pools of a list, each once; `leads` are its pairs."""
    found = (
        *find_collection_pools(scorer, entries),
        *find_supply_pools(scorer, leads),
        *find_purchase_pools(scorer, entries, leads),
        *find_wish_pools(scorer, entries),
    )
    return tuple(_drop_contained_pools(found))


def find_lorry_load(scorer: Scorer, resource: str) -> float | None:
    """What fills a lorry, in the base unit of a resource; None where nobody counts it in lorries."""
    known = scorer.taxonomy.resources[resource]
    if known.family in USE_FAMILIES:
        return None
    return known.conversions.get(Unit.TRUCKLOAD) or _LORRY_LOADS.get(known.base)


def find_round_radius(scorer: Scorer, resource: str) -> float:
    """How far around one of them the members of a pool are to be found, in km."""
    return min(_ROUND_KM, scorer.taxonomy.resources[resource].reach)


def find_collection_pools(scorer: Scorer, entries: Sequence[Entry]) -> Iterator[PossibleSynergy]:
    """Small offers of what one lorry collects, near each other: three companies, or two and more for a taker who wants the
    sum."""
    offers = _group_by_round(scorer, (one for one in entries if one.kind is Kind.OFFER and _may_join_pool(scorer, one)))
    for resource, those in offers.items():
        known = scorer.taxonomy.resources[resource]
        if known.family in USE_FAMILIES or known.project:
            continue
        small = [one for one in those if is_small_lot(one, scorer)]
        radius = find_round_radius(scorer, resource)
        for members in group_neighbours(small, radius, _FEWEST_COMPANIES):
            yield _build_pool(scorer, SynergyKind.COLLECT_TOGETHER, "same-thing", resource, members, radius)


def find_supply_pools(scorer: Scorer, leads: Iterable[ScoredPair]) -> Iterator[PossibleSynergy]:
    """Two and more offers for a taker who needs more than the best of them has: givers first, the taker last."""
    offers: dict[int, list[ScoredPair]] = defaultdict(list)
    for lead in leads:
        if lead.may_be_told and find_covered_share(lead.evidence):
            offers[lead.need.id].append(lead)
    for those in offers.values():
        members, share = list[Entry](), 0.0
        for lead in sorted(those, key=lambda one: (-one.score, one.offer.id)):
            alike = not members or lead.offer.resource == members[0].resource
            if share < 1 and alike and not any(is_same_group(lead.offer, one) for one in members):
                members.append(lead.offer)
                share += find_covered_share(lead.evidence)
        if len(members) >= 2:
            pool = _build_pool(
                scorer, SynergyKind.COLLECT_TOGETHER, "same-thing", members[0].resource or "", members, _ROUND_KM
            )
            share = min(1.0, share)
            aim = Evidence("aim", round(_AIM_POINTS * share, 4), {"percent": round(100 * share)})
            yield build_synergy(pool.kind, (*sorted(pool.members), those[0].need.id), (*pool.evidence, aim))


def is_too_little_alone(scorer: Scorer, offer: Entry, need: Entry) -> bool:
    """Is less offered than whoever looks for it wants at least?"""
    if not need.details.at_least or need.yearly is None or offer.yearly is None:
        return False
    known = scorer.taxonomy.resources
    given, wanted = known.get(offer.resource or ""), known.get(need.resource or "")
    amount = convert_resource_amount(offer.yearly, given, wanted) if given is not None and wanted is not None else None
    return amount is not None and amount < need.yearly


def find_purchase_pools(scorer: Scorer, entries: Sequence[Entry], leads: Iterable[ScoredPair]) -> Iterator[PossibleSynergy]:
    """Needs, and wishes to buy together, of one thing bought again and again; never what an open offer could serve."""
    served = {lead.need.id for lead in leads if lead.may_be_told}
    wanted = _group_by_resource(
        scorer,
        (
            one
            for one in entries
            if _may_join_pool(scorer, one) and one.id not in served and (one.kind is Kind.NEED or is_wish_alike(one))
        ),
    )
    for resource, those in wanted.items():
        wished = all(one.kind is Kind.SHARE for one in those)
        known = scorer.taxonomy.resources[resource]
        if not known.again or (wished and known.family in _LENT_FAMILIES) or (not wished and known.family in _OWNED_FAMILIES):
            continue
        radius = find_round_radius(scorer, resource)
        for members in group_neighbours(those, radius, _FEWEST_COMPANIES):
            yield _build_pool(scorer, SynergyKind.BUY_TOGETHER, "same-purchase", resource, members, radius)


def find_wish_pools(scorer: Scorer, entries: Sequence[Entry]) -> Iterator[PossibleSynergy]:
    """Two and more who said that they want to do or use one thing together that is not bought again and again."""
    together = (one for one in entries if one.kind is Kind.SHARE and one.side is Side.TOGETHER)
    wished = _group_by_resource(scorer, (one for one in together if _may_join_pool(scorer, one)))
    for resource, those in wished.items():
        known = scorer.taxonomy.resources[resource]
        if known.again and known.family not in _LENT_FAMILIES:
            continue
        radius = find_round_radius(scorer, resource)
        for members in group_neighbours(those, radius, _FEWEST_WISHES):
            yield _build_pool(scorer, SynergyKind.SHARE, "same-wish", resource, members, radius)


def _build_pool(
    scorer: Scorer, kind: SynergyKind, why: str, resource: str, members: Sequence[Entry], radius: float
) -> PossibleSynergy:
    """Why these belong together: one thing, near each other, so many of them, and how sure their words are."""
    sure = min(scorer.rate_sureness(member) for member in members)
    found = [Evidence(why, _POOL_POINTS, {"resource": resource})]
    if sure < 1:
        found.append(Evidence("unsure", round(-_POOL_POINTS * (1 - sure), 4), {"sure": round(sure, 2)}))
    if (far := measure_spread(members)) is not None:
        found.append(
            Evidence("near-each-other", round(_CLOSENESS_POINTS * max(0.0, 1 - far / (2 * radius)), 4), {"km": round(far, 1)})
        )
    if len(members) >= _FEWEST_COMPANIES:
        found.append(
            Evidence("members", round(_MEMBERS_POINTS * min(1.0, len(members) / _FULL_POOL), 4), {"members": len(members)})
        )
    return build_synergy(kind, tuple(member.id for member in members), tuple(found))


def is_wish_alike(entry: Entry) -> bool:
    """Does it want to do or use something together with others?"""
    return entry.kind is Kind.SHARE and entry.side in (Side.TOGETHER, None)


def may_begin_pool(scorer: Scorer, entry: Entry) -> bool:
    """Would three such neighbours have something collected, or bought, together?"""
    known = scorer.taxonomy.resources[entry.likely_meanings[0].resource]
    if entry.kind is Kind.OFFER:
        return known.family not in USE_FAMILIES and not known.project and is_small_lot(entry, scorer)
    wanted = entry.kind is Kind.NEED or is_wish_alike(entry)
    return wanted and known.again and known.family not in _OWNED_FAMILIES


def is_alike(entry: Entry, other: Entry) -> bool:
    """Do both have it, or both want it?"""
    return (entry.kind is Kind.OFFER) is (other.kind is Kind.OFFER) and (other.kind is not Kind.SHARE or is_wish_alike(other))


def _may_join_pool(scorer: Scorer, entry: Entry) -> bool:
    return not has_run_out(entry) and not may_be_forbidden(scorer.taxonomy, entry)


def is_small_lot(entry: Entry, scorer: Scorer) -> bool:
    """Less than a lorry load at a time, a month's worth of what comes more often; a quantity nobody told is taken for small."""
    lorry = find_lorry_load(scorer, entry.likely_meanings[0].resource)
    lots = _LOTS_A_YEAR.get(entry.rhythm or Rhythm.ONCE, 1)
    return entry.yearly is None or lorry is None or entry.yearly <= _SMALL_LORRY_LOADS * lorry * lots


def _group_by_round(scorer: Scorer, entries: Iterable[Entry]) -> Mapping[str, list[Entry]]:
    """By what one lorry collects; where all have the same, by its own name."""
    rounds: dict[str, list[Entry]] = defaultdict(list)
    for resource, those in _group_by_resource(scorer, entries).items():
        rounds[scorer.taxonomy.find_round(resource)].extend(those)
    return {_name_round(round_id, those): those for round_id, those in rounds.items()}


def _name_round(round_id: str, entries: Sequence[Entry]) -> str:
    told = {one.likely_meanings[0].resource for one in entries}
    return told.pop() if len(told) == 1 else round_id


def _drop_contained_pools(pools: Iterable[PossibleSynergy]) -> Iterator[PossibleSynergy]:
    """Each pool once: where a taker wants the sum, the pool without it is left out."""
    those = sorted(pools, key=lambda pool: -len(pool.members))
    for number, pool in enumerate(those):
        if not any(pool.kind is other.kind and set(pool.members) <= set(other.members) for other in those[:number]):
            yield pool


def _group_by_resource(scorer: Scorer, entries: Iterable[Entry]) -> Mapping[str, list[Entry]]:
    """By what they most probably mean, where that is at least as likely as not."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if scorer.is_clear(entry):
            found[entry.likely_meanings[0].resource].append(entry)
    return found
