"""Agreements given by telephone, in person or in writing, as whoever runs the network reads them: who, about what, when."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.views.board.paging import cut_page
from bot.views.board.screens import LINES_A_PAGE, build_board_token, build_turning_buttons, format_local_day
from storage.leads.calls import NotedAgreement
from storage.notes.saying import Button, Saying

_SCREEN = "agreements"


def build_agreement_list(context: ActionContext, number: int) -> Saying:
    """A page of them, the latest first."""
    noted = context.work.calls.list_agreements()[::-1]
    page = cut_page(noted, number, LINES_A_PAGE)
    return Saying(
        "board-agreements",
        {"count": len(noted)},
        parts=tuple(build_agreement_line(context, each) for _, each in page.lines),
        buttons=(*build_turning_buttons(_SCREEN, page), Button("board-main.list", build_board_token("funnel"))),
    )


def build_agreement_line(context: ActionContext, agreement: NotedAgreement) -> Saying:
    """One of them; whose name was erased is not named."""
    return Saying(
        "board-agreement",
        {
            "company": agreement.company or "none",
            "resource": agreement.resource,
            "person": agreement.given_by or "none",
            "means": agreement.means.value,
            "day": format_local_day(context, agreement.at),
            "noter": agreement.noted_by or "none",
        },
    )


def list_agreement_buttons(context: ActionContext) -> tuple[Button, ...]:
    """The way to them, where there are any."""
    count = len(context.work.calls.list_agreements())
    return (Button("board-agreements.see", build_board_token(_SCREEN), {"count": count}),) if count else ()
