"""Pools: small quantities collected together, and things bought new again and again bought together."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from matching.consent.states import SynergyKind
from matching.scoring.amounts import part
from matching.scoring.entry import Entry
from matching.scoring.evidence import Evidence
from matching.scoring.scorer import THRESHOLD, Lead, Scorer
from matching.scoring.sides import never, over, related
from matching.synergies.neighbours import groups, spread
from matching.synergies.synergy import Synergy, summed
from matching.vocabulary import Kind, Side, Unit

FEWEST = 3           # a pool begins with three companies; two are enough where a taker wants more than either has
ROUND = 20.0         # km around one of them: what one lorry collects, or one supplier serves, in a round
LORRY = 1.0          # lorry loads a year and company below which a quantity is small
POOL, CLOSE, JOINED, AIM = 0.50, 0.20, 0.15, 0.15  # what speaks for a pool; a full one next door brings 1
FULL = 6             # companies from which more of them bring no more points
USES = frozenset({"service", "purchase", "equipment", "space", "transport", "skill"})  # shared or bought, never collected


def collecting(scorer: Scorer, entries: Sequence[Entry]) -> Iterator[Synergy]:
    """Small offers of one thing, near each other: three companies, or two and more for a taker who wants the sum."""
    offers = _by_resource(scorer, (one for one in entries if one.kind is Kind.OFFER and _free(scorer, one)))
    for resource, those in offers.items():
        known = scorer.taxonomy.resources[resource]
        if known.family in USES or known.project:
            continue
        small = [one for one in those if _small(one, scorer)]
        for members in groups(small, min(ROUND, known.reach), FEWEST):
            yield _pool(scorer, SynergyKind.COLLECT_TOGETHER, "same-thing", resource, members, min(ROUND, known.reach))


def filling(scorer: Scorer, leads: Iterable[Lead]) -> Iterator[Synergy]:
    """Two and more offers for a taker who needs more than the best of them has: givers first, the taker last."""
    offers: dict[int, list[Lead]] = defaultdict(list)
    for lead in leads:
        if lead.score >= THRESHOLD and part(lead.evidence):
            offers[lead.need.id].append(lead)
    for those in offers.values():
        members, share = list[Entry](), 0.0
        for lead in sorted(those, key=lambda one: (-one.score, one.offer.id)):
            alike = not members or lead.offer.resource == members[0].resource
            if share < 1 and alike and not any(related(lead.offer, one) for one in members):
                members.append(lead.offer)
                share += part(lead.evidence)
        if len(members) >= 2:
            pool = _pool(scorer, SynergyKind.COLLECT_TOGETHER, "same-thing", members[0].resource or "", members, ROUND)
            share = min(1.0, share)
            aim = Evidence("aim", round(AIM * share, 4), {"percent": round(100 * share)})
            yield summed(pool.kind, (*sorted(pool.members), those[0].need.id), (*pool.evidence, aim))


def buying(scorer: Scorer, entries: Sequence[Entry], leads: Iterable[Lead]) -> Iterator[Synergy]:
    """Needs, and wishes to buy together, of one thing bought again and again; never what an open offer could serve."""
    served = {lead.need.id for lead in leads if lead.score >= THRESHOLD}
    wanted = _by_resource(scorer, (one for one in entries if _free(scorer, one) and one.id not in served
                          and (one.kind is Kind.NEED or one.side in (Side.TOGETHER, None)) and one.kind is not Kind.OFFER))
    for resource, those in wanted.items():
        known = scorer.taxonomy.resources[resource]
        if known.again and (known.family not in ("equipment", "space") or any(one.kind is Kind.SHARE for one in those)):
            for members in groups(those, min(ROUND, known.reach), FEWEST):
                yield _pool(scorer, SynergyKind.BUY_TOGETHER, "same-purchase", resource, members, min(ROUND, known.reach))


def together(scorer: Scorer, entries: Sequence[Entry]) -> Iterator[Synergy]:
    """Three and more who want to do or use one thing together that is not bought again and again."""
    wished = _by_resource(scorer, (one for one in entries if one.kind is Kind.SHARE and one.side in (Side.TOGETHER, None)
                          and _free(scorer, one)))
    for resource, those in wished.items():
        known = scorer.taxonomy.resources[resource]
        if not known.again:
            for members in groups(those, min(ROUND, known.reach), FEWEST):
                yield _pool(scorer, SynergyKind.SHARE, "same-wish", resource, members, min(ROUND, known.reach))


def _pool(scorer: Scorer, kind: SynergyKind, why: str, resource: str, members: Sequence[Entry],
          radius: float) -> Synergy:
    """Why these belong together: one thing, near each other, so many of them, and how sure their words are."""
    sure = min(scorer.sure(member) for member in members)
    found = [Evidence(why, POOL, {"resource": resource})]
    if sure < 1:
        found.append(Evidence("unsure", round(-POOL * (1 - sure), 4), {"sure": round(sure, 2)}))
    if (far := spread(members)) is not None:
        found.append(Evidence("near-each-other", round(CLOSE * max(0.0, 1 - far / (2 * radius)), 4), {"km": round(far, 1)}))
    found.append(Evidence("members", round(JOINED * min(1.0, len(members) / FULL), 4), {"members": len(members)}))
    return summed(kind, tuple(member.id for member in members), tuple(found))


def _free(scorer: Scorer, entry: Entry) -> bool:
    return not over(entry) and not never(scorer.taxonomy, entry)


def _small(entry: Entry, scorer: Scorer) -> bool:
    """Less than a lorry load a year; a quantity nobody told is taken for small."""
    known = scorer.taxonomy.resources[entry.means[0].resource]
    lorry = known.conversions.get(Unit.TRUCKLOAD) or {"t": 25.0, "m3": 90.0}.get(known.base)
    return entry.yearly is None or lorry is None or entry.yearly <= LORRY * lorry


def _by_resource(scorer: Scorer, entries: Iterable[Entry]) -> Mapping[str, list[Entry]]:
    """By what they most probably mean, where that is at least as likely as not."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if scorer.clear(entry):
            found[entry.means[0].resource].append(entry)
    return found
