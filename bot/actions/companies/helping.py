"""What an animator typed for a company: its entry put right, an announcement, a word to it."""

from __future__ import annotations

from dataclasses import replace

from bot.context.access_rights import require_animator
from bot.context.action_context import ActionContext, ActionResult, TalkRequest
from bot.conversation.flows.animation.animator_line import AnimatorLine
from bot.conversation.flows.company import CompanyChange
from bot.conversation.model import Refuse
from bot.rules.companies import behalf, entries, named_company, passed_words, their_declarations
from bot.rules.companies.seated_companies import require_company, require_their_declaration
from bot.rules.networks.company_changes import build_company_place
from bot.views.board.screens import prepend_news
from bot.views.companies import sheets
from bot.views.companies import their_declarations as pages
from bot.views.declarations import quantities
from matching.understand.answers import parse_amount_answer, parse_bare_number
from matching.vocabulary import Quantity, Unit
from storage.notes.saying import Button, Saying
from storage.tables import Company
from storage.tables.animation.behalf_change import ChangeKind
from storage.tables.declaration import DeclarationState

_SIRET_DIGITS = 14


def save_company_entry(context: ActionContext, answers: CompanyChange) -> ActionResult:
    """Its name, town or trade is so from now on; a name that another company bears in that town may be the same one."""
    require_animator(context)
    company = require_company(context, answers.company)
    if answers.place is None:
        raise Refuse("button-gone")
    before = behalf.build_state_before(context, company)
    told = (answers.name, answers.place, answers.activity)
    changed = [
        kind
        for kind, new, old in zip(
            (ChangeKind.NAME, ChangeKind.PLACE, ChangeKind.ACTIVITY),
            told,
            (company.name, build_company_place(company), company.activity),
            strict=True,
        )
        if new != old
    ]
    if not changed:
        return ActionResult((sheets.build_sheet(context, company),))
    context.work.memberships.hold_founding()
    known = context.work.memberships.find_likely_company(answers.name, answers.place)
    if known is not None and known.id != company.id and ChangeKind.ACTIVITY not in changed:
        return ActionResult((_ask_whether_same(company, known),))
    entries.correct_entry(context, company, *told)
    news = behalf.record_change(context, changed[0], company, before)
    return ActionResult((prepend_news(news, sheets.build_sheet(context, company)),))


def save_helping_line(context: ActionContext, line: AnimatorLine) -> ActionResult:
    """What was typed about a company, by what was asked."""
    require_animator(context)
    words = line.words or ""
    if line.what == "find":
        return ActionResult((named_company.build_found_company(context, words),))
    if line.what == "amount":
        return _save_amount(context, line, words)
    company = require_company(context, line.company)
    return {"siret": _save_siret, "declare": _draft_announcement, "word": _pass_word}[line.what](context, company, words)


def _ask_whether_same(company: Company, known: Company) -> Saying:
    return Saying(
        "sheet-name-taken",
        {"company": known.name, "place": known.place},
        buttons=(
            Button("sheet-page.same", f"a.merge.{company.id:x}.{known.id:x}", {"company": known.name}),
            Button("sheet-edit.back", sheets.build_sheet_token(company.id)),
        ),
    )


def _save_siret(context: ActionContext, company: Company, words: str) -> ActionResult:
    digits = "".join(sign for sign in words if sign.isdigit())
    if len(digits) != _SIRET_DIGITS or not _is_checked(digits):
        return ActionResult(
            (Saying("helped-siret-wrong", {"count": len(digits)}),),
            TalkRequest("helped", AnimatorLine("siret", company=company.id, name=company.name)),
        )
    if digits == company.siret:
        return ActionResult((sheets.build_sheet(context, company),))
    before = behalf.build_state_before(context, company)
    entries.correct_siret(company, digits)
    news = behalf.record_change(context, ChangeKind.SIRET, company, before)
    return ActionResult((prepend_news(news, sheets.build_sheet(context, company)),))


def _is_checked(digits: str) -> bool:
    """Every second digit counts double: the sum of all is a multiple of ten; La Poste's own are a multiple of five."""
    doubled = (int(digit) * (1 + (place + 1) % 2) for place, digit in enumerate(digits))
    return sum(each - 9 if each > 9 else each for each in doubled) % 10 == 0 or (
        digits.startswith("356000000") and sum(map(int, digits)) % 5 == 0
    )


def _draft_announcement(context: ActionContext, company: Company, words: str) -> ActionResult:
    drafted = their_declarations.draft_for_company(context, company, words)
    if not drafted:
        return ActionResult(
            (Saying("helped-declare-nothing"),),
            TalkRequest("helped", AnimatorLine("declare", company=company.id, name=company.name)),
        )
    return ActionResult(tuple(pages.build_draft_for_them(context, row) for row in drafted))


def _save_amount(context: ActionContext, line: AnimatorLine, words: str) -> ActionResult:
    declaration, company = require_their_declaration(context, line.declaration)
    if declaration.state is DeclarationState.WITHDRAWN:
        raise Refuse("mine-over")
    said = _read_amount(words)
    if said is None:
        return ActionResult((Saying("helped-amount-unread"),), TalkRequest("helped", replace(line, words=None)))
    said = quantities.complete_quantity(context.knowledge, declaration, said)
    if declaration.state is DeclarationState.DRAFT:
        entries.fill_quantity(context, declaration, said)
        return ActionResult((pages.build_draft_for_them(context, declaration),))
    before = behalf.build_state_before(context, company, declaration)
    entries.change_quantity(context, declaration, said)
    news = behalf.record_change(context, ChangeKind.AMOUNT, company, before, declaration)
    return ActionResult((prepend_news(news, pages.build_their_page(context, declaration)),))


def _read_amount(words: str) -> Quantity | None:
    """With its unit, or a bare number."""
    said, figure = parse_amount_answer(words), parse_bare_number(words)
    if said is None and figure is not None:
        said = Quantity(*figure, Unit.UNIT)
    return said if said is not None and said.high > 0 else None


def _pass_word(context: ActionContext, company: Company, words: str) -> ActionResult:
    return ActionResult((passed_words.pass_animator_word(context, company, words),))
