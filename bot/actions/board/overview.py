"""/tableau: what waits for the animator, in one message that changes in place."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.access_rights import require_animator
from bot.context.action_context import ROW_PATTERN, ActionContext, ActionResult
from bot.conversation.model import Refuse
from bot.views.board import overview as screens


def show_board(context: ActionContext, rest: str) -> ActionResult:
    """All sections with their counts, at the bottom of the chat."""
    require_animator(context)
    return ActionResult((screens.build_board(context),))


def show_board_screen(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """One of its screens, in place, as things stand now. Raises Refuse for a token that no button of ours carries."""
    require_animator(context)
    row, name, page, *rest = (*args, "", "", "")[: max(len(args), 3)]
    if row != "0" or name not in screens.BOARD_SCREENS or rest or (page and not ROW_PATTERN.fullmatch(page)):
        raise Refuse("button-gone")
    return ActionResult((screens.BOARD_SCREENS[name](context, int(page or "0", 16)),), instead=True)
