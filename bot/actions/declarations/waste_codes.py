"""The waste code of an announcement: shown to its holder, who confirms one, does not know, or says that it is no waste."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.context.access_rights import require_living_declaration, require_own_declaration
from bot.context.action_context import ActionContext, ActionResult, parse_button_choice
from bot.conversation.model import Refuse
from bot.views.declarations import drafts
from bot.views.declarations import waste_codes as pages
from matching.vocabulary import UNKNOWN_ORIGIN, WasteStatement
from storage.notes.saying import Saying
from storage.tables import Declaration
from storage.tables.declaration import DeclarationState


def state_waste_code(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Its code, or the question before it; or, with what was said of it, that from now on. Anybody of the company may."""
    row = _require_waste(context, require_living_declaration(context, args))
    if len(args) == 1:
        return ActionResult((pages.build_code_page(context, row),))
    said, now = parse_button_choice(args), pages.read_stated_waste(row)
    if said == "change":
        return ActionResult((pages.build_code_choice(context, row),))
    if said == "unsure":
        _save_statement(context, row, replace(now, code=None, waste=True, noted=False))
        return ActionResult((Saying("code-unsure", {"animator": context.work.networks.find_current().animator}),))
    if said == "product":
        _save_statement(context, row, replace(now, code=None, waste=False, noted=False))
    elif said in (*pages.list_code_choices(context, row), now.code):
        _save_statement(context, row, replace(now, code=said, waste=True, noted=False))
    else:
        raise Refuse("button-gone")
    return ActionResult((pages.build_code_page(context, row),))


def state_waste_origin(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Where it comes from, which decides between two chapters; a dangerous draft goes on with its card then."""
    row = require_own_declaration(context, args)
    draft = row.state is DeclarationState.DRAFT and drafts.is_dangerous_declaration(context, row)
    row = _require_waste(context, row if draft else require_living_declaration(context, args))
    tied = pages.find_likely_codes(context, row).tied
    if not tied:
        raise Refuse("button-gone")
    if len(args) == 1 and not draft:
        return ActionResult((pages.build_origin_question(context, row),))
    said = parse_button_choice(args)
    if said != UNKNOWN_ORIGIN and said not in (each[:2] for each in tied):
        raise Refuse("button-gone")
    _save_statement(context, row, WasteStatement(origin=said))
    return ActionResult((drafts.build_draft_card(context, row) if draft else pages.build_code_page(context, row),))


def _require_waste(context: ActionContext, declaration: Declaration) -> Declaration:
    """Something that can be waste: a button of what it was before a change is of no use any more."""
    if not pages.may_have_waste_code(context, declaration):
        raise Refuse("button-gone")
    return declaration


def _save_statement(context: ActionContext, declaration: Declaration, said: WasteStatement) -> None:
    before = pages.read_stated_waste(declaration)
    if said == before:
        return
    declaration.details = replace(declaration.details, stated=said)
    if (said.certainty, said.code) != (before.certainty, before.code):
        context.work.history.add_entry(
            pages.CODE_HISTORY_VERBS[said.certainty],
            f"declaration:{declaration.id}",
            context.person_id,
            context.now,
            said.code or "",
        )
