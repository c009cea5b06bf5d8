"""Who has how much of an announcement, as whoever noted it reads it, and what is left."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from bot.context.action_context import ActionContext
from bot.views.companies.sheets import build_sheet_button
from bot.views.declarations import cards
from bot.views.declarations.quantities import take_portion
from matching.consent.portions import is_wholly_placed
from matching.consent.states import SynergyState
from matching.vocabulary import Quantity
from storage.notes.saying import Fact, Saying
from storage.tables import Company, Declaration, Synergy


class CompanyShare(Protocol):
    """A company and its share."""

    @property
    def company(self) -> Company:
        """Whose it is."""

    @property
    def quantity(self) -> Quantity | None:
        """How much, as it was said; None where nobody can tell."""


def build_read_placements(context: ActionContext, declaration: Declaration, company_shares: Sequence[CompanyShare]) -> Saying:
    """« J'ai compris : … » with whom to ring, for whoever is to be told names and numbers."""
    owner = context.work.companies.get(declaration.company_id or 0)
    lines = tuple(Saying("placed-line", {**describe_share(context, each)}) for each in company_shares)
    facts: dict[str, Fact] = {**cards.describe_declaration(declaration), "company": owner.name}
    return Saying("placed-read", facts, parts=lines)


def build_recorded_placements(
    context: ActionContext,
    declaration: Declaration,
    company_shares: Sequence[CompanyShare],
    leads: Sequence[Synergy],
    *,
    again: bool = False,
) -> Saying:
    """It is noted; who waits for a confirmation is counted, and what is left is told. `again`: they knew each other."""
    owner = context.work.companies.get(declaration.company_id or 0)
    lines = tuple(Saying("placed-line", {**describe_share(context, each)}) for each in company_shares)
    waiting = sum(lead.state is not SynergyState.AGREED for lead in leads)
    return Saying(
        "placed-again" if again else "placed-done",
        {"count": len(leads) - waiting, "waiting": waiting},
        parts=(*lines, build_rest_line(declaration)),
        buttons=(build_sheet_button(owner.id, owner.name),),
    )


def build_placed_too_much(declaration: Declaration) -> Saying:
    """More than there is was shared out: how much there is."""
    return Saying("placed-too-much", describe_rest(declaration))


def build_rest_line(declaration: Declaration) -> Saying:
    """What is left for others."""
    return Saying("placed-rest", describe_rest(declaration))


def describe_rest(declaration: Declaration) -> dict[str, Fact]:
    """How much is left: `some`, as one says it, `none`, or `unknown`."""
    facts = cards.describe_declaration(declaration)
    if declaration.left is None or declaration.unit is None:
        return {**facts, "rest": "unknown"}
    if is_wholly_placed(declaration.yearly, declaration.left):
        return {**facts, "rest": "none"}
    left = take_portion(declaration, declaration.left)
    return {**facts, "low": left.low, "high": left.high, "rest": "some"}


def describe_share(context: ActionContext, company_share: CompanyShare) -> dict[str, Fact]:
    """One line of it."""
    person = context.work.memberships.find_rung_person(company_share.company.id, None)
    quantity = company_share.quantity
    amount: dict[str, Fact] = {"known": "no", "low": 0, "high": 0, "unit": "", "rhythm": "", "every": 1}
    if quantity is not None:
        rhythm = quantity.rhythm.value if quantity.rhythm is not None else ""
        amount = {"known": "yes", "low": quantity.low, "high": quantity.high, "unit": quantity.unit.value, "rhythm": rhythm}
        amount["every"] = quantity.every
    return {
        **amount,
        "company": company_share.company.name,
        "place": company_share.company.place,
        "person": person.name if person is not None else "",
        "contact": (person.contact or "") if person is not None else "",
    }
