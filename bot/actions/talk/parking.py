"""Leaving a talk, and taking it up again: nothing that was typed is lost for a week."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import ActionContext, ActionResult, parse_row_id
from bot.conversation.model import Refuse
from bot.rules.declarations import forgetting
from bot.talk import sessions
from storage.notes.saying import Button, Saying
from storage.tables import Talk
from storage.tables.moves import move
from storage.tables.talk import TalkState


def leave_talk(context: ActionContext, rest: str) -> ActionResult:
    """/annuler: the open talk is put aside."""
    row = context.work.talks.find_open(context.person_id)
    if row is None:
        return ActionResult((Saying("talk-none"),))
    row.touched = context.now
    context.work.talks.park_talk(row)
    buttons = (Button("talk-left.resume", f"a.resume.{row.id:x}"), Button("talk-left.drop", f"a.drop.{row.id:x}"))
    return ActionResult((Saying("talk-left", buttons=buttons),))


def resume_parked_talk(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Take it up again."""
    row = _find_parked_talk(context, args)
    if (other := context.work.talks.find_open(context.person_id)) is not None:
        context.work.talks.park_talk(other)
    return ActionResult(sessions.take_up_talk(context, row))


def drop_parked_talk(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Forget it, with everything that was typed: every thing of that sentence, and what waited for joining."""
    row = _find_parked_talk(context, args)
    if context.work.has_network:
        forgetting.erase_drafts(context, forgetting.list_drafts_of_talk(context, row))
    move(row, TalkState.DROPPED)
    row.answers = "{}"
    return ActionResult((Saying("talk-dropped"),))


def _find_parked_talk(context: ActionContext, args: Sequence[str]) -> Talk:
    row = context.work.talks.find_own_parked(context.person_id, parse_row_id(args))
    if row is None:
        raise Refuse("button-gone")
    return row
