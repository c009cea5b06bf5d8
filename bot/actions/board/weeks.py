"""/lundi: what waits for the animator and what to do first; it comes by itself on the morning of the network's digest."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time

from bot.context.access_rights import require_animator
from bot.context.action_context import ActionContext, ActionResult, build_unattended_context
from bot.rules.animators import notices
from bot.rules.calls.due_calls import build_calls_subject
from bot.views.board import week
from matching.calendar import days
from matching.knowledge import Knowledge
from storage.notes.outbox import Rank
from storage.work import Work

_FROM, _TO = time(8), time(12)  # when it is read, there


def show_week(context: ActionContext, rest: str) -> ActionResult:
    """What to do first, whatever the day."""
    require_animator(context)
    return ActionResult((week.build_week(context) or week.build_free_week(context),))


def find_due_week(work: Work, now: datetime) -> Sequence[int]:
    """This network, on the morning of its digest."""
    network, local = work.networks.find_current(), now.astimezone(work.networks.zone())
    return (network.id,) if local.weekday() == network.digest_day and _FROM <= local.time() < _TO else ()


def tell_week(work: Work, knowledge: Knowledge, now: datetime, due_ids: Sequence[int]) -> None:
    """A tick: each animator gets the week once; nothing where nothing waits."""
    zone = work.networks.zone()
    day = days.to_local_day(now, zone)
    told = week.build_week(build_unattended_context(work, knowledge, now), unasked=True)
    if told is None or not week.needs_telling(told) or not find_due_week(work, now):
        return
    names_calls = any(part.key == "board-week-calls" for part in told.parts)
    notices.tell_animators(
        work,
        told,
        f"week:{work.network_id}",
        now,
        anew=str(day),
        rank=Rank.INTRODUCTION,
        subject=build_calls_subject(work) if names_calls else None,
        expires=days.to_utc_moment(day, time(20), zone),
    )
