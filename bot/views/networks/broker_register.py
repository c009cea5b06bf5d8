"""The register of a declared broker of waste (order of 31 May 2021, article 4): each waste that was brought to a taker, from
when to when, how much, who gives it and who takes it over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.context.action_context import ActionContext
from bot.partners.parties import find_party_declaration
from bot.views.declarations import waste_codes
from matching.calendar.days import to_local_day
from matching.consent.states import PartyRole
from storage.tables import Company, Declaration, Introduction

_TONNE = "t"


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """One waste of one producer for one taker; `ended` None while it goes on, `tonnes` a year where that is known;
    `authorisation` is what was noted of the taker's."""

    begun: date
    ended: date | None
    resource: str
    code: str
    dangerous: bool
    tonnes: float | None
    producer: Company
    taker: Company
    authorisation: str


def list_register_lines(context: ActionContext) -> tuple[RegisterLine, ...]:
    """Everything that was introduced and has a waste code, the first at the head."""
    rows = sorted(context.work.introductions.list_all(), key=lambda row: row.id)
    return tuple(line for row in rows for line in _list_of_introduction(context, row))


def _list_of_introduction(context: ActionContext, introduction: Introduction) -> tuple[RegisterLine, ...]:
    met = context.work.introductions.list_met(introduction.synergy_id)
    takers = [party for party in met if party.role in (PartyRole.TAKER, PartyRole.PROCESSOR)]
    zone = context.work.networks.zone()
    lines: list[RegisterLine] = []
    for giver in (party for party in met if party.role is PartyRole.GIVER):
        row = find_party_declaration(context.work, giver)
        if not waste_codes.may_have_waste_code(context, row) or not (code := waste_codes.find_waste_code(context, row)):
            continue
        for taker in takers[:1]:  # of a chain, whoever takes it over from its producer
            company = context.work.companies.get(taker.company_id)
            lines.append(
                RegisterLine(
                    to_local_day(introduction.agreed_at, zone),
                    to_local_day(introduction.closed_at, zone) if introduction.closed_at is not None else None,
                    row.resource or row.said,
                    code,
                    context.knowledge.is_dangerous(row.resource) if row.resource else False,
                    _find_tonnes(context, row, giver.portion),
                    context.work.companies.get(giver.company_id),
                    company,
                    " ; ".join(
                        f"{each.kind} {each.number}" for each in context.work.authorisations.list_of_company(company.id)
                    ),
                )
            )
    return tuple(lines)


def _find_tonnes(context: ActionContext, declaration: Declaration, own_part: float | None) -> float | None:
    known = context.knowledge.taxonomy.resources.get(declaration.resource or "")
    yearly = own_part if own_part is not None else declaration.yearly
    return yearly if known is not None and known.base == _TONNE else None


def _name_authorisations(context: ActionContext, company_id: int) -> str:
    return " ; ".join(f"{each.kind} {each.number}" for each in context.work.authorisations.list_of_company(company_id))
