"""« Nouvelle structure : … »: whoever runs the network says in one tap whether it is one of theirs."""
from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import Desk, Done, coded, numbered
from bot.conversation.model import Refuse
from bot.rules.animators import new_companies
from bot.rules.leads import answered_cards, departures
from bot.rules.networks import confirmation as confirmation_rules
from bot.views.declarations import drafts
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.tables import Company
from storage.tables.company import CompanyState


def confirm(desk: Desk, args: Sequence[str]) -> Done:
    """Yes: it may be introduced. No: it leaves, and its people read so kindly. The first answer counts."""
    if not desk.work.people.animates(desk.person):
        raise Refuse("button-gone")
    company, says = _company(desk, numbered(args)), coded(args)
    if says not in new_companies.ANSWERS:
        raise Refuse("button-gone")
    if company.state is not CompanyState.NEW:
        raise Refuse("confirm-over")
    facts = {"company": company.name}
    if says == "yes":
        return Done((Saying("confirm-yes", facts), *confirmation_rules.confirm(desk, company, "animator")))
    _turn_away(desk, company)
    return Done((Saying("confirm-no", facts),))


def _turn_away(desk: Desk, company: Company) -> None:
    people = desk.work.memberships.people(company.id)
    desk.work.outbox.cancel(new_companies.subject(company))
    answered_cards.among(desk, new_companies.subject(company), desk.work.people.animators())
    told = Saying("confirm-away", {"company": company.name, **drafts.host(desk)})
    desk.work.history.log("turned-away", f"company:{company.id}", desk.me, desk.now)
    for synergy in desk.work.companies.turn_away(company, desk.now):
        departures.tell_the_others(desk, synergy, (company.id,))
    for person in people:
        desk.work.outbox.owe(person, told, once=f"turned-away:{company.id}:{person.id}", due=desk.now,
                             rank=Rank.INTRODUCTION)


def _company(desk: Desk, company_id: int) -> Company:
    try:
        return desk.work.companies.get(company_id)
    except LookupError:
        raise Refuse("button-gone") from None
