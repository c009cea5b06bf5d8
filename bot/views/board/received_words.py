"""Words for whoever animates that nobody answered yet: from whom, since when, and what they are."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.views.board.paging import cut_page
from bot.views.board.screens import BOARD_BACK, build_turning_buttons, format_local_day
from storage.notes.saying import Button, Saying
from storage.reports.board import WaitingWord

_PAGE_SIZE = 3  # words may be long


def build_received_words(context: ActionContext, number: int) -> Saying:
    """A page of them."""
    waiting = context.work.board.list_waiting_words()
    page = cut_page(waiting, number, _PAGE_SIZE)
    verbs = (("reply", "reply"), ("settled", "settle"))
    buttons = (
        Button(f"board-messages-line.{label}", f"a.{verb}.{each.person.id:x}", {"n": n})
        for n, each in page.lines
        for label, verb in verbs
    )
    return Saying(
        "board-messages",
        {"count": len(waiting)},
        parts=tuple(_build_line(context, n, each) for n, each in page.lines),
        buttons=(*buttons, *build_turning_buttons("messages", page), BOARD_BACK),
    )


def _build_line(context: ActionContext, n: int, waiting: WaitingWord) -> Saying:
    company = context.work.companies.find_of_person(waiting.person.id)
    return Saying(
        "board-messages-line",
        {
            "n": n,
            "person": waiting.person.name,
            "company": company.name if company is not None else "none",
            "since": format_local_day(context, waiting.since),
            "words": waiting.words,
        },
    )
