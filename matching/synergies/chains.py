"""Chains: a source, a company that processes, a user. All three are asked, all must agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from matching.consent.states import SynergyKind
from matching.scoring.amounts import find_covered_share
from matching.scoring.entry import Entry
from matching.scoring.evidence import Evidence
from matching.scoring.kinship import KinshipWay
from matching.scoring.pair import measure_entry_distance
from matching.scoring.scorer import ScoredPair, Scorer
from matching.scoring.sides import has_run_out, is_giver, is_same_group, may_be_forbidden
from matching.synergies.synergy import PossibleSynergy, build_synergy

_SourceAndUser = tuple[int, int]

_MOST_PROCESSORS = 3  # processors that are tried for one source and user
_MOST_SOURCES = 6  # sources that are added up for one user
_PROCESS_POINTS = 0.12  # points for somebody who really offers the process
_WAY_POINTS = 0.08  # points for a short way through the processor


@dataclass(frozen=True, slots=True)
class ChainCandidate:
    """A source and a user with somebody between, and the kilometres of both legs (None where a place is unknown)."""

    lead: ScoredPair
    processor: Entry
    way: float | None
    reach: float


def find_chains(
    scorer: Scorer, entries: Sequence[Entry], leads: Iterable[ScoredPair]
) -> tuple[tuple[PossibleSynergy, ...], frozenset[_SourceAndUser]]:
    """The chains of a list, and the pairs (source, user) that need not be asked without their processor."""
    processors = _list_processors(scorer, entries)
    ways: dict[_SourceAndUser, list[ChainCandidate]] = defaultdict(list)
    for lead in leads:
        for through in _find_candidates(scorer, lead, processors):
            ways[through.processor.id, lead.need.id].append(through)
    made = [
        (chain, parts)
        for those in ways.values()
        for parts in _add_up_sources(those)
        if (chain := _build_chain(parts)).may_be_told
    ]
    bridged = frozenset((one.lead.offer.id, one.lead.need.id) for _, parts in made for one in parts)
    return tuple(chain for chain, _ in made), bridged


def _list_processors(scorer: Scorer, entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    """Who offers what, for the services that are processes."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if is_giver(entry) is True and not has_run_out(entry) and not may_be_forbidden(scorer.taxonomy, entry):
            for meaning in entry.likely_meanings[:1]:
                for served in scorer.kin.list_needs_served(meaning.resource):
                    if served in scorer.taxonomy.processes:
                        found[served].append(entry)
    return found


def _find_candidates(scorer: Scorer, lead: ScoredPair, processors: dict[str, list[Entry]]) -> Iterator[ChainCandidate]:
    how = lead.evidence[0]
    process = str(how.facts.get("process", "")) if how.feature == f"kinship-{KinshipWay.PROCESS}" else ""
    offered, needed = (scorer.taxonomy.resources.get(str(how.facts.get(end))) for end in ("offered", "needed"))
    if not process or offered is None or needed is None:
        return
    found: list[ChainCandidate] = []
    for processor in processors.get(process, ()):
        if any(is_same_group(processor, end) or processor.id == end.id for end in (lead.offer, lead.need)):
            continue
        there, on = measure_entry_distance(lead.offer, processor), measure_entry_distance(processor, lead.need)
        if (there is None or there <= offered.reach) and (on is None or on <= needed.reach):
            way = there + on if there is not None and on is not None else None
            found.append(ChainCandidate(lead, processor, way, offered.reach + needed.reach))
    yield from sorted(found, key=lambda one: (one.way or 0.0, one.processor.id))[:_MOST_PROCESSORS]


def _add_up_sources(ways: Sequence[ChainCandidate]) -> Iterator[tuple[ChainCandidate, ...]]:
    """Each source with its user; sources that cover a part each are added up until the user has enough."""
    ranked = sorted(ways, key=lambda one: (-one.lead.score, one.lead.offer.id))
    taken: list[ChainCandidate] = []
    for one in ranked:
        enough = sum(find_covered_share(each.lead.evidence) for each in taken) >= 1 or len(taken) == _MOST_SOURCES
        if (
            find_covered_share(one.lead.evidence)
            and not enough
            and not any(is_same_group(one.lead.offer, each.lead.offer) for each in taken)
        ):
            taken.append(one)
    if len(taken) > 1:
        yield tuple(taken)
        ranked = [one for one in ranked if one not in taken]
    for one in ranked:
        yield (one,)


def _build_chain(parts: tuple[ChainCandidate, ...]) -> PossibleSynergy:
    """The reasons of the best source and the user, without their own distance, and those for who stands between."""
    best = parts[0]
    dropped = ("closeness", "closeness-far", *(["cover-part"] if len(parts) > 1 else []))
    evidence = [e for e in best.lead.evidence if e.feature not in dropped]
    evidence.append(Evidence("processor", _PROCESS_POINTS, {"process": str(best.lead.evidence[0].facts["process"])}))
    ways = [one.way for one in parts if one.way is not None]
    if ways:
        detour = max(ways) / best.reach if best.reach else 1.0
        evidence.append(Evidence("way", round(_WAY_POINTS * (1 - detour), 4), {"km": round(max(ways), 1)}))
    if len(parts) > 1:
        share = min(1.0, sum(find_covered_share(one.lead.evidence) for one in parts))
        evidence.append(Evidence("aim", round(0.06 * share, 4), {"percent": round(100 * share)}))
    members = (*sorted(one.lead.offer.id for one in parts), best.processor.id, best.lead.need.id)
    return build_synergy(SynergyKind.CHAIN, members, tuple(evidence))
