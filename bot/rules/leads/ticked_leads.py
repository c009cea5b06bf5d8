"""Partners of what was ticked in a list: its author says yes before anybody else is asked about it."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.partners.meeting import may_still_meet
from bot.rules.leads import matchmaking
from matching.consent.states import SynergyState
from storage.tables import Synergy


def approach_partners(context: ActionContext, synergy: Synergy, declaration_id: int) -> bool:
    """Its author wants it: the other side is asked. False where they cannot meet any more."""
    if synergy.state is not SynergyState.FOUND or not may_still_meet(context, synergy):
        return False
    matchmaking.ask_others(context, synergy, declaration_id)
    return True
