"""A list is taken over: companies, the people to ring, and what they declare. Taking it over twice changes nothing."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.conversation.asks.resource import Named
from bot.rules.declarations import lifetime
from bot.rules.declarations.mapping import fill
from bot.rules.declarations.opening_questions import unfinished
from bot.rules.imports.import_lines import Line, Verdict
from matching.knowledge import Knowledge
from matching.vocabulary import Kind
from storage.tables import Company, Declaration
from storage.tables.company import CompanyState
from storage.work import Work

OPEN_DAYS = 90


@dataclass(frozen=True, slots=True)
class Kept:
    """How much of a list is there now that was not there before."""

    companies: int
    declarations: int


def keep(work: Work, lines: Sequence[Line], knowledge: Knowledge, now: datetime, *, joined: bool) -> Kept:
    """Keep the lines that are not refused. `joined`: the companies have agreed to take part; otherwise the animator
    alone sees what they declare, until they join."""
    companies = declarations = 0
    for line in lines:
        if line.verdict is Verdict.REFUSED or line.place is None or work.declarations.imported(line.once):
            continue
        company = work.companies.called(line.company, line.place)
        if company is None:
            company = work.companies.found(line.company, line.activity, line.place,
                                           CompanyState.CONFIRMED if joined else CompanyState.IMPORTED)
            company.siret, company.siren = line.siret, line.siret[:9] if line.siret else None
            if line.person or line.reach:
                work.companies.join(company, work.people.on_paper(line.person, line.reach).id, now)
            work.wishes.arrived(company, now)
            companies += 1
        declarations += sum(_declared(work, line, number, company, knowledge, now, joined)
                            for number in range(len(line.readings)))
    return Kept(companies, declarations)


def _declared(work: Work, line: Line, number: int, company: Company, knowledge: Knowledge, now: datetime,
              joined: bool) -> int:
    read = unfinished(knowledge, line.readings[number])
    said = replace(read.said, kind=read.said.kind or Kind.OFFER, resource=read.said.resource or Named(read.heard or ""))
    row = Declaration(network_id=work.scope.id, company_id=company.id, touched=now, source=f"{line.once}:{number}",
                      place=company.place, lat=company.lat, lon=company.lon)
    fill(row, said, knowledge, now)
    work.declarations.add(row)
    held = not joined or (row.resource is not None and knowledge.held(row.resource))
    work.declarations.publish(row, held=held, now=now, expires=now + timedelta(days=OPEN_DAYS))
    lifetime.begin(work, row, now)
    return 1
