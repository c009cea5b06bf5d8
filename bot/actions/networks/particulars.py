"""/reseau: what a network is, in which of several one speaks, and changing one thing of it at a time."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import ActionContext, ActionResult, TalkRequest, parse_button_choice, parse_row_id
from bot.conversation.flows.network import CHANGEABLE_ANSWERS, NETWORK_FLOW
from bot.conversation.model import Refuse
from bot.views.networks import particulars as views


def show_network(context: ActionContext, rest: str) -> ActionResult:
    """Anybody may read what the network is."""
    return ActionResult((views.build_network_page(context),))


def switch_network(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """From now on in that network; only who belongs to it changes over by this button."""
    network = next(
        (each for each in context.work.seats.list_networks(context.person_id) if each.id == parse_row_id(args)), None
    )
    if network is None:
        raise Refuse("button-gone")
    context.enter_network(network.id)
    return ActionResult((views.build_network_page(context),), instead=True)


def edit_network(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Ask that one question again."""
    what = parse_button_choice(args)
    if not context.work.people.is_animator(context.person) or args[0] != "0" or what not in CHANGEABLE_ANSWERS:
        raise Refuse("button-gone")
    known = views.build_founding(context, context.work.networks.find_current(), what)
    return ActionResult(begin=TalkRequest("found", known, tuple(step.name for step in NETWORK_FLOW.steps if step.name != what)))
