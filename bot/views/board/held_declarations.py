"""Held declarations, as the animator sees them: what, whose, why it is held, the rules, and what can be done."""

from __future__ import annotations

from textwrap import shorten

from bot.context.action_context import ActionContext
from bot.partners.held_pairs import find_held_pairs
from bot.views.board import held_meetings
from bot.views.board.paging import cut_page
from bot.views.board.screens import (
    BOARD_BACK,
    LINES_A_PAGE,
    build_board_token,
    build_contact_line,
    build_turning_buttons,
    format_local_day,
    prepend_news,
)
from bot.views.companies.sheets import build_sheet_button
from bot.views.declarations import cards, holding, regulation, waste_codes
from matching.taxonomy.model import Resource
from storage.notes.saying import Button, Saying
from storage.reports.board import HELD_TAKEN_VERB
from storage.tables import Declaration
from storage.tables.declaration import Visibility

_MOST_RULES = 2  # the most particular ones; more would not fit on the screen
_WORDS_SHOWN = 70  # letters of what somebody wrote
HELD_REFUSAL_REASONS = ("rules", "vague", "double", "outside")


def build_held_list(context: ActionContext, number: int) -> Saying:
    """All of them, those nobody sees to first."""
    rows = context.work.board.list_held()
    page, pairs = cut_page(rows, number, LINES_A_PAGE), find_held_pairs(context, rows)
    numbers = {row.id: n for n, row in enumerate(rows, 1)}
    lines = tuple(
        Saying(
            "board-held-line",
            {
                "n": n,
                "kind": row.kind.value if row.kind else "offer",
                "words": _quote_words(context, row.id),
                "goes": numbers[pairs[row.id][0]] if row.id in pairs else 0,
                "resource": row.resource or row.said,
                "company": row.company,
                "place": row.place,
                "since": format_local_day(context, row.since),
                "handled": "yes" if row.handled else "no",
            },
        )
        for n, row in page.lines
    )
    buttons = tuple(Button("board-held-line.see", f"a.held.{row.id:x}.see", {"n": n}) for n, row in page.lines)
    return Saying(
        "board-held", {"count": len(rows)}, parts=lines, buttons=(*buttons, *build_turning_buttons("held", page), BOARD_BACK)
    )


def _quote_words(context: ActionContext, declaration_id: int) -> str:
    """How its company put it, the beginning."""
    row = context.work.declarations.get(declaration_id)
    words = (row.details.sentence or row.said) if row is not None and row.resource else ""
    return shorten(words, _WORDS_SHOWN, placeholder="…") or "none"


