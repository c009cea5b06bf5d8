"""Companies that joined and have announced nothing: who speaks for them, and a word to each of them, once a month."""

from __future__ import annotations

from datetime import timedelta

from bot.context.action_context import ActionContext
from bot.views.board.paging import cut_page
from bot.views.board.screens import BOARD_BACK, LINES_A_PAGE, build_turning_buttons, format_local_day
from storage.notes.saying import Button, Saying
from storage.reports.company_sheets import SilentCompany

ROUSED_VERB = "silent-roused"
_LET_SETTLE, _PAUSE = timedelta(days=7), timedelta(days=30)


def list_silent(context: ActionContext) -> tuple[SilentCompany, ...]:
    """Those who may be written to now, whoever joined first at the head."""
    rows = context.work.company_sheets.list_silent(context.now - _LET_SETTLE)
    subjects = [f"company:{row.id}" for row in rows]
    roused = context.work.history.find_done(ROUSED_VERB, subjects, context.now - _PAUSE)
    return tuple(row for row in rows if f"company:{row.id}" not in roused)


def build_silent_list(context: ActionContext, number: int) -> Saying:
    """A page of them; one button each, and one for all."""
    waiting = list_silent(context)
    page = cut_page(waiting, number, LINES_A_PAGE)
    together = (Button("board-silent.all", "a.rouse.0.all", {"count": len(waiting)}),) if len(waiting) > 1 else ()
    return Saying(
        "board-silent",
        {"count": len(waiting)},
        parts=tuple(
            Saying(
                "board-silent-line",
                {
                    "n": n,
                    "company": each.name,
                    "place": each.place,
                    "person": each.person or "none",
                    "since": format_local_day(context, each.since),
                },
            )
            for n, each in page.lines
        ),
        buttons=(
            *(Button("board-silent-line.rouse", f"a.rouse.{each.id:x}.one", {"n": n}) for n, each in page.lines),
            *together,
            *build_turning_buttons("silent", page),
            BOARD_BACK,
        ),
    )
