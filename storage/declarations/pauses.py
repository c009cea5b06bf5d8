"""Announcements that are put aside for a while, all of a company at once."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import col

from storage.repository import Repository
from storage.tables.declaration import Declaration, DeclarationState, match_told
from storage.tables.moves import move


class Pauses(Repository):
    """Open and paused announcements of this network."""

    def pause_all(self, company_id: int, now: datetime) -> int:
        """None of this company's announcements is proposed any more. How many there were."""
        rows = self._list_in_state(company_id, DeclarationState.OPEN)
        for row in rows:
            move(row, DeclarationState.PAUSED)
            row.touched = now
        self.session.flush()
        return len(rows)

    def list_paused(self, company_id: int) -> tuple[Declaration, ...]:
        """What waits to be taken up again, oldest first."""
        return self._list_in_state(company_id, DeclarationState.PAUSED)

    def _list_in_state(self, company_id: int, state: DeclarationState) -> tuple[Declaration, ...]:
        return tuple(
            self.session.exec(
                self.select_own(Declaration)
                .where(Declaration.company_id == company_id, Declaration.state == state, match_told())
                .order_by(col(Declaration.id))
            )
        )
