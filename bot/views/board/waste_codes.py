"""Waste codes that nobody is sure of, one at a time: whoever animates knows, or asks the company."""

from __future__ import annotations

from datetime import timedelta
from textwrap import shorten

from bot.context.action_context import ActionContext
from bot.views.board.paging import cut_page
from bot.views.board.screens import BOARD_BACK, build_turning_buttons
from bot.views.companies.sheets import build_sheet_button
from bot.views.declarations import cards, waste_codes
from storage.notes.saying import Button, Fact, Saying
from storage.tables import Declaration

CODE_ASKED_VERB = "code-asked"
CODES_BACK = "codes"
_PAUSE = timedelta(days=30)  # between two questions to a company about one code
_WORDS_SHOWN = 90  # letters of what somebody wrote
_MOST_CHOICES = 4  # that a screen shows with their names


def list_doubtful(context: ActionContext) -> tuple[Declaration, ...]:
    """Offers between whose codes the trade does not decide, or whose holder does not know; without those that their company
    was asked about within the month."""
    rows = [row for row in context.work.figures.list_living_offers() if _is_doubtful(context, row)]
    asked = find_asked(context, rows)
    return tuple(row for row in rows if row.id not in asked)


def find_asked(context: ActionContext, rows: list[Declaration]) -> frozenset[int]:
    """Those about whose code their company was asked within the month."""
    subjects = {f"declaration:{row.id}": row.id for row in rows}
    done = context.work.history.find_done(CODE_ASKED_VERB, subjects, context.now - _PAUSE)
    return frozenset(subjects[each] for each in done)


def list_choices(context: ActionContext, declaration: Declaration) -> tuple[str, ...]:
    """The codes to choose from: one of each chapter between which nothing decides, then the likely ones."""
    tied = waste_codes.list_unasked_chapters(context, declaration)
    return tuple(dict.fromkeys((*tied, *waste_codes.list_code_choices(context, declaration))))[:_MOST_CHOICES]


def build_code_screen(context: ActionContext, number: int) -> Saying:
    """Whose it is, in which words, and the codes to choose from."""
    waiting = list_doubtful(context)
    if not waiting:
        return Saying("board-codes-none", buttons=(BOARD_BACK,))
    page = cut_page(waiting, number, 1)
    [(n, declaration)] = page.lines
    company = context.work.companies.get(declaration.company_id or 0)
    choices = list_choices(context, declaration)
    place: dict[str, Fact] = {"n": n, "count": len(waiting), "company": company.name, "place": company.place}
    return Saying(
        "board-codes",
        {**_describe_words(declaration), **place, "activity": company.activity},
        parts=tuple(Saying("code-line", {"n": each, "code": code}) for each, code in enumerate(choices, 1)),
        buttons=(
            *(
                Button("code-page.pick", _build_token(declaration, code), {"n": each, "code": code})
                for each, code in enumerate(choices, 1)
            ),
            Button("code-page.product", _build_token(declaration, "product")),
            *_build_asking_button(context, declaration),
            build_sheet_button(company.id, company.name),
            *build_turning_buttons(CODES_BACK, page),
            BOARD_BACK,
        ),
    )


def _build_asking_button(context: ActionContext, declaration: Declaration) -> tuple[Button, ...]:
    """Only where Telegram reaches somebody there."""
    reached = context.work.people.has_reachable_member(declaration.company_id or 0)
    return (Button("board-codes.ask", _build_token(declaration, "ask")),) if reached else ()


def _build_token(declaration: Declaration, code: str) -> str:
    return f"a.classify.{declaration.id:x}.{code}"


def _is_doubtful(context: ActionContext, declaration: Declaration) -> bool:
    """A code that was given needs nobody; one without a choice is no question."""
    stated = declaration.details.stated
    if stated is not None and (stated.code is not None or not stated.waste):
        return False
    if stated is not None:
        return bool(waste_codes.list_code_choices(context, declaration))
    # Reading the words takes milliseconds: most things stand in one chapter, and need no reading.
    spread = context.knowledge.may_tie_chapters(declaration.resource or "")
    return spread and bool(waste_codes.list_unasked_chapters(context, declaration))


def _describe_words(declaration: Declaration) -> dict[str, Fact]:
    words = shorten(declaration.details.sentence or declaration.said, _WORDS_SHOWN, placeholder="…")
    return {**cards.describe_declaration(declaration), "words": words}
