"""The table of ticks, and the only place that knows apscheduler. A tick is an action without a speaker."""
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.actions.broadcasts import sending
from bot.actions.calls import due_calls
from bot.actions.declarations import liveness, reviews
from bot.actions.digests import group_digests, personal_digests
from bot.actions.leads import silence
from matching.knowledge import Knowledge
from storage.work import Work


@dataclass(frozen=True, slots=True)
class Tick:
    """What is done every so often; everything with a date waits in the database, so a missed tick loses nothing."""

    name: str
    every: timedelta
    act: Callable[[Work, Knowledge, datetime], None]


def sweep_inbox(work: Work, knowledge: Knowledge, now: datetime) -> None:
    """Handled updates are forgotten after three days."""
    work.inbox.sweep(now)


def sweep_talks(work: Work, knowledge: Knowledge, now: datetime) -> None:
    """Talks that nobody took up for a week are dropped."""
    work.talks.sweep(now)


def finish_erasures(work: Work, knowledge: Knowledge, now: datetime) -> None:
    """Whoever was erased and has had the last word: their address goes too."""
    work.erasures.finish()


def age_declarations(work: Work, knowledge: Knowledge, now: datetime) -> None:
    """What ended three years ago keeps its quantities, without words or names."""
    work.erasures.age(now)


def in_each(act: Callable[[Work, Knowledge, datetime], None]) -> Callable[[Work, Knowledge, datetime], None]:
    """The same, in the scope of each network."""
    def everywhere(work: Work, knowledge: Knowledge, now: datetime) -> None:
        for network in work.networks.all():
            work.scope.network = network
            act(work, knowledge, now)
    return everywhere


TICKS = (
    Tick("sweep-inbox", timedelta(hours=1), sweep_inbox),
    Tick("sweep-talks", timedelta(hours=1), sweep_talks),
    Tick("finish-erasures", timedelta(minutes=1), finish_erasures),
    Tick("age-declarations", timedelta(days=1), age_declarations),
    Tick("forget-drafts", timedelta(hours=1), in_each(liveness.forget)),
    Tick("digests", timedelta(seconds=15), in_each(personal_digests.make)),
    Tick("group-digests", timedelta(minutes=1), in_each(group_digests.make)),
    # Asked before put to sleep: what was missed while Boucle was down is asked first.
    Tick("still-there", timedelta(minutes=15), in_each(liveness.ask)),
    Tick("fall-asleep", timedelta(minutes=15), in_each(liveness.sleep)),
    Tick("seasons", timedelta(minutes=15), in_each(liveness.season)),
    Tick("nudge", timedelta(minutes=15), in_each(silence.nudge)),
    Tick("call-list", timedelta(minutes=15), in_each(due_calls.gather)),
    Tick("close-silent", timedelta(minutes=15), in_each(silence.close)),
    Tick("calls-today", timedelta(minutes=15), in_each(due_calls.remind)),
    Tick("no-partner-yet", timedelta(minutes=15), in_each(reviews.review)),
    Tick("broadcasts-begin", timedelta(seconds=10), in_each(sending.begin)),
    Tick("broadcasts-shown", timedelta(seconds=3), in_each(sending.show)),
    Tick("forget-broadcasts", timedelta(hours=1), in_each(sending.forget)),
)


def scheduler(run: Callable[[Tick], None]) -> AsyncIOScheduler:
    """A scheduler that calls `run` for each tick; never twice at once, and once for all it missed."""
    made = AsyncIOScheduler(timezone="UTC")
    for tick in TICKS:
        made.add_job(run, "interval", args=[tick], seconds=tick.every.total_seconds(), id=tick.name, max_instances=1,
                     coalesce=True, misfire_grace_time=None)
    return made
