"""Chains: a source, a company that processes, a user. All three are asked, all must agree."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from matching.consent.states import SynergyKind
from matching.scoring.amounts import part
from matching.scoring.entry import Entry
from matching.scoring.evidence import Evidence
from matching.scoring.kinship import How
from matching.scoring.pair import apart
from matching.scoring.scorer import THRESHOLD, Lead, Scorer
from matching.scoring.sides import giving, never, over, related
from matching.synergies.synergy import Synergy, summed

Ends = tuple[int, int]

MOST = 3         # processors that are tried for one source and user
SOURCES = 6      # sources that are added up for one user
DONE = 0.12      # points for somebody who really offers the process
WAY = 0.08       # points for a short way through the processor


@dataclass(frozen=True, slots=True)
class Through:
    """A source and a user with somebody between, and the kilometres of both legs (None where a place is unknown)."""

    lead: Lead
    processor: Entry
    way: float | None
    reach: float


def chains(scorer: Scorer, entries: Sequence[Entry], leads: Iterable[Lead]) -> tuple[tuple[Synergy, ...], frozenset[Ends]]:
    """The chains of a list, and the pairs (source, user) that need not be asked without their processor."""
    processors = _processors(scorer, entries)
    ways: dict[Ends, list[Through]] = defaultdict(list)
    for lead in leads:
        for through in _through(scorer, lead, processors):
            ways[through.processor.id, lead.need.id].append(through)
    made = [(chain, parts) for those in ways.values() for parts in _added_up(those)
            if (chain := _chain(parts)).score >= THRESHOLD]
    bridged = frozenset((one.lead.offer.id, one.lead.need.id) for _, parts in made for one in parts)
    return tuple(chain for chain, _ in made), bridged


def _processors(scorer: Scorer, entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    """Who offers what, for the services that are processes."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if giving(entry) is True and not over(entry) and not never(scorer.taxonomy, entry):
            for meaning in entry.means[:1]:
                for served in scorer.kin.serves(meaning.resource):
                    if served in scorer.taxonomy.processes:
                        found[served].append(entry)
    return found


def _through(scorer: Scorer, lead: Lead, processors: dict[str, list[Entry]]) -> Iterator[Through]:
    how = lead.evidence[0]
    process = str(how.facts.get("process", "")) if how.feature == f"kinship-{How.PROCESS}" else ""
    offered, needed = (scorer.taxonomy.resources.get(str(how.facts.get(end))) for end in ("offered", "needed"))
    if not process or offered is None or needed is None:
        return
    found: list[Through] = []
    for processor in processors.get(process, ()):
        if any(related(processor, end) or processor.id == end.id for end in (lead.offer, lead.need)):
            continue
        there, on = apart(lead.offer, processor), apart(processor, lead.need)
        if (there is None or there <= offered.reach) and (on is None or on <= needed.reach):
            way = there + on if there is not None and on is not None else None
            found.append(Through(lead, processor, way, offered.reach + needed.reach))
    yield from sorted(found, key=lambda one: (one.way or 0.0, one.processor.id))[:MOST]


def _added_up(ways: Sequence[Through]) -> Iterator[tuple[Through, ...]]:
    """Each source with its user; sources that cover a part each are added up until the user has enough."""
    ranked = sorted(ways, key=lambda one: (-one.lead.score, one.lead.offer.id))
    taken: list[Through] = []
    for one in ranked:
        enough = sum(part(each.lead.evidence) for each in taken) >= 1 or len(taken) == SOURCES
        if part(one.lead.evidence) and not enough and not any(related(one.lead.offer, each.lead.offer) for each in taken):
            taken.append(one)
    if len(taken) > 1:
        yield tuple(taken)
        ranked = [one for one in ranked if one not in taken]
    for one in ranked:
        yield (one,)


def _chain(parts: tuple[Through, ...]) -> Synergy:
    """The reasons of the best source and the user, without their own distance, and those for who stands between."""
    best = parts[0]
    dropped = ("closeness", "closeness-far", *(["cover-part"] if len(parts) > 1 else []))
    evidence = [e for e in best.lead.evidence if e.feature not in dropped]
    evidence.append(Evidence("processor", DONE, {"process": str(best.lead.evidence[0].facts["process"])}))
    ways = [one.way for one in parts if one.way is not None]
    if ways:
        detour = max(ways) / best.reach if best.reach else 1.0
        evidence.append(Evidence("way", round(WAY * (1 - detour), 4), {"km": round(max(ways), 1)}))
    if len(parts) > 1:
        share = min(1.0, sum(part(one.lead.evidence) for one in parts))
        evidence.append(Evidence("aim", round(0.06 * share, 4), {"percent": round(100 * share)}))
    members = (*sorted(one.lead.offer.id for one in parts), best.processor.id, best.lead.need.id)
    return summed(SynergyKind.CHAIN, members, tuple(evidence))
