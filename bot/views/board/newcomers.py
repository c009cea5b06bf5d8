"""Companies that nobody confirmed yet: one at a time on the board, or several that came at once in one message."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from bot.context.action_context import ActionContext
from bot.views.board.paging import cut_page
from bot.views.board.screens import BOARD_BACK, build_board_token, build_turning_buttons, format_local_day
from bot.views.companies.sheets import build_sheet_button
from storage.notes.saying import Button, Fact, Saying
from storage.reports.board import Newcomer
from storage.work import Work

FROM_BOARD = "-next"  # of an answer's code: the next one comes in the same message
MOST_TOGETHER = 15  # companies that one message names
_SPAN = re.compile(r"([0-9a-f]{1,10})-([0-9a-f]{1,10})", re.ASCII)
_STILL_NEW = timedelta(days=1)
_SETTLED = timedelta(minutes=1)  # whoever comes within the same second is there by then


def build_newcomer_screen(context: ActionContext, number: int) -> Saying:
    """Who is new here, one at a time: does the animator know them?"""
    waiting = context.work.board.list_newcomers()
    if not waiting:
        return Saying("board-new-none", buttons=(BOARD_BACK,))
    page = cut_page(waiting, number, 1)
    [(n, each)] = page.lines
    shown: dict[str, Fact] = {
        "n": n,
        "count": len(waiting),
        "company": each.name,
        "place": each.place,
        "activity": each.activity,
        "person": each.person or "none",
        "since": format_local_day(context, each.since) if each.since else "none",
    }
    answers = tuple(Button(f"confirm-new.{answer}", f"a.confirm.{each.id:x}.{answer}{FROM_BOARD}") for answer in ("yes", "no"))
    sheet = build_sheet_button(each.id, each.name)
    return Saying("board-new", shown, buttons=(*answers, sheet, *build_turning_buttons("new", page), BOARD_BACK))


def list_recent(work: Work, now: datetime) -> tuple[Newcomer, ...]:
    """Who came since yesterday, a minute ago at the latest."""
    return tuple(
        each
        for each in work.board.list_newcomers()
        if each.since is not None and now - _STILL_NEW < each.since <= now - _SETTLED
    )


def list_arrivals(context: ActionContext, first: datetime, last: datetime) -> tuple[Newcomer, ...]:
    """Who came from one second to another and was not confirmed yet."""
    return tuple(
        each
        for each in context.work.board.list_newcomers()
        if each.since is not None and first <= each.since.replace(microsecond=0) <= last
    )


def build_arrivals(context: ActionContext, untold: Sequence[Newcomer]) -> Saying | None:
    """Them, and whoever came between them, in one message; None where nobody did."""
    moments = [each.since.replace(microsecond=0) for each in untold[:MOST_TOGETHER] if each.since is not None]
    if not moments:
        return None
    first, last = min(moments), max(moments)
    shown = list_arrivals(context, first, last)
    return Saying(
        "arrivals-together",
        {"count": len(shown)},
        parts=tuple(
            Saying(
                "arrivals-line",
                {"company": each.name, "place": each.place, "activity": each.activity, "person": each.person or "none"},
            )
            for each in shown
        ),
        buttons=(
            Button("arrivals-together.known", f"a.known.0.{int(first.timestamp()):x}-{int(last.timestamp()):x}"),
            Button("arrivals-together.each", build_board_token("new")),
        ),
    )


def parse_span(code: str) -> tuple[datetime, datetime] | None:
    """From when to when those came whom a message showed; None for a code that no button of ours carries."""
    if (found := _SPAN.fullmatch(code)) is None:
        return None
    first, last = (datetime.fromtimestamp(int(each, 16), UTC) for each in found.groups())
    return first, last


def build_next_button(context: ActionContext) -> tuple[Button, ...]:
    """The way to the next one, where somebody else waits."""
    count = len(context.work.board.list_newcomers())
    return (Button("board-main.new", build_board_token("new"), {"count": count}),) if count else ()
