"""The company behind a button of whoever animates."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import ActionContext, parse_row_id
from bot.conversation.model import Refuse
from storage.tables import Company, Declaration
from storage.tables.declaration import DeclarationState


def require_seated_company(context: ActionContext, args: Sequence[str]) -> Company:
    """That company, while it sits in this network. Raises Refuse otherwise."""
    return require_company(context, parse_row_id(args))


def require_company(context: ActionContext, company_id: int) -> Company:
    """The same, by its key."""
    if not context.work.company_sheets.is_seated(company_id):
        raise Refuse("sheet-gone")
    return context.work.companies.get(company_id)


def require_their_declaration(context: ActionContext, declaration_id: int) -> tuple[Declaration, Company]:
    """An announcement of a company that sits here, withdrawn or not; a draft only where an animator typed it for the company.
    Raises Refuse otherwise."""
    declaration = context.work.declarations.get(declaration_id)
    if declaration is None or declaration.company_id is None:
        raise Refuse("button-gone")
    if declaration.state is DeclarationState.DRAFT and declaration.keeper_id is not None:
        raise Refuse("button-gone")
    return declaration, require_company(context, declaration.company_id)
