"""« Nouvelle structure : … »: whoever runs the network says in one tap whether it is one of theirs."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import ActionContext, ActionResult, parse_button_choice, parse_row_id
from bot.conversation.model import Refuse
from bot.rules.animators import new_companies
from bot.rules.leads import answered_cards, endings
from bot.rules.networks import confirmation as confirmation_rules
from bot.views.networks import host
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.tables import Company
from storage.tables.company import CompanyState


def answer_confirmation(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Yes: it may be introduced. No: it leaves, and its people read so kindly. The first answer counts."""
    if not context.work.people.is_animator(context.person):
        raise Refuse("button-gone")
    company, says = _find_company(context, parse_row_id(args)), parse_button_choice(args)
    if says not in new_companies.CONFIRMATION_ANSWERS:
        raise Refuse("button-gone")
    if company.state is not CompanyState.NEW:
        raise Refuse("confirm-over")
    facts = {"company": company.name}
    if says == "yes":
        return ActionResult(
            (Saying("confirm-yes", facts), *confirmation_rules.mark_company_confirmed(context, company, "animator"))
        )
    _turn_away(context, company)
    return ActionResult((Saying("confirm-no", facts),))


def _turn_away(context: ActionContext, company: Company) -> None:
    people = context.work.memberships.list_people(company.id)
    context.work.outbox.cancel(new_companies.build_company_subject(company))
    answered_cards.close_cards(context, new_companies.build_company_subject(company), context.work.people.list_animators())
    told = Saying("confirm-away", {"company": company.name, **host.describe_host(context.work)})
    context.work.history.add_entry("turned-away", f"company:{company.id}", context.person_id, context.now)
    ended = context.work.companies.turn_away_company(company, context.now)
    endings.end_departed_leads(context.work, ended, (company.id,), context.now)
    for person in people:
        context.work.outbox.owe(
            person, told, once=f"turned-away:{company.id}:{person.id}", due=context.now, rank=Rank.INTRODUCTION
        )


def _find_company(context: ActionContext, company_id: int) -> Company:
    try:
        return context.work.companies.get(company_id)
    except LookupError:
        raise Refuse("button-gone") from None
