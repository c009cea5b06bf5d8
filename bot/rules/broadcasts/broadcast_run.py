"""An announcement leaves, is stopped, goes on, and comes to its end; its author watches it in one message."""
from __future__ import annotations

from datetime import datetime, timedelta

from bot.views.broadcasts import audience
from bot.views.broadcasts import preview as views
from bot.views.broadcasts.progress import progress, subject
from matching.calendar import days as calendar_days
from matching.knowledge import Knowledge
from storage.notes.mailings import Copy, Tally
from storage.notes.outbox import Rank
from storage.tables.broadcast import Broadcast, BroadcastState
from storage.work import Work

A_WEEK = 2                       # announcements that people still read
LASTS = timedelta(days=3)        # what could not be sent by then is no news any more
EVERY = timedelta(seconds=2.9)   # Telegram frowns on a message that changes all the time; a tick may come a little early
STALE = timedelta(seconds=10)    # figures that could not be shown by then are not worth showing


def enough(work: Work, row: Broadcast, at: datetime) -> bool:
    """Have as many left, or will leave, in the local week of that moment as a network should hear?"""
    zone = work.networks.zone()
    monday = calendar_days.week(calendar_days.local_day(at, zone))
    since, until = (calendar_days.at(monday + timedelta(days=days), datetime.min.time(), zone) for days in (0, 7))
    return not row.urgent and work.broadcasts.spent(since, until, row.id) >= A_WEEK


def start(work: Work, knowledge: Knowledge, row: Broadcast, now: datetime, *, asked: bool) -> None:
    """It is owed to every reader, in one go, so that a kill leaves all of it or nothing; who sleeps is owed it for the
    morning. `asked`: its author waits for it just now."""
    found = audience.heads(audience.meant(work, knowledge, row.audience), row.by)
    ends = views.quiet(found.readers, now, work.networks.zone())
    work.mailings.owe(
        (Copy(each.person, each.chat, ends.get(each.person, now)) for each in found.readers
         if each.person is not None and each.chat is not None),
        views.read(work, row), subject=subject(row), rank=Rank.BROADCAST, expires=now + LASTS)
    row.state, row.started, row.shown = BroadcastState.RUNNING, now, now
    row.people, row.companies = len(found.readers), found.companies
    tally = settled(work, row, now)
    row.watched = work.outbox.owe(
        work.people.get(row.by), progress(work, row, tally), once=_figures(row, tally), due=now,
        rank=Rank.ANSWER if asked else Rank.INTRODUCTION)


def stop(work: Work, row: Broadcast, now: datetime) -> None:
    """What has not left stays; what is in the air arrives."""
    work.outbox.cancel(subject(row))
    row.state, row.ended = BroadcastState.STOPPED, now
    row.shown = None if work.mailings.tally(subject(row), now).flying else now


def resume(work: Work, row: Broadcast, now: datetime) -> None:
    """The others get it too."""
    work.mailings.revive(subject(row), row.ended or now, now, now + LASTS)
    row.state, row.ended, row.shown = BroadcastState.RUNNING, None, now
    settled(work, row, now)


def settled(work: Work, row: Broadcast, now: datetime) -> Tally:
    """How far it is; when nothing is left to send it is done."""
    work.session.flush()
    tally = work.mailings.tally(subject(row), now)
    if row.state is BroadcastState.RUNNING and tally.over:
        row.state, row.ended = BroadcastState.DONE, now
    return tally


def show(work: Work, row: Broadcast, now: datetime) -> None:
    """The author's message says how far it is; the same figures are not shown twice."""
    tally = settled(work, row, now)
    if row.state is BroadcastState.STOPPED and tally.flying:
        return
    row.shown = now
    if row.watched is None:
        return
    moving = row.state is BroadcastState.RUNNING and tally.owed + tally.flying > 0
    work.outbox.owe(work.people.get(row.by), progress(work, row, tally), once=_figures(row, tally), due=now,
                    rank=Rank.ANSWER, edits=row.watched, expires=now + STALE if moving else None)


def _figures(row: Broadcast, tally: Tally) -> str:
    shown = (row.state, tally.sent, tally.blocked + tally.failed, tally.waiting, tally.dropped)
    return f"progress:{row.id}:" + ".".join(map(str, shown))
