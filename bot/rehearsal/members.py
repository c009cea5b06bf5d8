"""Who is there already: a member with their company, settled without replaying how they joined."""

from __future__ import annotations

from dataclasses import dataclass

from bot.rehearsal.stage import RehearsalStage
from matching.activities.model import ROOT_ACTIVITY
from storage.declarations.ticked import EXPENSES_ASKED_VERB
from storage.tables.company import CompanyState


@dataclass(frozen=True, slots=True)
class RehearsalMember:
    """`who` speaks for `company` at `place`, which does what `activity` says; `confirmed`: somebody of the network knows it."""

    who: str
    company: str
    place: str
    activity: str
    confirmed: bool = True
    language: str = "fr"


def settle_member(rehearsal: RehearsalStage, settled: RehearsalMember) -> bool:
    """Put a member on the stage, as if they had joined a while ago; False where no such town is known."""
    found = rehearsal.knowledge.gazetteer.find(settled.place, near=rehearsal.near)
    if not found:
        return False
    activity = rehearsal.knowledge.activities.find_by_name(settled.activity) or next(
        iter(rehearsal.knowledge.activities.find(settled.activity, 1)), None
    )
    if settled.language == "en":
        rehearsal.english.add(settled.who)
    phone = rehearsal.find_phone(settled.who)
    phone.language = settled.language
    state = CompanyState.CONFIRMED if settled.confirmed else CompanyState.NEW
    with rehearsal.store.work(rehearsal.network) as work:
        company = work.companies.find_by_name(settled.company, found[0]) or work.companies.add_company(
            settled.company, activity.id if activity else ROOT_ACTIVITY, found[0], state
        )
        person = work.people.find_person(phone.id) or work.people.welcome_person(
            phone.id, phone.id, phone.language, settled.who
        )
        person.network_id = rehearsal.network
        work.companies.add_member(company, person.id, rehearsal.clock())
        if settled.confirmed:  # has been there for a while, and has seen the lists that a newcomer ticks
            work.history.add_entry(EXPENSES_ASKED_VERB, f"company:{company.id}", None, rehearsal.clock())
    return True
