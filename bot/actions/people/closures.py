"""« Fermé en août », for a whole company: said once, and nothing of it is proposed meanwhile."""

from __future__ import annotations

from datetime import timedelta

from bot.context.action_context import ActionContext, ActionResult, TalkRequest
from bot.conversation.flows.closure import ClosingCompany
from bot.rules.declarations import closures
from bot.views.people import preferences
from matching.calendar.days import to_local_day
from storage.notes.saying import Saying


def save_closure(context: ActionContext, said: ClosingCompany) -> ActionResult:
    """It is closed then; what cannot be understood is asked again."""
    context = context.speak_for(said.company)
    company = context.own_company
    if said.days == "open":
        closures.close_company(context, company, None)
        return ActionResult((Saying("closure-none"), preferences.build_company_screen(context)))
    days = closures.read_closure(said.days, to_local_day(context.now, context.work.networks.zone()))
    if days is None:
        return ActionResult((Saying("closure-days-unclear"),), TalkRequest("closure", ClosingCompany(company.id)))
    closures.close_company(context, company, days)
    first, last = days
    begun = "yes" if first <= to_local_day(context.now, context.work.networks.zone()) else "no"
    facts = {
        "begun": begun,
        "first-day": first.isoformat(),
        "last-day": last.isoformat(),
        "day": (last + timedelta(days=1)).isoformat(),
    }
    return ActionResult((Saying("closure-noted", facts),))


def reopen_company(context: ActionContext) -> ActionResult:
    """« On a rouvert » before the day that was said, or « finalement on ne ferme pas »."""
    company = context.own_company
    begun = company.closes is not None and company.closes <= context.now
    closures.close_company(context, company, None)
    return ActionResult((Saying("closure-over" if begun else "closure-none"),))
