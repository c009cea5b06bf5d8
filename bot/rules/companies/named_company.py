"""A company is asked for by name, or two at once: its sheet, or which of several."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.rules.animators.sightings import log_sighting
from bot.rules.companies.meant_company import CompanyBook
from bot.views.companies import sheets
from matching.activities.company_search import SearchedCompany
from matching.understand.asked_names import split_asked_names
from storage.notes.saying import Saying

_MOST_AT_ONCE = 3


def build_found_company(context: ActionContext, words: str) -> Saying:
    """The one that is meant; else those that may be; else that there is none."""
    return _build_found(context, sheets.search_companies(context, words), words)


def find_asked_companies(context: ActionContext, book: CompanyBook, words: str) -> tuple[Saying, ...]:
    """« Où en sont Léa et Luc ? »: the sheet of each; nothing where the words are about somebody who is not here."""
    if found := book.find_likely(words):
        return (_build_found(context, found, words),)
    several = [(name, book.find_sure(name)) for name in split_asked_names(words)[:_MOST_AT_ONCE]]
    if not several or not all(each for _, each in several):
        return ()
    return tuple(_build_found(context, each, name) for name, each in several)


def _build_found(context: ActionContext, found: tuple[SearchedCompany, ...], words: str) -> Saying:
    if len(found) == 1:
        log_sighting(context, "sheet-seen", f"company:{found[0].id}")
        return sheets.build_sheet(context, context.work.companies.get(found[0].id))
    return sheets.build_company_choice(found, words)
