"""A company is asked for by name: its sheet, or which of several."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.rules.animators.sightings import log_sighting
from bot.views.companies import sheets
from storage.notes.saying import Saying


def build_found_company(context: ActionContext, words: str) -> Saying:
    """The one that is meant; else those that may be; else that there is none."""
    found = sheets.search_companies(context, words)
    if len(found) == 1:
        log_sighting(context, "sheet-seen", f"company:{found[0].id}")
        return sheets.build_sheet(context, context.work.companies.get(found[0].id))
    return sheets.build_company_choice(found, words)


def is_known_company(context: ActionContext, words: str) -> bool:
    """Does any company of this network bear such a name?"""
    return bool(sheets.search_companies(context, words))
