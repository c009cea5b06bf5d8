"""« Mes refus »: one tap takes a refusal back, or a distance, and what is open is compared anew."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import ActionContext, ActionResult, parse_row_id
from bot.conversation.model import Refuse
from bot.rules.leads import matchmaking
from bot.views.declarations import cards
from bot.views.people import refused
from storage.notes.saying import Saying
from storage.tables.declaration import DeclarationState


def take_back_refusal(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """They may be proposed to each other again. Raises Refuse for another company's refusal, or one taken back already."""
    company = context.own_company
    barrier = context.work.barriers.take_back(company.id, parse_row_id(args))
    if barrier is None:
        raise Refuse("refused-back-already")
    context.work.endings.reopen_refusals(company.id, barrier.other_id)
    theirs = context.work.declarations.get(barrier.declaration_id) if barrier.declaration_id is not None else None
    short = refused.SAID_SHORT in args[1:] and theirs is not None
    said = Saying("around-back", cards.describe_card(context, theirs, company)) if short and theirs is not None else None
    return _show_taken_back(context, barrier.resource, said)


def take_back_distance(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """As far as that resource is usually carried, again. Raises Refuse for another company's, or one taken back already."""
    known = context.work.distance_limits.list_of_company(context.own_company.id)
    limit = next((each for each in known if each.id == parse_row_id(args)), None)
    if limit is None:
        raise Refuse("refused-back-already")
    context.work.distance_limits.remove_limit(limit.company_id, limit.resource)
    return _show_taken_back(context, limit.resource)


def _show_taken_back(context: ActionContext, resource: str | None, shown_instead: Saying | None = None) -> ActionResult:
    """The list without it, or what there is to say instead, and who is being asked now."""
    partners = tuple(
        line
        for row in context.work.declarations.list_of_company(context.own_company.id)
        if row.state is DeclarationState.OPEN and resource in (None, row.resource)
        for line in matchmaking.ask_best_partners(context, row)
    )
    found = (Saying("declaration-partners", {"count": len(partners)}, parts=partners),) if partners else ()
    return ActionResult((shown_instead or refused.build_refused_screen(context), *found))
