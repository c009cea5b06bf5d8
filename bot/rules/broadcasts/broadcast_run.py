"""An announcement leaves, is stopped, goes on, and comes to its end; its author watches it in one message."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.views.broadcasts import audience
from bot.views.broadcasts import preview as views
from bot.views.broadcasts.progress import build_broadcast_progress, format_broadcast_subject
from matching.calendar import days as calendar_days
from matching.knowledge import Knowledge
from storage.notes.mailings import MailingTally, NoteCopy
from storage.notes.outbox import Rank
from storage.tables.broadcast import Broadcast, BroadcastState
from storage.tables.moves import move
from storage.work import Work

MOST_BROADCASTS_A_WEEK = 2  # announcements that people still read
_BROADCAST_LIFETIME = timedelta(days=3)  # what could not be sent by then is no news any more
PROGRESS_INTERVAL = timedelta(
    seconds=2.9
)  # Telegram frowns on a message that changes all the time; a tick may come a little early
_PROGRESS_STALE_AFTER = timedelta(seconds=10)  # figures that could not be shown by then are not worth showing


def is_broadcast_week_full(work: Work, broadcast: Broadcast, at: datetime) -> bool:
    """Have as many left, or will leave, in the local week of that moment as a network should hear?"""
    zone = work.networks.zone()
    monday = calendar_days.find_monday(calendar_days.to_local_day(at, zone))
    since, until = (calendar_days.to_utc_moment(monday + timedelta(days=days), datetime.min.time(), zone) for days in (0, 7))
    return not broadcast.urgent and work.broadcasts.count_others(since, until, broadcast.id) >= MOST_BROADCASTS_A_WEEK


def start_broadcast(work: Work, knowledge: Knowledge, broadcast: Broadcast, now: datetime, *, asked: bool) -> None:
    """It is owed to every reader, in one go, so that a kill leaves all of it or nothing; who sleeps is owed it for the
    morning. `asked`: its author waits for it just now."""
    found = audience.count_readers(audience.find_readers(work, knowledge, broadcast.audience), broadcast.by)
    ends = views.list_quiet_ends(found.readers, now, work.networks.zone())
    work.mailings.owe_copies(
        (
            NoteCopy(each.person, each.chat, ends.get(each.person, now))
            for each in found.readers
            if each.person is not None and each.chat is not None
        ),
        views.build_broadcast(work, broadcast),
        subject=format_broadcast_subject(broadcast),
        rank=Rank.BROADCAST,
        expires=now + _BROADCAST_LIFETIME,
    )
    move(broadcast, BroadcastState.RUNNING)
    broadcast.started = broadcast.shown = now
    broadcast.people, broadcast.companies = len(found.readers), found.companies
    tally = tally_broadcast(work, broadcast, now)
    broadcast.watched = work.outbox.owe(
        work.people.get(broadcast.by),
        build_broadcast_progress(work, broadcast, tally),
        once=_build_progress_key(broadcast, tally),
        due=now,
        rank=Rank.ANSWER if asked else Rank.INTRODUCTION,
    )


def stop_broadcast(work: Work, broadcast: Broadcast, now: datetime) -> None:
    """What has not left stays; what is in the air arrives."""
    work.outbox.cancel(format_broadcast_subject(broadcast))
    move(broadcast, BroadcastState.STOPPED)
    broadcast.ended = now
    broadcast.shown = None if work.mailings.count_copies(format_broadcast_subject(broadcast), now).flying else now


def resume_broadcast(work: Work, broadcast: Broadcast, now: datetime) -> None:
    """The others get it too."""
    work.mailings.revive_copies(format_broadcast_subject(broadcast), broadcast.ended or now, now, now + _BROADCAST_LIFETIME)
    move(broadcast, BroadcastState.RUNNING)
    broadcast.ended, broadcast.shown = None, now
    tally_broadcast(work, broadcast, now)


def tally_broadcast(work: Work, broadcast: Broadcast, now: datetime) -> MailingTally:
    """How far it is; when nothing is left to send it is done."""
    tally = work.mailings.count_copies(format_broadcast_subject(broadcast), now)
    if broadcast.state is BroadcastState.RUNNING and tally.is_over:
        move(broadcast, BroadcastState.DONE)
        broadcast.ended = now
    return tally


def refresh_progress(work: Work, broadcast: Broadcast, now: datetime) -> None:
    """The author's message says how far it is; the same figures are not shown twice."""
    tally = tally_broadcast(work, broadcast, now)
    if broadcast.state is BroadcastState.STOPPED and tally.flying:
        return
    broadcast.shown = now
    if broadcast.watched is None:
        return
    moving = broadcast.state is BroadcastState.RUNNING and tally.owed + tally.flying > 0
    work.outbox.owe(
        work.people.get(broadcast.by),
        build_broadcast_progress(work, broadcast, tally),
        once=_build_progress_key(broadcast, tally),
        due=now,
        rank=Rank.ANSWER,
        edits=broadcast.watched,
        expires=now + _PROGRESS_STALE_AFTER if moving else None,
    )


def _build_progress_key(broadcast: Broadcast, tally: MailingTally) -> str:
    shown = (broadcast.state, tally.sent, tally.blocked + tally.failed, tally.waiting, tally.dropped)
    return f"progress:{broadcast.id}:" + ".".join(map(str, shown))
