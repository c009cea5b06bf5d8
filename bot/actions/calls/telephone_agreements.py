"""What a company says by telephone counts like a tap of its own: a yes with who gave it, how and when; a no with its reason."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import ActionContext, ActionResult, parse_button_choice
from bot.conversation.model import Refuse
from bot.rules.calls import call_notes, heard_answers
from bot.rules.leads import answered_cards, consent
from bot.views.calls import call_list
from bot.views.leads import refusals
from matching.consent.states import Answer, SynergyState, Terms
from storage.notes.saying import Saying

_NOT_YET, _UNSAID = "not-yet", "unsaid"


def record_call_consent(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """They let Boucle tell name and number, by telephone, in person or in writing; or not yet, and are rung again."""
    one, synergy = call_notes.require_call(context, args)
    said = parse_button_choice(args)
    means = next((each for each in call_list.CONSENT_MEANS if each == said), None)
    if means is None and said != _NOT_YET:
        raise Refuse("button-gone")
    if not call_notes.is_call_open(one, synergy, passing=False):
        return call_notes.answer_call_over(context, one)
    if means is None:
        return _postpone_call(context, one)
    person = call_list.find_call_person(context, one)
    if person is None or not call_list.has_known_contact(context, one):
        return ActionResult(begin=call_list.begin_reach_flow(context, one, agreeing=True))
    call_notes.close_call(context, one, "call-agreed", means)
    context.work.calls.add_agreement(synergy.id, one.call.company_id, person.name, means, context.person_id, context.now)
    answered_cards.close_colleague_cards(context, f"synergy:{synergy.id}", one.call.company_id, "card-noted")
    context.work.outbox.cancel(f"synergy:{synergy.id}")
    consent.record_agreement(context, synergy, one.mine, person, Terms())
    made = synergy.state is SynergyState.AGREED
    return ActionResult(
        (
            Saying("call-agreed", {"person": person.name, "made": "yes" if made else "no"}),
            *call_list.build_following_call(context, one.call.company_id, on_the_line=True),
        )
    )


def record_call_refusal(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Not interested; why?"""
    one, synergy = call_notes.require_call(context, args)
    if not call_notes.is_call_open(one, synergy, passing=False):
        return call_notes.answer_call_over(context, one)
    call_notes.close_call(context, one, "call-refused")
    answered_cards.close_colleague_cards(context, f"synergy:{synergy.id}", one.call.company_id, "card-noted")
    person = call_list.find_call_person(context, one)
    told = consent.record_refusal(context, synergy, one.mine, person.id if person else None)
    return ActionResult((*told, call_list.build_call_reasons(one)))


def record_call_reason(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Why they said no: recorded as if they had tapped it."""
    one, synergy = call_notes.require_call(context, args)
    said = parse_button_choice(args)
    reason = next((each for each in refusals.REFUSAL_REASONS if each == said), None)
    if reason is None and said != _UNSAID:
        raise Refuse("button-gone")
    if one.mine.answer is not Answer.NO or one.mine.reason is not None:
        return call_notes.answer_call_over(context, one)
    if reason is not None:
        consent.record_refusal_reason(context, synergy, one.mine, reason)
    return ActionResult((Saying("call-noted"), *call_list.build_following_call(context, one.call.company_id, on_the_line=True)))


def _postpone_call(context: ActionContext, topic: call_list.CallTopic) -> ActionResult:
    topic.call.due = heard_answers.find_next_try(context)
    call_notes.log_call_note(context, topic, "call-not-yet")
    return ActionResult(
        (
            Saying("call-again", call_list.describe_call_time(context, topic.call.due)),
            *call_list.build_following_call(context, topic.call.company_id),
        )
    )
