"""What follows from a party's yes or no, tapped or noted for it by telephone."""

from __future__ import annotations

from datetime import timedelta

from bot.context.action_context import ActionContext
from bot.rules.leads import introductions, lapses, matchmaking
from matching.consent.states import Answer, SynergyState, Terms, decide_synergy_state
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.tables import Party, Person, Synergy
from storage.tables.barrier import Reason

_NOT_NOW_PAUSE = timedelta(days=30)


def record_agreement(
    context: ActionContext, synergy: Synergy, mine: Party, other: Party, by: Person, terms: Terms
) -> tuple[Saying, ...]:
    """A party agrees: the other side is asked, or the two are introduced. What the one who agreed reads."""
    mine.terms = terms
    context.work.synergies.record_answer(mine, Answer.YES, by.id, context.now)
    if decide_synergy_state(synergy.kind, synergy.state, [mine.answer, other.answer]) is SynergyState.AGREED:
        return introductions.introduce_parties(context, synergy, (mine, other))
    matchmaking.ask_party(context, synergy, other.declaration_id)
    if context.work.calls.find_owed_call(synergy.id, other.company_id) is None:
        return (Saying("agree-waiting"),)
    return (Saying("agree-waiting-called", {"animator": context.work.networks.find_current().animator}),)


def record_refusal(context: ActionContext, synergy: Synergy, mine: Party, other: Party, by: int | None) -> None:
    """A party refuses: the other side reads that the lead has no continuation, and nothing else; the next is asked."""
    context.work.synergies.record_answer(mine, Answer.NO, by, context.now)
    synergy.state = decide_synergy_state(synergy.kind, synergy.state, [mine.answer, other.answer])
    context.work.outbox.cancel(f"synergy:{synergy.id}")
    lapses.tell_lead_end(context, synergy, other, Rank.INTRODUCTION)


def record_refusal_reason(context: ActionContext, mine: Party, other: Party, resource: str | None, reason: Reason) -> None:
    """Why it was no: the pair is kept apart accordingly."""
    mine.reason = reason
    until = context.now + _NOT_NOW_PAUSE if reason is Reason.NOT_NOW else None
    context.work.barriers.keep_apart(mine.company_id, other.company_id, resource, reason, until, context.now)
