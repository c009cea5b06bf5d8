"""Nobody answered: the lead lapses, whoever waited reads so, and their next best one is asked."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.rules.leads import matchmaking
from matching.consent.states import SynergyState
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.tables import Party, Synergy


def lapse_lead(context: ActionContext, synergy: Synergy, waiting: Party) -> None:
    """Close a lead that was asked about in vain; `waiting` is the side that reads so."""
    synergy.state = SynergyState.LAPSED
    context.work.outbox.cancel(f"synergy:{synergy.id}")
    tell_lead_end(context, synergy, waiting, Rank.QUESTION)


def tell_lead_end(context: ActionContext, synergy: Synergy, waiting: Party, rank: Rank) -> None:
    """« Cette piste n'a pas de suite », whatever the reason; and the next one is asked."""
    row = context.work.declarations.get(waiting.declaration_id)
    person = context.work.people.find_spokesperson(waiting.company_id, row.keeper_id) if row else None
    if person is not None and row is not None:
        context.work.outbox.owe(
            person,
            Saying("synergy-ended", {"resource": row.resource or row.said}),
            once=f"ended:{synergy.id}:{waiting.company_id}",
            due=context.now,
            rank=rank,
        )
    following = matchmaking.find_next_lead(context, row) if row is not None else None
    if following is not None:
        matchmaking.ask_party(
            context, following, context.work.synergies.find_other_declaration(following, waiting.declaration_id)
        )
