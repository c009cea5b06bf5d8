"""The sheet of a company: all that whoever animates may want to know of it, on one screen, and what can be done."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.context.action_context import ActionContext
from bot.views.board.screens import format_local_day, name_account
from bot.views.declarations import cards
from matching.activities.company_search import SearchedCompany, find_alike, find_companies, find_of_trade
from matching.consent.states import Answer, SynergyState
from storage.notes.names import join_names
from storage.notes.saying import Button, Fact, Saying
from storage.reports.company_sheets import CompanySynergy
from storage.tables import Company, Declaration, Person
from storage.tables.company import CompanyState
from storage.tables.declaration import DeclarationState

_MOST_PEOPLE, _MOST_ANNOUNCED, _MOST_LEADS, _MOST_FOUND = 3, 4, 4, 8
SHEET_BUTTON = "sheet-open"


def build_sheet_token(company_id: int, code: str = "see") -> str:
    """The token of a button of a company's sheet."""
    return f"a.sheet.{company_id:x}.{code}"


def build_sheet_button(company: int, name: str) -> Button:
    """The way to a company's sheet from wherever it is spoken of."""
    return Button("sheet-open", build_sheet_token(company), {"company": name})


def search_companies(context: ActionContext, words: str) -> tuple[SearchedCompany, ...]:
    """Which companies of this network the words mean: by their name, else by what they do."""
    companies = list_searched(context)
    return find_companies(words, companies) or find_of_trade(words, companies, context.knowledge.activities)


def list_searched(context: ActionContext) -> tuple[SearchedCompany, ...]:
    """Every company of this network, to be looked for."""
    rows = context.work.company_sheets.list_named()
    return tuple(SearchedCompany(row.id, row.name, row.place, row.siret, row.activity) for row in rows)


def list_alike(context: ActionContext, company: Company) -> tuple[SearchedCompany, ...]:
    """What may be other entries of it."""
    return find_alike(SearchedCompany(company.id, company.name, company.place, company.siret), list_searched(context))


def build_company_choice(found: Sequence[SearchedCompany], words: str) -> Saying:
    """Several bear such a name: which?"""
    if not found:
        return Saying("sheet-none", {"words": words})
    return Saying(
        "sheet-which",
        {"count": len(found), "more": "yes" if len(found) > _MOST_FOUND else "no"},
        parts=build_found_lines(found),
        buttons=build_found_buttons(found, build_sheet_token),
    )


def build_found_lines(found: Sequence[SearchedCompany]) -> tuple[Saying, ...]:
    """The first of those that bear a name, numbered."""
    return tuple(
        Saying("sheet-which-line", {"n": n, "company": each.name, "place": each.place})
        for n, each in enumerate(found[:_MOST_FOUND], 1)
    )


def build_found_buttons(found: Sequence[SearchedCompany], build_token: Callable[[int], str]) -> tuple[Button, ...]:
    """A button for each of these lines; `build_token` makes one of the company's key."""
    return tuple(
        Button("sheet-which.one", build_token(each.id), {"n": n, "company": each.name})
        for n, each in enumerate(found[:_MOST_FOUND], 1)
    )


def build_sheet(context: ActionContext, company: Company) -> Saying:
    """Everything about it."""
    announced = list_announced(context, company.id)
    leads = context.work.company_sheets.list_leads(company.id)
    paused = [row for row in announced if row.state is DeclarationState.PAUSED]
    alike = list_alike(context, company)
    may_pause = any(row.state is DeclarationState.OPEN for row in announced)
    codes = (
        *(("things",) if announced else ()),
        "edit",
        "declare",
        "word",
        *(("pause",) if may_pause else ()),
        *(("wake",) if paused else ()),
        "merge",
    )
    return Saying(
        "sheet-page",
        describe_company(company),
        parts=(
            *_build_people_lines(context, company),
            *_build_announcement_lines(announced),
            *_build_lead_lines(leads),
            *_build_project_lines(context, company),
            *_build_waiting_lines(context, company),
            *(Saying("sheet-alike", {"company": each.name, "place": each.place}) for each in alike[:1]),
        ),
        buttons=(
            *(Button("sheet-page.same", f"a.merge.{company.id:x}.{each.id:x}", {"company": each.name}) for each in alike[:1]),
            *(Button(f"sheet-page.{code}", build_sheet_token(company.id, code)) for code in codes),
        ),
    )


