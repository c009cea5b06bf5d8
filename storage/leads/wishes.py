"""Wishes: names typed by companies, turned into barriers for whoever bears them now or joins with them later."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete
from sqlmodel import col, select

from matching.activities import company_names
from storage.repository import Repository, to_clauses
from storage.tables.barrier import Barrier, Reason
from storage.tables.company import Company, Seat
from storage.tables.wish import Wish


class Wishes(Repository):
    """« Jamais ceux-là » of the companies of this network. What they match is never told."""

    def list_of_company(self, company_id: int) -> tuple[Wish, ...]:
        """The names this company gave, in their order."""
        return tuple(self.session.exec(self.select_own(Wish).where(Wish.company_id == company_id).order_by(col(Wish.id))))

    def add_name(self, company_id: int, name: str, now: datetime) -> tuple[int, ...]:
        """Keep a name; the companies that bear it now."""
        self.add(Wish(network_id=self.scope.id, company_id=company_id, name=name, since=now))
        return self._rebuild_barriers(company_id, now)

    def remove_name(self, company_id: int, wish_id: int, now: datetime) -> None:
        """That name no longer; a barrier that another name calls for stays."""
        self.connection.execute(
            delete(Wish).where(*to_clauses(Wish.id == wish_id, Wish.company_id == company_id, Wish.network_id == self.scope.id))
        )
        self._rebuild_barriers(company_id, now)

    def bar_newcomer(self, company: Company, now: datetime) -> None:
        """A company takes its seat: whoever did not want its name is kept from it, before anything is compared."""
        wished = {
            wish.company_id
            for wish in self.session.exec(self.select_own(Wish))
            if wish.company_id != company.id and company_names.is_same_company_name(wish.name, company.name)
        }
        for company_id in sorted(wished):
            self._add_barrier(company_id, company.id, now)

    def forget_company(self, company_id: int) -> None:
        """The company leaves, with its wishes."""
        self.connection.execute(
            delete(Wish).where(*to_clauses(Wish.company_id == company_id, Wish.network_id == self.scope.id))
        )

    def _rebuild_barriers(self, company_id: int, now: datetime) -> tuple[int, ...]:
        self.connection.execute(
            delete(Barrier).where(
                *to_clauses(
                    Barrier.company_id == company_id, Barrier.reason == Reason.WISH, Barrier.network_id == self.scope.id
                )
            )
        )
        wished = [wish.name for wish in self.list_of_company(company_id)]
        others = self.session.exec(
            select(Company.id, Company.name)
            .join(Seat, col(Seat.company_id) == Company.id)
            .where(Seat.network_id == self.scope.id, Company.id != company_id)
            .order_by(col(Company.id))
        ).all()
        barred = tuple(
            other for other, name in others if any(company_names.is_same_company_name(name, each) for each in wished)
        )
        for other in barred:
            self._add_barrier(company_id, other, now)
        return barred

    def _add_barrier(self, company_id: int, other_id: int, now: datetime) -> None:
        self.add(Barrier(network_id=self.scope.id, company_id=company_id, other_id=other_id, reason=Reason.WISH, since=now))
