"""A lead that does not move is reminded of, kindly, or let go; whoever waits reads so in one line."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.partners.parties import find_party_person
from bot.rules.follow_up import questions
from bot.rules.leads import endings, succession
from bot.views.board.stuck_leads import list_waited_sides
from bot.views.leads.lead_cards import build_nudge
from matching.consent.states import Answer
from storage.leads.stuck_leads import MissingStep, StuckLead
from storage.notes.outbox import Rank
from storage.tables import Synergy


def remind_late_parties(context: ActionContext, lead: StuckLead, synergy: Synergy) -> int:
    """A kind word to whom it waits for; whoever has met is asked how it goes. How many could be told."""
    introduction = context.work.introductions.find_by_synergy(synergy.id)
    if lead.missing is MissingStep.WORD:
        return questions.remind_exchange(context, introduction) if introduction is not None else 0
    late = {side.company for side in list_waited_sides(lead)}
    parties = [party for party in context.work.synergies.list_parties(synergy.id) if party.answer is not Answer.NO]
    told = 0
    for party in parties:
        person = find_party_person(context.work, party)
        if party.company_id not in late or person is None or person.telegram_id is None:
            continue
        context.work.outbox.owe(
            person,
            build_nudge(context, synergy, party, [other for other in parties if other is not party]),
            once=f"remind:{synergy.id}:{party.company_id}:{context.now:%Y-%m-%d}",
            due=context.now,
            rank=Rank.QUESTION,
            subject=f"synergy:{synergy.id}",
        )
        told += 1
    return told


def drop_stuck_lead(context: ActionContext, synergy: Synergy) -> None:
    """It is over: who waited reads so; who was asked may answer no more; the next ones are asked."""
    succession.replace_lead(context, synergy, endings.CLOSED_ENDING)
