"""« J'ai appelé Dupont, il est d'accord »: about which call it is, and what is asked before anything is noted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from bot.context.action_context import ActionContext, ActionResult
from bot.rules.animators.sightings import log_sighting
from bot.rules.calls import call_notes, due_calls
from bot.views.board.screens import prepend_news
from bot.views.calls import call_list, heard_answers
from bot.views.calls.call_list import CallTopic
from bot.views.companies.sheets import build_sheet
from matching.calendar import days
from matching.consent.states import Answer
from matching.understand.answers import parse_day_and_hour
from matching.understand.board_request import AnimatorDeed
from storage.notes.saying import Saying
from storage.tables import Company

ReopenLeads = Callable[[ActionContext, Company], tuple[CallTopic, ...]]
NOT_YET_DAYS = 2  # working days until somebody who was not ready is rung again


def answer_heard_call(
    context: ActionContext, company: Company, heard: AnimatorDeed, words: str, reopen: ReopenLeads
) -> ActionResult:
    """What she heard there is put to her once more; a company that is asked nothing has no answer to note. `reopen` begins
    again what was closed before it said yes."""
    topics = _find_topics(context, company)
    late = () if topics or heard is not AnimatorDeed.AGREED else reopen(context, company)
    topics = topics or late
    asking = [each for each in topics if each.asking]
    if not topics or (not asking and heard is AnimatorDeed.REFUSED):
        log_sighting(context, "sheet-seen", f"company:{company.id}")
        news = Saying("rung-nothing", {"company": company.name})
        return ActionResult((prepend_news(news, build_sheet(context, company)),))
    if heard is AnimatorDeed.LATER:
        return ActionResult((heard_answers.build_later_check(context, topics[0], _find_moment(context, words)),))
    if heard is AnimatorDeed.UNREACHED:
        return ActionResult((heard_answers.build_absence_check(context, topics[0]),))
    if not asking:
        return ActionResult((call_list.build_call_card(context, topics[0]),))
    if len(asking) > 1:
        verb = "willing" if heard is AnimatorDeed.AGREED else "unwilling"
        return ActionResult((heard_answers.build_topic_choice(context, asking, verb),))
    if heard is AnimatorDeed.REFUSED:
        return ActionResult((heard_answers.build_refusal_check(context, asking[0]),))
    result = ask_call_consent(context, asking[0])
    line = heard_answers.build_agreed_line(context, asking[0], late=bool(late))
    return ActionResult((prepend_news(line, *result.say),) if result.say else (line,), result.begin)


def ask_call_consent(context: ActionContext, topic: CallTopic) -> ActionResult:
    """Interested: whose yes it is has to be known, and what they let Boucle tell."""
    if not due_calls.has_reached_somebody(context.work, topic.call):
        call_notes.log_call_note(context, topic, due_calls.CALL_REACHED)
    if not call_list.has_known_contact(context, topic):
        return ActionResult(begin=call_list.begin_reach_flow(context, topic, agreeing=True))
    return ActionResult((call_list.build_consent_question(context, topic),))


def find_next_try(context: ActionContext) -> datetime:
    """When somebody who was not ready is rung again: two working days later, in the morning."""
    zone = context.work.networks.zone()
    day = days.add_working_days(days.to_local_day(context.now, zone), NOT_YET_DAYS, zone)
    return days.find_office_moment(days.to_morning(day, zone), zone)


def _find_topics(context: ActionContext, company: Company) -> tuple[CallTopic, ...]:
    """Its calls; one that is asked in Telegram and was rung all the same has one from now on."""
    owed = tuple(each for each in call_list.list_owed_topics(context) if each.call.company_id == company.id)
    if owed:
        return owed
    topics = []
    for synergy in context.work.synergies.lock_asking(company.id):
        parties = context.work.synergies.list_parties(synergy.id)
        if any(each.company_id == company.id and each.answer is Answer.ASKED for each in parties):
            call = due_calls.owe_call(context.work, synergy, company.id, context.now)
            topics.append(call_list.find_call_topic(context, call))
    return tuple(topics)


def _find_moment(context: ActionContext, words: str) -> datetime:
    """The day and the hour that were said, when people are at work."""
    zone = context.work.networks.zone()
    today = days.to_local_day(context.now, zone)
    day, hour = parse_day_and_hour(words, today) if words else (None, None)
    if day is None and hour is None:
        return find_next_try(context)
    named = days.to_utc_moment(day or today, hour, zone) if hour is not None else days.to_morning(day or today, zone)
    return days.find_office_moment(max(named, context.now), zone)
