"""Whoever stopped half-way through joining is asked once more, on the next working day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.context.action_context import build_unattended_context
from bot.views.people.unfinished_joins import FLOWS_OF_JOINING, JOIN_PATIENCE_DAYS, build_reminder, list_unfinished_joins
from matching.calendar.days import find_working_days_start
from matching.knowledge import Knowledge
from storage.notes.outbox import Rank
from storage.tables.person import Reach
from storage.work import Work

_REMINDER_KEY = "unfinished:"


def find_unfinished_joins(work: Work, now: datetime) -> Sequence[int]:
    """Who is to be asked: the keys of people whose next working day has begun."""
    silent_since = find_working_days_start(now, JOIN_PATIENCE_DAYS, work.networks.zone())
    return work.talks.find_unreminded(FLOWS_OF_JOINING, silent_since, _REMINDER_KEY)


def remind_unfinished_joins(work: Work, knowledge: Knowledge, now: datetime, due_ids: Sequence[int]) -> None:
    """A tick: what they said is kept and named, what is missing is asked; never a second time."""
    for join in list_unfinished_joins(build_unattended_context(work, knowledge, now), due_ids):
        if join.person.reach is Reach.HERE and not join.person.prefs.resting:
            work.outbox.owe(
                join.person, build_reminder(join), once=f"{_REMINDER_KEY}{join.person.id}", due=now, rank=Rank.QUESTION
            )
