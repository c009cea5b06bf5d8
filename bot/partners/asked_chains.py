"""Which chain is asked about now, and which waits: a source and a user are asked with one company between them at a time."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from matching.consent.states import PartyRole, SynergyKind
from storage.tables import Synergy


def list_asked_ways(context: ActionContext, user_id: int, ended_lead: Synergy | None = None) -> frozenset[tuple[int, int]]:
    """The pairs (source, user) of declarations about which a chain is being asked for that user: whoever stands between
    them has not refused yet, and another one would ask both the same again. The `ended_lead` is asked about no more."""
    asking = [each for each in context.work.synergies.list_asking(user_id) if each.kind is SynergyKind.CHAIN]
    asking = [each for each in asking if each is not ended_lead]
    parties = [party for each in asking for party in context.work.synergies.list_parties(each.id)]
    if not any(party.declaration_id == user_id and party.role is PartyRole.TAKER for party in parties):
        return frozenset()
    return frozenset((party.declaration_id, user_id) for party in parties if party.role is PartyRole.GIVER)


def must_chain_wait(context: ActionContext, synergy: Synergy, ended_lead: Synergy | None = None) -> bool:
    """Is another company between the same two being asked, so that this chain has to wait for its answer?"""
    if synergy.kind is not SynergyKind.CHAIN:
        return False
    parties = context.work.synergies.list_parties(synergy.id)
    users = [party.declaration_id for party in parties if party.role is PartyRole.TAKER]
    sources = {party.declaration_id for party in parties if party.role is PartyRole.GIVER}
    return any(source in sources for user in users for source, _ in list_asked_ways(context, user, ended_lead))
