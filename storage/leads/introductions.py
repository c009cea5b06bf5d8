"""Introductions: what began when all parties had said yes."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlmodel import col, select

from matching.consent.kinds import INTRODUCTION_KEYS
from matching.consent.states import Answer, Stage
from storage.repository import Repository, select_columns, to_clauses
from storage.tables.introduction import Introduction
from storage.tables.moves import move
from storage.tables.note import Note, NoteState
from storage.tables.synergy import Party


class Introductions(Repository):
    """Agreed synergies of this network."""

    def begin_introduction(self, synergy_id: int, now: datetime) -> Introduction:
        """All said yes: from here on they know each other."""
        return self.add(Introduction(network_id=self.scope.id, synergy_id=synergy_id, agreed_at=now))

    def find_by_synergy(self, synergy_id: int) -> Introduction | None:
        """What became of that synergy once all had agreed."""
        return self.session.exec(self.select_own(Introduction).where(Introduction.synergy_id == synergy_id)).first()

    def list_met(self, synergy_id: int) -> tuple[Party, ...]:
        """Those who were introduced to each other by that synergy; nobody where it was never agreed."""
        return tuple(
            self.session.exec(
                select(Party)
                .join(Introduction, col(Introduction.synergy_id) == Party.synergy_id)
                .where(Party.synergy_id == synergy_id, Party.answer == Answer.YES, Introduction.network_id == self.scope.id)
                .order_by(col(Party.declaration_id))
            )
        )

    def list_current(self, companies: Collection[int]) -> tuple[int, ...]:
        """The synergies in which these companies were introduced to somebody and that are not over, the latest first."""
        return tuple(
            self.session.exec(
                select(Introduction.synergy_id)
                .join(Party, col(Party.synergy_id) == Introduction.synergy_id)
                .where(
                    Introduction.network_id == self.scope.id,
                    col(Introduction.closed_at).is_(None),
                    col(Party.company_id).in_(companies),
                    Party.answer == Answer.YES,
                )
                .order_by(col(Introduction.agreed_at).desc(), col(Introduction.id).desc())
            )
        )

    def close_introduction(self, introduction: Introduction, stage: Stage, now: datetime) -> None:
        """It is over, this way or that."""
        move(introduction, stage)
        introduction.closed_at = now

    def list_undelivered(self, since: datetime) -> tuple[int, ...]:
        """The synergies agreed since then of which somebody's introduction will never get through by Telegram."""
        failed = select_columns(Note.once).where(
            *to_clauses(
                Note.network_id == self.scope.id,
                col(Note.key).in_(INTRODUCTION_KEYS),
                Note.state == NoteState.FAILED,
                Note.due >= since,
            )
        )
        made = {int(once.split(":")[1]) for once in self.connection.execute(failed).scalars()}
        return tuple(
            self.session.exec(
                select(Introduction.synergy_id)
                .where(Introduction.network_id == self.scope.id, col(Introduction.id).in_(made))
                .order_by(col(Introduction.synergy_id))
            )
        )
