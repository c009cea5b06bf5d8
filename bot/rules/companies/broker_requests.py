"""Two or three companies are to be brought together by hand: why, in a line; or what stands between them."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import ActionContext, ActionResult, TalkRequest
from bot.conversation.flows.animation.animator_line import AnimatorLine
from bot.rules.leads import brokered_leads
from bot.views.companies import sheets
from storage.notes.names import join_names
from storage.notes.saying import Button, Saying
from storage.tables import Company, Declaration


def ask_why(context: ActionContext, declaration: Declaration, others: tuple[Company, ...]) -> ActionResult:
    """One line of explanation, unless something stands between them."""
    owner = context.work.companies.get(declaration.company_id or 0)
    if obstacle := brokered_leads.find_obstacle(context, declaration, others):
        return ActionResult((build_broker_answer(declaration, (owner, *others), obstacle),))
    line = AnimatorLine(
        "why",
        declaration=declaration.id,
        company=owner.id,
        others=tuple(each.id for each in others),
        name=join_names(each.name for each in (owner, *others)),
        resource=declaration.resource or declaration.said,
    )
    return ActionResult(begin=TalkRequest("brokered", line))


def build_broker_answer(declaration: Declaration, companies: Sequence[Company], key: str) -> Saying:
    """What came of it, and the way back to the first one's sheet."""
    return Saying(
        key,
        {"companies": join_names(each.name for each in companies), "resource": declaration.resource or declaration.said},
        buttons=(Button("sheet-edit.back", sheets.build_sheet_token(companies[0].id)),),
    )
