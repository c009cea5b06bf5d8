"""Partners and pools of what was ticked in a list: its author says yes before anybody else is asked about it."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.rules.leads import matchmaking
from bot.views.leads.meeting import may_still_meet
from matching.consent.states import SynergyState
from matching.synergies.finder import find_synergies
from matching.vocabulary import Kind, Side
from storage.tables import Declaration, Synergy

_FEWEST_IN_POOL = 3  # companies with which a pool begins


def found_pool(context: ActionContext, declaration: Declaration) -> Synergy | None:
    """Enough neighbours want to share the same: a pool is kept, and the others are asked. None where they are too few yet, or
    are being asked already."""
    company = context.work.companies.get(declaration.company_id or 0)
    near = context.work.nearby.list_around(company, context.now, (declaration.resource or "",), (Kind.SHARE,))
    ids = [each.id for each in near if each.side is Side.TOGETHER]
    entries = {entry.id: entry for entry in context.work.declarations.load_entries((declaration.id, *ids))}
    for pool in find_synergies(context.knowledge.scorer, tuple(entries.values())):
        if declaration.id in pool.members and len(pool.members) >= _FEWEST_IN_POOL:
            synergy = matchmaking.save_lead(context, pool, [entries[id] for id in pool.members])
            if synergy is not None:
                matchmaking.ask_others(context, synergy, declaration.id)
            return synergy
    return None


def approach_partners(context: ActionContext, synergy: Synergy, declaration_id: int) -> bool:
    """Its author wants it: the other side is asked. False where they cannot meet any more."""
    if synergy.state is not SynergyState.FOUND or not may_still_meet(context, synergy):
        return False
    matchmaking.ask_others(context, synergy, declaration_id)
    return True
