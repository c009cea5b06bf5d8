"""/tableau: what waits for the animator, in one message that changes in place."""
from __future__ import annotations

from collections.abc import Sequence

from bot.context.access_rights import animating
from bot.context.action_context import ROW, Desk, Done
from bot.conversation.model import Refuse
from bot.views.board import overview as screens


def board(desk: Desk, rest: str) -> Done:
    """All sections with their counts, at the bottom of the chat."""
    animating(desk)
    return Done((screens.main(desk),))


def turn(desk: Desk, args: Sequence[str]) -> Done:
    """One of its screens, in place, as things stand now. Raises Refuse for a token that no button of ours carries."""
    animating(desk)
    row, name, page, *rest = (*args, "", "", "")[:max(len(args), 3)]
    if row != "0" or name not in screens.SCREENS or rest or (page and not ROW.fullmatch(page)):
        raise Refuse("button-gone")
    return Done((screens.SCREENS[name](desk, int(page or "0", 16)),), instead=True)
