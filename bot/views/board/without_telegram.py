"""« Qui n'a pas Telegram ? »: the companies that no message of Boucle reaches, each with its sheet."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.views.board.screens import BOARD_BACK
from bot.views.broadcasts.audience import count_readers, find_readers
from bot.views.companies.sheets import build_found_buttons, build_found_lines, build_sheet_token
from matching.activities.company_search import SearchedCompany
from storage.notes.saying import Saying
from storage.tables.broadcast import Audience


def build_offline_companies(context: ActionContext) -> Saying:
    """How many they are, and the first of them."""
    readers = find_readers(context.work, context.knowledge, Audience())
    unreached = count_readers(readers, context.person_id).unreached
    places = {each.id: each.place for each in context.work.company_sheets.list_named()}
    shown = tuple(SearchedCompany(id, name, places.get(id, "")) for id, name in unreached)
    return Saying(
        "offline-companies",
        {"count": len(unreached)},
        parts=build_found_lines(shown),
        buttons=(*build_found_buttons(shown, build_sheet_token), BOARD_BACK),
    )
