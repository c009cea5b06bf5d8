"""A lead ends, and the next one is asked about: whoever loses the one reads of the other in the same message."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.rules.leads import endings, matchmaking
from storage.tables import Synergy


def replace_lead(context: ActionContext, synergy: Synergy, how: endings.LeadEnding) -> None:
    """End a lead; the next best partner of each who loses it is asked."""
    losing = endings.list_losing_parties(context.work, synergy, how)
    asked = matchmaking.ask_next_leads(context, losing)
    endings.end_lead(context.work, synergy, how, context.now, consoled=asked)
