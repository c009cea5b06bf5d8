"""A company becomes known: it is confirmed, and every introduction that only waited for that happens."""
from __future__ import annotations

from bot.context.action_context import Desk
from bot.rules.animators import new_companies
from bot.rules.leads import answered_cards, introductions
from matching.consent.states import Answer
from storage.notes.saying import Saying
from storage.tables import Company
from storage.tables.company import CompanyState


def confirm(desk: Desk, company: Company, how: str) -> tuple[Saying, ...]:
    """Confirm a company; `how` goes into the history ("animator", "link", "colleague"). What the speaker reads, when they
    are introduced by it themselves."""
    asked = desk.work.synergies.asking_of(company.id)
    company.state = CompanyState.CONFIRMED
    desk.work.history.log("confirmed", f"company:{company.id}", desk.me, desk.now, how)
    desk.work.outbox.cancel(new_companies.subject(company))
    answered_cards.among(desk, new_companies.subject(company), desk.work.people.animators())
    desk.work.session.flush()
    said: list[Saying] = []
    for synergy in asked:
        first, *others = desk.work.synergies.parties(synergy.id)
        if all(party.answer is Answer.YES for party in (first, *others)):
            said.extend(introductions.met(desk, synergy, (first, others[0])))
    return tuple(said)
