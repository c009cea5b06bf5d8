"""What a report of this network is made of: announcements, leads with what became of them, and who took part in a period."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import col

from matching.consent.states import PartyRole
from matching.reports.model import ReportedDeclaration, ReportedSide, ReportedSynergy, ReportedWord
from storage.repository import Repository, select_columns, to_clauses
from storage.tables.company import Company, Member, MemberState, Seat, SeatState
from storage.tables.declaration import Declaration, DeclarationState
from storage.tables.introduction import Introduction, Statement
from storage.tables.synergy import Party, Synergy

_UNPUBLISHED = (DeclarationState.DRAFT, DeclarationState.HELD)


@dataclass(frozen=True, slots=True)
class SeatedCompany:
    """A company of the network, where it is, and since when somebody speaks for it (None: nobody does)."""

    id: int
    place: str
    lat: float
    lon: float
    since: datetime | None


class ReportedRows(Repository):
    """All of this network; what falls into the period is a matter of whoever reckons."""

    def list_seated_companies(self) -> tuple[SeatedCompany, ...]:
        """The companies that sit here, each once, those of a list included."""
        rows = self.connection.execute(
            select_columns(Company.id, Company.place, Company.lat, Company.lon, Member.since)
            .join(Seat, col(Seat.company_id) == Company.id)
            .outerjoin(Member, (col(Member.company_id) == Company.id) & (col(Member.state) == MemberState.IN))
            .where(*to_clauses(Seat.network_id == self.scope.id, Seat.state == SeatState.IN))
            .order_by(col(Company.id), col(Member.since))
        )
        first: dict[int, SeatedCompany] = {}
        for row in rows:
            first.setdefault(row.id, SeatedCompany(*row))
        return tuple(first.values())

    def list_published(self) -> tuple[ReportedDeclaration, ...]:
        """What was ever published, withdrawn since or not."""
        rows = self.connection.execute(
            select_columns(
                Declaration.kind,
                Declaration.resource,
                Declaration.company_id,
                Declaration.published,
                Declaration.state,
                Declaration.touched,
            )
            .where(
                *to_clauses(
                    Declaration.network_id == self.scope.id,
                    col(Declaration.published).is_not(None),
                    col(Declaration.kind).is_not(None),
                    col(Declaration.company_id).is_not(None),
                    col(Declaration.state).not_in(_UNPUBLISHED),
                )
            )
            .order_by(col(Declaration.published), col(Declaration.id))
        )
        return tuple(
            ReportedDeclaration(
                row.kind,
                row.resource,
                row.company_id,
                row.published,
                row.touched if row.state is DeclarationState.WITHDRAWN else None,
            )
            for row in rows
        )

    def list_synergies(self) -> tuple[ReportedSynergy, ...]:
        """Every lead with its sides and what was said of it, the oldest first."""
        sides, since, resource = self._list_sides()
        words = self._list_words()
        rows = self.connection.execute(
            select_columns(
                Synergy.id,
                Synergy.kind,
                Synergy.state,
                Synergy.lapses,
                Introduction.agreed_at,
                Introduction.closed_at,
                col(Introduction.id).label("introduction"),
            )
            .outerjoin(Introduction, col(Introduction.synergy_id) == Synergy.id)
            .where(col(Synergy.network_id) == self.scope.id)
            .order_by(col(Synergy.id))
        )
        return tuple(
            ReportedSynergy(
                row.id,
                row.kind,
                row.state,
                since[row.id],
                row.lapses,
                row.agreed_at,
                row.closed_at,
                resource.get(row.id),
                tuple(sides[row.id]),
                tuple(words.get(row.introduction, ())),
            )
            for row in rows
            if row.id in since
        )

    def list_active(self, since: datetime, until: datetime) -> frozenset[int]:
        """The companies that announced, answered or told something in that time."""
        here = self.scope.id
        queries: tuple[Any, ...] = (
            select_columns(Declaration.company_id).where(
                *to_clauses(
                    Declaration.network_id == here, col(Declaration.published) >= since, col(Declaration.published) <= until
                )
            ),
            select_columns(Party.company_id)
            .join(Synergy, col(Synergy.id) == Party.synergy_id)
            .where(*to_clauses(Synergy.network_id == here, col(Party.at) >= since, col(Party.at) <= until)),
            select_columns(Statement.company_id).where(
                *to_clauses(Statement.network_id == here, Statement.at >= since, Statement.at <= until)
            ),
        )
        found = (self.connection.execute(query).scalars() for query in queries)
        return frozenset(company for rows in found for company in rows if company is not None)

    def _list_sides(self) -> tuple[dict[int, list[ReportedSide]], dict[int, datetime], dict[int, str]]:
        rows = self.connection.execute(
            select_columns(
                Party.synergy_id,
                Party.company_id,
                Party.role,
                Party.answer,
                Party.at,
                Party.reason,
                Company.activity,
                Company.place,
                Company.lat,
                Company.lon,
                Declaration.resource,
                Declaration.published,
                Declaration.touched,
            )
            .join(Synergy, col(Synergy.id) == Party.synergy_id)
            .join(Company, col(Company.id) == Party.company_id)
            .join(Declaration, col(Declaration.id) == Party.declaration_id)
            .where(col(Synergy.network_id) == self.scope.id)
            .order_by(col(Party.synergy_id), col(Party.declaration_id))
        )
        sides: dict[int, list[ReportedSide]] = defaultdict(list)
        since: dict[int, datetime] = {}
        resource: dict[int, str] = {}
        for row in rows:
            sides[row.synergy_id].append(
                ReportedSide(
                    row.company_id,
                    row.role,
                    row.answer,
                    row.at,
                    row.reason.value if row.reason is not None else None,
                    row.activity,
                    row.place,
                    row.lat,
                    row.lon,
                )
            )
            there = row.published or row.touched
            since[row.synergy_id] = max(since.get(row.synergy_id, there), there)
            if row.resource is not None and (row.role is PartyRole.GIVER or row.synergy_id not in resource):
                resource[row.synergy_id] = row.resource
        return sides, since, resource

    def _list_words(self) -> dict[int, list[ReportedWord]]:
        rows = self.connection.execute(
            select_columns(Statement.introduction_id, Statement.stage, Statement.reason, Statement.at)
            .where(col(Statement.network_id) == self.scope.id)
            .order_by(col(Statement.at), col(Statement.id))
        )
        words: dict[int, list[ReportedWord]] = defaultdict(list)
        for row in rows:
            words[row.introduction_id].append(
                ReportedWord(row.stage, row.reason.value if row.reason is not None else None, row.at)
            )
        return words
