"""What companies of a network are authorised to take, as its animators checked it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlmodel import col, or_

from storage.people.named_columns import select_company_name
from storage.repository import Repository, select_columns, to_clauses
from storage.tables.animation.authorisation import Authorisation, AuthorisationKind
from storage.tables.company import Company, Seat, SeatState


class Authorisations(Repository):
    """Authorisations known in this network."""

    def get(self, authorisation_id: int) -> Authorisation | None:
        """That one."""
        return self.session.exec(self.select_own(Authorisation).where(Authorisation.id == authorisation_id)).first()

    def list_valid(self, now: datetime, kinds: Collection[AuthorisationKind] | None = None) -> tuple[Authorisation, ...]:
        """Those that hold at that moment, of these kinds or of all, in the order in which they were noted."""
        of_kind = (col(Authorisation.kind).in_(kinds),) if kinds is not None else ()
        return tuple(
            self.session.exec(
                self.select_own(Authorisation)
                .where(
                    col(Authorisation.ended).is_(None),
                    or_(col(Authorisation.until).is_(None), *to_clauses(col(Authorisation.until) > now)),
                    *of_kind,
                )
                .order_by(col(Authorisation.id))
            )
        )

    def list_current(self) -> tuple[Authorisation, ...]:
        """All that were not taken back, those that ran out too, in the order in which they were noted."""
        return tuple(
            self.session.exec(
                self.select_own(Authorisation).where(col(Authorisation.ended).is_(None)).order_by(col(Authorisation.id))
            )
        )

    def list_company_names(self) -> tuple[tuple[int, str], ...]:
        """The companies of this network and their names."""
        rows = self.connection.execute(
            select_columns(Company.id, select_company_name())
            .join(Seat, col(Seat.company_id) == Company.id)
            .where(*to_clauses(Seat.network_id == self.scope.id, Seat.state == SeatState.IN))
            .order_by(col(Company.id))
        )
        return tuple((row.id, row.name) for row in rows)

    def list_of_company(self, company_id: int) -> tuple[Authorisation, ...]:
        """All that were noted for a company and not taken back, whether they still hold or not."""
        return tuple(
            self.session.exec(
                self.select_own(Authorisation)
                .where(Authorisation.company_id == company_id, col(Authorisation.ended).is_(None))
                .order_by(col(Authorisation.id))
            )
        )
