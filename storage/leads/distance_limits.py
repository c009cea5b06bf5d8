"""Distance limits: from how far away companies want to hear of a resource, as they answered themselves."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import delete
from sqlmodel import col

from matching.scoring.distance import Nearness
from storage.repository import Repository, select_columns, to_clauses
from storage.tables.distance_limit import DistanceLimit


class DistanceLimits(Repository):
    """Distance limits of this network."""

    def list_of_company(self, company_id: int) -> tuple[DistanceLimit, ...]:
        """What this company said, in its order."""
        rows = self.select_own(DistanceLimit).where(DistanceLimit.company_id == company_id).order_by(col(DistanceLimit.id))
        return tuple(self.session.exec(rows))

    def find_limits(self, companies: Collection[int], resources: Collection[str]) -> dict[tuple[int, str], Nearness]:
        """The limits of these companies for these resources."""
        rows = self.connection.execute(
            select_columns(DistanceLimit.company_id, DistanceLimit.resource, DistanceLimit.within).where(
                *to_clauses(
                    DistanceLimit.network_id == self.scope.id,
                    col(DistanceLimit.company_id).in_(companies),
                    col(DistanceLimit.resource).in_(resources),
                )
            )
        )
        return {(row.company_id, row.resource): row.within for row in rows}

    def set_limit(self, company_id: int, resource: str, within: Nearness, now: datetime) -> None:
        """From no farther than that; a newer answer takes the older one's place."""
        mine = self.select_own(DistanceLimit).where(DistanceLimit.company_id == company_id, DistanceLimit.resource == resource)
        known = self.session.exec(mine).first() or DistanceLimit(
            network_id=self.scope.id, company_id=company_id, resource=resource, within=within, since=now
        )
        known.within, known.since = within, now
        self.add(known)

    def remove_limit(self, company_id: int, resource: str) -> None:
        """As far as that resource is usually carried, again."""
        self.connection.execute(
            delete(DistanceLimit).where(
                *to_clauses(
                    DistanceLimit.network_id == self.scope.id,
                    DistanceLimit.company_id == company_id,
                    DistanceLimit.resource == resource,
                )
            )
        )
