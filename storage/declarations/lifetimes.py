"""Declarations as time passes: which are to be confirmed, asleep, without a partner, in season, or forgotten drafts."""
from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import update
from sqlmodel import col

from storage.repository import Noun, fits
from storage.tables.declaration import Declaration, DeclarationState

SEASONAL = (DeclarationState.OPEN, DeclarationState.PAUSED, DeclarationState.ASLEEP)


class Lifetimes(Noun):
    """What is due about the declarations of this network."""

    def to_confirm(self, until: datetime) -> tuple[Declaration, ...]:
        """Open ones that expire before `until` and whose keeper was not asked yet."""
        return self._open(col(Declaration.expires) <= until, col(Declaration.confirming).is_(None))

    def unanswered(self, now: datetime) -> tuple[Declaration, ...]:
        """Open ones whose keeper was asked and did not answer in time."""
        return self._open(col(Declaration.expires) <= now, col(Declaration.confirming).is_not(None))

    def being_confirmed(self, company_id: int) -> tuple[Declaration, ...]:
        """Open ones of a company about which it was asked whether they are still there."""
        return self._open(Declaration.company_id == company_id, col(Declaration.confirming).is_not(None))

    def to_review(self, now: datetime) -> tuple[Declaration, ...]:
        """Open ones whose keeper is to be told how it goes without a partner."""
        return self._open(col(Declaration.review) <= now)

    def turning(self, now: datetime) -> tuple[Declaration, ...]:
        """Seasonal ones that fall asleep or wake."""
        return self._due(col(Declaration.turn) <= now, col(Declaration.state).in_(SEASONAL))

    def forget_drafts(self, before: datetime) -> None:
        """Drafts that nobody touched since are withdrawn."""
        self.connection.execute(
            update(Declaration)
            .where(*fits(Declaration.network_id == self.scope.id, Declaration.state == DeclarationState.DRAFT,
                         Declaration.touched < before))
            .values(state=DeclarationState.WITHDRAWN))

    def _open(self, *conditions: Any) -> tuple[Declaration, ...]:
        return self._due(col(Declaration.state) == DeclarationState.OPEN, *conditions)

    def _due(self, *conditions: Any) -> tuple[Declaration, ...]:
        return tuple(self.session.exec(self.mine(Declaration).where(*conditions).order_by(col(Declaration.id))))