def build_edit_choice(company: Company) -> Saying:
    """What is to be put right?"""
    return Saying(
        "sheet-edit",
        describe_company(company),
        buttons=(
            *(
                Button(f"sheet-edit.{code}", build_sheet_token(company.id, code))
                for code in ("name", "place", "activity", "siret")
            ),
            Button("sheet-edit.back", build_sheet_token(company.id)),
        ),
    )


def describe_company(company: Company) -> dict[str, Fact]:
    """Its name, town, trade, number, and how well it is known."""
    return {
        "company": company.name,
        "place": company.place,
        "activity": company.activity,
        "siret": company.siret or "none",
        "state": CompanyState(company.state).value,
    }


def list_announced(context: ActionContext, company_id: int) -> tuple[Declaration, ...]:
    """What it has announced and not withdrawn; drafts are nobody's business yet."""
    rows = context.work.declarations.list_of_company(company_id)
    return tuple(row for row in rows if row.state is not DeclarationState.DRAFT)


def describe_announcement(declaration: Declaration) -> dict[str, Fact]:
    """What it is, how much, and whether it is open."""
    return {**cards.describe_declaration(declaration), "state": DeclarationState(declaration.state).value}


def _build_people_lines(context: ActionContext, company: Company) -> tuple[Saying, ...]:
    people = context.work.memberships.list_people(company.id)
    if not people:
        return (Saying("sheet-nobody"),)
    lines = tuple(Saying("sheet-person", describe_person(person)) for person in people[:_MOST_PEOPLE])
    more = len(people) - len(lines)
    return (*lines, *((Saying("sheet-more-people", {"count": more}),) if more else ()))


def describe_person(person: Person) -> dict[str, Fact]:
    """Who it is, and how they are reached: on Telegram, no more, or on paper only."""
    reach = "paper" if person.telegram_id is None else "rests" if person.prefs.resting else person.reach.value
    return {
        "person": person.name or "none",
        "contact": person.contact or "none",
        "reach": reach,
        "telegram": name_account(person),
    }


def _build_announcement_lines(rows: Sequence[Declaration]) -> tuple[Saying, ...]:
    if not rows:
        return (Saying("sheet-silent"),)
    lines = tuple(Saying("sheet-announcement", describe_announcement(row)) for row in rows[:_MOST_ANNOUNCED])
    more = len(rows) - len(lines)
    return (*lines, *((Saying("sheet-more-announcements", {"count": more}),) if more else ()))


def _build_lead_lines(leads: Sequence[CompanySynergy]) -> tuple[Saying, ...]:
    lines = tuple(
        Saying(
            "sheet-lead",
            {"resource": lead.resource, "companies": join_names(lead.partners) or "none", "stage": _name_stage(lead)},
        )
        for lead in leads[:_MOST_LEADS]
    )
    more = len(leads) - len(lines)
    return (*lines, *((Saying("sheet-more-leads", {"count": more}),) if more else ()))


def _name_stage(lead: CompanySynergy) -> str:
    """How far it has come, as this company stands in it."""
    if lead.stage is not None:
        return lead.stage.value
    if lead.state is SynergyState.REFUSED:
        return "refused"
    return {Answer.ASKED: "theirs", Answer.YES: "others", Answer.NO: "refused"}.get(lead.answer, "others")


def _build_project_lines(context: ActionContext, company: Company) -> tuple[Saying, ...]:
    return tuple(
        Saying("sheet-project", {"resource": each.resource, "stage": each.stage.value})
        for each in context.work.projects.list_of_company(company.id)
    )


def _build_waiting_lines(context: ActionContext, company: Company) -> tuple[Saying, ...]:
    calls = context.work.company_sheets.count_owed_calls(company.id)
    heard = context.work.company_sheets.find_last_heard(company.id)
    return (
        *((Saying("sheet-calls", {"count": calls}),) if calls else ()),
        Saying("sheet-heard", {"day": format_local_day(context, heard) if heard is not None else "none"}),
    )
