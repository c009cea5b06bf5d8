"""What follows from a party's yes or no, tapped or noted for it by telephone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.context.action_context import ActionContext
from bot.partners.parties import find_party_declaration, name_party_resource
from bot.rules.leads import choices, distance_limits, endings, improvements, introductions, matchmaking, pools, succession
from bot.views.leads import pool_answers, refusals
from bot.views.leads.choices import WaitingAnswer
from matching.calendar.days import to_local_day
from matching.consent.kinds import decide_synergy_state, find_kind_rules
from matching.consent.states import Answer, SynergyState, Terms
from matching.scoring.distance import Nearness
from storage.notes.saying import Button, Saying
from storage.tables import Party, Person, Synergy
from storage.tables.barrier import Reason

_NOT_NOW_PAUSE = timedelta(days=30)


def decide_lead_state(context: ActionContext, synergy: Synergy) -> SynergyState:
    """Where its parties' answers bring a lead; a pool waits until its aim is met."""
    parties = context.work.synergies.list_parties(synergy.id)
    state = decide_synergy_state(synergy.kind, synergy.state, [(party.role, party.answer) for party in parties])
    waits = state is SynergyState.AGREED and synergy.state is not state and not pools.is_worth_while(context, synergy)
    return synergy.state if waits else state


def record_agreement(context: ActionContext, synergy: Synergy, mine: Party, by: Person, terms: Terms) -> tuple[Saying, ...]:
    """A party agrees: the others are asked, or all are introduced. What the one who agreed reads."""
    mine.terms = terms
    context.work.synergies.record_answer(mine, Answer.YES, by.id, context.now)
    if synergy.state is SynergyState.AGREED:
        return introductions.introduce_newcomer(context, synergy, mine)
    if decide_lead_state(context, synergy) is SynergyState.AGREED:
        return introductions.introduce_parties(context, synergy)
    matchmaking.ask_others(context, synergy, mine.declaration_id)
    if synergy.open_until is not None and len(context.work.synergies.list_parties(synergy.id)) > 2:
        return (pool_answers.build_pool_waiting(context, synergy, mine),)
    others = context.work.synergies.list_others(mine)
    pair = len(others) == 1
    if all(context.work.calls.find_owed_call(synergy.id, other.company_id) is None for other in others):
        return (Saying("agree-waiting" if pair else "agree-waiting-group"),)
    called = "agree-waiting-called" if pair else "agree-waiting-called-group"
    return (Saying(called, {"animator": context.work.networks.find_current().animator}),)


def record_choice(context: ActionContext, chosen: Sequence[WaitingAnswer]) -> tuple[Saying, ...]:
    """Several who said yes are chosen together, each for a share: all are introduced. What their chooser reads."""
    choices.keep_shares(context, chosen)
    for each in chosen:
        context.work.synergies.record_answer(each.mine, Answer.YES, context.person_id, context.now)
    agreed = [each.synergy for each in chosen if decide_lead_state(context, each.synergy) is SynergyState.AGREED]
    return introductions.introduce_parties(context, *agreed)


def record_refusal(context: ActionContext, synergy: Synergy, mine: Party, by: int | None) -> tuple[Saying, ...]:
    """A party refuses. Where it cannot be done without, the others read that the lead has no continuation, and nothing
    else, and their next best are asked; where it can, whoever is left may now agree. What the speaker reads of that."""
    context.work.synergies.record_answer(mine, Answer.NO, by, context.now)
    if synergy.state is SynergyState.AGREED:  # the others know each other already
        return ()
    state = decide_lead_state(context, synergy)
    if state is SynergyState.REFUSED:
        succession.replace_lead(context, synergy, endings.REFUSED_ENDING)
    return introductions.introduce_parties(context, synergy) if state is SynergyState.AGREED else ()


def record_refusal_reason(context: ActionContext, synergy: Synergy, mine: Party, reason: Reason) -> None:
    """Why it was no: the company is kept apart accordingly from those it would have dealt with."""
    mine.reason = reason
    until = context.now + _NOT_NOW_PAUSE if reason is Reason.NOT_NOW else None
    keep_parties_apart(context, synergy, mine, reason, until)


def answer_reason(context: ActionContext, synergy: Synergy, mine: Party, reason: Reason) -> Saying:
    """The reason is recorded; what follows from it, or what of it is still to be asked."""
    record_refusal_reason(context, synergy, mine, reason)
    if reason is Reason.NOT_NOW:
        return refusals.build_until_question(synergy)
    if reason is Reason.DISTANCE:
        steps = distance_limits.narrow_reach(context, synergy, mine)
        return refusals.build_distance_question(synergy, {"resource": name_party_resource(context.work, mine)}, steps)
    return Saying("refusal-not-them" if reason is refusals.NOT_THEM else f"refusal-{reason}")


def answer_waiting(context: ActionContext, synergy: Synergy, mine: Party, days: int) -> Saying:
    """« Pas avant le 1er mars »: that is when they are asked again."""
    mine.reason, mine.until = Reason.NOT_NOW, context.now + timedelta(days=days)
    keep_parties_apart(context, synergy, mine, Reason.NOT_NOW, mine.until)
    return Saying("refusal-later", {"day": to_local_day(mine.until, context.work.networks.zone()).isoformat()})


def answer_distance(context: ActionContext, mine: Party, within: Nearness | None) -> Saying:
    """How far at most, as they say; None: it depends, so this one was too far and the next may not be."""
    distance_limits.name_distance(context, mine, within)
    if within is None:
        return Saying("refusal-depends")
    facts = {"resource": name_party_resource(context.work, mine), "near": within.value}
    return Saying("refusal-distance", facts, buttons=(Button("refusal-distance.see", "a.prefs.0.refused"),))


def keep_parties_apart(context: ActionContext, synergy: Synergy, mine: Party, reason: Reason, until: datetime | None) -> None:
    """A barrier between a party and each of the others, for its resource, or for whatever they have where it is them
    that are not wanted; a pool bars nobody. Leads between them of which nobody was told yet end."""
    others = context.work.synergies.list_others(mine)
    if not find_kind_rules(synergy.kind, 1 + len(others)).bars:
        return
    everything = reason is refusals.NOT_THEM
    kept = Reason.NOT_IT if everything else reason  # a wish goes when its name is taken off the list; nobody named these
    by = context.work.companies.get(mine.company_id)
    for other in others:
        theirs = find_party_declaration(context.work, other)
        fact = None if everything else improvements.describe_refused_fact(context, reason, by, theirs)
        resources = {find_party_declaration(context.work, mine).resource, theirs.resource}  # what each calls it
        for resource in (None,) if everything else resources:
            context.work.barriers.keep_apart(mine.company_id, other.company_id, resource, kept, until, context.now, fact)
        if everything:
            context.work.barriers.end_unasked_leads(mine.company_id, other.company_id)
