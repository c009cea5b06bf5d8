"""After the introduction: an agreement in writing, to be filled in and changed by those who met."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import ActionContext, ActionResult, parse_row_id
from bot.conversation.model import Refuse
from storage.notes.saying import Saying


def prepare_contract(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """The file, for whoever was introduced by that lead."""
    if len(args) != 1:
        raise Refuse("button-gone")
    met = context.work.introductions.list_met(parse_row_id(args))
    if not any(context.may_speak_for(party.company_id) for party in met):
        raise Refuse("button-gone")
    return ActionResult((Saying("contract-ready", {"synergy": parse_row_id(args)}, document="contract"),))
