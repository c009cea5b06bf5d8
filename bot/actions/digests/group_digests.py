"""The network's digest, to its groups and channels: what is new, without a name, at the network's day and hour."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.context.action_context import ActionContext
from bot.views.digests import digest_days
from bot.views.digests import group_digest as views
from matching.calendar.days import to_local_day
from matching.knowledge import Knowledge
from storage.notes.outbox import Rank
from storage.people.prefs import DigestPace, Prefs, find_quiet_end
from storage.tables import Person
from storage.work import Work


def find_due_group_digest(work: Work, now: datetime) -> Sequence[int]:
    """This network, when its groups are to be told what is new."""
    network = work.networks.find_current()
    return (network.id,) if network.digest_due is not None and network.digest_due <= now else ()


def send_due_group_digests(work: Work, knowledge: Knowledge, now: datetime, due_ids: Sequence[int]) -> None:
    """A tick: once a week, unless nothing is new or it is more than a day late; at night it waits for the morning."""
    network, groups = work.networks.find_current(), work.groups.list_linked()
    moment = network.digest_due
    if moment is None or moment > now:
        return
    network.digest_due = digest_days.find_next_digest(Prefs(), network, now) if groups else None
    if now - moment >= digest_days.LATEST_DIGEST_DELAY or not groups:
        return
    zone, since = ZoneInfo(network.time_zone), digest_days.find_previous_digest(DigestPace.WEEKLY, network, moment)
    told = views.build_group_digest(ActionContext(work, Person(), None, knowledge, now), since, moment)
    later = find_quiet_end(now, Prefs(), zone) or now
    for group in groups if told is not None else ():
        if told is not None:
            work.outbox.owe_group(
                group,
                told,
                once=f"group:{network.id}:{to_local_day(moment, zone)}:{group.id}",
                due=later,
                rank=Rank.DIGEST,
                expires=later + digest_days.LATEST_DIGEST_DELAY,
                thread=group.topic,
            )
