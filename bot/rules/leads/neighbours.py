"""Whom to ask about an open declaration: who stands in a chain with it, its best partners, or neighbours to pool with."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.partners import asked_chains, group_search
from bot.partners.food_order import may_ask_now
from bot.partners.parties import name_party_resource
from bot.rules.leads import matchmaking, pools
from bot.views.leads.lead_cards import has_taker
from matching.consent.states import PartyRole
from storage.notes.saying import Saying
from storage.tables import Declaration, Synergy


def ask_neighbours(context: ActionContext, declaration: Declaration) -> tuple[Saying, ...]:
    """Ask whoever could serve an open declaration, or be served by it; a line for each lead. Neighbours who are in the same
    case are brought together where nobody else is asked."""
    lines = [*_ask_chains(context, declaration), *matchmaking.ask_best_partners(context, declaration)]
    if not lines and (pool := pools.found_pool(context, declaration)) is not None:
        lines.append(_build_pool_line(context, pool, declaration))
    context.work.declarations.compare_once_more(declaration, context.now)
    return tuple(lines)


def _ask_chains(context: ActionContext, declaration: Declaration) -> tuple[Saying, ...]:
    """One company between the same two is asked at a time; the others are kept for when it says no."""
    lines: list[Saying] = []
    for group in group_search.find_chains_around(context, declaration).chains:
        if len(lines) == matchmaking.MOST_ASKED_AT_ONCE:
            break
        if not may_ask_now(context, group.entries[0], group.entries[-1]):
            continue
        synergy = matchmaking.save_lead(context, group.found, group.entries)
        if synergy is not None and not asked_chains.must_chain_wait(context, synergy):
            matchmaking.ask_others(context, synergy, declaration.id)
            lines.append(_build_chain_line(context, synergy))
    return tuple(lines)


def _build_chain_line(context: ActionContext, synergy: Synergy) -> Saying:
    parties = context.work.synergies.list_parties(synergy.id)
    processor = next(party for party in parties if party.role is PartyRole.PROCESSOR)
    return Saying("partner-chain", {"count": len(parties), "resource": name_party_resource(context.work, processor)})


def _build_pool_line(context: ActionContext, synergy: Synergy, declaration: Declaration) -> Saying:
    parties = context.work.synergies.list_parties(synergy.id)
    others = [party for party in parties if party.declaration_id != declaration.id]
    how = "taken" if has_taker(others) else "taker" if has_taker(parties) else synergy.kind.value
    return Saying("partner-pool", {"count": len(parties), "kind": how, "resource": declaration.resource or ""})
