"""« Relance Luc »: what one company is late with, or why there is nothing to remind it of yet."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.views.board.silent_companies import list_silent
from bot.views.board.stuck_leads import list_stuck_leads, list_waited_sides
from bot.views.companies.reminders import CompanyReminder, Lateness
from matching.consent.states import Answer, SynergyState
from storage.tables import Company


def find_reminder(context: ActionContext, company: Company) -> CompanyReminder:
    """The lead that waits for it longest; else the kind word for who has announced nothing; else why there is neither yet."""
    for lead in list_stuck_leads(context):
        if any(side.company == company.id for side in list_waited_sides(lead)):
            return CompanyReminder(Lateness.STUCK, lead)
    if any(each.id == company.id for each in list_silent(context)):
        return CompanyReminder(Lateness.SILENT)
    leads = context.work.company_sheets.list_leads(company.id)
    asked = [lead for lead in leads if lead.state is SynergyState.ASKING and lead.answer is Answer.ASKED]
    return CompanyReminder(Lateness.EARLY, asked=len(asked)) if asked else CompanyReminder(Lateness.NOTHING)
