"""Near misses, with names: what nearly goes together, and what an animator could ask the two."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.views.board.screens import build_board_token, build_contact_line, build_line_list
from bot.views.companies.sheets import build_sheet_button
from bot.views.declarations import cards
from matching.consent.states import PartyRole
from storage.notes.saying import Button, Fact, Saying
from storage.tables import Company, Declaration, Hint


def build_hint_list(context: ActionContext, number: int) -> Saying:
    """A page of those that wait, the best first; one button each."""
    return build_line_list(
        "hints",
        "board-hints",
        "board-hint-line",
        context.work.hints.list_waiting(),
        number,
        lambda hint: _describe_hint(context, hint),
        lambda hint: f"a.hint.{hint.id:x}.see",
    )


def build_hint_page(context: ActionContext, hint: Hint) -> Saying:
    """Why it might go, and how both are reached."""
    sides = _load_sides(context, hint)
    return Saying(
        "board-hint-page",
        _describe_hint(context, hint),
        parts=(
            *cards.list_card_reasons(hint.evidence, PartyRole.GIVER),
            *(
                build_contact_line(company.name, context.work.people.find_spokesperson(company.id, row.keeper_id))
                for row, company in sides
            ),
        ),
        buttons=(
            *(Button(f"board-hint-page.{deed}", f"a.hint.{hint.id:x}.{deed}") for deed in ("taken", "dropped")),
            *(build_sheet_button(company.id, company.name) for _, company in sides),
            Button("board-main.list", build_board_token("hints")),
        ),
    )


def build_following_hint(context: ActionContext) -> Saying:
    """The best of those that are left; the list where there is none."""
    left = context.work.hints.list_waiting()
    return build_hint_page(context, left[0]) if left else build_hint_list(context, 0)


def _describe_hint(context: ActionContext, hint: Hint) -> dict[str, Fact]:
    (giver, giving), (taker, taking) = _load_sides(context, hint)
    return {
        "resource": hint.resource or giver.said or taker.said,
        "sought": "" if hint.by_trade else taker.resource or taker.said,
        "how": _name_way(hint, giver),
        "one": giving.name,
        "one-place": giving.place,
        "two": taking.name,
        "two-place": taking.place,
    }


def _name_way(hint: Hint, giver: Declaration) -> str:
    """Both said something, or the trade of one of them speaks for it."""
    if not hint.by_trade:
        return "both"
    return "taker" if giver.resource == hint.resource else "giver"


def _load_sides(context: ActionContext, hint: Hint) -> tuple[tuple[Declaration, Company], tuple[Declaration, Company]]:
    rows = [context.work.declarations.get(id) for id in (hint.giver_id, hint.taker_id)]
    sides = [(row, context.work.companies.get(row.company_id or 0)) for row in rows if row is not None]
    giver, taker = sides
    return giver, taker
