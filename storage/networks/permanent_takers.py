"""Who always takes something in a network, as its animators entered it."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import col

from storage.repository import Repository, select_columns, to_clauses
from storage.tables.company import Company, Seat, SeatState
from storage.tables.permanent_taker import PermanentTaker


class PermanentTakers(Repository):
    """Permanent outlets of this network."""

    def get(self, taker_id: int) -> PermanentTaker | None:
        """That one."""
        return self.session.exec(self.select_own(PermanentTaker).where(PermanentTaker.id == taker_id)).first()

    def list_current(self) -> tuple[PermanentTaker, ...]:
        """Those that still take something, in the order in which they were entered."""
        return tuple(
            self.session.exec(
                self.select_own(PermanentTaker).where(col(PermanentTaker.ended).is_(None)).order_by(col(PermanentTaker.id))
            )
        )

    def find_by_name(self, name: str, place: str | None) -> PermanentTaker | None:
        """The one of that name in that town, if it still takes something."""
        return next((each for each in self.list_current() if (each.name, each.place) == (name, place)), None)

    def list_to_check(self, before: datetime) -> tuple[PermanentTaker, ...]:
        """Those of which nobody has said since then that they still hold."""
        return tuple(each for each in self.list_current() if each.checked <= before)

    def list_company_names(self) -> tuple[str, ...]:
        """How the companies of this network are called: none of them is named to another before it agreed."""
        rows = self.connection.execute(
            select_columns(Company.name)
            .join(Seat, col(Seat.company_id) == Company.id)
            .where(*to_clauses(Seat.network_id == self.scope.id, Seat.state != SeatState.LEFT))
        )
        return tuple(row.name for row in rows)
