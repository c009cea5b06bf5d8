"""A company joins the network through somebody who speaks for it."""
from __future__ import annotations

from dataclasses import replace

from bot.context.action_context import Desk, Done
from bot.conversation.flows.join import Joining
from bot.rules.animators import new_companies
from bot.rules.networks import claims
from bot.views.declarations import around, drafts
from bot.views.digests import digest_days
from bot.views.networks.notice import CONSENT
from storage.notes.outbox import Rank
from storage.notes.saying import Button, Saying
from storage.tables import Company
from storage.tables.company import CompanyState


def join(desk: Desk, said: Joining) -> Done:
    """The company takes its seat; what was typed before is shown, ready to be published."""
    if said.invitation is not None:
        return claims.taken(desk, said.invitation, CONSENT, said)
    if desk.company is not None and not said.another:
        return Done((Saying("join-already", {"company": desk.company.name}),))
    if said.place is None:
        raise ValueError("a company joins with its place")
    desk.person.consent_at, desk.person.consent_text = desk.now, CONSENT
    if (known := desk.work.memberships.likely(said.name, said.place)) is not None:
        return _ask_to_belong(desk, known)
    vouched = desk.work.people.animates(desk.person)
    company = desk.work.companies.found(said.name, said.activity, said.place,
                                        CompanyState.CONFIRMED if vouched else CompanyState.NEW)
    desk.work.companies.join(company, desk.me, desk.now)
    if not vouched:
        new_companies.ask(desk, company)
    desk.person.digest_due = digest_days.following(desk.person.prefs, desk.work.networks.here(), desk.now)
    desk.work.wishes.arrived(company, desk.now)
    desk.work.declarations.settle(desk.me, company)
    joined = replace(desk, company=company)
    cards = drafts.cards_of(joined)
    looked = desk.work.declarations.get(said.look) if said.look is not None else None
    return Done((*(cards or (Saying("join-done", {"company": company.name}),)),
                 *((around.single(joined, looked),) if looked is not None else ())))


def _ask_to_belong(desk: Desk, company: Company) -> Done:
    """Somebody speaks for that company already, or it came with a list: a colleague, else who animates, must say yes,
    or anybody could read its business by typing its name. Nobody is named before that."""
    if company.id in {mine.id for mine in desk.work.memberships.companies(desk.me)}:
        return Done((Saying("join-already", {"company": company.name}),))
    desk.work.memberships.ask(company, desk.me, desk.now)
    colleagues = [person for person in desk.work.memberships.people(company.id) if person.telegram_id is not None]
    token = f"a.mate.{company.id:x}.{desk.me:x}"
    for person in colleagues or desk.work.people.animators():
        desk.work.outbox.owe(
            person, Saying("colleague-asks", {"company": company.name, "newcomer": desk.person.name}, buttons=(
                Button("colleague-asks.yes", f"{token}.yes"), Button("colleague-asks.no", f"{token}.no"))),
            once=f"member:{company.id}:{desk.me}:{person.id}:{desk.now.isoformat()}", due=desk.now, rank=Rank.INTRODUCTION,
            subject=f"member:{company.id}:{desk.me}")
    known = "yes" if colleagues else "no"
    return Done((Saying("colleague-asked", {"company": company.name, "known": known, **drafts.host(desk)}),))
