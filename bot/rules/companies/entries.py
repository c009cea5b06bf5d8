"""An entry is put right, by an animator or back again by its company: name, town, trade and number of a company, the
quantity of an announcement."""

from __future__ import annotations

from dataclasses import replace

from bot.context.action_context import ActionContext
from bot.conversation.asks.amount import StatedAmount
from bot.rules.declarations import changes, keeper
from bot.rules.declarations.mapping import fill_declaration, rebuild_answers
from bot.rules.networks import company_changes
from matching.activities.model import ROOT_ACTIVITY
from matching.vocabulary import Place, Quantity
from storage.notes.saying import Saying
from storage.tables import Company, Declaration
from storage.tables.company import CompanyState

_SIREN_DIGITS = 9


def correct_entry(context: ActionContext, company: Company, name: str, place: Place, activity: str) -> None:
    """It is so from now on; what moved with it is compared from there."""
    moved = company_changes.correct_company(context, company, name, place, activity)
    for row in moved:
        company_changes.search_anew(keeper.build_holder_context(context, row), (row,))


def add_listed_company(context: ActionContext, name: str, place: Place) -> tuple[Company, bool]:
    """A company on the animators' list, and whether it was known before."""
    context.work.memberships.hold_founding()
    if (known := context.work.memberships.find_likely_company(name, place)) is not None:
        return known, True
    doing = context.knowledge.activities.find(name, 1)
    activity = doing[0].id if doing else ROOT_ACTIVITY
    company = context.work.companies.add_company(name, activity, place, CompanyState.IMPORTED)
    context.work.wishes.bar_newcomer(company, context.now)
    return company, False


def correct_siret(company: Company, siret: str | None) -> None:
    """Its number, and that of its firm."""
    company.siret, company.siren = siret, siret[:_SIREN_DIGITS] if siret else None


def change_quantity(context: ActionContext, declaration: Declaration, quantity: Quantity | None) -> tuple[Saying, ...]:
    """So much it is; what its holder reads of what follows. Who was asked reads the change."""
    right = replace(rebuild_answers(declaration, context.knowledge), amount=StatedAmount(quantity))
    company = context.work.companies.get(declaration.company_id or 0)
    return changes.apply_amendment(
        replace(keeper.build_holder_context(context, declaration), company=company), declaration, right
    )


def fill_quantity(context: ActionContext, declaration: Declaration, quantity: Quantity) -> None:
    """The same for what nobody has seen yet."""
    right = replace(rebuild_answers(declaration, context.knowledge), amount=StatedAmount(quantity))
    fill_declaration(declaration, right, context.knowledge, context.now)
