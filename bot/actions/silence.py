"""Silence ends: a nudge after one working day, and after a week the lead is closed and the next one is asked."""
from __future__ import annotations

from datetime import datetime, timedelta

from bot import asking, lifetime
from bot.desk import Desk
from bot.views import cards
from matching import calendar
from matching.introduction import Answer, SynergyState
from matching.knowledge import Knowledge
from storage.outbox import Rank
from storage.saying import Button, Saying
from storage.tables import Party, Person, Synergy
from storage.work import Work

WORKING_DAYS, CLOSED_AFTER = 1, 7


def nudge(work: Work, knowledge: Knowledge, now: datetime) -> None:
    """Ask once more, the working day after; whoever waits for the answer reads that it was done."""
    zone = lifetime.zone(work)
    for synergy in work.synergies.asked_before(now):
        asked_on = calendar.local_day(synergy.asked_at or now, zone)
        due = calendar.morning(calendar.working_days_later(asked_on, WORKING_DAYS), zone)
        if due > now:
            continue
        for party, other in _silent(work, synergy):
            desk = _desk(work, knowledge, party, now)
            theirs = work.declarations.get(other.declaration_id)
            if desk is None or theirs is None:
                continue
            shown = cards.told(desk, theirs, work.companies.get(party.company_id))
            buttons = tuple(Button(f"synergy-nudge.{verb}", f"a.{verb}.{synergy.id:x}") for verb in asking.CARD_BUTTONS)
            work.outbox.owe(desk.person, Saying("synergy-nudge", shown, buttons=buttons), due=now, rank=Rank.QUESTION,
                            once=f"nudge:{synergy.id}:{party.company_id}", subject=f"synergy:{synergy.id}")
            _tell(work, other, "synergy-nudged", f"nudged:{synergy.id}:{other.company_id}", now)


def close(work: Work, knowledge: Knowledge, now: datetime) -> None:
    """Nobody answered for a week: the lead lapses, whoever waited reads so, and their next best one is asked."""
    for synergy in work.synergies.asked_before(now - timedelta(days=CLOSED_AFTER)):
        for _, other in _silent(work, synergy):
            synergy.state = SynergyState.LAPSED
            work.outbox.cancel(f"synergy:{synergy.id}")
            _tell(work, other, "synergy-ended", f"ended:{synergy.id}:{other.company_id}", now)
            desk = _desk(work, knowledge, other, now)
            following = work.synergies.next_found(other.declaration_id)
            if desk is not None and following is not None:
                asking.ask(desk, following, work.synergies.facing(following, other.declaration_id))


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
