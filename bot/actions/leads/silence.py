"""Silence ends: a nudge after one working day, then a call, and at last the lead is closed and the next one is asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.context.action_context import ActionContext, build_unattended_context
from bot.partners.parties import find_party_person, name_party_resource
from bot.rules.calls import due_calls
from bot.rules.leads import endings, succession
from bot.views.leads import choices
from bot.views.leads.lead_cards import build_lead_card, build_nudge
from matching.calendar import days
from matching.consent.kinds import decide_synergy_state
from matching.consent.states import WAITING_ANSWERS, Answer, SynergyState
from matching.knowledge import Knowledge
from storage.leads.silences import SHARED_CARD_PREFIX
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.tables import Party, Person, Synergy
from storage.work import Work

_NUDGE_AFTER_DAYS, _SHARE_AFTER_DAYS, _CLOSE_AFTER_DAYS = 1, 2, 7
_ANSWER_SPAN = timedelta(days=_CLOSE_AFTER_DAYS)  # how long somebody may wait for an answer to their own question
_PATIENCE_AFTER_NUDGE = timedelta(days=_CLOSE_AFTER_DAYS - _NUDGE_AFTER_DAYS)


def find_to_nudge(work: Work, now: datetime) -> Sequence[int]:
    """Leads about which somebody is to be asked once more."""
    read_before = days.find_working_days_start(now, _NUDGE_AFTER_DAYS, work.networks.zone())
    return work.silences.find_to_nudge(now, read_before, now - _ANSWER_SPAN)


def nudge_silent_parties(work: Work, knowledge: Knowledge, now: datetime, due_ids: Sequence[int]) -> None:
    """A tick: ask once more, the working day after; whoever waits for the answer reads that it was done."""
    zone = work.networks.zone()
    for synergy in work.synergies.list_asked_before(now, due_ids):
        for party in _list_absent_parties(work, synergy, now):
            _tell_waiting(work, synergy, party, Saying("synergy-put-off"), "put-off", now)
        for party in _list_silent_parties(work, synergy, now):
            person = find_party_person(work, party)
            since = work.outbox.find_last_read(f"synergy:{synergy.id}", person.id) if person else None
            if person is None or since is None or _add_working_day(since, zone) > now:
                continue
            if work.calls.find_owed_call(synergy.id, party.company_id) is not None:
                continue
            context = ActionContext(work, person, work.companies.get(party.company_id), knowledge, now)
            others = work.synergies.list_others(party)
            choice = choices.build_choice_again(context, party)
            nudge = choices.build_choice_nudge(choice) if choice is not None else build_nudge(context, synergy, party, others)
            if choice is None or choices.is_first_of_choice(choice, synergy):  # several are reminded of once
                work.outbox.owe(
                    person,
                    nudge,
                    due=now,
                    rank=Rank.QUESTION,
                    once=f"nudge:{synergy.id}:{party.company_id}",
                    subject=f"synergy:{synergy.id}",
                )
            _tell_waiting(work, synergy, party, Saying("synergy-nudged"), "nudged", now)


def find_to_share(work: Work, now: datetime) -> Sequence[int]:
    """Leads of which the colleagues of somebody silent are to hear."""
    read_before = days.find_working_days_start(now, _SHARE_AFTER_DAYS, work.networks.zone())
    return work.silences.find_to_share(now - timedelta(days=_SHARE_AFTER_DAYS), read_before, now - _ANSWER_SPAN)


def share_silent_cards(work: Work, knowledge: Knowledge, now: datetime, due_ids: Sequence[int]) -> None:
    """A tick: two working days without a word, and the colleagues get the card too; the first answer counts."""
    for synergy in work.synergies.list_asked_before(now, due_ids):
        for party in _list_silent_parties(work, synergy, now):
            asked = find_party_person(work, party)
            for person in work.memberships.list_people(party.company_id):
                if person is asked or not work.people.is_reachable(person.id):
                    continue
                context = ActionContext(work, person, work.companies.get(party.company_id), knowledge, now)
                work.outbox.owe(
                    person,
                    build_lead_card(context, synergy, party, work.synergies.list_others(party)),
                    due=now,
                    rank=Rank.QUESTION,
                    once=f"{SHARED_CARD_PREFIX}{synergy.id}:{party.company_id}:{person.id}",
                    subject=f"synergy:{synergy.id}",
                    expires=synergy.lapses,
                )


def find_to_close(work: Work, now: datetime) -> Sequence[int]:
    """Leads about which nothing more is to be hoped for."""
    return work.silences.find_to_close(
        now - timedelta(days=_CLOSE_AFTER_DAYS), now - _PATIENCE_AFTER_NUDGE, now - _ANSWER_SPAN, now, due_calls.CALL_REACHED
    )


def close_silent_leads(work: Work, knowledge: Knowledge, now: datetime, due_ids: Sequence[int]) -> None:
    """A tick: nobody answered, or could be reached, for a week: the lead lapses where it cannot be agreed without them,
    whoever waited reads so, and the next is asked."""
    lines: list[Saying] = []
    for synergy in work.synergies.list_asked_before(now - timedelta(days=_CLOSE_AFTER_DAYS), due_ids):
        silent = [party for party in _list_silent_parties(work, synergy, now) if _is_given_up(work, synergy, party, now)]
        without = [
            (party.role, Answer.NO if party in silent else party.answer) for party in work.synergies.list_parties(synergy.id)
        ]
        unmade = [party for party in silent if due_calls.was_never_rung(work, synergy, party)]
        if silent and decide_synergy_state(synergy.kind, synergy.state, without) is SynergyState.REFUSED:
            lines.extend(due_calls.note_unmade_calls(work, synergy, unmade, now))
            succession.replace_lead(build_unattended_context(work, knowledge, now), synergy, endings.SILENT_ENDING)
    due_calls.tell_unmade_calls(work, lines, now)


def _is_given_up(work: Work, synergy: Synergy, party: Party, now: datetime) -> bool:
    asked, call = find_party_person(work, party), work.calls.find_owed_call(synergy.id, party.company_id)
    if call is not None:
        return due_calls.is_call_overdue(work, call, synergy, now)
    return asked is None or not asked.telegram_id or _was_nudged_long_ago(work, synergy, asked, now)


def _add_working_day(moment: datetime, zone: ZoneInfo) -> datetime:
    return days.to_morning(days.add_working_days(days.to_local_day(moment, zone), _NUDGE_AFTER_DAYS, zone), zone)


def _was_nudged_long_ago(work: Work, synergy: Synergy, asked: Person, now: datetime) -> bool:
    """A card that is held back for a quieter hour has not been ignored."""
    nudge = work.outbox.find_last_read(f"synergy:{synergy.id}", asked.id)
    return nudge is not None and nudge <= now - _PATIENCE_AFTER_NUDGE


def _list_silent_parties(work: Work, synergy: Synergy, now: datetime) -> tuple[Party, ...]:
    """Who was asked and says nothing; whoever asked something back waits for an answer themselves, a week at most, and where
    nobody is at work nobody is silent."""
    since, absent = now - _ANSWER_SPAN, _list_absent_parties(work, synergy, now)
    return tuple(
        party
        for party in work.synergies.list_parties(synergy.id)
        if party.answer is Answer.ASKED
        and party not in absent
        and not work.questions.waits_for_answer(synergy.id, party.company_id, since)
    )


def _list_absent_parties(work: Work, synergy: Synergy, now: datetime) -> tuple[Party, ...]:
    """Who was asked and is closed just now."""
    asked = [party for party in work.synergies.list_parties(synergy.id) if party.answer is Answer.ASKED]
    closed = work.companies.list_closed([party.company_id for party in asked], now)
    return tuple(party for party in asked if party.company_id in closed)


def _tell_waiting(work: Work, synergy: Synergy, party: Party, saying: Saying, once: str, now: datetime) -> None:
    """Whoever said yes, or published last, waits: they are told in one line."""
    for waiting in work.synergies.list_others(party):
        person = find_party_person(work, waiting) if waiting.answer in WAITING_ANSWERS else None
        if person is not None:
            work.outbox.owe(
                person,
                replace(saying, facts={"resource": name_party_resource(work, waiting)}),
                once=f"{once}:{synergy.id}:{waiting.company_id}",
                due=now,
                rank=Rank.QUESTION,
            )
