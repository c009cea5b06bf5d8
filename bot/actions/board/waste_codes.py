"""What an animator does about a doubtful waste code: puts it, says that it is no waste, or asks the company."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.context.access_rights import require_animator
from bot.context.action_context import ActionContext, ActionResult, parse_button_choice, parse_row_id
from bot.conversation.model import Refuse
from bot.rules.declarations import keeper
from bot.views.board import waste_codes as views
from bot.views.board.screens import prepend_news
from bot.views.declarations import cards
from bot.views.declarations import waste_codes as pages
from storage.notes.saying import Saying
from storage.tables import Declaration


def classify_waste(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """One tap under it; the next one comes in the same message. What was settled meanwhile is left as it is."""
    require_animator(context)
    declaration, deed = context.work.declarations.get(parse_row_id(args)), parse_button_choice(args)
    if declaration is None:
        raise Refuse("button-gone")
    if declaration.id not in {each.id for each in views.list_doubtful(context)}:
        return _show_next(context, Saying("board-codes-over"))
    if deed == "ask" and context.work.people.has_reachable_member(declaration.company_id or 0):
        return _ask_company(context, declaration)
    if deed != "product" and deed not in views.list_choices(context, declaration):
        raise Refuse("button-gone")
    return _put_code(context, declaration, "" if deed == "product" else deed)


def _put_code(context: ActionContext, declaration: Declaration, code: str) -> ActionResult:
    """It stands, as noted by whoever animates; its company reads it and may say otherwise."""
    before = pages.read_stated_waste(declaration)
    stated = replace(before, code=code or None, waste=bool(code), noted=bool(code))
    declaration.details = replace(declaration.details, stated=stated)
    subject = f"declaration:{declaration.id}"
    context.work.history.add_entry(pages.CODE_HISTORY_VERBS[stated.certainty], subject, context.person_id, context.now, code)
    keeper.tell_holder(context, declaration, pages.build_put_code(context, declaration), "code-put")
    return _show_next(context, Saying("board-codes-put" if code else "board-codes-product", _describe(declaration, code)))


def _ask_company(context: ActionContext, declaration: Declaration) -> ActionResult:
    context.work.history.add_entry(views.CODE_ASKED_VERB, f"declaration:{declaration.id}", context.person_id, context.now)
    theirs = keeper.build_holder_context(context, declaration)
    keeper.tell_holder(context, declaration, pages.build_code_page(theirs, declaration), "code-asked")
    return _show_next(context, Saying("board-codes-asked", _describe(declaration, "")))


def _show_next(context: ActionContext, news: Saying) -> ActionResult:
    return ActionResult((prepend_news(news, views.build_code_screen(context, 0)),), instead=True)


def _describe(declaration: Declaration, code: str) -> dict[str, str | int | float]:
    return {"resource": cards.describe_declaration(declaration)["resource"], "code": code}
