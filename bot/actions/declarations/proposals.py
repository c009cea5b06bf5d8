"""What Boucle proposes to look for: a tap instead of a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import ActionContext, ActionResult, TalkRequest, parse_button_choice
from bot.conversation.asks.resource import name_resource
from bot.conversation.flows.declare import Declaring
from bot.conversation.model import Refuse
from bot.rules.declarations import fates
from bot.views.declarations import tick_lists
from bot.views.declarations.tick_lists import TickList
from matching.vocabulary import Kind
from storage.notes.saying import Saying


def propose_needs(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Show what companies of this activity often have, need or share."""
    listed = tick_lists.build_tick_list(context, TickList.USUAL) if context.company is not None else None
    return ActionResult((listed or Saying("proposal-none"),))


def declare_need(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """One of these is looked for."""
    id = parse_button_choice(args)
    if context.company is None or id not in context.knowledge.taxonomy.resources:
        raise Refuse("button-gone")
    resource = name_resource(context.knowledge.find_resource(id).fr, id, context.knowledge)
    return ActionResult(begin=TalkRequest("declare", Declaring(kind=Kind.NEED, resource=resource), ("kind", "resource")))


def decline_proposals(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Nothing for now."""
    return ActionResult((Saying("proposal-later"), *fates.ask_last_fate(context)))
