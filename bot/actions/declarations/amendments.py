"""Something published is changed: one of its answers, or its picture."""
from __future__ import annotations

from collections.abc import Sequence

from bot.context.access_rights import living
from bot.context.action_context import Begin, Desk, Done
from bot.conversation.flows.draft_picture import Picturing
from bot.rules.declarations import editing


def amend(desk: Desk, args: Sequence[str]) -> Done:
    """Which of its answers is to be changed? Or, with its name, that question again."""
    row = living(desk, args)
    if len(args) > 1:
        return Done(begin=editing.anew(desk, row, args[1]))
    return Done((editing.which(desk, row, "amend"),))


def snap(desk: Desk, args: Sequence[str]) -> Done:
    """Ask for a picture."""
    return Done(begin=Begin("picture", Picturing(draft=living(desk, args).id)))
