"""All that could go together and nobody was asked about yet, with names: for animators, to look through or take out."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.partners.possible_synergies import UnaskedSynergy, list_unasked_synergies
from bot.views.board.paging import cut_page
from bot.views.board.screens import BOARD_BACK, LINES_A_PAGE, build_board_token, build_turning_buttons, format_local_day
from bot.views.reports.periods import format_period_code
from bot.views.reports.sections import POSSIBLE_SECTION
from matching.calendar.days import to_local_day
from matching.consent.states import SynergyKind
from storage.notes.saying import Button, Fact, Saying

POSSIBLE_SCREEN = "possible"
_POOLS = frozenset({SynergyKind.COLLECT_TOGETHER, SynergyKind.BUY_TOGETHER})


def build_possible_list(context: ActionContext, number: int) -> Saying:
    """A page of them, the best first; the whole as a sheet and as a map."""
    found = list_unasked_synergies(context)
    page = cut_page(found, number, LINES_A_PAGE)
    today = to_local_day(context.now, context.work.networks.zone())
    map_token = f"a.report.0.{format_period_code(today, today)}.{POSSIBLE_SECTION}"
    files = (Button("board-possible.map", map_token), Button("board-possible.sheet", "a.export.0.xlsx")) if found else ()
    return Saying(
        "board-possible",
        {"count": len(found), "day": format_local_day(context, context.now)},
        parts=tuple(Saying("board-possible-line", {**_describe(context, one), "n": n}) for n, one in page.lines),
        buttons=(
            *(Button("board-possible-line.see", f"a.theirs.{one.sides[0].id:x}.see", {"n": n}) for n, one in page.lines),
            *build_turning_buttons(POSSIBLE_SCREEN, page),
            *files,
            BOARD_BACK,
        ),
    )


def build_possible_button() -> Button:
    """Opens that list, wherever something new may go together."""
    return Button("board-main.possible", build_board_token(POSSIBLE_SCREEN))


def _describe(context: ActionContext, one: UnaskedSynergy) -> dict[str, Fact]:
    first, last = one.sides[0], one.sides[-1]
    names = [_name_side(context, each.company) for each in one.sides]
    return {
        "who": (", " if one.kind in _POOLS else " → ").join(names),
        "together": "yes" if one.kind in _POOLS else "no",
        "resource": first.resource or first.said,
        "sought": "none" if one.kind in _POOLS or last.resource == first.resource else last.resource or last.said,
        "km": round(one.km) if one.km is not None else -1,
    }


def _name_side(context: ActionContext, company_id: int) -> str:
    company = context.work.companies.get(company_id)
    return f"{company.name} ({company.place})" if company.place else company.name
