"""Announcements that are put aside for a while, all of a company at once."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import col

from storage.repository import Repository
from storage.tables.declaration import Declaration, DeclarationState
from storage.tables.moves import move


class Pauses(Repository):
    """Open and paused announcements of this network."""

    def pause_all(self, company_id: int, now: datetime) -> int:
        """None of this company's announcements is proposed any more. How many there were."""
        return len(self._move_state(company_id, DeclarationState.OPEN, DeclarationState.PAUSED, now))

    def list_paused(self, company_id: int) -> tuple[Declaration, ...]:
        """What waits to be taken up again, oldest first."""
        return tuple(
            self.session.exec(
                self.select_own(Declaration)
                .where(Declaration.company_id == company_id, Declaration.state == DeclarationState.PAUSED)
                .order_by(col(Declaration.id))
            )
        )

    def reopen_all(self, company_id: int, now: datetime) -> tuple[Declaration, ...]:
        """They are proposed again."""
        return self._move_state(company_id, DeclarationState.PAUSED, DeclarationState.OPEN, now)

    def _move_state(
        self, company_id: int, before: DeclarationState, after: DeclarationState, now: datetime
    ) -> tuple[Declaration, ...]:
        rows = tuple(
            self.session.exec(
                self.select_own(Declaration)
                .where(Declaration.company_id == company_id, Declaration.state == before)
                .order_by(col(Declaration.id))
            )
        )
        for row in rows:
            move(row, after)
            row.touched = now
        self.session.flush()
        return rows
