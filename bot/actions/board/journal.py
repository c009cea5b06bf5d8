"""/journal: who saw or changed what; it is written down where it happens, and read by those who animate."""

from __future__ import annotations

from bot.context.access_rights import require_animator
from bot.context.action_context import ActionContext, ActionResult
from bot.views.board import journal


def show_journal(context: ActionContext, rest: str) -> ActionResult:
    """The latest page of it."""
    require_animator(context)
    return ActionResult((journal.build_journal(context),))
