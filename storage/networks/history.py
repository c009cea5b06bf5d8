"""What was done by whom: written down once, never changed."""

from __future__ import annotations

from collections.abc import Collection
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

    def find_done(self, verb: str, subjects: Collection[str], since: datetime | None = None) -> frozenset[str]:
        """Those of these subjects to which that was done, at any time or since then."""
        lately = (col(History.at) >= since,) if since is not None else ()
        rows = self.connection.execute(
            select_columns(History.subject).where(
                col(History.network_id) == self.scope.id, col(History.verb) == verb, col(History.subject).in_(subjects), *lately
            )
        )
        return frozenset(row.subject for row in rows)

    def list_about(self, subject: str) -> tuple[History, ...]:
        """Everything that was done to one thing, the oldest first."""
        return tuple(
            self.session.exec(
                self.select_own(History).where(History.subject == subject).order_by(col(History.at), col(History.id))
            )
        )
