"""What one company may be reminded of, with the tap that reminds it; nothing leaves before that tap."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.context.action_context import ActionContext
from bot.views.board.stuck_leads import build_stuck_page
from bot.views.companies.sheets import build_sheet_button, build_sheet_token
from storage.leads.stuck_leads import StuckLead
from storage.notes.saying import Button, Saying
from storage.tables import Company


class Lateness(StrEnum):
    """What a company is late with: a lead that is stuck, or its first announcement; asked too lately; nothing."""

    STUCK = "stuck"
    SILENT = "silent"
    EARLY = "early"
    NOTHING = "nothing"


_KEYS = {Lateness.SILENT: "nudge-silent", Lateness.EARLY: "nudge-early", Lateness.NOTHING: "nudge-nothing"}


@dataclass(frozen=True, slots=True)
class CompanyReminder:
    """Of what, the lead where one is stuck, and how many leads it was asked about lately."""

    lateness: Lateness
    lead: StuckLead | None = None
    asked: int = 0


def build_company_reminder(context: ActionContext, company: Company, reminder: CompanyReminder) -> Saying:
    """The stuck lead as the board shows it; else what there is to tell of the company, with a word to write to it."""
    if reminder.lead is not None:
        return build_stuck_page(context, reminder.lead)
    rouse = Button("nudge-silent.send", f"a.rouse.{company.id:x}.one")
    return Saying(
        _KEYS[reminder.lateness],
        {"company": company.name, "count": reminder.asked},
        buttons=(
            *((rouse,) if reminder.lateness is Lateness.SILENT else ()),
            Button("sheet-page.word", build_sheet_token(company.id, "word")),
            build_sheet_button(company.id, company.name),
        ),
    )
