"""Pools: those that still take newcomers, and the declarations that none may be founded with."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import and_, or_
from sqlmodel import col, select

from matching.consent.states import OPEN_STAGES, Answer, SynergyState
from storage.repository import Repository, select_columns, to_clauses
from storage.tables.declaration import Declaration
from storage.tables.introduction import Introduction
from storage.tables.synergy import Party, Synergy

_OPEN_STATES = (SynergyState.ASKING, SynergyState.AGREED)


class Pools(Repository):
    """Pools of this network."""

    def list_taken(self, ids: Collection[int]) -> frozenset[int]:
        """Those of these declarations about which somebody is being asked already, that found partners, or whose company
        does not want to pool them."""
        running = and_(
            col(Synergy.state) == SynergyState.AGREED,
            or_(col(Introduction.stage).is_(None), col(Introduction.stage).in_(OPEN_STAGES)),
        )
        refused = and_(*to_clauses(col(Synergy.open_until).is_not(None), Party.answer == Answer.NO))
        rows = self.connection.execute(
            select_columns(Party.declaration_id)
            .join(Synergy, col(Synergy.id) == Party.synergy_id)
            .outerjoin(Introduction, col(Introduction.synergy_id) == Synergy.id)
            .where(
                col(Synergy.network_id) == self.scope.id,
                col(Party.declaration_id).in_(ids),
                or_(refused, and_(col(Party.answer) != Answer.NO, or_(col(Synergy.state) == SynergyState.ASKING, running))),
            )
        )
        return frozenset(rows.scalars())

    def list_open(self, resources: Collection[str], now: datetime) -> tuple[Synergy, ...]:
        """Pools about one of these that take newcomers, held until the end of this unit, by rising id."""
        about = (
            select(Party.synergy_id)
            .join(Declaration, col(Declaration.id) == Party.declaration_id)
            .where(col(Declaration.resource).in_(resources), Declaration.network_id == self.scope.id)
        )
        over = select(Introduction.synergy_id).where(
            col(Introduction.closed_at).is_not(None), Introduction.network_id == self.scope.id
        )
        return tuple(
            self.session.exec(
                self.select_own(Synergy)
                .where(
                    col(Synergy.state).in_(_OPEN_STATES),
                    col(Synergy.open_until) > now,
                    col(Synergy.id).in_(about),
                    col(Synergy.id).not_in(over),
                )
                .order_by(col(Synergy.id))
                .with_for_update(of=Synergy)
            )
        )

    def list_in_the_making(self) -> tuple[Synergy, ...]:
        """Pools about which companies are being asked, oldest first."""
        return tuple(
            self.session.exec(
                self.select_own(Synergy)
                .where(Synergy.state == SynergyState.ASKING, col(Synergy.open_until).is_not(None))
                .order_by(col(Synergy.id))
            )
        )

    def is_closed_to_newcomers(self, declaration_id: int, now: datetime) -> bool:
        """Is this announcement in a pool that was agreed and takes nobody any more, and in none that does?"""
        rows = self.session.exec(
            self.select_own(Synergy)
            .join(Party, col(Party.synergy_id) == Synergy.id)
            .where(
                Party.declaration_id == declaration_id,
                col(Synergy.state).in_(_OPEN_STATES),
                col(Synergy.open_until).is_not(None),
            )
        ).all()
        return bool(rows) and not any(row.open_until is not None and row.open_until > now for row in rows)

    def find_due(self, now: datetime) -> tuple[int, ...]:
        """Pools that took newcomers until now and are not agreed."""
        return tuple(
            self.session.exec(
                select(Synergy.id)
                .where(
                    Synergy.network_id == self.scope.id, Synergy.state == SynergyState.ASKING, col(Synergy.open_until) <= now
                )
                .order_by(col(Synergy.id))
            )
        )

    def add_party(self, party: Party) -> None:
        """A newcomer."""
        self.add(party)

    def remove_party(self, party: Party) -> None:
        """Somebody leaves a pool that goes on without them."""
        self.session.delete(party)
        self.session.flush()
