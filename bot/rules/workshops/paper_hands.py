"""Hands that were raised on paper: « Ferme des Aubiers : 2, 5 » is what somebody ticked on the page they handed in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.context.action_context import ActionContext, build_unattended_context
from bot.partners.meeting import may_come_across
from bot.rules.declarations import interest
from bot.rules.networks import confirmation
from bot.views.workshops.laid_cards import LaidCard, is_showable, list_laid_cards
from matching.activities.company_names import is_same_company_name
from storage.tables import Company, Workshop
from storage.tables.company import CompanyState

_LINE = re.compile(r"(?P<name>.+?)\s*[:;]\s*(?P<numbers>\D*\d.*)")
_NUMBER = re.compile(r"\d{1,4}", re.ASCII)
_MOST_LINES = 40


@dataclass(frozen=True, slots=True)
class HandVerdict:
    """What became of a line: how many others are asked now, which numbers cannot be asked about; or what is wrong with it."""

    words: str
    company: str = ""
    raised: int = 0
    refused: tuple[int, ...] = ()
    problem: str = ""


def raise_paper_hands(context: ActionContext, workshop: Workshop, text: str) -> tuple[HandVerdict, ...]:
    """Each line for itself; a hand that was up already stays up."""
    table = list_laid_cards(context.work, workshop.id)
    lines = [line.strip() for line in text.splitlines() if line.strip()][:_MOST_LINES]
    return tuple(_raise_line(context, table, line) for line in lines)


def _raise_line(context: ActionContext, table: Sequence[LaidCard], line: str) -> HandVerdict:
    if (read := _LINE.fullmatch(line)) is None:
        return HandVerdict(line, problem="shape")
    companies = {each.company.id: each.company for each in table if is_same_company_name(each.company.name, read["name"])}
    if len(companies) != 1:
        return HandVerdict(line, problem="several" if companies else "company")
    [company] = companies.values()
    if company.state in (CompanyState.NEW, CompanyState.IMPORTED):  # they were in the room, and handed the page in themselves
        confirmation.mark_company_confirmed(context, company, "workshop")
    numbers = list(dict.fromkeys(int(each) for each in _NUMBER.findall(read["numbers"])))
    refused = tuple(number for number in numbers if not _raise_one(context, table, company, number))
    return HandVerdict(line, company.name, len(numbers) - len(refused), refused)


def _raise_one(context: ActionContext, table: Sequence[LaidCard], company: Company, number: int) -> bool:
    """The hand is counted and the other side asked, as if the company had tapped itself; nobody keeps what it says then."""
    chosen = table[number - 1] if 1 <= number <= len(table) else None
    theirs = replace(build_unattended_context(context.work, context.knowledge, context.now), company=company)
    if (
        chosen is None
        or chosen.company.id == company.id
        or not is_showable(context.work, context.knowledge, chosen)
        or not may_come_across(theirs, chosen.declaration)
    ):
        return False
    context.work.workshops.raise_hand(chosen.card, company.id, context.now)
    interest.record_interest(theirs, chosen.declaration)
    return True
