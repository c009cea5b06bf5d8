"""A lead ends, and the next one is asked about: whoever loses the one reads of the other in the same message."""

from __future__ import annotations

from collections.abc import Collection

from bot.context.action_context import ActionContext
from bot.rules.leads import endings, matchmaking
from storage.tables import Synergy


def replace_lead(context: ActionContext, synergy: Synergy, how: endings.LeadEnding, without: Collection[int] = ()) -> None:
    """End a lead; the next best partner of each who loses it is asked. The declarations `without` which it ends lose none."""
    losing = endings.list_losing_parties(context.work, synergy, how, without)
    asked = matchmaking.ask_next_leads(context, losing, synergy)
    told = (declaration for declaration, themselves in asked.items() if themselves)
    endings.end_lead(context.work, synergy, how, context.now, (*without, *told), consoled=asked)
