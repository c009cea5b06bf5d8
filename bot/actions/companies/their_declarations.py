"""An announcement of a company, at the hand of whoever animates: seen, changed, withdrawn, announced for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.context.access_rights import require_animator
from bot.context.action_context import ActionContext, ActionResult, TalkRequest, parse_button_choice, parse_row_id
from bot.conversation.flows.animation.animator_line import AnimatorLine
from bot.conversation.model import Refuse
from bot.rules.companies import behalf, their_declarations
from bot.rules.companies.seated_companies import require_their_declaration
from bot.rules.declarations import lifecycle
from bot.rules.projects import openings
from bot.views.board.screens import prepend_news
from bot.views.companies import sheets
from bot.views.companies import their_declarations as pages
from bot.views.projects.pages import build_project_page
from storage.notes.saying import Button, Fact, Saying
from storage.tables import Company, Declaration
from storage.tables.animation.behalf_change import ChangeKind
from storage.tables.declaration import DeclarationState
from storage.tables.moves import move

_ASKS = {"amount": "helped", "broker": "brokered", "placed": "placed"}


def act_on_their_declaration(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """One tap on its page. What its company has withdrawn since is said so."""
    require_animator(context)
    code = parse_button_choice(args)
    declaration, company = require_their_declaration(context, parse_row_id(args))
    if code not in (*_ASKS, *_DRAFT_DEEDS, *_DEEDS):
        raise Refuse("button-gone")
    if declaration.state is DeclarationState.WITHDRAWN:
        raise Refuse("theirs-over")
    drafted = declaration.state is DeclarationState.DRAFT
    if code in _ASKS and not (drafted and code != "amount"):
        name = declaration.resource or declaration.said
        line = AnimatorLine(code, declaration=declaration.id, company=company.id, name=company.name, resource=name)
        return ActionResult(begin=TalkRequest(_ASKS[code], line))
    does = (_DRAFT_DEEDS if drafted else _DEEDS).get(code)
    if does is None:
        raise Refuse("button-gone" if drafted else "theirs-announced")
    return ActionResult((does(context, declaration, company),), instead=not drafted)


def _announce(context: ActionContext, declaration: Declaration, company: Company) -> Saying:
    outcome, news = their_declarations.announce_for_company(context, company, declaration)
    state = "joining" if their_declarations.is_hidden_for_joining(context, declaration) else outcome.state.value
    facts: dict[str, Fact] = {**(news.facts or {}), "state": state, "count": len(outcome.partners)}
    return Saying(
        "theirs-announced-done",
        facts,
        parts=outcome.partners,
        buttons=(Button("sheet-edit.back", sheets.build_sheet_token(company.id)),),
    )


def _forget(context: ActionContext, declaration: Declaration, company: Company) -> Saying:
    move(declaration, DeclarationState.WITHDRAWN)
    declaration.touched = context.now
    return prepend_news(Saying("draft-forgotten"), sheets.build_sheet(context, company))


def _withdraw(context: ActionContext, declaration: Declaration, company: Company) -> Saying:
    """Gone; who was asked or had said yes reads so, and its company may bring it back."""
    before = behalf.build_state_before(context, company, declaration)
    lifecycle.close_declaration(context.work, declaration, DeclarationState.WITHDRAWN, context.now)
    news = behalf.record_change(context, ChangeKind.WITHDRAWN, company, before, declaration)
    return prepend_news(news, sheets.build_sheet(context, company))


def _open_project(context: ActionContext, declaration: Declaration, company: Company) -> Saying:
    """It becomes a project; one that it is part of already is shown."""
    return build_project_page(context, openings.open_project_about(context, declaration, company))


_DRAFT_DEEDS: dict[str, Callable[[ActionContext, Declaration, Company], Saying]] = {"publish": _announce, "forget": _forget}
_DEEDS: dict[str, Callable[[ActionContext, Declaration, Company], Saying]] = {
    "see": lambda context, declaration, _: pages.build_their_page(context, declaration),
    "withdraw": lambda _, declaration, company: pages.build_withdrawal_question(declaration, company),
    "withdrawn": _withdraw,
    "project": _open_project,
}
