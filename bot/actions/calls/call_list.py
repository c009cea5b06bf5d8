"""/appels: the animator rings whom Telegram does not reach, one company at a time, and notes what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.context.access_rights import require_animator
from bot.context.action_context import ROW_PATTERN, ActionContext, ActionResult, TalkRequest, parse_button_choice, parse_row_id
from bot.conversation.flows.call_contact import Reaching
from bot.conversation.model import Refuse
from bot.rules.animators.sightings import log_sighting
from bot.rules.calls import call_notes, heard_answers
from bot.rules.leads import endings, relays, succession
from bot.views.calls import call_list, call_page
from bot.views.leads import questions
from matching.calendar import days
from storage.notes.saying import Saying
from storage.tables.call import CallState

_MOST_TRIES = 3
_FARTHEST_CALL = timedelta(days=366)


def show_calls(context: ActionContext, rest: str) -> ActionResult:
    """How many calls there are, and the first of them."""
    require_animator(context)
    log_sighting(context, "calls-seen", f"network:{context.work.network_id}")
    return ActionResult(call_list.build_first_call(context))


def show_next_call(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """The next company, in place of this one; nobody is taken from the list."""
    require_animator(context)
    return ActionResult(call_list.build_next_company_call(context, parse_row_id(args)), instead=True)


def ask_call_contact(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Whom to ask for, and their number?"""
    one, _ = call_notes.require_call(context, args)
    return ActionResult(begin=call_list.begin_reach_flow(context, one, agreeing=False))


def save_call_contact(context: ActionContext, said: Reaching) -> ActionResult:
    """It is noted; the call goes on where it was."""
    one, synergy = call_notes.require_call(context, (f"{said.call:x}",))
    context.work.memberships.note_contact(one.call.company_id, said.name, said.contact, context.now)
    if not call_notes.is_call_open(one, synergy, passing=one.passing):
        return call_notes.answer_call_over(context, one)
    return ActionResult(
        (
            call_list.build_consent_question(context, one)
            if said.agreeing and not one.passing
            else call_list.build_call_card(context, one),
        )
    )


def record_call_absence(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Nobody answered: all there is to say to that company waits for the next working day, at the other half of the day;
    after three times its leads lapse, and whoever waited reads so. A button of an earlier try changes nothing."""
    tapped, synergy = call_notes.require_call(context, args)
    if not call_notes.is_call_open(tapped, synergy, passing=tapped.passing) or parse_button_choice(args) != str(
        tapped.call.tries
    ):
        return call_notes.answer_call_over(context, tapped)
    again = days.find_other_half_day(context.now, context.work.networks.zone())
    for one in call_list.list_owed_topics(context):
        if one.call.company_id != tapped.call.company_id or (one.call.due > context.now and one.call.id != tapped.call.id):
            continue
        context.work.calls.retry_call(one.call, again)
        call_notes.log_call_note(context, one, "call-absent", str(one.call.tries))
        if one.call.tries < _MOST_TRIES:
            continue
        context.work.calls.close_call(one.call, CallState.DROPPED, context.now)
        if one.questions and not one.asking:
            relays.give_up_questions(context, one.questions)
        elif not one.passing and (lead := context.work.synergies.lock_synergy(one.call.synergy_id)) is not None:
            succession.replace_lead(context, lead, endings.SILENT_ENDING)
    told = (
        Saying("call-given-up")
        if tapped.call.tries >= _MOST_TRIES
        else Saying("call-again", call_list.describe_call_time(context, again))
    )
    return ActionResult((told, *call_list.build_following_call(context, tapped.call.company_id)))


def note_call_answer(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """What do they answer to the question of the other side?"""
    one, _ = call_notes.require_call(context, args[:1])
    question = next((each for each in one.questions if f"{each.id:x}" == parse_button_choice(args)), None)
    if question is None or one.call.state is not CallState.OWED:
        return call_notes.answer_call_over(context, one)
    return ActionResult(
        begin=TalkRequest("relay", replace(questions.begin_relay(context, one.mine, question.id), call=one.call.id))
    )


def record_call_introduction(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """The company knows now whom it was introduced to."""
    one, synergy = call_notes.require_call(context, args)
    if not call_notes.is_call_open(one, synergy, passing=True):
        return call_notes.answer_call_over(context, one)
    call_notes.close_call(context, one, "call-passed")
    return ActionResult((Saying("call-noted"), *call_list.build_following_call(context, one.call.company_id)))


def print_call_page(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """All there is to say to that company, as a page to print."""
    one, _ = call_notes.require_call(context, args)
    topics = [each for each in call_list.list_owed_topics(context) if each.call.company_id == one.call.company_id]
    if not topics:
        return call_notes.answer_call_over(context, one)
    return ActionResult((call_page.build_page_message(context, topics),))


def record_call_interest(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Interested: whose yes it is has to be known, and what they let Boucle tell."""
    one, synergy = call_notes.require_call(context, args)
    if not call_notes.is_call_open(one, synergy, passing=False):
        return call_notes.answer_call_over(context, one)
    return heard_answers.ask_call_consent(context, one)


def show_one_call(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """That call as it stands: what was heard was understood wrongly, and nothing is noted."""
    one, _ = call_notes.require_call(context, args)
    if one.call.state is not CallState.OWED:
        return call_notes.answer_call_over(context, one)
    return ActionResult((call_list.build_call_card(context, one),))


def ring_back_then(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """They will be rung at the moment that the button names in minutes, about all there is to say to them."""
    one, _ = call_notes.require_call(context, args)
    code = parse_button_choice(args)
    if not ROW_PATTERN.fullmatch(code):
        raise Refuse("button-gone")
    then = datetime.fromtimestamp(min(int(code, 16) * 60, int((context.now + _FARTHEST_CALL).timestamp())), UTC)
    if one.call.state is not CallState.OWED or then <= context.now or one.call.due == then:
        return call_notes.answer_call_over(context, one)
    for each in call_list.list_owed_topics(context):
        if each.call.company_id == one.call.company_id:
            each.call.due = then
            call_notes.log_call_note(context, each, "call-not-yet")
    told = Saying("call-again", call_list.describe_call_time(context, then))
    return ActionResult((told, *call_list.build_following_call(context, one.call.company_id)))
