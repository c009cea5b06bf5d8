"""What other companies of the network say, nearest towns first: for looking around, never with a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from math import cos, radians
from typing import Any

from sqlalchemy import and_, exists, or_
from sqlmodel import col

from matching.vocabulary import Kind, Side
from storage.repository import Repository, select_columns, to_clauses
from storage.tables.barrier import Barrier
from storage.tables.company import Company, select_owner_mark
from storage.tables.declaration import Declaration, DeclarationState, Visibility

_MOST_NEARBY = 400


@dataclass(frozen=True, slots=True)
class NearbyDeclaration:
    """An open declaration, and where its company is: a town and its point (WGS 84). `said` counts where no `resource`
    was understood."""

    id: int
    company: int
    place: str
    postcode: str
    lat: float
    lon: float
    resource: str | None
    said: str
    kind: Kind
    side: Side | None


class Nearby(Repository):
    """Open declarations of this network, around one of its companies."""

    def list_around(
        self,
        company: Company,
        now: datetime,
        resources: Sequence[str] | None = None,
        kinds: Sequence[Kind] = tuple(Kind),
        since: datetime | None = None,
    ) -> tuple[NearbyDeclaration, ...]:
        """What others of another group have open, without those of whom one of the two wants to hear nothing (at all,
        or about that resource); of the `resources`, or of all when None; published after `since`."""
        squeeze = cos(radians(company.lat)) ** 2
        distance = (col(Company.lat) - company.lat) * (col(Company.lat) - company.lat) + (col(Company.lon) - company.lon) * (
            col(Company.lon) - company.lon
        ) * squeeze
        query = (
            select_columns(
                Declaration.id,
                Declaration.company_id,
                Company.place,
                Company.postcode,
                Company.lat,
                Company.lon,
                Declaration.resource,
                Declaration.said,
                Declaration.kind,
                Declaration.side,
            )
            .join(Company, col(Company.id) == Declaration.company_id)
            .where(
                *to_clauses(
                    Declaration.network_id == self.scope.id,
                    Declaration.state == DeclarationState.OPEN,
                    Declaration.visibility == Visibility.NETWORK,
                    Company.id != company.id,
                    *_match_other_owners(company),
                    col(Declaration.kind).in_(kinds),
                    ~_has_barrier(company.id, now),
                )
            )
            .order_by(distance, col(Declaration.id))
            .limit(_MOST_NEARBY)
        )
        if resources is not None:
            query = query.where(col(Declaration.resource).in_(resources))
        if since is not None:
            query = query.where(col(Declaration.published) > since)
        return tuple(NearbyDeclaration(*row) for row in self.connection.execute(query))


def _match_other_owners(company: Company) -> tuple[Any, ...]:
    """Not of the same group, unless it wishes its sites to meet."""
    mark = select_owner_mark()
    if company.owner_mark is None:
        return ()
    wished = (col(Company.meets_own),) if company.meets_own else ()
    return (or_(mark.is_(None), mark != company.owner_mark, *wished),)


def _has_barrier(company_id: int, now: datetime) -> Any:
    one_way = and_(*to_clauses(Barrier.company_id == company_id, Barrier.other_id == Company.id))
    other_way = and_(*to_clauses(Barrier.other_id == company_id, Barrier.company_id == Company.id))
    return exists().where(
        or_(one_way, other_way),
        or_(col(Barrier.until).is_(None), col(Barrier.until) > now),
        or_(
            and_(
                col(Barrier.declaration_id).is_(None),
                or_(col(Barrier.resource).is_(None), col(Barrier.resource) == Declaration.resource),
            ),
            and_(*to_clauses(Barrier.declaration_id == Declaration.id, Barrier.company_id == company_id)),
        ),
    )
