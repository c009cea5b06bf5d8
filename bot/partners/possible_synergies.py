"""For animators: what could serve each other and was asked of nobody yet, also on lists that nobody has joined."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from math import isnan

from bot.context.action_context import ActionContext
from bot.partners.meeting import may_all_meet
from matching.consent.states import SynergyKind
from matching.scoring.distance import measure_km
from matching.scoring.entry import Entry
from matching.scoring.evidence import Evidence
from matching.synergies.finder import find_synergies


@dataclass(frozen=True, slots=True)
class UnaskedSynergy:
    """Its sides in the order of flow, how far the farthest two are from each other (None: somebody said no place)."""

    kind: SynergyKind
    sides: tuple[Entry, ...]
    score: float
    evidence: tuple[Evidence, ...]
    km: float | None


def list_unasked_synergies(context: ActionContext) -> tuple[UnaskedSynergy, ...]:
    """Best first; without those of which somebody was told already, and without companies that may not meet."""
    entries = context.work.declarations.load_entries(context.work.hints.list_comparable())
    by_id = {entry.id: entry for entry in entries}
    asked = context.work.hints.list_led_together(tuple(by_id))
    found: list[UnaskedSynergy] = []
    for one in find_synergies(context.knowledge.scorer, entries):
        sides = tuple(by_id[id] for id in one.members)
        if frozenset(one.members) not in asked and may_all_meet(context, ((each.company, each.resource) for each in sides)):
            found.append(UnaskedSynergy(one.kind, sides, one.score, one.evidence, _measure_farthest(sides)))
    return tuple(found)


def _measure_farthest(sides: tuple[Entry, ...]) -> float | None:
    far = [measure_km(one.lat, one.lon, two.lat, two.lon) for one, two in combinations(sides, 2)]
    return None if not far or any(isnan(each) for each in far) else max(far)
