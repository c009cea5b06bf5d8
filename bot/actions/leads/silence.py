"""Silence ends: a nudge after one working day, then a call, and at last the lead is closed and the next one is asked."""
from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.context.action_context import Desk, unattended
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

WORKING_DAYS, CLOSED_AFTER = 1, 7


def nudge(work: Work, knowledge: Knowledge, now: datetime) -> None:
    """Ask once more, the working day after; whoever waits for the answer reads that it was done."""
    zone = work.networks.zone()
    for synergy in work.synergies.asked_before(now):
        for party, other in _silent(work, synergy):
            desk = _desk(work, knowledge, party, now)
            theirs = work.declarations.get(other.declaration_id)
            since = work.outbox.read_since(f"synergy:{synergy.id}", desk.me) if desk else None
            if desk is None or theirs is None or since is None or _working_day_after(since, zone) > now:
                continue
            if work.calls.owed_about(synergy.id, party.company_id) is not None:
                continue
            shown = cards.told(desk, theirs, work.companies.get(party.company_id))
            buttons = tuple(Button(f"synergy-nudge.{verb}", f"a.{verb}.{synergy.id:x}") for verb in matchmaking.CARD_BUTTONS)
            work.outbox.owe(desk.person, Saying("synergy-nudge", shown, buttons=buttons), due=now, rank=Rank.QUESTION,
                            once=f"nudge:{synergy.id}:{party.company_id}", subject=f"synergy:{synergy.id}")
            _tell(work, other, "synergy-nudged", f"nudged:{synergy.id}:{other.company_id}", now)


def close(work: Work, knowledge: Knowledge, now: datetime) -> None:
    """Nobody answered, or could be reached, for a week: the lead lapses, whoever waited reads so, and the next is asked."""
    for synergy in work.synergies.asked_before(now - timedelta(days=CLOSED_AFTER)):
        for party, other in _silent(work, synergy):
            asked, call = _person(work, party), work.calls.owed_about(synergy.id, party.company_id)
            if call is not None and not due_calls.overdue(work, call, synergy, now):
                continue
            if call is None and asked is not None and asked.telegram_id and not _long_ago(work, synergy, asked, now):
                continue
            lapses.lapse(unattended(work, knowledge, now), synergy, other)


def _working_day_after(moment: datetime, zone: ZoneInfo) -> datetime:
    return days.morning(days.working_days_later(days.local_day(moment, zone), WORKING_DAYS), zone)


def _long_ago(work: Work, synergy: Synergy, asked: Person, now: datetime) -> bool:
    """A card that is held back for a quieter hour has not been ignored."""
    nudge = work.outbox.read_since(f"synergy:{synergy.id}", asked.id)
    return nudge is not None and nudge <= now - timedelta(days=CLOSED_AFTER - WORKING_DAYS)


def _silent(work: Work, synergy: Synergy) -> tuple[tuple[Party, Party], ...]:
    parties = work.synergies.parties(synergy.id)
    return tuple((party, next(p for p in parties if p is not party)) for party in parties if party.answer is Answer.ASKED)


def _tell(work: Work, party: Party, key: str, once: str, now: datetime) -> None:
    """Whoever said yes, or published last, waits: they are told in one line."""
    person, row = _person(work, party), work.declarations.get(party.declaration_id)
    if person is not None and row is not None:
        work.outbox.owe(person, Saying(key, {"resource": row.resource or row.said}), once=once, due=now,
                        rank=Rank.QUESTION)


def _desk(work: Work, knowledge: Knowledge, party: Party, now: datetime) -> Desk | None:
    person = _person(work, party)
    return Desk(work, person, work.companies.get(party.company_id), knowledge, now) if person else None


def _person(work: Work, party: Party) -> Person | None:
    row = work.declarations.get(party.declaration_id)
    return work.people.speaking_for(party.company_id, row.keeper_id) if row else None
