"""Which parts of a declaration are spoken for, and who waits for one that was."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import exists
from sqlalchemy.orm import aliased
from sqlmodel import col, func, select

from matching.consent.portions import holds_portion
from matching.consent.states import OPEN_STAGES, Answer, SynergyState
from storage.repository import Repository, select_columns, to_clauses
from storage.tables.declaration import Declaration
from storage.tables.introduction import Introduction
from storage.tables.synergy import Party, Synergy


@dataclass(frozen=True, slots=True)
class HeldPortion:
    """A part that is spoken for; None: nobody can tell how much."""

    synergy: int
    portion: float | None


class Portions(Repository):
    """Parts of the declarations of this network."""

    def lock_declarations(self, ids: Collection[int]) -> tuple[Declaration, ...]:
        """These declarations as they stand now, held until the end of this unit, by rising id."""
        self.session.flush()
        return tuple(
            self.session.exec(
                self.select_own(Declaration)
                .where(col(Declaration.id).in_(ids))
                .order_by(col(Declaration.id))
                .with_for_update()
                .execution_options(populate_existing=True)
            )
        )

    def list_held(self, declaration_id: int, now: datetime) -> tuple[HeldPortion, ...]:
        """What is kept of it for those who talk about it, try it, or run with it."""
        rows = self.connection.execute(
            select_columns(Introduction.synergy_id, Introduction.stage, Introduction.reserved_until, Party.portion)
            .join(Party, col(Party.synergy_id) == Introduction.synergy_id)
            .where(
                col(Introduction.network_id) == self.scope.id,
                col(Introduction.stage).in_(OPEN_STAGES),
                col(Introduction.closed_at).is_(None),
                col(Party.declaration_id) == declaration_id,
                col(Party.answer) == Answer.YES,
            )
        )
        return tuple(
            HeldPortion(row.synergy_id, row.portion) for row in rows if holds_portion(row.stage, row.reserved_until, now)
        )

    def list_answered(self, declaration_id: int) -> tuple[int, ...]:
        """The leads of a declaration in which everybody else said yes, and only its own side is still asked; the best
        first."""
        self.session.flush()
        other = aliased(Party)
        undecided = exists().where(
            *to_clauses(other.synergy_id == Synergy.id, other.declaration_id != declaration_id, col(other.answer) != Answer.YES)
        )
        rows = self.connection.execute(
            select_columns(Synergy.id)
            .join(Party, col(Party.synergy_id) == Synergy.id)
            .where(
                col(Synergy.network_id) == self.scope.id,
                col(Synergy.state) == SynergyState.ASKING,
                col(Party.declaration_id) == declaration_id,
                col(Party.answer) == Answer.ASKED,
                ~undecided,
            )
            .order_by(col(Synergy.score).desc(), col(Synergy.id))
        )
        return tuple(rows.scalars())

    def list_asked_of_several(self) -> tuple[int, ...]:
        """The declarations about which more than one is being asked, by rising id."""
        return tuple(
            self.session.exec(
                select(Party.declaration_id)
                .join(Synergy, col(Synergy.id) == Party.synergy_id)
                .where(Synergy.network_id == self.scope.id, Synergy.state == SynergyState.ASKING)
                .group_by(col(Party.declaration_id))
                .having(func.count() > 1)
                .order_by(col(Party.declaration_id))
            )
        )

    def list_waiting(self, declaration_id: int) -> tuple[int, ...]:
        """The declarations of those who had been asked about this one, or had said yes, when it was taken; who said yes
        first is first."""
        ours = select(Party.synergy_id).where(Party.declaration_id == declaration_id)
        rows = self.connection.execute(
            select_columns(Party.declaration_id)
            .join(Synergy, col(Synergy.id) == Party.synergy_id)
            .where(
                col(Synergy.network_id) == self.scope.id,
                col(Synergy.state) == SynergyState.VOID,
                col(Synergy.id).in_(ours),
                col(Party.declaration_id) != declaration_id,
                col(Party.answer).in_((Answer.YES, Answer.ASKED)),
            )
            .order_by(col(Party.answer) != Answer.YES, col(Party.at), col(Synergy.id))
        )
        return tuple(dict.fromkeys(rows.scalars()))
