"""Digests: made when they are due, once, with what was held back for them; and the card behind one of their lines."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.context.action_context import ActionContext, ActionResult, parse_row_id
from bot.conversation.model import Refuse
from bot.partners.parties import find_own_party
from bot.views.digests import digest_days
from bot.views.digests import personal_digest as views
from bot.views.gains.outcomes import sum_confirmed_tonnes
from bot.views.leads.lead_cards import build_lead_card
from matching.calendar.days import to_local_day
from matching.consent.states import Answer
from matching.knowledge import Knowledge
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.people.prefs import find_quiet_end
from storage.tables import Person
from storage.tables.person import Reach
from storage.work import Work

_NetworkLines = dict[tuple[int, datetime], tuple[Saying, ...]]  # by network and the moment since which they tell


def show_digest_card(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """The card of a lead that a digest named; it counts as read from now on."""
    synergy = context.work.synergies.lock_synergy(parse_row_id(args))
    parties = context.work.synergies.list_parties(synergy.id) if synergy is not None else ()
    mine = find_own_party(context, parties)
    if synergy is None or mine is None or mine.answer is Answer.UNASKED:
        raise Refuse("button-gone")
    if views.find_asked_sides(context, synergy) is None:
        raise Refuse("synergy-over-lapsed" if mine.answer is Answer.ASKED else "question-over")
    context.work.outbox.owe(
        context.person,
        build_lead_card(context, synergy, mine, context.work.synergies.list_others(mine)),
        due=context.now,
        rank=Rank.ANSWER,
        once=f"seen:{synergy.id}:{context.person_id}:{context.now.isoformat()}",
        subject=f"synergy:{synergy.id}",
    )
    return ActionResult()


def owe_unsent_again(work: Work, knowledge: Knowledge, now: datetime, due_ids: Sequence[int]) -> None:
    """A tick: what went into a digest that was never sent is owed again."""
    work.digests.unfold_notes()


def find_due_digests(work: Work, now: datetime) -> Sequence[int]:
    """The keys of people whose digest is due, or not planned yet."""
    return work.digests.find_due(now)


def send_due_digests(work: Work, knowledge: Knowledge, now: datetime, due_ids: Sequence[int]) -> None:
    """A tick: whose digest is due gets it, unless there is nothing to say, it is more than a day late, or nobody is at work
    there."""
    network = work.networks.find_current()
    lines: _NetworkLines = {}
    people = work.digests.list_due(now, due_ids)
    absent = work.budgets.list_absent({person.id for person in people}, now)
    for person in people:
        moment = person.digest_due
        person.digest_due = digest_days.find_next_digest(person.prefs, network, now)
        if person.id not in absent and moment is not None and now - moment < digest_days.LATEST_DIGEST_DELAY:
            for place in work.seats.list_networks(person.id):
                with work.inside(place.id):
                    _owe_digest(work, knowledge, person, moment, now, lines)


def _owe_digest(
    work: Work, knowledge: Knowledge, person: Person, moment: datetime, now: datetime, lines: _NetworkLines
) -> None:
    context = ActionContext(work, person, work.companies.find_of_person(person.id), knowledge, now)
    if context.company is None or person.reach is not Reach.HERE or person.prefs.resting:
        return
    zone = work.networks.zone()
    since = digest_days.find_previous_digest(person.prefs.digest, work.networks.find_current(), moment)
    since = digest_days.count_closed_days(context.company, since, now)
    told = views.list_digest_items(context, since)
    if not told:
        return
    once = f"digest:{person.id}:{to_local_day(moment, zone)}"
    if person.network_id != work.network_id:
        once += f":{work.network_id}"
    work.outbox.owe(
        person,
        views.build_digest(context, told, _find_network_line(context, since, lines)),
        once=once,
        due=now,
        rank=Rank.DIGEST,
        expires=(find_quiet_end(now, person.prefs, zone) or now) + digest_days.LATEST_DIGEST_DELAY,
    )
    work.digests.fold_notes([item.note for item in told if item.note is not None], once)
    for item in told:
        if item.asks is not None:
            item.asks.confirming = item.asks.confirming or now


def _find_network_line(context: ActionContext, since: datetime, lines: _NetworkLines) -> tuple[Saying, ...]:
    """What all members of a network read of it alike, reckoned once for those of one unit of work."""
    key = context.work.network_id, since
    if key not in lines:
        happened = context.work.digests.count_activity(since, context.now)
        lines[key] = views.build_network_line(happened, sum_confirmed_tonnes(context))
    return lines[key]
