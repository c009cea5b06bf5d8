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
    journal,
    newcomers,
    open_pools,
    possible_synergies,
    received_words,
    silent_companies,
    stuck_leads,
    unknown_words,
    waste_codes,
)
from bot.views.board.screens import build_board_token, format_local_day
from bot.views.board.waiting import list_waiting
from bot.views.board.week import build_section_button
from bot.views.people import unfinished_joins
from bot.views.projects.pages import build_project_list
from storage.notes.saying import Button, Saying

_ALWAYS_SHOWN = ("new", "held", "words", "stuck")


def build_board(context: ActionContext, number: int = 0) -> Saying:
    """Each section with its count."""
    waiting = [each for each in list_waiting(context) if each.count or each.section in _ALWAYS_SHOWN]
    others = {"projects": len(context.work.projects.list_all()), "pools": len(context.work.pools.list_in_the_making())}
    buttons = (
        *(build_section_button(each) for each in waiting),
        *(Button(f"board-main.{part}", build_board_token(part), {"count": n}) for part, n in others.items() if n),
        Button("board-main.supply", build_board_token("supply")),
        Button("board-main.funnel", build_board_token("funnel")),
    )
    return Saying(
        "board-main",
        {
            "network": context.work.networks.find_current().name,
            "day": format_local_day(context, context.now),
            "waiting": sum(each.count for each in waiting),
            "mute": context.work.figures.count_silent_companies(),
        },
        buttons=buttons,
        parts=unfinished_joins.build_board_lines(context),
    )


BoardScreen = Callable[[ActionContext, int], Saying]
BOARD_SCREENS: dict[str, BoardScreen] = {
    "main": build_board,
    "new": newcomers.build_newcomer_screen,
    "held": held_declarations.build_held_list,
    "words": unknown_words.build_unknown_words_list,
    "stuck": stuck_leads.build_stuck_list,
    "hints": hints.build_hint_list,
    "possible": possible_synergies.build_possible_list,
    "pools": open_pools.build_pool_list,
    "messages": received_words.build_received_words,
    "supply": figures.build_supply_screen,
    "apart": figures.build_apart_screen,
    "funnel": figures.build_funnel_screen,
    "agreements": agreements.build_agreement_list,
    "exchanges": exchanges.build_exchange_list,
    "projects": build_project_list,
    "journal": journal.build_journal,
    "codes": waste_codes.build_code_screen,
    "silent": silent_companies.build_silent_list,
}
