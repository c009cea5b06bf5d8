"""A network after a year of life, put down as rows: companies in several towns, leads at every stage, reasons of all kinds."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.context.action_context import ActionContext, build_unattended_context
from matching.consent.states import Answer, DropReason, PartyRole, Stage, SynergyKind, SynergyState
from matching.knowledge import Knowledge
from matching.vocabulary import Kind
from storage.store import Store
from storage.tables import Company, Declaration, Introduction, Party, Seat, Statement, Synergy
from storage.tables.barrier import Reason
from storage.tables.company import CompanyState
from storage.tables.declaration import DeclarationState
from storage.work import Work

NOW = datetime(2026, 11, 30, 9, tzinfo=UTC)
JANUARY = datetime(2026, 1, 5, 9, tzinfo=UTC)
TOWNS = (
    ("Périgny", 46.153, -1.095, 9),
    ("Aytré", 46.133, -1.115, 5),
    ("Aigrefeuille-d'Aunis", 46.119, -0.931, 4),
    ("Surgères", 46.108, -0.751, 4),
    ("Thairé", 46.078, -1.007, 1),
    ("Rochefort", 45.937, -0.959, 5),
)
GIVERS = ("brewery", "bakery", "joinery")
TAKERS = ("pig-farm", "market-garden", "composting-platform")
THINGS = ("brewers-spent-grain", "pallet", "stale-bread")
OUTCOMES = (
    (Stage.RUNNING, None),
    (Stage.TRIAL, None),
    (Stage.DISCUSSING, None),
    (Stage.RUNNING, None),
    (Stage.DROPPED, DropReason.PRICE),
    (Stage.STOPPED, None),
)


def settle_year(store: Store, network: int, knowledge: Knowledge) -> None:
    """Twenty-eight companies and sixty leads."""
    with store.work(network) as work:
        companies = _settle_companies(work, network, knowledge)
        for n in range(60):
            _settle_lead(work, network, knowledge, companies, n)


def report_context(work: Work, knowledge: Knowledge, now: datetime = NOW) -> ActionContext:
    """Who looks at it, at the end of the year."""
    return build_unattended_context(work, knowledge, now)


def _settle_companies(work: Work, network: int, knowledge: Knowledge) -> list[Company]:
    found = []
    trades = [knowledge.activities[id].id for id in (*GIVERS, *TAKERS)]
    for place, lat, lon, count in TOWNS:
        for n in range(count):
            company = work.companies.add(
                Company(
                    name=f"Zirgolin {place} {n}",
                    activity=trades[len(found) % len(trades)],
                    place=place,
                    postcode="17000",
                    department="17",
                    lat=lat,
                    lon=lon,
                    state=CompanyState.CONFIRMED,
                )
            )
            work.companies.add(Seat(company_id=company.id, network_id=network))
            found.append(company)
    return found


def _settle_lead(work: Work, network: int, knowledge: Knowledge, companies: list[Company], n: int) -> None:
    giver, taker = companies[n % len(companies)], companies[(n * 5 + 3) % len(companies)]
    since = JANUARY + timedelta(days=5 * n)
    things = [knowledge.taxonomy.resources[id].id for id in THINGS]
    offer, need = (
        work.declarations.add(
            Declaration(
                network_id=network,
                company_id=company.id,
                kind=kind,
                resource=things[n % len(things)],
                said="x",
                lat=company.lat,
                lon=company.lon,
                state=DeclarationState.OPEN,
                published=since,
                touched=since,
            )
        )
        for company, kind in ((giver, Kind.OFFER), (taker, Kind.NEED))
    )
    fate = n % 4
    state = (SynergyState.AGREED, SynergyState.REFUSED, SynergyState.ASKING, SynergyState.AGREED)[fate]
    synergy = work.synergies.add(
        Synergy(
            network_id=network,
            kind=SynergyKind.EXCHANGE,
            key=f"exchange:{offer.id}:{need.id}",
            score=1.0,
            state=state,
            lapses=since + timedelta(days=30),
        )
    )
    reasons = tuple(Reason)
    for row, role in ((offer, PartyRole.GIVER), (need, PartyRole.TAKER)):
        refused = state is SynergyState.REFUSED and role is PartyRole.TAKER
        work.synergies.add(
            Party(
                synergy_id=synergy.id,
                declaration_id=row.id,
                company_id=row.company_id,
                role=role,
                answer=Answer.NO if refused else Answer.YES,
                reason=reasons[n % 3] if refused else None,
                at=since + timedelta(days=2),
            )
        )
    if state is SynergyState.AGREED:
        stage, reason = OUTCOMES[n % len(OUTCOMES)]
        closed = since + timedelta(days=20) if stage in (Stage.DROPPED, Stage.STOPPED) else None
        met = work.introductions.add(
            Introduction(
                network_id=network, synergy_id=synergy.id, stage=stage, agreed_at=since + timedelta(days=3), closed_at=closed
            )
        )
        if stage is not Stage.DISCUSSING:
            for company in (giver, taker):
                work.statements.add(
                    Statement(
                        network_id=network,
                        introduction_id=met.id,
                        company_id=company.id,
                        stage=stage,
                        reason=reason,
                        yearly=12.0,
                        at=since + timedelta(days=20),
                    )
                )
