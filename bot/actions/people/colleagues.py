"""Several people of one company, and one person of several: who may speak for whom."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.context.action_context import Desk, Done, numbered
from bot.conversation.model import Refuse
from bot.rules.leads import answered_cards
from bot.rules.networks import confirmation
from bot.talk.replies import merged
from bot.views.declarations import drafts
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.tables import Person
from storage.tables.company import CompanyState


def answer(desk: Desk, args: Sequence[str]) -> Done:
    """« C'est un collègue »: yes or no, by a member of that company or an animator; the first answer counts."""
    company_id, newcomer_id, says = numbered(args), numbered(args[1:]), args[-1]
    colleagues = desk.work.memberships.people(company_id)
    if desk.me not in {person.id for person in colleagues} and not desk.work.people.animates(desk.person):
        raise Refuse("button-gone")
    asking = desk.work.memberships.asking(company_id, newcomer_id)
    if asking is None:
        raise Refuse("colleague-over")
    newcomer, company = desk.work.people.get(newcomer_id), desk.work.companies.get(company_id)
    about = {"company": company.name, "person": desk.person.name, "newcomer": newcomer.name}
    desk.work.outbox.cancel(f"member:{company_id}:{newcomer_id}")
    answered_cards.close(desk, f"member:{company_id}:{newcomer_id}", company_id)
    if says != "yes":
        desk.work.memberships.refuse(asking)
        _tell(desk, newcomer, company_id, (Saying("colleague-refused", {**about, **drafts.host(desk)}),))
        return Done((Saying("colleague-no", about),))
    desk.work.memberships.let_in(asking, desk.now)
    desk.work.declarations.settle(newcomer_id, company)
    theirs = drafts.cards_of(replace(desk, person=newcomer, company=company))
    _tell(desk, newcomer, company_id, (Saying("colleague-welcome", about), *theirs))
    known = company.state is CompanyState.CONFIRMED or not desk.work.people.animates(desk.person)
    return Done((Saying("colleague-yes", about), *(() if known else confirmation.confirm(desk, company, "colleague"))))


def site(desk: Desk, args: Sequence[str]) -> Done:
    """« Pour quel site ? »: what was just typed belongs to this one, which is the one spoken for from now on."""
    company = next((each for each in desk.work.memberships.companies(desk.me) if each.id == numbered(args)), None)
    if company is None:
        raise Refuse("button-gone")
    desk.work.memberships.used(company.id, desk.me, desk.now)
    waiting = [row for row in desk.work.declarations.drafts_of(desk.me) if row.company_id is None]
    desk.work.declarations.settle(desk.me, company)
    here = replace(desk, company=company)
    return Done(tuple(drafts.card(here, row) for row in waiting) or (Saying("site-chosen", {"company": company.name}),))


def _tell(desk: Desk, newcomer: Person, company_id: int, say: tuple[Saying, ...]) -> None:
    for number, saying in enumerate(merged(say)):
        desk.work.outbox.owe(newcomer, saying, once=f"member:{company_id}:{newcomer.id}:{desk.now.isoformat()}:{number}",
                             due=desk.now, rank=Rank.INTRODUCTION)
