"""/reseau: what a network is, in which of several one speaks, and changing one thing of it at a time."""
from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import Begin, Desk, Done, coded, numbered
from bot.conversation.flows.network import CHANGEABLE, FLOW
from bot.conversation.model import Refuse
from bot.views.networks import particulars as views


def show(desk: Desk, rest: str) -> Done:
    """Anybody may read what the network is."""
    return Done((views.page(desk),))


def speak(desk: Desk, args: Sequence[str]) -> Done:
    """From now on in that network; only who runs it changes over by this button."""
    network = next((each for each in desk.work.roles.networks(desk.me) if each.id == numbered(args)), None)
    if network is None:
        raise Refuse("button-gone")
    desk.person.network_id = desk.work.scope.network = network.id
    return Done((views.page(desk),), instead=True)


def alter(desk: Desk, args: Sequence[str]) -> Done:
    """Ask that one question again."""
    what = coded(args)
    if not desk.work.people.animates(desk.person) or args[0] != "0" or what not in CHANGEABLE:
        raise Refuse("button-gone")
    known = views.founding(desk, desk.work.networks.here(), what)
    return Done(begin=Begin("found", known, tuple(step.name for step in FLOW.steps if step.name != what)))
