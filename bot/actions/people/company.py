"""« Ma structure » in the settings: its name, its town, its trade, changed one at a time."""

from __future__ import annotations

from bot.context.action_context import ActionContext, ActionResult
from bot.conversation.flows.company import CompanyChange
from bot.conversation.model import Refuse
from bot.rules.animators import notices
from bot.rules.networks import company_changes
from bot.views.companies.sheets import build_sheet_button
from bot.views.people import preferences
from storage.notes.names import NameOwner, name_owner
from storage.notes.saying import Saying
from storage.tables import Company


def save_company_change(context: ActionContext, answers: CompanyChange) -> ActionResult:
    """It is so from now on; who runs the network reads what it was before, and where another company of that town bears that
    name: only they do, for who tries names out is not to learn who is here."""
    context = context.speak_for(answers.company)
    company = context.own_company
    if answers.place is None:
        raise Refuse("button-gone")
    if (answers.name, answers.place, answers.activity) == (
        company.name,
        company_changes.build_company_place(company),
        company.activity,
    ):
        return ActionResult((preferences.build_company_screen(context),))
    context.work.memberships.hold_founding()
    known = context.work.memberships.find_likely_company(answers.name, answers.place)
    if known is not None and known.id != company.id:
        _tell_of_likeness(context, company, known, answers.name)
    before = {"before": company.name, "place-before": company.place, "activity-before": company.activity}
    moved = company_changes.correct_company(context, company, answers.name, answers.place, answers.activity)
    notices.tell_animators(
        context.work,
        Saying(
            "company-changed",
            {
                **before,
                "person": context.person.name,
                "company": company.name,
                "place": company.place,
                "activity": company.activity,
            },
        ),
        f"company-changed:{company.id}",
        context.now,
        anew=context.now.isoformat(),
        subject=f"company:{company.id}",
        but={context.person_id},
    )
    partners = company_changes.search_anew(context, moved)
    found = (Saying("declaration-partners", {"count": len(partners)}, parts=partners),) if partners else ()
    return ActionResult((Saying("company-noted", {"moved": len(moved)}), *found, preferences.build_company_screen(context)))


def _tell_of_likeness(context: ActionContext, company: Company, known: Company, wished_name: str) -> None:
    """Who runs the network reads which two are called alike from now on, with the way to the sheet."""
    notices.tell_animators(
        context.work,
        Saying(
            "company-wished",
            {
                "person": context.person.name,
                "company": company.name,
                "place": company.place,
                "name": name_owner(NameOwner.COMPANY, company.id, wished_name),
                "known": known.name,
                "known-place": known.place,
            },
            buttons=(build_sheet_button(company.id, company.name),),
        ),
        f"company-wished:{company.id}",
        context.now,
        anew=context.now.isoformat(),
        subject=f"company:{company.id}",
    )
