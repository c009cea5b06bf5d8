"""Whoever stopped half-way through joining is asked once more, on the next working day."""

from __future__ import annotations

from datetime import datetime

from bot.context.action_context import build_unattended_context
from bot.views.people.unfinished_joins import build_reminder, list_unfinished_joins
from matching.knowledge import Knowledge
from storage.notes.outbox import Rank
from storage.tables.person import Reach
from storage.work import Work


def remind_unfinished_joins(work: Work, knowledge: Knowledge, now: datetime) -> None:
    """A tick: what they said is kept and named, what is missing is asked; never a second time."""
    for join in list_unfinished_joins(build_unattended_context(work, knowledge, now)):
        if join.person.reach is Reach.HERE and not join.person.prefs.resting:
            work.outbox.owe(join.person, build_reminder(join), once=f"unfinished:{join.person.id}", due=now, rank=Rank.QUESTION)
