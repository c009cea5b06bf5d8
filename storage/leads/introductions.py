"""Introductions: what began when all parties had said yes."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlmodel import col, select

from matching.consent.kinds import INTRODUCTION_KEYS
from matching.consent.states import OPEN_STAGES, Answer, Stage
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

    def get(self, introduction_id: int) -> Introduction | None:
        """That introduction."""
        return self.session.exec(self.select_own(Introduction).where(Introduction.id == introduction_id)).first()

    def reload_introduction(self, introduction: Introduction) -> None:
        """As it stands now, after its synergy was held."""
        self.session.refresh(introduction)

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

    def advance_introduction(self, introduction: Introduction, stage: Stage, now: datetime) -> None:
        """It has come that far, or is over."""
        move(introduction, stage)
        if stage not in OPEN_STAGES:
            introduction.closed_at, introduction.ask_due = now, None
        self.session.flush()

    def find_questions_due(self, now: datetime) -> tuple[int, ...]:
        """The keys of those about which somebody is to be asked how it goes."""
        return self._find(col(Introduction.ask_due) <= now, col(Introduction.closed_at).is_(None))

    def find_lapsed_reservations(self, now: datetime) -> tuple[int, ...]:
        """The keys of those whose portions were kept until now."""
        return self._find(col(Introduction.reserved_until) <= now)

    def list_several(self, ids: Collection[int]) -> tuple[Introduction, ...]:
        """These, by rising id."""
        return tuple(
            self.session.exec(self.select_own(Introduction).where(col(Introduction.id).in_(ids)).order_by(col(Introduction.id)))
        )

    def list_of_company(self, company_id: int) -> tuple[Introduction, ...]:
        """All that a company was introduced for, the latest first."""
        theirs = select(Party.synergy_id).where(Party.company_id == company_id, Party.answer == Answer.YES)
        return tuple(
            self.session.exec(
                self.select_own(Introduction)
                .where(col(Introduction.synergy_id).in_(theirs))
                .order_by(col(Introduction.closed_at).is_not(None), col(Introduction.id).desc())
            )
        )

    def list_all(self) -> tuple[Introduction, ...]:
        """Everything that came about in this network, what goes on first, the latest at the head."""
        return tuple(
            self.session.exec(
                self.select_own(Introduction).order_by(col(Introduction.closed_at).is_not(None), col(Introduction.id).desc())
            )
        )

    def list_at_stages(self, stages: Collection[Stage]) -> tuple[Introduction, ...]:
        """Those that have come to one of these, by rising id."""
        reached = self.select_own(Introduction).where(col(Introduction.stage).in_(stages))
        return tuple(self.session.exec(reached.order_by(col(Introduction.id))))

    def _find(self, *conditions: Any) -> tuple[int, ...]:
        return tuple(
            self.session.exec(
                select(Introduction.id)
                .where(Introduction.network_id == self.scope.id, *conditions)
                .order_by(col(Introduction.id))
            )
        )

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
        if not made:
            return ()
        return tuple(
            self.session.exec(
                select(Introduction.synergy_id)
                .where(Introduction.network_id == self.scope.id, col(Introduction.id).in_(made))
                .order_by(col(Introduction.synergy_id))
            )
        )
