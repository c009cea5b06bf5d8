"""A company becomes known: it is confirmed, and every introduction that only waited for that happens."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.rules.animators import new_companies
from bot.rules.leads import answered_cards, consent, introductions
from matching.consent.states import SynergyState
from storage.notes.saying import Saying
from storage.tables import Company
from storage.tables.company import CompanyState
from storage.tables.moves import move


def mark_company_confirmed(context: ActionContext, company: Company, how: str) -> tuple[Saying, ...]:
    """Confirm a company; `how` goes into the history ("animator", "link", "colleague"). What the speaker reads, when they
    are introduced by it themselves."""
    asked = context.work.synergies.lock_asking(company.id)
    move(company, CompanyState.CONFIRMED)
    context.work.history.add_entry("confirmed", f"company:{company.id}", context.person_id, context.now, how)
    context.work.outbox.cancel(new_companies.build_company_subject(company))
    answered_cards.close_cards(context, new_companies.build_company_subject(company), context.work.people.list_animators())
    _close_requests(context, company)
    said: list[Saying] = []
    for synergy in asked:
        if consent.decide_lead_state(context, synergy) is SynergyState.AGREED:
            said.extend(introductions.introduce_parties(context, synergy))
    return tuple(said)


def _close_requests(context: ActionContext, company: Company) -> None:
    """Whoever is known as this company waits for no colleague of another one any more that is called like it."""
    for asking in context.work.memberships.list_twin_requests(company):
        subject = f"member:{asking.company_id}:{asking.person_id}"
        context.work.outbox.cancel(subject)
        readers = (*context.work.memberships.list_people(asking.company_id), *context.work.people.list_animators())
        answered_cards.close_cards(context, subject, readers)
        context.work.memberships.refuse_request(asking)
