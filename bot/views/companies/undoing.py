"""« Annule », from an animator who has just changed something for a company: is that to be as it was?"""

from __future__ import annotations

from datetime import timedelta

from bot.context.action_context import ActionContext
from bot.views.companies.sheets import build_sheet_button
from storage.notes.saying import Button, Saying

_JUST_NOW = timedelta(hours=1)  # what lies farther back is taken back from the sheet


def find_undoing_question(context: ActionContext) -> Saying | None:
    """About the last change of this animator; None where there is none that lately."""
    change = context.work.behalf_changes.find_last_of(context.person_id, context.now - _JUST_NOW)
    if change is None or not context.work.company_sheets.is_seated(change.company_id):
        return None
    company = context.work.companies.get(change.company_id)
    return Saying(
        "behalf-undo-own",
        {"company": company.name, "kind": change.kind.value},
        buttons=(Button("behalf-undo", f"a.undo.{change.id:x}"), build_sheet_button(company.id, company.name)),
    )
