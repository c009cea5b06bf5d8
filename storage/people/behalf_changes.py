"""What those who animate did on companies' behalf: written down as it is done, marked once it is taken back."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import col

from storage.repository import Repository
from storage.tables.animation.behalf_change import BehalfChange, ChangeKind, StateBefore


class BehalfChanges(Repository):
    """Changes of this network that a company did not make itself."""

    def add_change(
        self, kind: ChangeKind, company_id: int, before: StateBefore, by: int, now: datetime, declaration_id: int | None = None
    ) -> BehalfChange:
        """Somebody who animates changed this for a company; `before` is what it goes back to."""
        return self.add(
            BehalfChange(
                network_id=self.scope.id,
                company_id=company_id,
                declaration_id=declaration_id,
                kind=kind,
                before=before,
                by=by,
                at=now,
            )
        )

    def lock_change(self, change_id: int) -> BehalfChange | None:
        """That change, held until the end of this unit, so that two taps at once take it back once."""
        return self.session.exec(self.select_own(BehalfChange).where(BehalfChange.id == change_id).with_for_update()).first()

    def find_last_of(self, person_id: int, since: datetime) -> BehalfChange | None:
        """The last that this person did since then and that nobody took back."""
        mine = self.select_own(BehalfChange).where(
            BehalfChange.by == person_id, col(BehalfChange.at) >= since, col(BehalfChange.undone).is_(None)
        )
        return self.session.exec(mine.order_by(col(BehalfChange.id).desc()).limit(1)).first()

    def is_latest(self, change: BehalfChange) -> bool:
        """Has nobody who animates changed the same thing since?"""
        later = self.select_own(BehalfChange).where(
            BehalfChange.company_id == change.company_id,
            BehalfChange.declaration_id == change.declaration_id,
            BehalfChange.kind == change.kind,
            col(BehalfChange.id) > change.id,
            col(BehalfChange.undone).is_(None),
        )
        return self.session.exec(later.limit(1)).first() is None
