"""Leads of what was taken over from a list: nobody waits for them, so they take their turn, and fill no call list."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.rules.calls import due_calls
from bot.rules.leads import matchmaking
from storage.tables import Declaration, Synergy
from storage.tables.declaration import DeclarationState


def compare_listed_declaration(context: ActionContext, declaration: Declaration) -> None:
    """Its best leads are kept; those are asked for whom there is room today, the others when their turn comes."""
    declaration.compare_due = None
    if declaration.state is not DeclarationState.OPEN:
        return
    for other, synergy in matchmaking.keep_best_leads(context, declaration, matchmaking.MOST_ASKED_AT_ONCE):
        room = matchmaking.has_place(context, declaration.id) and matchmaking.has_place(context, other)
        if room and may_ask_unprompted(context, synergy, declaration.id):
            matchmaking.ask_others(context, synergy, declaration.id)


def may_ask_unprompted(context: ActionContext, synergy: Synergy, declaration_id: int) -> bool:
    """May the others be asked about a lead that nobody waits for: does Telegram reach them, or has the call list room?"""
    others = [party for party in context.work.synergies.list_parties(synergy.id) if party.declaration_id != declaration_id]
    reached = all(context.work.people.has_reachable_member(party.company_id) for party in others)
    return reached or due_calls.has_room_for_calls(context.work)
