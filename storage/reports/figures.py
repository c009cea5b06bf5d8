"""How far this network has come, as figures for who animates it: what is open, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import exists
from sqlmodel import col, func

from matching.consent.states import Answer, Stage
from matching.vocabulary import Kind
from storage.reports.exports import Exports
from storage.repository import select_columns, to_clauses
from storage.tables.barrier import Reason
from storage.tables.company import Seat, SeatState
from storage.tables.declaration import Declaration, DeclarationState
from storage.tables.introduction import Introduction
from storage.tables.synergy import Party, Synergy

_MOST_OFFERS = 200  # that are looked through for a doubtful waste code


@dataclass(frozen=True, slots=True)
class OpenCount:
    """So many open declarations of one kind about one resource; None: in words that were not understood."""

    kind: Kind
    resource: str | None
    count: int


@dataclass(frozen=True, slots=True)
class Funnel:
    """From what was told to what runs: declarations, synergies found, with one yes at least, introduced, on trial,
    running."""

    declared: int
    matched: int
    interested: int
    introduced: int
    trial: int
    running: int


class Figures(Exports):
    """Counts over all of this network, and the lists they are made of."""

    def count_open(self) -> tuple[OpenCount, ...]:
        """What is open now, by kind and resource."""
        rows = self.connection.execute(
            select_columns(Declaration.kind, Declaration.resource, func.count())
            .where(
                col(Declaration.network_id) == self.scope.id,
                col(Declaration.state) == DeclarationState.OPEN,
                col(Declaration.kind).is_not(None),
            )
            .group_by(col(Declaration.kind), col(Declaration.resource))
            .order_by(func.count().desc(), col(Declaration.resource))
        )
        return tuple(OpenCount(*row) for row in rows)

    def count_funnel(self) -> Funnel:
        """How many came how far; what was published and withdrawn since counts too."""
        here = self.scope.id
        declared = self._count_rows(Declaration, Declaration.network_id == here, col(Declaration.published).is_not(None))
        yes = exists().where(*to_clauses(Party.synergy_id == Synergy.id, Party.answer == Answer.YES))
        here_still = col(Introduction.closed_at).is_(None)  # nobody in it has left
        stages = {
            stage: self._count_rows(Introduction, Introduction.network_id == here, Introduction.stage == stage, here_still)
            for stage in (Stage.TRIAL, Stage.RUNNING)
        }
        return Funnel(
            declared,
            self._count_rows(Synergy, Synergy.network_id == here),
            self._count_rows(Synergy, Synergy.network_id == here, yes),
            self._count_rows(Introduction, Introduction.network_id == here),
            stages[Stage.TRIAL],
            stages[Stage.RUNNING],
        )

    def count_refusals(self) -> tuple[tuple[Reason, int], ...]:
        """Why it was no, most often first; who and whom is never told."""
        rows = self.connection.execute(
            select_columns(Party.reason, func.count())
            .join(Synergy, col(Synergy.id) == Party.synergy_id)
            .where(col(Synergy.network_id) == self.scope.id, col(Party.reason).is_not(None))
            .group_by(col(Party.reason))
            .order_by(func.count().desc(), col(Party.reason))
        )
        return tuple((row[0], row[1]) for row in rows)

    def count_answers(self) -> int:
        """How many answers companies gave, yes or no: what a rate of refusals is of."""
        return int(
            self.connection.execute(
                select_columns(func.count())
                .select_from(Party)
                .join(Synergy, col(Synergy.id) == Party.synergy_id)
                .where(
                    *to_clauses(
                        Synergy.network_id == self.scope.id,
                        col(Party.answer).in_((Answer.YES, Answer.NO)),
                        col(Party.at).is_not(None),
                    )
                )
            ).scalar_one()
        )

    def list_living_offers(self) -> tuple[Declaration, ...]:
        """What is offered of what is known, open or held, the oldest first: each may be waste."""
        return tuple(
            self.session.exec(
                self.select_own(Declaration)
                .where(
                    Declaration.kind == Kind.OFFER,
                    col(Declaration.resource).is_not(None),
                    col(Declaration.company_id).is_not(None),
                    col(Declaration.state).in_((DeclarationState.OPEN, DeclarationState.HELD)),
                )
                .order_by(col(Declaration.id))
                .limit(_MOST_OFFERS)
            )
        )

    def count_silent_companies(self) -> int:
        """How many companies have told nothing that still counts."""
        told = exists().where(
            *to_clauses(
                Declaration.company_id == Seat.company_id,
                Declaration.network_id == self.scope.id,
                Declaration.state != DeclarationState.WITHDRAWN,
            )
        )
        return self._count_rows(Seat, Seat.network_id == self.scope.id, Seat.state == SeatState.IN, ~told)

    def _count_rows(self, table: type, *conditions: object) -> int:
        return int(
            self.connection.execute(
                select_columns(func.count()).select_from(table).where(*to_clauses(*conditions))
            ).scalar_one()
        )
