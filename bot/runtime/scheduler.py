"""The table of ticks, and the only place that knows apscheduler. A tick is an action without a speaker;
`tick_runner` carries them out."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.actions.board import hints, weeks
from bot.actions.broadcasts import sending
from bot.actions.calls import due_calls
from bot.actions.declarations import food, liveness, missing_facts, reviews, ticks
from bot.actions.digests import group_digests, personal_digests
from bot.actions.follow_up import questions
from bot.actions.imports import comparing
from bot.actions.leads import idle_leads, pool_endings, silence, waits
from bot.actions.networks import confirmations, permanent_takers, waiting_agreements
from bot.actions.people import erasures, retention, unfinished_joins
from bot.actions.workshops import follow_up as workshops
from matching.knowledge import Knowledge
from storage.people.retention_rules import RETENTION_DAYS, RETENTION_RULES, SILENT_ASKED, SILENT_ERASED
from storage.work import Work

TickAct = Callable[[Work, Knowledge, datetime, Sequence[int]], None]


@dataclass(frozen=True, slots=True)
class Tick:
    """What is done every so often; everything with a date waits in the database, so a missed tick loses nothing. `find`
    chooses what is due, by its keys; `act` does it for `most` of them in one unit of work, and looks again whether they
    still are. Without `find` there is only one thing to do. `local`: in each network by itself."""

    name: str
    every: timedelta
    act: TickAct
    find: Callable[[Work, datetime], Sequence[int]] | None = None
    most: int = 20
    local: bool = True


def sweep_talks(work: Work, knowledge: Knowledge, now: datetime, due_ids: Sequence[int]) -> None:
    """Talks that nobody took up for a week are dropped."""
    work.talks.drop_old_talks(now)


_HOUR, _QUARTER, _MINUTE = timedelta(hours=1), timedelta(minutes=15), timedelta(minutes=1)

_DUE_TICKS = (
    Tick("sweep-talks", _HOUR, sweep_talks, local=False),
    Tick("finish-erasures", _MINUTE, erasures.finish_erasures, erasures.find_finishable, most=1, local=False),
    Tick("forget-drafts", _HOUR, liveness.forget_old_drafts),
    Tick("unsent-digests", _MINUTE, personal_digests.owe_unsent_again),
    Tick("digests", timedelta(seconds=15), personal_digests.send_due_digests, personal_digests.find_due_digests, most=5),
    Tick("group-digests", _MINUTE, group_digests.send_due_group_digests, group_digests.find_due_group_digest),
    # Asked before put to sleep: what was missed while Boucle was down is asked first.
    Tick("still-there", _QUARTER, liveness.ask_still_there, liveness.find_to_ask),
    Tick("fall-asleep", _QUARTER, liveness.put_declarations_to_sleep, liveness.find_unanswered),
    Tick("seasons", _QUARTER, liveness.turn_seasons, liveness.find_turning, most=2),
    Tick("next-uses", _QUARTER, food.ask_next_uses, food.find_due_food, most=5),
    Tick("nudge", _QUARTER, silence.nudge_silent_parties, silence.find_to_nudge),
    Tick("colleagues", _QUARTER, silence.share_silent_cards, silence.find_to_share),
    Tick("calls-over", _QUARTER, due_calls.drop_ended_calls, due_calls.find_ended_calls),
    Tick("call-list", _QUARTER, due_calls.gather_calls, due_calls.find_missing_calls),
    Tick("questions-by-call", _QUARTER, due_calls.gather_question_calls, due_calls.find_unanswered_questions),
    Tick("introductions-by-call", _QUARTER, due_calls.pass_on_introductions, due_calls.find_undelivered),
    Tick("close-silent", _QUARTER, silence.close_silent_leads, silence.find_to_close),
    Tick("idle-leads", _HOUR, idle_leads.ask_idle_leads, idle_leads.find_idle_leads),
    Tick("waits-over", _HOUR, waits.ask_after_wait, waits.find_ended_waits, most=2),
    Tick("compare-listed", _MINUTE, comparing.compare_declarations, comparing.find_uncompared),
    Tick("forget-uploads", _HOUR, comparing.forget_old_uploads),
    Tick("pools-close", _QUARTER, pool_endings.close_due_pools, pool_endings.find_due_pools),
    Tick("how-it-goes", _QUARTER, questions.ask_due_questions, questions.find_due_questions),
    Tick("reservations", _QUARTER, questions.release_reservations, questions.find_lapsed_reservations),
    Tick("arrivals-together", _QUARTER, confirmations.tell_arrivals_together, confirmations.find_arrivals, most=100),
    Tick("animators-week", _QUARTER, weeks.tell_week, weeks.find_due_week),
    Tick("calls-today", _QUARTER, due_calls.remind_of_calls),
    Tick("no-partner-yet", _QUARTER, reviews.review_unmatched_declarations, reviews.find_to_review),
    Tick("shared-expenses", _QUARTER, ticks.ask_shared_expenses, ticks.find_unasked_companies),
    Tick("missing-facts", _HOUR, missing_facts.ask_missing_facts, missing_facts.find_keepers_to_ask),
    Tick("check-takers", _QUARTER, permanent_takers.ask_about_takers, permanent_takers.find_takers_to_check),
    Tick("near-misses", timedelta(days=1), hints.keep_near_misses),
    Tick("unfinished-joins", _QUARTER, unfinished_joins.remind_unfinished_joins, unfinished_joins.find_unfinished_joins),
    Tick(
        "waiting-agreements",
        _QUARTER,
        waiting_agreements.remind_waiting_agreements,
        waiting_agreements.find_unconfirmed_companies,
    ),
    Tick("broadcasts-begin", timedelta(seconds=10), sending.send_due_broadcasts, sending.find_due_broadcasts, most=1),
    Tick("broadcasts-shown", timedelta(seconds=3), sending.update_broadcast_progress, sending.find_watched_broadcasts),
    Tick("workshop-cards", _MINUTE, workshops.compare_cards, workshops.find_uncompared_cards, most=5),
    Tick("workshops-recalled", _QUARTER, workshops.recall_workshops, workshops.find_workshops_to_recall, most=1),
    Tick("forget-broadcasts", _HOUR, sending.forget_unsent_broadcasts),
)


def list_ticks(kept_days: Mapping[str, int]) -> tuple[Tick, ...]:
    """All ticks; what is kept for a while only is kept for so many days."""
    old = tuple(
        Tick(f"forget-old-{rule.name}", _HOUR, rows.forget_due, rows.find_due, most=200, local=False)
        for rule in RETENTION_RULES
        for rows in (retention.OldRows(rule, kept_days[rule.name]),)
    )
    silent = retention.SilentPeople(kept_days[SILENT_ASKED], kept_days[SILENT_ERASED])
    return (
        *_DUE_TICKS,
        *old,
        Tick("silent-people", _HOUR, silent.ask, silent.find_to_ask, local=False),
        Tick("silent-for-good", _HOUR, silent.erase, silent.find_to_erase, most=1, local=False),
    )


TICKS = list_ticks(RETENTION_DAYS)


def build_scheduler(
    run: Callable[[Tick], Coroutine[Any, Any, None]], now: datetime, ticks: Sequence[Tick] = TICKS
) -> AsyncIOScheduler:
    """A scheduler that calls `run` for each tick; never twice at once, and once for all it missed. Ticks of the same pace
    begin one after the other over the whole of it, so that they do not all come in one second."""
    made = AsyncIOScheduler(timezone="UTC")
    for tick in ticks:
        made.add_job(
            run,
            "interval",
            args=[tick],
            seconds=tick.every.total_seconds(),
            start_date=find_first_run(tick, now, ticks),
            id=tick.name,
            max_instances=1,
            coalesce=True,
            misfire_grace_time=None,
        )
    return made


def find_first_run(tick: Tick, now: datetime, ticks: Sequence[Tick] = TICKS) -> datetime:
    """When a tick runs for the first time after the start."""
    same_pace = [each.name for each in ticks if each.every == tick.every]
    return now + tick.every * ((same_pace.index(tick.name) + 1) / len(same_pace))
