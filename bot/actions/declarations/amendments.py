"""Something published is changed: one of its answers, or its picture."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.access_rights import require_living_declaration
from bot.context.action_context import ActionContext, ActionResult, TalkRequest
from bot.conversation.flows.draft_picture import Picturing
from bot.rules.declarations import editing


def edit_declaration(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Which of its answers is to be changed? Or, with its name, that question again."""
    row = require_living_declaration(context, args)
    if len(args) > 1:
        return ActionResult(begin=editing.repeat_question(context, row, args[1]))
    return ActionResult((editing.ask_which_answer(context, row, "amend"),))


def request_declaration_picture(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Ask for a picture."""
    return ActionResult(begin=TalkRequest("picture", Picturing(draft=require_living_declaration(context, args).id)))
