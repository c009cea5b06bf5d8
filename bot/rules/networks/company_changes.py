"""A company is called otherwise, moves, or does something else: what it declared at its old place moves along."""

from __future__ import annotations

from bot.context.action_context import ActionContext, TalkRequest
from bot.conversation.flows.company import COMPANY_ANSWERS, CompanyChange
from bot.conversation.model import Refuse
from bot.rules.declarations import lifecycle
from bot.rules.leads import neighbours
from matching.vocabulary import Place
from storage.notes.saying import Saying
from storage.tables import Company, Declaration
from storage.tables.declaration import DeclarationState


def build_company_question(company: Company, what: str) -> TalkRequest:
    """That one thing is asked again, the others stay. Raises Refuse for a token that no button of ours carries."""
    if what not in COMPANY_ANSWERS:
        raise Refuse("button-gone")
    known = CompanyChange(company.id, (company.lat, company.lon), company.name, build_company_place(company), company.activity)
    return TalkRequest("company", known, tuple(each for each in COMPANY_ANSWERS if each != what))


def build_company_place(company: Company) -> Place:
    """Its town, as a place that can be answered."""
    return Place(company.place, company.postcode, company.department, company.lat, company.lon)


def correct_company(
    context: ActionContext, company: Company, name: str, place: Place, activity: str
) -> tuple[Declaration, ...]:
    """It is so from now on; the declarations that moved with it."""
    moved = []
    if (company.place, company.postcode) != (place.name, place.postcode):
        for row in context.work.declarations.list_of_company(company.id):
            if row.place == company.place:
                row.place, row.lat, row.lon = place.name, place.lat, place.lon
                moved.append(row)
    company.name, company.activity, company.place = name, activity, place.name
    company.postcode, company.department, company.lat, company.lon = place.postcode, place.department, place.lat, place.lon
    context.work.wishes.bar_newcomer(company, context.now)
    return tuple(moved)


def search_anew(context: ActionContext, moved: tuple[Declaration, ...]) -> tuple[Saying, ...]:
    """Their leads end, for the distance was another; the best partners from there are asked. A line for each."""
    lines: list[Saying] = []
    for row in moved:
        lifecycle.end_open_leads(context.work, row, context.now)
        if row.state is DeclarationState.OPEN:
            lines.extend(neighbours.ask_neighbours(context, row))
    return tuple(lines)
