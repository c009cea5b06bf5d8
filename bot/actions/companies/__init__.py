"""One company at hand: its sheet, and what is done from it; which function answers which verb and talk."""

from collections.abc import Callable
from typing import Any

from bot.actions.companies import brokering, helping, merging, naming, placing, projects, sheets, their_declarations, undoing
from bot.context.action_context import ActionContext, ActionResult

COMPANY_VERBS = {
    "sheet": sheets.act_on_company_sheet,
    "theirs": their_declarations.act_on_their_declaration,
    "undo": undoing.undo_behalf_change,
    "merge": merging.merge_two_entries,
    "broker": brokering.choose_broker_partner,
    "project": projects.act_on_project,
}

COMPANY_TALKS: dict[str, Callable[[ActionContext, Any], ActionResult]] = {
    "corrected": helping.save_company_entry,
    "helped": helping.save_helping_line,
    "merged": merging.find_other_entry,
    "brokered": brokering.save_brokering_line,
    "named": naming.answer_company_deed,
    "told": naming.send_company_word,
    "added": naming.save_new_entry,
    "placed": placing.read_placing_line,
    "placing": placing.record_placing,
    "planned": projects.save_project_line,
}
