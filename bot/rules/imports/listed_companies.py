"""The company of a line: known already and corrected, or new; whoever speaks for itself is not corrected by a list."""

from __future__ import annotations

from dataclasses import dataclass

from bot.context.action_context import ActionContext
from bot.rules.declarations import lifecycle
from bot.rules.imports.import_lines import ImportLine
from matching.activities.model import ROOT_ACTIVITY
from matching.vocabulary import Place
from storage.tables import Company
from storage.tables.company import CompanyState
from storage.tables.moves import move


@dataclass(frozen=True, slots=True)
class KeptCompany:
    """The company, and whether this line brought or changed it."""

    company: Company
    new: bool
    changed: bool


def keep_listed_company(context: ActionContext, line: ImportLine, *, joined: bool) -> KeptCompany:
    """The company as the line tells of it, with whom to ring there. Raises LookupError for a line without a town."""
    if line.place is None:
        raise LookupError("a line without a town is refused")
    context.work.memberships.hold_founding()
    company = context.work.companies.find_listed(line.company, line.place, line.siret)
    if company is None:
        return KeptCompany(_add_company(context, line, line.place, joined=joined), new=True, changed=False)
    people = context.work.memberships.list_people(company.id)
    if company.state is CompanyState.LEFT or any(person.telegram_id is not None for person in people):
        return KeptCompany(company, new=False, changed=False)
    changed = _correct_company(context, company, line, line.place)
    changed = note_contact(context, company, line.cells.person, line.reach) or changed
    if joined and company.state is CompanyState.IMPORTED:
        move(company, CompanyState.CONFIRMED)
        changed = True
    return KeptCompany(company, new=False, changed=changed)


def _add_company(context: ActionContext, line: ImportLine, place: Place, *, joined: bool) -> Company:
    state = CompanyState.CONFIRMED if joined else CompanyState.IMPORTED
    company = context.work.companies.add_company(line.company, line.activity, place, state)
    company.siret, company.siren = line.siret, line.siren
    if line.cells.person or line.reach:
        person = context.work.people.add_on_paper(line.cells.person, line.reach)
        context.work.companies.add_member(company, person.id, context.now)
    context.work.wishes.bar_newcomer(company, context.now)
    return company


def _correct_company(context: ActionContext, company: Company, line: ImportLine, place: Place) -> bool:
    """Name, trade, number and town as the newest list has them; what it declared at its old place moves along."""
    before = _describe_company(company)
    company.name = line.company
    company.siret, company.siren = line.siret or company.siret, line.siren or company.siren
    if line.activity != ROOT_ACTIVITY:
        company.activity = line.activity
    if (company.place, company.postcode) != (place.name, place.postcode):
        for row in context.work.declarations.list_of_company(company.id):
            if row.place == company.place:
                row.place, row.lat, row.lon = place.name, place.lat, place.lon
                lifecycle.end_open_leads(context.work, row, context.now)
                lifecycle.schedule_comparison(row, context.now)
        company.place, company.postcode, company.department = place.name, place.postcode, place.department
        company.lat, company.lon = place.lat, place.lon
    return _describe_company(company) != before


def _describe_company(company: Company) -> tuple[object, ...]:
    return company.name, company.siret, company.siren, company.activity, company.place, company.postcode


def note_contact(context: ActionContext, company: Company, name: str, reach: str | None) -> bool:
    """Whom to ring there, by that name or in the place of the only one who is known. Was anything new?"""
    if not name and not reach:
        return False
    people = context.work.memberships.list_people(company.id)
    known = next((each for each in people if each.name.casefold() == name.casefold()), people[0] if len(people) == 1 else None)
    if known is None:
        person = context.work.people.add_on_paper(name, reach)
        context.work.companies.add_member(company, person.id, context.now)
        return True
    before = known.name, known.contact
    known.name, known.contact = name or known.name, reach or known.contact
    return (known.name, known.contact) != before