def build_held_page(context: ActionContext, declaration: Declaration, *more: Saying) -> Saying:
    """One of them, with everything that a decision needs; or with `more` lines in the place of the rules."""
    company = context.work.companies.get(declaration.company_id or 0)
    person = context.work.people.find_spokesperson(company.id, declaration.keeper_id)
    handler = find_handler(context, declaration)
    place = next((n for n, each in enumerate(context.work.board.list_held()) if each.id == declaration.id), 0)
    shown = {
        **cards.describe_declaration(declaration),
        "company": company.name,
        "place": company.place,
        "activity": company.activity,
        "person": person.name if person else "none",
        "since": format_local_day(context, declaration.published or declaration.touched),
        "why": find_hold_reason(context, declaration),
        "words": declaration.said,
        "wish": declaration.details.wish or "none",
        "handler": handler or "none",
    }
    rules = regulation.list_declaration_rules(context, declaration)[:_MOST_RULES] if not more else ()
    return Saying(
        "board-held-page",
        shown,
        parts=(
            *cards.build_note_line(context, declaration),
            *cards.build_private_lines(context, declaration, "card-sentence-theirs"),
            *waste_codes.build_code_line(context, declaration),
            *held_meetings.build_pair_lines(context, declaration),
            *held_meetings.build_entitled_lines(context, declaration),
            *(regulation.build_rule_card(rule) for rule in rules),
            *more,
        ),
        buttons=(
            *build_held_buttons(context, declaration),
            *held_meetings.build_meeting_buttons(context, declaration),
            *_build_project_button(context, declaration),
            build_sheet_button(company.id, company.name),
            *_build_next_button(context, declaration, handler),
            Button("board-main.list", build_board_token("held", place // LINES_A_PAGE)),
        ),
    )


def build_following_held(context: ActionContext, news: Saying) -> Saying:
    """The next one that nobody sees to, under a line about what was just done; the list where there is none."""
    following = next((row for row in context.work.board.list_held() if not row.handled), None)
    shown = context.work.declarations.get(following.id) if following is not None else None
    return prepend_news(news, build_held_page(context, shown) if shown is not None else build_held_list(context, 0))


def _build_next_button(context: ActionContext, declaration: Declaration, handler: str | None) -> tuple[Button, ...]:
    """Once somebody sees to this one: the next that nobody sees to."""
    left = [row for row in context.work.board.list_held() if not row.handled and row.id != declaration.id]
    return (Button("board-held-page.next", f"a.held.{left[0].id:x}.see", {"count": len(left)}),) if handler and left else ()


def build_held_contact(context: ActionContext, declaration: Declaration) -> Saying:
    """The same, with how to reach its company."""
    company = context.work.companies.get(declaration.company_id or 0)
    return build_held_page(
        context,
        declaration,
        build_contact_line(company.name, context.work.people.find_spokesperson(company.id, declaration.keeper_id)),
    )


def build_held_refusal(context: ActionContext, declaration: Declaration) -> Saying:
    """Why it cannot stay: the holder reads the reason."""
    return Saying(
        "board-refuse",
        {"resource": declaration.resource or declaration.said},
        buttons=(
            *(Button(f"board-refuse.{reason}", f"a.held.{declaration.id:x}.no-{reason}") for reason in HELD_REFUSAL_REASONS),
            Button("board-refuse.keep", f"a.held.{declaration.id:x}.see"),
        ),
    )


def build_held_buttons(context: ActionContext, declaration: Declaration) -> tuple[Button, ...]:
    """What an animator can do with it: to matching goes only what its keeper meant for all and nothing forbids."""
    if find_hold_reason(context, declaration) == "doubt" and declaration.resource is None:
        name = Button("board-held-page.word", f"a.word.{declaration.id:x}.see")
        return (name, *(Button(f"board-held-page.{verb}", f"a.held.{declaration.id:x}.{verb}") for verb in ("call", "refuse")))
    verbs = [
        *(
            ["open"]
            if may_open_held_declaration(context, declaration)
            else ["take"]
            if find_handler(context, declaration) is None
            else []
        ),
        "call",
        "refuse",
        "name",
    ]
    return tuple(Button(f"board-held-page.{verb}", f"a.held.{declaration.id:x}.{verb}") for verb in verbs)


def _build_project_button(context: ActionContext, declaration: Declaration) -> tuple[Button, ...]:
    """What comes by a pipe is a project rather than two taps."""
    if find_hold_reason(context, declaration) != "project":
        return ()
    return (Button("theirs-page.project", f"a.theirs.{declaration.id:x}.project"),)


def find_hold_reason(context: ActionContext, declaration: Declaration) -> str:
    """Why it is held: the keeper's wish, its nature, or a look at everything first."""
    if declaration.visibility is Visibility.ANIMATOR:
        return "private"
    if holding.is_doubtful_declaration(context.knowledge, declaration):
        return "doubt"
    known = _find_resource(context, declaration)
    if known is None or not context.knowledge.is_for_animator(known.id):
        return "moderated"
    if known.never:
        return "never"
    if known.animal in (1, 2):
        return "animal"
    return "hazardous" if known.hazardous else "project"


def may_open_held_declaration(context: ActionContext, declaration: Declaration) -> bool:
    """Dangerous things wait for a taker whose authorisation is known; what is for the animator only stays so."""
    return find_hold_reason(context, declaration) in ("project", "moderated") or _is_doubtful_named(context, declaration)


def _is_doubtful_named(context: ActionContext, declaration: Declaration) -> bool:
    return declaration.resource is not None and find_hold_reason(context, declaration) == "doubt"


def find_handler(context: ActionContext, declaration: Declaration) -> str | None:
    """The animator who sees to it, if anybody does."""
    done = [each for each in context.work.history.list_about(f"declaration:{declaration.id}") if each.verb == HELD_TAKEN_VERB]
    if not done:
        return None
    by = done[-1].by
    return (context.work.people.get(by).name if by is not None else "") or context.work.networks.find_current().animator


def _find_resource(context: ActionContext, declaration: Declaration) -> Resource | None:
    """What it is; None for words not understood, and for a name that is no longer used."""
    return context.knowledge.taxonomy.resources.get(declaration.resource or "")
