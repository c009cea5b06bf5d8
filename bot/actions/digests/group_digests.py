"""The network's digest, to its groups and channels: what is new, without a name, at the network's day and hour."""
from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.context.action_context import Desk
from bot.views.digests import digest_days
from bot.views.digests import group_digest as views
from matching.calendar.days import local_day
from matching.knowledge import Knowledge
from storage.notes.outbox import Rank
from storage.people.prefs import Pace, Prefs, quiet_until
from storage.tables import Person
from storage.work import Work


def make(work: Work, knowledge: Knowledge, now: datetime) -> None:
    """A tick: once a week, unless nothing is new or it is more than a day late; at night it waits for the morning."""
    network, groups = work.networks.here(), work.groups.linked()
    moment = network.digest_due
    if moment is None or moment > now:
        return
    network.digest_due = digest_days.following(Prefs(), network, now) if groups else None
    if now - moment >= digest_days.LATE or not groups:
        return
    zone, since = ZoneInfo(network.time_zone), digest_days.before(Pace.WEEKLY, network, moment)
    told = views.digest(Desk(work, Person(), None, knowledge, now), since, moment)
    later = quiet_until(now, Prefs(), zone) or now
    for group in groups if told is not None else ():
        if told is not None:
            work.outbox.owe_group(group, told, once=f"group:{network.id}:{local_day(moment, zone)}:{group.id}", due=later,
                                  rank=Rank.DIGEST, expires=later + digest_days.LATE)
