"""What was taken over from lists is compared with the others in the background, some at a time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.context.action_context import build_unattended_context
from bot.rules.leads import listed_leads
from matching.knowledge import Knowledge
from storage.work import Work

_MOST_AT_ONCE = 500  # declarations; the others when the tick comes again


def find_uncompared(work: Work, now: datetime) -> Sequence[int]:
    """Those that wait."""
    return work.lifetimes.list_to_compare(now, _MOST_AT_ONCE)


def compare_declarations(work: Work, knowledge: Knowledge, now: datetime, due_ids: Sequence[int]) -> None:
    """A tick: their best leads are kept, and asked within the budget."""
    context = build_unattended_context(work, knowledge, now)
    for declaration_id in due_ids:
        row = work.declarations.get(declaration_id)
        if row is not None and row.compare_due is not None:
            listed_leads.compare_listed_declaration(context, row)


def forget_old_uploads(work: Work, knowledge: Knowledge, now: datetime, due_ids: Sequence[int]) -> None:
    """A tick: lists that nobody decided about for a week go, with all that is in them."""
    work.uploads.forget_old(now)
