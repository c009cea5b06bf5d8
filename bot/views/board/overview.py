"""The animator's board: what waits, section by section, in one message that changes in place."""

from __future__ import annotations

from collections.abc import Callable

from bot.context.action_context import ActionContext
from bot.views.board import (
    agreements,
    exchanges,
    figures,
    held_declarations,
    hints,
    open_pools,
    received_words,
    stuck_leads,
    unknown_words,
)
from bot.views.board.paging import cut_page
from bot.views.board.screens import BOARD_BACK, build_board_token, build_turning_buttons, format_local_day
from bot.views.people import unfinished_joins
from storage.notes.saying import Button, Fact, Saying


def build_board(context: ActionContext, number: int = 0) -> Saying:
    """Each section with its count."""
    waiting = {
        "new": len(context.work.board.list_newcomers()),
        "held": sum(not each.handled for each in context.work.board.list_held()),
        "words": len(unknown_words.list_word_groups(context)),
        "stuck": len(stuck_leads.list_stuck_leads(context)),
    }
    if words := len(context.work.board.list_waiting_words()):
        waiting["messages"] = words
    if near := len(context.work.hints.list_waiting()):
        waiting["hints"] = near
    gathering = len(context.work.pools.list_in_the_making())
    forming = (Button("board-main.pools", build_board_token("pools"), {"count": gathering}),) if gathering else ()
    buttons = (
        *(Button(f"board-main.{part}", build_board_token(part), {"count": count}) for part, count in waiting.items()),
        *forming,
        Button("board-main.supply", build_board_token("supply")),
        Button("board-main.funnel", build_board_token("funnel")),
    )
    return Saying(
        "board-main",
        {
            "network": context.work.networks.find_current().name,
            "day": format_local_day(context, context.now),
            "waiting": sum(waiting.values()),
            "mute": context.work.figures.count_silent_companies(),
        },
        buttons=buttons,
        parts=unfinished_joins.build_board_lines(context),
    )


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
    answers = tuple(Button(f"confirm-new.{answer}", f"a.confirm.{each.id:x}.{answer}") for answer in ("yes", "no"))
    return Saying("board-new", shown, buttons=(*answers, *build_turning_buttons("new", page), BOARD_BACK))


BoardScreen = Callable[[ActionContext, int], Saying]
BOARD_SCREENS: dict[str, BoardScreen] = {
    "main": build_board,
    "new": build_newcomer_screen,
    "held": held_declarations.build_held_list,
    "words": unknown_words.build_unknown_words_list,
    "stuck": stuck_leads.build_stuck_list,
    "hints": hints.build_hint_list,
    "pools": open_pools.build_pool_list,
    "messages": received_words.build_received_words,
    "supply": figures.build_supply_screen,
    "apart": figures.build_apart_screen,
    "funnel": figures.build_funnel_screen,
    "agreements": agreements.build_agreement_list,
    "exchanges": exchanges.build_exchange_list,
}
