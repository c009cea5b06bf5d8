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
from bot.actions.networks import waiting_agreements
from bot.actions.people import unfinished_joins
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
    work.inbox.forget_handled(now)


def sweep_talks(work: Work, knowledge: Knowledge, now: datetime) -> None:
    """Talks that nobody took up for a week are dropped."""
    work.talks.drop_old_talks(now)


def finish_erasures(work: Work, knowledge: Knowledge, now: datetime) -> None:
    """Whoever was erased and has had the last word: their address goes too."""
    work.erasures.finish_erasures()


def age_declarations(work: Work, knowledge: Knowledge, now: datetime) -> None:
    """What ended three years ago keeps its quantities, without words or names."""
    work.erasures.blank_old_declarations(now)


def forget_old_questions(work: Work, knowledge: Knowledge, now: datetime) -> None:
    """What the sides of a lead asked each other is forgotten ninety days after its end."""
    work.questions.forget_old_questions(now)


def run_in_each_network(act: Callable[[Work, Knowledge, datetime], None]) -> Callable[[Work, Knowledge, datetime], None]:
    """The same, in each network."""

    def everywhere(work: Work, knowledge: Knowledge, now: datetime) -> None:
        for network in work.networks.list_ids():
            with work.inside(network):
                act(work, knowledge, now)

    return everywhere


TICKS = (
    Tick("sweep-inbox", timedelta(hours=1), sweep_inbox),
    Tick("sweep-talks", timedelta(hours=1), sweep_talks),
    Tick("finish-erasures", timedelta(minutes=1), finish_erasures),
    Tick("age-declarations", timedelta(days=1), age_declarations),
    Tick("forget-questions", timedelta(days=1), run_in_each_network(forget_old_questions)),
    Tick("forget-drafts", timedelta(hours=1), run_in_each_network(liveness.forget_old_drafts)),
    Tick("digests", timedelta(seconds=15), run_in_each_network(personal_digests.send_due_digests)),
    Tick("group-digests", timedelta(minutes=1), run_in_each_network(group_digests.send_due_group_digests)),
    # Asked before put to sleep: what was missed while Boucle was down is asked first.
    Tick("still-there", timedelta(minutes=15), run_in_each_network(liveness.ask_still_there)),
    Tick("fall-asleep", timedelta(minutes=15), run_in_each_network(liveness.put_declarations_to_sleep)),
    Tick("seasons", timedelta(minutes=15), run_in_each_network(liveness.turn_seasons)),
    Tick("nudge", timedelta(minutes=15), run_in_each_network(silence.nudge_silent_parties)),
    Tick("call-list", timedelta(minutes=15), run_in_each_network(due_calls.gather_calls)),
    Tick("close-silent", timedelta(minutes=15), run_in_each_network(silence.close_silent_leads)),
    Tick("calls-today", timedelta(minutes=15), run_in_each_network(due_calls.remind_of_calls)),
    Tick("no-partner-yet", timedelta(minutes=15), run_in_each_network(reviews.review_unmatched_declarations)),
    Tick("unfinished-joins", timedelta(minutes=15), run_in_each_network(unfinished_joins.remind_unfinished_joins)),
    Tick("waiting-agreements", timedelta(minutes=15), run_in_each_network(waiting_agreements.remind_waiting_agreements)),
    Tick("broadcasts-begin", timedelta(seconds=10), run_in_each_network(sending.send_due_broadcasts)),
    Tick("broadcasts-shown", timedelta(seconds=3), run_in_each_network(sending.update_broadcast_progress)),
    Tick("forget-broadcasts", timedelta(hours=1), run_in_each_network(sending.forget_unsent_broadcasts)),
)


def build_scheduler(run: Callable[[Tick], None]) -> AsyncIOScheduler:
    """A scheduler that calls `run` for each tick; never twice at once, and once for all it missed."""
    made = AsyncIOScheduler(timezone="UTC")
    for tick in TICKS:
        made.add_job(
            run,
            "interval",
            args=[tick],
            seconds=tick.every.total_seconds(),
            id=tick.name,
            max_instances=1,
            coalesce=True,
            misfire_grace_time=None,
        )
    return made
