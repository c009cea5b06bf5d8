"""What was done by whom: written down once, never changed."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import col, func

from storage.repository import Repository, select_columns
from storage.tables.history import History


class Histories(Repository):
    """The audit log of this network."""

    def add_entry(self, verb: str, subject: str, by: int | None, now: datetime, detail: str = "") -> None:
        """Somebody (`by`, a person's key; None: Boucle itself) did something to `subject` ("company:12")."""
        self.add(History(network_id=self.scope.id, at=now, by=by, verb=verb, subject=subject, detail=detail))

    def count_entries(self, verb: str) -> int:
        """How often that was done here."""
        return int(
            self.connection.execute(
                select_columns(func.count()).where(col(History.network_id) == self.scope.id, col(History.verb) == verb)
            ).scalar_one()
        )

    def list_about(self, subject: str) -> tuple[History, ...]:
        """Everything that was done to one thing, the oldest first."""
        return tuple(
            self.session.exec(
                self.select_own(History).where(History.subject == subject).order_by(col(History.at), col(History.id))
            )
        )
