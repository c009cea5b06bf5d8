"""Who is to be rung comes onto the call list by itself, and the animators read once a day that there are calls to make."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from bot.partners.parties import find_party_person
from bot.rules.animators import notices
from bot.rules.calls import due_calls
from matching.calendar import days
from matching.consent.states import Answer, SynergyState
from matching.knowledge import Knowledge
from storage.notes.outbox import Rank
from storage.notes.saying import Button, Saying
from storage.tables import Party, Synergy
from storage.work import Work

_SILENT_DAYS = 3  # working days after the card
_REMIND_FROM, _REMIND_TO = time(9), time(12)  # when the animators read it, there
_ANSWER_SPAN = timedelta(days=7)  # how long somebody may wait for an answer to their own question
_PASS_ON_SPAN = timedelta(days=7)  # how long a name that Telegram could not deliver is still worth a call


def find_missing_calls(work: Work, now: datetime) -> Sequence[int]:
    """Leads about which somebody is to be rung."""
    silent_since = days.find_working_days_start(now, _SILENT_DAYS, work.networks.zone())
    return work.silences.find_to_call(now - timedelta(days=_SILENT_DAYS), silent_since, now - _ANSWER_SPAN)


def gather_calls(work: Work, knowledge: Knowledge, now: datetime, due_ids: Sequence[int]) -> None:
    """A tick: whom Telegram does not reach, and who has been silent for three working days, is to be rung."""
    for synergy, party in work.calls.list_missing_calls(now - timedelta(days=_SILENT_DAYS), due_ids):
        if not work.people.has_reachable_member(party.company_id) or _is_silent(work, synergy, party, now):
            due_calls.owe_call(work, synergy, party.company_id, now)
            due_calls.tell_waiting_parties(work, synergy, party, now)


def find_unanswered_questions(work: Work, now: datetime) -> Sequence[int]:
    """Questions between the sides of a lead about whose answer somebody is to be rung."""
    return work.questions.find_unanswered(days.find_working_days_start(now, _SILENT_DAYS, work.networks.zone()))


def gather_question_calls(work: Work, knowledge: Knowledge, now: datetime, due_ids: Sequence[int]) -> None:
    """A tick: what nobody has answered for three working days is asked by telephone."""
    for question in work.questions.list_waiting(due_ids):
        lead = work.synergies.get(question.synergy_id)
        if lead is not None and work.calls.find_owed_call(question.synergy_id, question.to_company) is None:
            due_calls.owe_call(work, lead, question.to_company, now)


def find_ended_calls(work: Work, now: datetime) -> Sequence[int]:
    """Calls about leads that are over."""
    return work.calls.find_ended_calls()


def drop_ended_calls(work: Work, knowledge: Knowledge, now: datetime, due_ids: Sequence[int]) -> None:
    """A tick: what is over is not rung about."""
    work.calls.drop_ended_calls(due_ids, now)


def find_undelivered(work: Work, now: datetime) -> Sequence[int]:
    """Agreed leads of which Telegram could not tell somebody."""
    return work.introductions.list_undelivered(now - _PASS_ON_SPAN)


def pass_on_introductions(work: Work, knowledge: Knowledge, now: datetime, due_ids: Sequence[int]) -> None:
    """A tick: what Telegram could not tell them is told by telephone."""
    for synergy_id in due_ids:
        lead = work.synergies.get(synergy_id)
        agreed = [party for party in work.synergies.list_parties(synergy_id) if party.answer is Answer.YES]
        untold = [party for party in agreed if work.calls.find_call(synergy_id, party.company_id) is None]
        if lead is not None and lead.state is SynergyState.AGREED:
            due_calls.owe_introduction_calls(work, lead, untold, now)


def remind_of_calls(work: Work, knowledge: Knowledge, now: datetime, due_ids: Sequence[int]) -> None:
    """A tick: on the morning of a working day, how many companies are to be rung, when some have come since it was last
    said, and every Monday."""
    zone = work.networks.zone()
    day = days.to_local_day(now, zone)
    if not days.is_working_day(day, zone) or not _REMIND_FROM <= now.astimezone(zone).time() < _REMIND_TO:
        return
    due, subject = work.calls.summarize_due_calls(now), due_calls.build_calls_subject(work)
    if due.latest is None:
        return
    said_since = days.to_utc_moment(days.find_monday(day), time(0), zone)  # this week, or by the week's own message
    read = {animator.id: work.outbox.find_last_read(subject, animator.id) for animator in work.people.list_animators()}
    notices.tell_animators(
        work,
        Saying("calls-today", {"count": due.companies}, buttons=(_SEE_BUTTON,)),
        f"{subject}:{day}",
        now,
        rank=Rank.QUESTION,
        subject=subject,
        expires=days.to_utc_moment(day + timedelta(days=1), time(0), zone),
        but=[id for id, since in read.items() if since is not None and since >= said_since and due.latest <= since],
    )


_SEE_BUTTON = Button("calls-today.see", "a.calls.0")


def _is_silent(work: Work, synergy: Synergy, party: Party, now: datetime) -> bool:
    """A card that is held back for a quieter hour has not been ignored, nor has one about which something was asked."""
    if work.questions.waits_for_answer(synergy.id, party.company_id, now - _ANSWER_SPAN):
        return False
    zone, person = work.networks.zone(), find_party_person(work, party)
    read = work.outbox.find_first_read(f"synergy:{synergy.id}", person.id) if person is not None else None
    if read is None:
        return False
    day = days.add_working_days(days.to_local_day(read, zone), _SILENT_DAYS, zone)
    return days.to_morning(day, zone) <= now
