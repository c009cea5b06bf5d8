"""A list is taken over: companies, the people to ring, and what they declare. Taking it over twice changes nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.conversation.asks.resource import NamedResource
from bot.rules.declarations import lifetime, masking
from bot.rules.declarations.mapping import fill_declaration
from bot.rules.declarations.opening_questions import build_unfinished
from bot.rules.imports.import_lines import ImportLine, Verdict
from bot.views.declarations import holding
from matching.knowledge import Knowledge
from matching.vocabulary import Kind
from storage.tables import Company, Declaration
from storage.tables.company import CompanyState
from storage.work import Work

_OPEN_DAYS = 90


@dataclass(frozen=True, slots=True)
class ImportCount:
    """How much of a list is there now that was not there before."""

    companies: int
    declarations: int


def import_lines(work: Work, lines: Sequence[ImportLine], knowledge: Knowledge, now: datetime, *, joined: bool) -> ImportCount:
    """Keep the lines that are not refused. `joined`: the companies have agreed to take part; otherwise the animator
    alone sees what they declare, until they join."""
    companies = 0
    saved: list[Declaration] = []
    for line in lines:
        if line.verdict is Verdict.REFUSED or line.place is None or work.declarations.was_imported(line.once):
            continue
        company = work.companies.find_by_name(line.company, line.place)
        if company is None:
            company = work.companies.add_company(
                line.company, line.activity, line.place, CompanyState.CONFIRMED if joined else CompanyState.IMPORTED
            )
            company.siret, company.siren = line.siret, line.siret[:9] if line.siret else None
            if line.person or line.reach:
                work.companies.add_member(company, work.people.add_on_paper(line.person, line.reach).id, now)
            work.wishes.bar_newcomer(company, now)
            companies += 1
        saved.extend(
            _save_declaration(work, line, number, company, knowledge, now, joined) for number in range(len(line.readings))
        )
    for row in saved:  # not before the last: whose they are is told by the companies of the whole list
        masking.keep_shown_activity(work, knowledge, row)
    return ImportCount(companies, len(saved))


def _save_declaration(
    work: Work, line: ImportLine, number: int, company: Company, knowledge: Knowledge, now: datetime, joined: bool
) -> Declaration:
    read = build_unfinished(knowledge, line.readings[number], sentence=line.readings[0].text)
    said = replace(read.said, kind=read.said.kind or Kind.OFFER, resource=read.said.resource or NamedResource(read.heard or ""))
    row = Declaration(
        network_id=work.network_id,
        company_id=company.id,
        touched=now,
        source=f"{line.once}:{number}",
        place=company.place,
        lat=company.lat,
        lon=company.lon,
    )
    fill_declaration(row, said, knowledge, now)
    work.declarations.add(row)
    held = not joined or holding.must_hold_declaration(knowledge, row)
    work.declarations.publish(row, held=held, now=now, expires=now + timedelta(days=_OPEN_DAYS))
    lifetime.begin_lifetime(work, row, now)
    return row
