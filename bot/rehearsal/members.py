"""Who is there already: a member with their company, settled without replaying how they joined."""

from __future__ import annotations

from dataclasses import dataclass

from bot.rehearsal.stage import Stage
from matching.activities.model import ROOT_ACTIVITY
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


def settle_member(stage: Stage, member: RehearsalMember) -> bool:
    """Put a member on the stage, as if they had joined a while ago; False where no such town is known."""
    found = stage.knowledge.gazetteer.find(member.place, near=stage.near)
    if not found:
        return False
    activity = stage.knowledge.activities.find_by_name(member.activity) or next(
        iter(stage.knowledge.activities.find(member.activity, 1)), None
    )
    if member.language == "en":
        stage.english.add(member.who)
    phone = stage.find_phone(member.who)
    phone.language = member.language
    state = CompanyState.CONFIRMED if member.confirmed else CompanyState.NEW
    with stage.store.work(stage.network) as work:
        company = work.companies.find_by_name(member.company, found[0]) or work.companies.add_company(
            member.company, activity.id if activity else ROOT_ACTIVITY, found[0], state
        )
        person = work.people.find_person(phone.id) or work.people.welcome_person(phone.id, phone.id, phone.language, member.who)
        person.network_id = stage.network
        work.companies.add_member(company, person.id, stage.clock())
    return True
