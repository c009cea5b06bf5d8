"""What follows from a party's yes or no, tapped or noted for it by telephone."""
from __future__ import annotations

from datetime import timedelta

from bot.context.action_context import Desk
from bot.rules.leads import introductions, lapses, matchmaking
from matching.consent.states import Answer, SynergyState, Terms, state_after
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.tables import Party, Person, Synergy
from storage.tables.barrier import Reason

SOON = timedelta(days=30)


def yes(desk: Desk, synergy: Synergy, mine: Party, other: Party, by: Person, terms: Terms) -> tuple[Saying, ...]:
    """A party agrees: the other side is asked, or the two are introduced. What the one who agreed reads."""
    mine.terms = terms
    desk.work.synergies.answered(mine, Answer.YES, by.id, desk.now)
    if state_after(synergy.kind, synergy.state, [mine.answer, other.answer]) is SynergyState.AGREED:
        return introductions.met(desk, synergy, (mine, other))
    matchmaking.ask(desk, synergy, other.declaration_id)
    if desk.work.calls.owed_about(synergy.id, other.company_id) is None:
        return (Saying("agree-waiting"),)
    return (Saying("agree-waiting-called", {"animator": desk.work.networks.here().animator}),)


def no(desk: Desk, synergy: Synergy, mine: Party, other: Party, by: int | None) -> None:
    """A party refuses: the other side reads that the lead has no continuation, and nothing else; the next is asked."""
    desk.work.synergies.answered(mine, Answer.NO, by, desk.now)
    synergy.state = state_after(synergy.kind, synergy.state, [mine.answer, other.answer])
    desk.work.outbox.cancel(f"synergy:{synergy.id}")
    lapses.ended(desk, synergy, other, Rank.INTRODUCTION)


def because(desk: Desk, mine: Party, other: Party, resource: str | None, reason: Reason) -> None:
    """Why it was no: the pair is kept apart accordingly."""
    mine.reason = reason
    until = desk.now + SOON if reason is Reason.NOT_NOW else None
    desk.work.barriers.keep_apart(mine.company_id, other.company_id, resource, reason, until, desk.now)
