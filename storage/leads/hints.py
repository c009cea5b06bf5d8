"""What nearly went together, a few a week, until an animator has looked at it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlmodel import col

from storage.repository import Repository, select_columns, to_clauses
from storage.tables.declaration import Declaration, DeclarationState, Visibility
from storage.tables.hint import Hint, HintState
from storage.tables.synergy import Party

_MOST_COMPARED = 400  # open declarations that are laid side by side, the latest ones


class Hints(Repository):
    """Near misses of this network, for its animators."""

    def get(self, hint_id: int) -> Hint | None:
        """That one."""
        return self.session.exec(self.select_own(Hint).where(Hint.id == hint_id)).first()

    def list_waiting(self) -> tuple[Hint, ...]:
        """Those that nobody has looked at and whose declarations are both open, the best first."""
        found = self.session.exec(
            self.select_own(Hint).where(Hint.state == HintState.WAITING).order_by(col(Hint.score).desc(), col(Hint.id))
        ).all()
        ids = {each for hint in found for each in (hint.giver_id, hint.taker_id)}
        rows = self.connection.execute(
            select_columns(Declaration.id).where(
                *to_clauses(col(Declaration.id).in_(ids), Declaration.state == DeclarationState.OPEN)
            )
        )
        open_ = {row.id for row in rows}
        return tuple(hint for hint in found if {hint.giver_id, hint.taker_id} <= open_)

    def count_since(self, moment: datetime) -> int:
        """How many were kept since then."""
        return len(self.connection.execute(select_columns(Hint.id).where(*self._match_own(Hint.since >= moment))).all())

    def list_known_pairs(self) -> frozenset[tuple[int, int]]:
        """The pairs that were kept before, whatever became of them."""
        rows = self.connection.execute(select_columns(Hint.giver_id, Hint.taker_id).where(*self._match_own()))
        return frozenset((row.giver_id, row.taker_id) for row in rows)

    def list_compared(self) -> tuple[int, ...]:
        """The open declarations that may nearly go together with another."""
        return self._list_latest(Declaration.state == DeclarationState.OPEN, Declaration.visibility == Visibility.NETWORK)

    def list_comparable(self) -> tuple[int, ...]:
        """Those besides that only the animators see: what is held, and what is on lists of companies that have not joined."""
        return self._list_latest(col(Declaration.state).in_((DeclarationState.OPEN, DeclarationState.HELD)))

    def list_led_together(self, ids: Sequence[int]) -> frozenset[frozenset[int]]:
        """Which of these declarations are, or were, a lead with each other."""
        rows = self.connection.execute(
            select_columns(Party.synergy_id, Party.declaration_id).where(col(Party.declaration_id).in_(ids))
        )
        led: dict[int, set[int]] = defaultdict(set)
        for row in rows:
            led[row.synergy_id].add(row.declaration_id)
        return frozenset(frozenset(each) for each in led.values())

    def list_led(self, ids: Sequence[int]) -> frozenset[int]:
        """Those of these declarations that have a lead already."""
        rows = self.connection.execute(select_columns(Party.declaration_id).where(col(Party.declaration_id).in_(ids)))
        return frozenset(row.declaration_id for row in rows)

    def _list_latest(self, *conditions: Any) -> tuple[int, ...]:
        rows = self.connection.execute(
            select_columns(Declaration.id)
            .where(*to_clauses(Declaration.network_id == self.scope.id, *conditions))
            .order_by(col(Declaration.id).desc())
            .limit(_MOST_COMPARED)
        )
        return tuple(row.id for row in rows)

    def _match_own(self, *conditions: Any) -> tuple[Any, ...]:
        return to_clauses(Hint.network_id == self.scope.id, *conditions)
