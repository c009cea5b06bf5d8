"""Held declarations that would go together: heat offered here and looked for there, an oil and whoever takes it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from bot.context.action_context import ActionContext
from bot.partners.meeting import may_all_meet
from matching.scoring.scorer import ScoredPair
from matching.synergies.pairs import pair_declarations
from storage.reports.board import HeldDeclaration


def find_held_pairs(context: ActionContext, waiting_rows: Sequence[HeldDeclaration]) -> Mapping[int, tuple[int, ...]]:
    """For each of these that has a counterpart among them, its counterparts, the best first; keys of declarations."""
    found: dict[int, list[int]] = defaultdict(list)
    for lead in list_held_leads(context, waiting_rows):
        found[lead.offer.id].append(lead.need.id)
        found[lead.need.id].append(lead.offer.id)
    return {id: tuple(others) for id, others in found.items()}


def list_held_leads(context: ActionContext, waiting_rows: Sequence[HeldDeclaration]) -> tuple[ScoredPair, ...]:
    """What goes together among these: other companies, whose words meet and who did not refuse each other."""
    entries = context.work.declarations.load_entries([row.id for row in waiting_rows if row.resource])
    return tuple(
        lead
        for lead in sorted(pair_declarations(context.knowledge.scorer, entries), key=lambda lead: -lead.score)
        if lead.offer.company != lead.need.company
        and may_all_meet(context, ((lead.offer.company, lead.offer.resource), (lead.need.company, lead.need.resource)))
    )
