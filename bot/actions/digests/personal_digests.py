"""Digests: made when they are due, once, with what was held back for them; and the card behind one of their lines."""
from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.context.action_context import Desk, Done, numbered
from bot.conversation.model import Refuse
from bot.rules.leads import matchmaking
from bot.views.digests import digest_days
from bot.views.digests import personal_digest as views
from matching.calendar.days import local_day
from matching.consent.states import Answer
from matching.knowledge import Knowledge
from storage.notes.outbox import Rank
from storage.people.prefs import quiet_until
from storage.tables import Person
from storage.tables.person import Reach
from storage.work import Work

AT_ONCE = 25  # digests made in one unit of work, under a second: others wait for the database meanwhile


def card(desk: Desk, args: Sequence[str]) -> Done:
    """The card of a lead that a digest named; it counts as read from now on."""
    synergy = desk.work.synergies.locked(numbered(args))
    parties = desk.work.synergies.parties(synergy.id) if synergy is not None else ()
    mine = next((party for party in parties if desk.speaks(party.company_id)), None)
    if synergy is None or mine is None or mine.answer is Answer.UNASKED:
        raise Refuse("button-gone")
    if views.asked(desk, synergy) is None:
        raise Refuse("synergy-over-lapsed" if mine.answer is Answer.ASKED else "question-over")
    other = next(party for party in parties if party is not mine)
    desk.work.outbox.owe(desk.person, matchmaking.card(desk, synergy, mine, other), due=desk.now, rank=Rank.ANSWER,
                         once=f"seen:{synergy.id}:{desk.me}:{desk.now.isoformat()}", subject=f"synergy:{synergy.id}")
    return Done()


def make(work: Work, knowledge: Knowledge, now: datetime) -> None:
    """A tick: whose digest is due gets it, unless there is nothing to say or it is more than a day late."""
    work.digests.unfold()
    network = work.networks.here()
    for person in work.digests.unplanned():
        person.digest_due = digest_days.following(person.prefs, network, now)
    for person in work.digests.due(now)[:AT_ONCE]:
        moment = person.digest_due or now
        person.digest_due = digest_days.following(person.prefs, network, now)
        if now - moment < digest_days.LATE:
            _one(work, knowledge, person, moment, now)


def _one(work: Work, knowledge: Knowledge, person: Person, moment: datetime, now: datetime) -> None:
    desk = Desk(work, person, work.companies.of(person.id), knowledge, now)
    if desk.company is None or person.reach is not Reach.HERE or person.prefs.resting:
        return
    zone = work.networks.zone()
    since = digest_days.before(person.prefs.digest, work.networks.here(), moment)
    told = views.items(desk, since)
    if not told:
        return
    once = f"digest:{person.id}:{local_day(moment, zone)}"
    work.outbox.owe(person, views.digest(desk, told, views.network(work.digests.happened(since, now))), once=once, due=now,
                    rank=Rank.DIGEST, expires=(quiet_until(now, person.prefs, zone) or now) + digest_days.LATE)
    work.digests.fold([item.note for item in told if item.note is not None], once)
    for item in told:
        if item.asks is not None:
            item.asks.confirming = item.asks.confirming or now
