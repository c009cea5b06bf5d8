"""/moi, and « notre année » of a company or of the network."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.access_rights import require_animator
from bot.context.action_context import ActionContext, ActionResult, parse_button_choice
from bot.conversation.model import Refuse
from bot.views.declarations.mine import build_unjoined_drafts
from bot.views.gains import own_page, year_picture
from storage.notes.saying import Button, Saying


def show_own_company(context: ActionContext, rest: str) -> ActionResult:
    """/moi: where my company stands; before joining, what is kept so far."""
    if not context.work.has_network:
        return ActionResult((Saying("start-nowhere"),))
    if context.company is None:
        kept = build_unjoined_drafts(context)
        return ActionResult(kept or (Saying("me-unjoined", buttons=(Button("mine-none.go", "a.go"),)),))
    return ActionResult((own_page.build_company_page(context),))


def show_year(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """The last twelve months as a picture: one's own, or the network's for who animates it."""
    whose = parse_button_choice(args)
    if whose == "network":
        require_animator(context)
        made = year_picture.build_network_year(context)
        return ActionResult((made or Saying("year-few"),))
    if whose != "own" or context.company is None:
        raise Refuse("button-gone")
    return ActionResult((year_picture.build_company_year(context) or Saying("year-nothing"),))
