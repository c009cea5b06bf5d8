"""Pools: small quantities collected together, and things bought new again and again bought together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from matching.consent.states import SynergyKind
from matching.scoring.amounts import find_covered_share
from matching.scoring.entry import Entry
from matching.scoring.evidence import Evidence
from matching.scoring.scorer import ScoredPair, Scorer
from matching.scoring.sides import has_run_out, is_same_group, may_be_forbidden
from matching.synergies.neighbours import group_neighbours, measure_spread
from matching.synergies.synergy import PossibleSynergy, build_synergy
from matching.vocabulary import Kind, Side, Unit

_FEWEST_COMPANIES = 3  # a pool begins with three companies; two are enough where a taker wants more than either has
_ROUND_KM = 20.0  # km around one of them: what one lorry collects, or one supplier serves, in a round
_SMALL_LORRY_LOADS = 1.0  # lorry loads a year and company below which a quantity is small
_POOL_POINTS, _CLOSENESS_POINTS, _MEMBERS_POINTS, _AIM_POINTS = (
    0.50,
    0.20,
    0.15,
    0.15,
)  # what speaks for a pool; a full one next door brings 1
_FULL_POOL = 6  # companies from which more of them bring no more points
_USE_FAMILIES = frozenset(
    {"service", "purchase", "equipment", "space", "transport", "skill"}
)  # shared or bought, never collected


def find_collection_pools(scorer: Scorer, entries: Sequence[Entry]) -> Iterator[PossibleSynergy]:
    """Small offers of one thing, near each other: three companies, or two and more for a taker who wants the sum."""
    offers = _group_by_resource(scorer, (one for one in entries if one.kind is Kind.OFFER and _may_join_pool(scorer, one)))
    for resource, those in offers.items():
        known = scorer.taxonomy.resources[resource]
        if known.family in _USE_FAMILIES or known.project:
            continue
        small = [one for one in those if _is_small(one, scorer)]
        for members in group_neighbours(small, min(_ROUND_KM, known.reach), _FEWEST_COMPANIES):
            yield _build_pool(
                scorer, SynergyKind.COLLECT_TOGETHER, "same-thing", resource, members, min(_ROUND_KM, known.reach)
            )


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


def find_purchase_pools(scorer: Scorer, entries: Sequence[Entry], leads: Iterable[ScoredPair]) -> Iterator[PossibleSynergy]:
    """Needs, and wishes to buy together, of one thing bought again and again; never what an open offer could serve."""
    served = {lead.need.id for lead in leads if lead.may_be_told}
    wanted = _group_by_resource(
        scorer,
        (
            one
            for one in entries
            if _may_join_pool(scorer, one)
            and one.id not in served
            and (one.kind is Kind.NEED or one.side in (Side.TOGETHER, None))
            and one.kind is not Kind.OFFER
        ),
    )
    for resource, those in wanted.items():
        known = scorer.taxonomy.resources[resource]
        if known.again and (known.family not in ("equipment", "space") or any(one.kind is Kind.SHARE for one in those)):
            for members in group_neighbours(those, min(_ROUND_KM, known.reach), _FEWEST_COMPANIES):
                yield _build_pool(
                    scorer, SynergyKind.BUY_TOGETHER, "same-purchase", resource, members, min(_ROUND_KM, known.reach)
                )


def find_wish_pools(scorer: Scorer, entries: Sequence[Entry]) -> Iterator[PossibleSynergy]:
    """Three and more who want to do or use one thing together that is not bought again and again."""
    wished = _group_by_resource(
        scorer,
        (
            one
            for one in entries
            if one.kind is Kind.SHARE and one.side in (Side.TOGETHER, None) and _may_join_pool(scorer, one)
        ),
    )
    for resource, those in wished.items():
        known = scorer.taxonomy.resources[resource]
        if not known.again:
            for members in group_neighbours(those, min(_ROUND_KM, known.reach), _FEWEST_COMPANIES):
                yield _build_pool(scorer, SynergyKind.SHARE, "same-wish", resource, members, min(_ROUND_KM, known.reach))


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
    found.append(
        Evidence("members", round(_MEMBERS_POINTS * min(1.0, len(members) / _FULL_POOL), 4), {"members": len(members)})
    )
    return build_synergy(kind, tuple(member.id for member in members), tuple(found))


def _may_join_pool(scorer: Scorer, entry: Entry) -> bool:
    return not has_run_out(entry) and not may_be_forbidden(scorer.taxonomy, entry)


def _is_small(entry: Entry, scorer: Scorer) -> bool:
    """Less than a lorry load a year; a quantity nobody told is taken for small."""
    known = scorer.taxonomy.resources[entry.likely_meanings[0].resource]
    lorry = known.conversions.get(Unit.TRUCKLOAD) or {"t": 25.0, "m3": 90.0}.get(known.base)
    return entry.yearly is None or lorry is None or entry.yearly <= _SMALL_LORRY_LOADS * lorry


def _group_by_resource(scorer: Scorer, entries: Iterable[Entry]) -> Mapping[str, list[Entry]]:
    """By what they most probably mean, where that is at least as likely as not."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if scorer.is_clear(entry):
            found[entry.likely_meanings[0].resource].append(entry)
    return found
