"""« Pas avant mars »: in March whoever said so is asked again, where both announcements are still open."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.context.action_context import build_unattended_context
from bot.rules.leads import matchmaking
from matching.knowledge import Knowledge
from storage.tables.declaration import DeclarationState
from storage.work import Work


def find_ended_waits(work: Work, now: datetime) -> Sequence[int]:
    """Refusals « pas maintenant » whose date has come."""
    return work.barriers.find_ended_waits(now)


def ask_after_wait(work: Work, knowledge: Knowledge, now: datetime, due_ids: Sequence[int]) -> None:
    """A tick: what the other side still has is compared anew, and the one who wanted to wait is asked, and reads why. Where
    nothing of it is open any more nobody hears a word."""
    context = build_unattended_context(work, knowledge, now)
    for barrier in work.barriers.list_ended_waits(now, due_ids):
        work.barriers.end_wait(barrier)
        work.endings.reopen_refusals(barrier.company_id, barrier.other_id)
        for declaration in work.declarations.list_of_company(barrier.other_id):
            if declaration.state is DeclarationState.OPEN and barrier.resource in (None, declaration.resource):
                matchmaking.ask_best_partners(context, declaration)
