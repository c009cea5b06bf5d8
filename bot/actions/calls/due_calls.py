"""Who is to be rung comes onto the call list by itself, and the animators read once a day that there are calls to make."""
from __future__ import annotations

from datetime import datetime, time, timedelta

from bot.context.action_context import unattended
from bot.rules.calls import due_calls
from bot.views.calls import call_list
from matching.calendar import days
from matching.consent.states import SynergyState
from matching.knowledge import Knowledge
from storage.notes.outbox import Rank
from storage.notes.saying import Button, Saying
from storage.tables import Party, Synergy
from storage.work import Work

SILENT_DAYS = 3                        # working days after the card
TOLD_FROM, TOLD_TO = time(9), time(12)  # when the animators read it, there
PASSED_ON = timedelta(days=7)          # how long a name that Telegram could not deliver is still worth a call


def gather(work: Work, knowledge: Knowledge, now: datetime) -> None:
    """Whom Telegram does not reach, and who has been silent for three working days, is to be rung; what is over is not."""
    work.calls.sweep(now)
    for synergy, party in work.calls.unrung(now - timedelta(days=SILENT_DAYS)):
        if not work.people.reachable(party.company_id) or _silent(work, synergy, party, now):
            due_calls.put(work, synergy, party.company_id, now)
            waiting = next(each for each in work.synergies.parties(synergy.id) if each is not party)
            due_calls.tell(work, synergy, waiting, now)
    for synergy_id in work.introductions.undelivered(now - PASSED_ON):
        lead, parties = work.synergies.get(synergy_id), work.synergies.parties(synergy_id)
        untold = [party for party in parties if work.calls.about(synergy_id, party.company_id) is None]
        if lead is not None and lead.state is SynergyState.AGREED:
            due_calls.pass_on(work, lead, untold, now)


def remind(work: Work, knowledge: Knowledge, now: datetime) -> None:
    """On the morning of a working day: how many companies are to be rung, when some have come since it was last said, and
    every Monday."""
    zone = work.networks.zone()
    day = days.local_day(now, zone)
    if not days.working(day) or not TOLD_FROM <= now.astimezone(zone).time() < TOLD_TO:
        return
    lines, subject = call_list.due(unattended(work, knowledge, now)), f"calls:{work.scope.id}"
    for animator in work.people.animators() if lines else ():
        since = work.outbox.read_since(subject, animator.id)
        if since is None or day == days.week(day) or any(one.call.due > since for one in lines):
            work.outbox.owe(
                animator, Saying("calls-today", {"count": call_list.companies(lines)}, buttons=(SEE,)), rank=Rank.QUESTION,
                once=f"{subject}:{day}:{animator.id}", due=now, subject=subject,
                expires=days.at(day + timedelta(days=1), time(0), zone))


SEE = Button("calls-today.see", "a.calls.0")


def _silent(work: Work, synergy: Synergy, party: Party, now: datetime) -> bool:
    """A card that is held back for a quieter hour has not been ignored."""
    row, zone = work.declarations.get(party.declaration_id), work.networks.zone()
    person = work.people.speaking_for(party.company_id, row.keeper_id if row else None)
    read = work.outbox.first_read(f"synergy:{synergy.id}", person.id) if person is not None else None
    if read is None:
        return False
    day = days.working_days_later(days.local_day(read, zone), SILENT_DAYS)
    return days.morning(day, zone) <= now
