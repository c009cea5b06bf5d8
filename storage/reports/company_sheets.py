"""All about one company, for whoever animates: its leads with how far each has come, and when it was last heard of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import exists
from sqlmodel import col, func, select

from matching.consent.states import Answer, Stage, SynergyState
from matching.vocabulary import Kind
from storage.people.named_columns import select_company_name, select_person_name
from storage.people.people import REACHABLE_PERSON
from storage.repository import Repository, select_columns, to_clauses
from storage.tables.animation.project import ProjectCompany
from storage.tables.call import Call, CallState
from storage.tables.company import Company, CompanyState, Member, MemberState, Seat, SeatState
from storage.tables.declaration import Declaration, DeclarationState, match_told
from storage.tables.introduction import Introduction, Statement
from storage.tables.person import Person
from storage.tables.synergy import Party, Synergy

_MOST_COMPANIES = 5000


@dataclass(frozen=True, slots=True)
class NamedCompany:
    """A company as it is looked for."""

    id: int
    name: str
    place: str
    siret: str | None
    activity: str


@dataclass(frozen=True, slots=True)
class CompanySynergy:
    """A lead or an exchange of a company: about what, with whom, how far; `stage` once they were introduced."""

    id: int
    resource: str
    partners: tuple[str, ...]
    state: SynergyState
    answer: Answer
    stage: Stage | None


@dataclass(frozen=True, slots=True)
class SilentCompany:
    """A company whose people are here and which has announced nothing; `since`: when the first of them joined."""

    id: int
    name: str
    place: str
    person: str
    since: datetime


class CompanySheets(Repository):
    """Companies of this network, one by one."""

    def list_named(self) -> tuple[NamedCompany, ...]:
        """Every company that sits here."""
        rows = self.connection.execute(
            select_columns(Company.id, select_company_name(), Company.place, Company.siret, Company.activity)
            .join(Seat, col(Seat.company_id) == Company.id)
            .where(
                *to_clauses(
                    Seat.network_id == self.scope.id,
                    Seat.state == SeatState.IN,
                    Company.state != CompanyState.LEFT,
                    Company.name != "",
                )
            )
            .order_by(col(Company.name), col(Company.id))
            .limit(_MOST_COMPANIES)
        )
        return tuple(NamedCompany(row.id, row.name, row.place, row.siret, row.activity) for row in rows)

    def list_spoken_for(self) -> tuple[tuple[int, str], ...]:
        """Who speaks for a company that sits here: the company, and the person's name."""
        rows = self.connection.execute(
            select_columns(Member.company_id, select_person_name())
            .join(Person, col(Person.id) == Member.person_id)
            .join(Seat, col(Seat.company_id) == Member.company_id)
            .where(
                *to_clauses(
                    Seat.network_id == self.scope.id,
                    Seat.state == SeatState.IN,
                    Member.state == MemberState.IN,
                    Person.name != "",
                )
            )
            .order_by(col(Member.company_id), col(Person.id))
            .limit(_MOST_COMPANIES)
        )
        return tuple((row.company_id, row.name) for row in rows)

    def list_announced_about(
        self, resources: Sequence[str], kinds: Sequence[Kind], states: Sequence[DeclarationState], most: int
    ) -> tuple[tuple[Declaration, Company], ...]:
        """Who has announced one of these resources, in one of these states; the newest first."""
        rows = self.session.exec(
            select(Declaration, Company)
            .join(Company, col(Company.id) == Declaration.company_id)
            .where(
                *to_clauses(
                    Declaration.network_id == self.scope.id,
                    col(Declaration.resource).in_(resources),
                    col(Declaration.kind).in_(kinds),
                    col(Declaration.state).in_(states),
                    match_told(),
                )
            )
            .order_by(col(Declaration.published).desc(), col(Declaration.id))
            .limit(most)
        )
        return tuple((declaration, company) for declaration, company in rows)

    def count_by_state(self) -> dict[CompanyState, int]:
        """How many companies sit here, by how well they are known."""
        rows = self.connection.execute(
            select_columns(Company.state, func.count())
            .join(Seat, col(Seat.company_id) == Company.id)
            .where(
                *to_clauses(Seat.network_id == self.scope.id, Seat.state == SeatState.IN, Company.state != CompanyState.LEFT)
            )
            .group_by(col(Company.state))
        )
        return {CompanyState(state): count for state, count in rows}

    def is_seated(self, company_id: int) -> bool:
        """Does it sit here, and has not left?"""
        row = self.connection.execute(
            select_columns(Company.id)
            .join(Seat, col(Seat.company_id) == Company.id)
            .where(
                *to_clauses(
                    Company.id == company_id,
                    Seat.network_id == self.scope.id,
                    Seat.state == SeatState.IN,
                    Company.state != CompanyState.LEFT,
                )
            )
        )
        return row.first() is not None

    def list_leads(self, company_id: int) -> tuple[CompanySynergy, ...]:
        """What it was asked about or waits for, and its exchanges: what goes on first, then the latest."""
        mine = self.connection.execute(
            select_columns(Synergy.id, Synergy.state, Party.answer, Declaration.resource, Declaration.said, Introduction.stage)
            .join(Party, col(Party.synergy_id) == Synergy.id)
            .join(Declaration, col(Declaration.id) == Party.declaration_id)
            .outerjoin(Introduction, col(Introduction.synergy_id) == Synergy.id)
            .where(
                *to_clauses(
                    Synergy.network_id == self.scope.id,
                    Party.company_id == company_id,
                    col(Synergy.state).in_((SynergyState.ASKING, SynergyState.AGREED, SynergyState.REFUSED)),
                )
            )
            .order_by(col(Synergy.id).desc())
        ).all()
        others: dict[int, list[str]] = {}
        for row in self.connection.execute(
            select_columns(Party.synergy_id, select_company_name())
            .join(Company, col(Company.id) == Party.company_id)
            .where(
                *to_clauses(col(Party.synergy_id).in_([row.id for row in mine]), Party.company_id != company_id),
                col(Company.name) != "",
            )
            .order_by(col(Party.declaration_id))
        ):
            others.setdefault(row.synergy_id, []).append(row.name)
        found = [
            CompanySynergy(row.id, row.resource or row.said, tuple(others.get(row.id, ())), row.state, row.answer, row.stage)
            for row in mine
        ]
        return tuple(sorted(found, key=lambda each: each.state is SynergyState.REFUSED))

    def list_silent(self, before: datetime) -> tuple[SilentCompany, ...]:
        """Companies with somebody whom Telegram reaches, there since before that, of which nothing counts and that are in no
        project; the first who joined at the head."""
        told = exists().where(
            *to_clauses(
                Declaration.company_id == Company.id,
                Declaration.network_id == self.scope.id,
                Declaration.state != DeclarationState.WITHDRAWN,
            )
        )
        planning = exists().where(*to_clauses(ProjectCompany.company_id == Company.id))
        rows = self.connection.execute(
            select_columns(Company.id, select_company_name(), Company.place, select_person_name().label("person"), Member.since)
            .join(Seat, col(Seat.company_id) == Company.id)
            .join(Member, col(Member.company_id) == Company.id)
            .join(Person, col(Person.id) == Member.person_id)
            .where(
                *to_clauses(
                    Seat.network_id == self.scope.id,
                    Seat.state == SeatState.IN,
                    col(Company.state).in_((CompanyState.NEW, CompanyState.CONFIRMED)),
                    Member.state == MemberState.IN,
                ),
                REACHABLE_PERSON,
                ~told,
                ~planning,
            )
            .order_by(col(Member.since), col(Company.id))
            .limit(_MOST_COMPANIES)
        )
        first: dict[int, SilentCompany] = {}
        for row in rows:
            first.setdefault(row.id, SilentCompany(row.id, row.name, row.place, row.person, row.since))
        return tuple(each for each in first.values() if each.since < before)

    def count_owed_calls(self, company_id: int) -> int:
        """About how many leads it is to be rung."""
        return int(
            self.connection.execute(
                select_columns(func.count()).where(
                    *to_clauses(Call.network_id == self.scope.id, Call.company_id == company_id, Call.state == CallState.OWED)
                )
            ).scalar_one()
        )

    def find_last_heard(self, company_id: int) -> datetime | None:
        """When somebody there last joined, announced, answered or told how it goes."""
        moments = [
            self.connection.execute(asked).scalar()
            for asked in (
                select_columns(func.max(Member.since)).where(
                    *to_clauses(Member.company_id == company_id, Member.state == MemberState.IN)
                ),
                select_columns(func.max(Declaration.published)).where(
                    *to_clauses(
                        Declaration.network_id == self.scope.id,
                        Declaration.company_id == company_id,
                        Declaration.state != DeclarationState.DRAFT,
                    )
                ),
                select_columns(func.max(Party.at)).where(*to_clauses(Party.company_id == company_id)),
                select_columns(func.max(Statement.at)).where(
                    *to_clauses(Statement.network_id == self.scope.id, Statement.company_id == company_id)
                ),
            )
        ]
        return max((each for each in moments if each is not None), default=None)
