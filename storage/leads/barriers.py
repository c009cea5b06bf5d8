"""Barriers: who is not to be proposed to whom, whichever of the two wanted it so."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import and_, delete, or_, update
from sqlmodel import col, select

from matching.consent.states import SynergyState
from storage.repository import Repository, select_columns, to_clauses
from storage.tables.barrier import Barrier, Reason
from storage.tables.moves import match_movable
from storage.tables.synergy import Party, Synergy


class Barriers(Repository):
    """Barriers of this network. A barrier stands in both directions."""

    def list_excluded(self, company_id: int, resource: str | None, now: datetime) -> frozenset[int]:
        """The companies that this one is not to be matched with about a resource."""
        rows = self.connection.execute(
            select_columns(Barrier.company_id, Barrier.other_id).where(
                *self._match_standing(resource, now),
                or_(*to_clauses(Barrier.company_id == company_id, Barrier.other_id == company_id)),
            )
        )
        return frozenset(other for row in rows for other in row if other != company_id)

    def may_meet(self, company_id: int, other_id: int, resource: str | None, now: datetime) -> bool:
        """May these two be brought together about a resource? Asked wherever a lead is made, and wherever one of them comes
        across what the other tells."""
        one_way = and_(*to_clauses(Barrier.company_id == company_id, Barrier.other_id == other_id))
        other_way = and_(*to_clauses(Barrier.company_id == other_id, Barrier.other_id == company_id))
        standing = select_columns(Barrier.id).where(*self._match_standing(resource, now), or_(one_way, other_way)).limit(1)
        return self.connection.execute(standing).first() is None

    def keep_apart(
        self, company_id: int, other_id: int, resource: str | None, reason: Reason, until: datetime | None, now: datetime
    ) -> None:
        """These two are not to be proposed to each other about a resource; a newer reason takes the older one's place."""
        known = self.session.exec(
            self.select_own(Barrier).where(
                Barrier.company_id == company_id, Barrier.other_id == other_id, Barrier.resource == resource
            )
        ).first()
        if known is None:
            known = Barrier(
                network_id=self.scope.id, company_id=company_id, other_id=other_id, resource=resource, reason=reason, since=now
            )
        known.reason, known.until, known.since = reason, until, now
        self.add(known)

    def forget_company(self, company_id: int) -> None:
        """The company leaves: nobody needs to be kept from it."""
        self.connection.execute(
            delete(Barrier).where(
                *to_clauses(Barrier.network_id == self.scope.id),
                or_(*to_clauses(Barrier.company_id == company_id, Barrier.other_id == company_id)),
            )
        )

    def end_unasked_leads(self, company_id: int, other_id: int) -> None:
        """Leads between the two that nobody was told of yet end in silence."""
        one, another = (select(Party.synergy_id).where(Party.company_id == id) for id in (company_id, other_id))
        self.connection.execute(
            update(Synergy)
            .where(
                *to_clauses(
                    Synergy.network_id == self.scope.id,
                    match_movable(Synergy, SynergyState.VOID, SynergyState.FOUND),
                    col(Synergy.id).in_(one),
                    col(Synergy.id).in_(another),
                )
            )
            .values(state=SynergyState.VOID)
        )

    def _match_standing(self, resource: str | None, now: datetime) -> tuple[Any, ...]:
        return (
            *to_clauses(Barrier.network_id == self.scope.id),
            or_(col(Barrier.resource).is_(None), *to_clauses(Barrier.resource == resource)),
            or_(col(Barrier.until).is_(None), col(Barrier.until) > now),
        )
