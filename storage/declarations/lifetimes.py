"""Declarations as time passes: which are to be confirmed, asleep, without a partner, in season, or forgotten drafts."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import update
from sqlmodel import col

from storage.repository import Repository, to_clauses
from storage.tables.declaration import Declaration, DeclarationState
from storage.tables.moves import match_movable

_SEASONAL_STATES = (DeclarationState.OPEN, DeclarationState.PAUSED, DeclarationState.ASLEEP)


class Lifetimes(Repository):
    """What is due about the declarations of this network."""

    def list_to_confirm(self, until: datetime) -> tuple[Declaration, ...]:
        """Open ones that expire before `until` and whose keeper was not asked yet."""
        return self._list_open(col(Declaration.expires) <= until, col(Declaration.confirming).is_(None))

    def list_unanswered(self, now: datetime) -> tuple[Declaration, ...]:
        """Open ones whose keeper was asked and did not answer in time."""
        return self._list_open(col(Declaration.expires) <= now, col(Declaration.confirming).is_not(None))

    def list_being_confirmed(self, company_id: int) -> tuple[Declaration, ...]:
        """Open ones of a company about which it was asked whether they are still there."""
        return self._list_open(Declaration.company_id == company_id, col(Declaration.confirming).is_not(None))

    def list_to_review(self, now: datetime) -> tuple[Declaration, ...]:
        """Open ones whose keeper is to be told how it goes without a partner."""
        return self._list_open(col(Declaration.review) <= now)

    def list_turning(self, now: datetime) -> tuple[Declaration, ...]:
        """Seasonal ones that fall asleep or wake."""
        return self._list_due(col(Declaration.turn) <= now, col(Declaration.state).in_(_SEASONAL_STATES))

    def forget_drafts(self, before: datetime) -> None:
        """Drafts that nobody touched since are withdrawn."""
        self.connection.execute(
            update(Declaration)
            .where(
                *to_clauses(
                    Declaration.network_id == self.scope.id,
                    match_movable(Declaration, DeclarationState.WITHDRAWN, DeclarationState.DRAFT),
                    Declaration.touched < before,
                )
            )
            .values(state=DeclarationState.WITHDRAWN)
        )

    def _list_open(self, *conditions: Any) -> tuple[Declaration, ...]:
        return self._list_due(col(Declaration.state) == DeclarationState.OPEN, *conditions)

    def _list_due(self, *conditions: Any) -> tuple[Declaration, ...]:
        return tuple(self.session.exec(self.select_own(Declaration).where(*conditions).order_by(col(Declaration.id))))
