"""A company joins the network through somebody who speaks for it."""
from __future__ import annotations

from dataclasses import replace

from bot.conversation.flows.join import Joining
from bot.desk import Desk, Done
from bot.views import drafts
from storage.saying import Saying
from storage.tables.company import CompanyState

CONSENT = "2026-11"  # the version of « Qui voit quoi ? » that joining agrees to; a changed notice is a new version


def join(desk: Desk, said: Joining) -> Done:
    """The company takes its seat; what was typed before is shown, ready to be published."""
    if desk.company is not None:
        return Done((Saying("join-already", {"company": desk.company.name}),))
    if said.place is None:
        raise ValueError("a company joins with its place")
    company = desk.work.companies.found(said.name, said.activity, said.place, CompanyState.CONFIRMED)
    desk.work.companies.join(company, desk.me, desk.now)
    desk.person.consent_at, desk.person.consent_text = desk.now, CONSENT
    desk.work.declarations.settle(desk.me, company)
    joined = replace(desk, company=company)
    cards = drafts.cards_of(joined)
    return Done(cards or (Saying("join-done", {"company": company.name}),))
