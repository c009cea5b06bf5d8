"""Nobody answered: the lead lapses, whoever waited reads so, and their next best one is asked."""
from __future__ import annotations

from bot.context.action_context import Desk
from bot.rules.leads import matchmaking
from matching.consent.states import SynergyState
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.tables import Party, Synergy


def lapse(desk: Desk, synergy: Synergy, waiting: Party) -> None:
    """Close a lead that was asked about in vain; `waiting` is the side that reads so."""
    synergy.state = SynergyState.LAPSED
    desk.work.outbox.cancel(f"synergy:{synergy.id}")
    ended(desk, synergy, waiting, Rank.QUESTION)


def ended(desk: Desk, synergy: Synergy, waiting: Party, rank: Rank) -> None:
    """« Cette piste n'a pas de suite », whatever the reason; and the next one is asked."""
    row = desk.work.declarations.get(waiting.declaration_id)
    person = desk.work.people.speaking_for(waiting.company_id, row.keeper_id) if row else None
    if person is not None and row is not None:
        desk.work.outbox.owe(person, Saying("synergy-ended", {"resource": row.resource or row.said}),
                             once=f"ended:{synergy.id}:{waiting.company_id}", due=desk.now, rank=rank)
    following = matchmaking.following(desk, row) if row is not None else None
    if following is not None:
        matchmaking.ask(desk, following, desk.work.synergies.facing(following, waiting.declaration_id))
