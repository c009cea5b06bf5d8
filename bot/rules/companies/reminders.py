"""« Relance Luc »: what one company is late with, and the tap that reminds it; nothing leaves before that tap."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.views.board import silent_companies, stuck_leads
from bot.views.companies.sheets import build_sheet_button, build_sheet_token
from matching.consent.states import Answer, SynergyState
from storage.notes.saying import Button, Saying
from storage.tables import Company


def find_reminder(context: ActionContext, company: Company) -> Saying:
    """The lead that waits for it longest; else the kind word for who has announced nothing; else why there is neither yet."""
    late = [
        lead
        for lead in stuck_leads.list_stuck_leads(context)
        if any(side.company == company.id for side in stuck_leads.list_waited_sides(lead))
    ]
    if late:
        return stuck_leads.build_stuck_page(context, late[0])
    facts = {"company": company.name}
    write = Button("sheet-page.word", build_sheet_token(company.id, "word"))
    sheet = build_sheet_button(company.id, company.name)
    if any(each.id == company.id for each in silent_companies.list_silent(context)):
        rouse = Button("nudge-silent.send", f"a.rouse.{company.id:x}.one")
        return Saying("nudge-silent", facts, buttons=(rouse, write, sheet))
    leads = context.work.company_sheets.list_leads(company.id)
    asked = [lead for lead in leads if lead.state is SynergyState.ASKING and lead.answer is Answer.ASKED]
    return Saying("nudge-early" if asked else "nudge-nothing", {**facts, "count": len(asked)}, buttons=(write, sheet))
