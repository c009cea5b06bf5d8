"""What the sides of an exchange said of it, one word after the other."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlmodel import col, func, select

from matching.consent.states import DropReason, Stage
from matching.vocabulary import Quantity, ShareUnit
from storage.repository import Repository, select_columns
from storage.tables.introduction import Introduction, Statement


class Statements(Repository):
    """Statements of this network; none is ever changed."""

    def add_statement(
        self,
        introduction: Introduction,
        company_id: int | None,
        stage: Stage,
        by: int | None,
        now: datetime,
        *,
        quantity: Quantity | None = None,
        yearly: float | None = None,
        reason: DropReason | None = None,
        saved: tuple[float, ShareUnit] | None = None,
    ) -> Statement:
        """A company, or an animator (None), says how far it has come."""
        said = Statement(
            network_id=self.scope.id,
            introduction_id=introduction.id,
            company_id=company_id,
            stage=stage,
            yearly=yearly,
            reason=reason,
            by=by,
            at=now,
        )
        if saved is not None:
            said.saved, said.saved_unit = saved
        if quantity is not None:
            said.low, said.high, said.unit = quantity.low, quantity.high, quantity.unit
            said.rhythm, said.every = quantity.rhythm, quantity.every
        return self.add(said)

    def list_about(self, introduction_id: int) -> tuple[Statement, ...]:
        """All that was said of an exchange, the oldest first."""
        return self.list_about_several([introduction_id]).get(introduction_id, ())

    def list_about_several(self, introductions: Collection[int]) -> dict[int, tuple[Statement, ...]]:
        """The same of several, by their keys; those of which nothing was said are left out."""
        found: dict[int, tuple[Statement, ...]] = {}
        rows = self.session.exec(
            self.select_own(Statement)
            .where(col(Statement.introduction_id).in_(introductions))
            .order_by(col(Statement.at), col(Statement.id))
        )
        for row in rows:
            found[row.introduction_id] = (*found.get(row.introduction_id, ()), row)
        return found

    def count_reasons(self) -> tuple[tuple[DropReason, int], ...]:
        """Why what was agreed did not come about, most often first; of each exchange its last reason."""
        last = select(func.max(Statement.id)).where(col(Statement.reason).is_not(None)).group_by(col(Statement.introduction_id))
        rows = self.connection.execute(
            select_columns(Statement.reason, func.count())
            .where(col(Statement.network_id) == self.scope.id, col(Statement.id).in_(last))
            .group_by(col(Statement.reason))
            .order_by(func.count().desc(), col(Statement.reason))
        )
        return tuple((row[0], row[1]) for row in rows)
