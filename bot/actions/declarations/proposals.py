"""What Boucle proposes to look for: a tap instead of a sentence."""
from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import Begin, Desk, Done, coded
from bot.conversation.asks.resource import named
from bot.conversation.flows.declare import Declaring
from bot.conversation.model import Refuse
from bot.views.declarations import proposals
from matching.vocabulary import Kind
from storage.notes.saying import Saying


def propose(desk: Desk, args: Sequence[str]) -> Done:
    """Show what companies of this activity often look for."""
    return Done((proposals.listed(desk),))


def want(desk: Desk, args: Sequence[str]) -> Done:
    """One of these is looked for."""
    id = coded(args)
    if desk.company is None or id not in desk.knowledge.taxonomy.resources:
        raise Refuse("button-gone")
    resource = named(desk.knowledge.resource(id).fr, id, desk.knowledge)
    return Done(begin=Begin("declare", Declaring(kind=Kind.NEED, resource=resource), ("kind", "resource")))


def nothing(desk: Desk, args: Sequence[str]) -> Done:
    """Nothing for now."""
    return Done((Saying("proposal-later"),))
