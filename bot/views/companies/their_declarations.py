"""The announcements of one company, and a page of each, for whoever animates."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.views.companies.sheets import build_sheet_token, describe_announcement, list_announced
from bot.views.declarations import cards, drafts
from bot.views.networks.authorisations import list_taking_kinds
from matching.vocabulary import Kind
from storage.notes.saying import Button, Saying
from storage.tables import Company, Declaration
from storage.tables.declaration import DeclarationState

_MOST_LISTED = 10


def build_their_token(declaration: Declaration, code: str = "see") -> str:
    """The token of a button of an announcement's page."""
    return f"a.theirs.{declaration.id:x}.{code}"


def build_their_list(context: ActionContext, company: Company) -> Saying:
    """All of them, each with its button."""
    rows = tuple(enumerate(list_announced(context, company.id)[:_MOST_LISTED], 1))
    return Saying(
        "theirs-list",
        {"company": company.name, "count": len(rows)},
        parts=tuple(Saying("theirs-line", {**describe_announcement(row), "n": n}) for n, row in rows),
        buttons=(
            *(Button("theirs-line.see", build_their_token(row), {"n": n}) for n, row in rows),
            Button("sheet-edit.back", build_sheet_token(company.id)),
        ),
    )


def build_their_page(context: ActionContext, declaration: Declaration) -> Saying:
    """One of them, and what can be done with it for its company."""
    company = context.work.companies.get(declaration.company_id or 0)
    known = context.knowledge.taxonomy.resources.get(declaration.resource or "")
    piped = known is not None and known.project
    is_open = declaration.state is DeclarationState.OPEN
    held = declaration.state is DeclarationState.HELD and bool(list_taking_kinds(known))  # for whoever is authorised
    placed = ("placed",) if (is_open or held) and not piped and declaration.kind is not Kind.SHARE else ()
    codes = ("amount", *(("project",) if piped else ("broker",) if is_open or held else ()), *placed, "withdraw")
    return Saying(
        "theirs-page",
        {**describe_announcement(declaration), "company": company.name, "place": company.place},
        parts=(
            *cards.build_note_line(context, declaration),
            *cards.build_private_lines(context, declaration, "card-sentence-theirs"),
        ),
        buttons=(
            *(Button(f"theirs-page.{code}", build_their_token(declaration, code)) for code in codes),
            Button("sheet-edit.back", build_sheet_token(company.id)),
        ),
    )


def build_draft_for_them(context: ActionContext, declaration: Declaration) -> Saying:
    """What was understood of a sentence typed for a company, before it is announced."""
    company = context.work.companies.get(declaration.company_id or 0)
    return Saying(
        "theirs-draft",
        {
            **cards.describe_declaration(declaration),
            **drafts.describe_yearly_amount(context, declaration),
            "company": company.name,
            "place": company.place,
            "state": company.state.value,
        },
        buttons=tuple(
            Button(f"theirs-draft.{code}", build_their_token(declaration, code)) for code in ("publish", "amount", "forget")
        ),
    )


def build_withdrawal_question(declaration: Declaration, company: Company) -> Saying:
    """Is it to be withdrawn for its company?"""
    return Saying(
        "theirs-withdraw",
        {**describe_announcement(declaration), "company": company.name},
        buttons=tuple(Button(f"theirs-withdraw.{code}", build_their_token(declaration, code)) for code in ("withdrawn", "see")),
    )
