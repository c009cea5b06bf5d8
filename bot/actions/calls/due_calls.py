"""Who is to be rung comes onto the call list by itself, and the animators read once a day that there are calls to make."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from bot.context.action_context import build_unattended_context
from bot.rules.animators import notices
from bot.rules.calls import due_calls
from bot.views.calls import call_list
from bot.views.leads.parties import find_party_person
from matching.calendar import days
from matching.consent.states import Answer, SynergyState
from matching.knowledge import Knowledge
from storage.notes.outbox import Rank
from storage.notes.saying import Button, Saying
from storage.tables import Party, Question, Synergy
from storage.work import Work

_SILENT_DAYS = 3  # working days after the card
_REMIND_FROM, _REMIND_TO = time(9), time(12)  # when the animators read it, there
_ANSWER_SPAN = timedelta(days=7)  # how long somebody may wait for an answer to their own question
_PASS_ON_SPAN = timedelta(days=7)  # how long a name that Telegram could not deliver is still worth a call


def gather_calls(work: Work, knowledge: Knowledge, now: datetime) -> None:
    """Whom Telegram does not reach, and who has been silent for three working days, is to be rung; what is over is not."""
    work.calls.drop_ended_calls(now)
    for synergy, party in work.calls.list_missing_calls(now - timedelta(days=_SILENT_DAYS)):
        if not work.people.has_reachable_member(party.company_id) or _is_silent(work, synergy, party, now):
            due_calls.owe_call(work, synergy, party.company_id, now)
            due_calls.tell_waiting_parties(work, synergy, party, now)
    for question in work.questions.list_unanswered(now - timedelta(days=_SILENT_DAYS)):
        lead = work.synergies.get(question.synergy_id)
        known = work.calls.find_owed_call(question.synergy_id, question.to_company)
        if lead is not None and known is None and _is_unanswered_for_long(work, question, now):
            due_calls.owe_call(work, lead, question.to_company, now)
    for synergy_id in work.introductions.list_undelivered(now - _PASS_ON_SPAN):
        lead = work.synergies.get(synergy_id)
        agreed = [party for party in work.synergies.list_parties(synergy_id) if party.answer is Answer.YES]
        untold = [party for party in agreed if work.calls.find_call(synergy_id, party.company_id) is None]
        if lead is not None and lead.state is SynergyState.AGREED:
            due_calls.owe_introduction_calls(work, lead, untold, now)


def remind_of_calls(work: Work, knowledge: Knowledge, now: datetime) -> None:
    """On the morning of a working day: how many companies are to be rung, when some have come since it was last said, and
    every Monday."""
    zone = work.networks.zone()
    day = days.to_local_day(now, zone)
    if not days.is_working_day(day) or not _REMIND_FROM <= now.astimezone(zone).time() < _REMIND_TO:
        return
    lines, subject = call_list.list_due_topics(build_unattended_context(work, knowledge, now)), f"calls:{work.network_id}"
    if not lines:
        return
    read = {animator.id: work.outbox.find_last_read(subject, animator.id) for animator in work.people.list_animators()}
    latest = max(each.call.due for each in lines)
    notices.tell_animators(
        work,
        Saying("calls-today", {"count": call_list.count_called_companies(lines)}, buttons=(_SEE_BUTTON,)),
        f"{subject}:{day}",
        now,
        rank=Rank.QUESTION,
        subject=subject,
        expires=days.to_utc_moment(day + timedelta(days=1), time(0), zone),
        but=[id for id, since in read.items() if since is not None and day != days.find_monday(day) and latest <= since],
    )


_SEE_BUTTON = Button("calls-today.see", "a.calls.0")


def _is_unanswered_for_long(work: Work, question: Question, now: datetime) -> bool:
    zone = work.networks.zone()
    day = days.add_working_days(days.to_local_day(question.asked_at, zone), _SILENT_DAYS)
    return days.to_morning(day, zone) <= now


def _is_silent(work: Work, synergy: Synergy, party: Party, now: datetime) -> bool:
    """A card that is held back for a quieter hour has not been ignored, nor has one about which something was asked."""
    if work.questions.waits_for_answer(synergy.id, party.company_id, now - _ANSWER_SPAN):
        return False
    zone, person = work.networks.zone(), find_party_person(work, party)
    read = work.outbox.find_first_read(f"synergy:{synergy.id}", person.id) if person is not None else None
    if read is None:
        return False
    day = days.add_working_days(days.to_local_day(read, zone), _SILENT_DAYS)
    return days.to_morning(day, zone) <= now
