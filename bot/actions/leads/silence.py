"""Silence ends: a nudge after one working day, then a call, and at last the lead is closed and the next one is asked."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.context.action_context import ActionContext, build_unattended_context
from bot.rules.calls import due_calls
from bot.rules.leads import lapses, matchmaking
from bot.views.declarations import cards
from matching.calendar import days
from matching.consent.states import Answer
from matching.knowledge import Knowledge
from storage.notes.outbox import Rank
from storage.notes.saying import Button, Saying
from storage.tables import Party, Person, Synergy
from storage.work import Work

_NUDGE_AFTER_DAYS, _CLOSE_AFTER_DAYS = 1, 7


def nudge_silent_parties(work: Work, knowledge: Knowledge, now: datetime) -> None:
    """Ask once more, the working day after; whoever waits for the answer reads that it was done."""
    zone = work.networks.zone()
    for synergy in work.synergies.list_asked_before(now):
        for party, other in _list_silent_parties(work, synergy):
            context = _build_context(work, knowledge, party, now)
            theirs = work.declarations.get(other.declaration_id)
            since = work.outbox.find_last_read(f"synergy:{synergy.id}", context.person_id) if context else None
            if context is None or theirs is None or since is None or _add_working_day(since, zone) > now:
                continue
            if work.calls.find_owed_call(synergy.id, party.company_id) is not None:
                continue
            shown = cards.describe_card(context, theirs, work.companies.get(party.company_id))
            buttons = tuple(Button(f"synergy-nudge.{verb}", f"a.{verb}.{synergy.id:x}") for verb in matchmaking.CARD_BUTTONS)
            work.outbox.owe(
                context.person,
                Saying("synergy-nudge", shown, buttons=buttons),
                due=now,
                rank=Rank.QUESTION,
                once=f"nudge:{synergy.id}:{party.company_id}",
                subject=f"synergy:{synergy.id}",
            )
            _tell_waiting_party(work, other, "synergy-nudged", f"nudged:{synergy.id}:{other.company_id}", now)


def close_silent_leads(work: Work, knowledge: Knowledge, now: datetime) -> None:
    """Nobody answered, or could be reached, for a week: the lead lapses, whoever waited reads so, and the next is asked."""
    for synergy in work.synergies.list_asked_before(now - timedelta(days=_CLOSE_AFTER_DAYS)):
        for party, other in _list_silent_parties(work, synergy):
            asked, call = _find_keeper(work, party), work.calls.find_owed_call(synergy.id, party.company_id)
            if call is not None and not due_calls.is_call_overdue(work, call, synergy, now):
                continue
            if call is None and asked is not None and asked.telegram_id and not _was_nudged_long_ago(work, synergy, asked, now):
                continue
            lapses.lapse_lead(build_unattended_context(work, knowledge, now), synergy, other)


def _add_working_day(moment: datetime, zone: ZoneInfo) -> datetime:
    return days.to_morning(days.add_working_days(days.to_local_day(moment, zone), _NUDGE_AFTER_DAYS), zone)


def _was_nudged_long_ago(work: Work, synergy: Synergy, asked: Person, now: datetime) -> bool:
    """A card that is held back for a quieter hour has not been ignored."""
    nudge = work.outbox.find_last_read(f"synergy:{synergy.id}", asked.id)
    return nudge is not None and nudge <= now - timedelta(days=_CLOSE_AFTER_DAYS - _NUDGE_AFTER_DAYS)


def _list_silent_parties(work: Work, synergy: Synergy) -> tuple[tuple[Party, Party], ...]:
    parties = work.synergies.list_parties(synergy.id)
    return tuple((party, next(p for p in parties if p is not party)) for party in parties if party.answer is Answer.ASKED)


def _tell_waiting_party(work: Work, party: Party, key: str, once: str, now: datetime) -> None:
    """Whoever said yes, or published last, waits: they are told in one line."""
    person, row = _find_keeper(work, party), work.declarations.get(party.declaration_id)
    if person is not None and row is not None:
        work.outbox.owe(person, Saying(key, {"resource": row.resource or row.said}), once=once, due=now, rank=Rank.QUESTION)


def _build_context(work: Work, knowledge: Knowledge, party: Party, now: datetime) -> ActionContext | None:
    person = _find_keeper(work, party)
    return ActionContext(work, person, work.companies.get(party.company_id), knowledge, now) if person else None


def _find_keeper(work: Work, party: Party) -> Person | None:
    row = work.declarations.get(party.declaration_id)
    return work.people.find_spokesperson(party.company_id, row.keeper_id) if row else None
