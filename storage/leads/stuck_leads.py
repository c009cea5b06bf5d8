"""Leads that do not move: nobody answers, something else is missing, or those who met do not say how it goes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import exists
from sqlmodel import col, func

from matching.consent.states import LIVE_SYNERGY_STATES, OPEN_STAGES, Answer, Stage, SynergyState
from storage.people.named_columns import select_company_name
from storage.repository import Repository, select_columns, to_clauses
from storage.tables.company import Company, CompanyState
from storage.tables.declaration import Declaration
from storage.tables.introduction import Introduction, Statement
from storage.tables.synergy import Party, Synergy

SILENT_QUESTIONS = 2  # so many without an answer, and an animator should look at it
_MOST_STUCK = 100
_OPEN_ANSWERS = (Answer.UNASKED, Answer.ASKED)  # of whoever has not said yes or no


class MissingStep(StrEnum):
    """What a stuck lead waits for: an answer, a company's confirmation after all said yes, or a word on how it goes."""

    ANSWER = "answer"
    CONFIRMING = "confirming"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class StuckSide:
    """One company of a stuck lead, with its declaration; `fresh`: nobody confirmed it yet."""

    company: int
    declaration: int
    name: str
    place: str
    keeper: int | None
    answer: Answer
    fresh: bool
    resource: str


@dataclass(frozen=True, slots=True)
class StuckLead:
    """A lead that has not moved since a moment; `id` is its synergy's. `heard`: it is the moment of the last word on how it
    goes. Of one that was agreed, when those in it were asked in vain for the last time, and whether it runs."""

    id: int
    missing: MissingStep
    since: datetime
    sides: tuple[StuckSide, ...] = ()
    heard: bool = False
    asked_at: datetime | None = None
    runs: bool = False


class StuckLeads(Repository):
    """Leads of this network that an animator should look at."""

    def list_leads(self, asked_before: datetime, silent_before: datetime) -> tuple[StuckLead, ...]:
        """Those without an answer since the first moment, those to which all said yes and that wait all the same, and
        those who met and were asked twice in vain, the last time before the second; the oldest first."""
        found = sorted(
            (*self._find_unanswered(asked_before), *self._find_unconfirmed(), *self._find_silent(silent_before)),
            key=lambda lead: (lead.since, lead.id),
        )[:_MOST_STUCK]
        sides = self._find_sides([lead.id for lead in found])
        return tuple(replace(lead, sides=sides[lead.id]) for lead in found)

    def list_unconfirmed_leads(self) -> tuple[StuckLead, ...]:
        """Those to which all said yes, and that wait for a company to be confirmed."""
        found = self._find_unconfirmed()
        sides = self._find_sides([lead.id for lead in found])
        return tuple(replace(lead, sides=sides[lead.id]) for lead in found)

    def _find_unanswered(self, before: datetime) -> tuple[StuckLead, ...]:
        return self._read_leads(
            MissingStep.ANSWER,
            select_columns(Synergy.id, Synergy.asked_at).where(
                col(Synergy.network_id) == self.scope.id,
                col(Synergy.state) == SynergyState.ASKING,
                col(Synergy.asked_at) <= before,
                _has_answer(col(Party.answer).in_(_OPEN_ANSWERS)),
            ),
        )

    def _find_unconfirmed(self) -> tuple[StuckLead, ...]:
        return self._read_leads(
            MissingStep.CONFIRMING,
            select_columns(Synergy.id, func.max(Party.at))
            .join(Party, col(Party.synergy_id) == Synergy.id)
            .where(
                col(Synergy.network_id) == self.scope.id,
                col(Synergy.state).in_(LIVE_SYNERGY_STATES),
                ~_has_answer(col(Party.answer).in_(_OPEN_ANSWERS)),
            )
            .group_by(col(Synergy.id))
            .having(func.max(Party.at).is_not(None)),
        )

    def _find_silent(self, before: datetime) -> tuple[StuckLead, ...]:
        last_word = (
            select_columns(func.max(Statement.at))
            .where(*to_clauses(Statement.introduction_id == Introduction.id))
            .correlate(Introduction)
            .scalar_subquery()
        )
        rows = self.connection.execute(
            select_columns(
                Introduction.synergy_id, Introduction.agreed_at, last_word, Introduction.stage, Introduction.asked_at
            ).where(
                col(Introduction.network_id) == self.scope.id,
                col(Introduction.stage).in_(OPEN_STAGES),
                col(Introduction.closed_at).is_(None),
                col(Introduction.asked) >= SILENT_QUESTIONS,
                col(Introduction.asked_at) <= before,
            )
        )
        return tuple(
            StuckLead(
                synergy, MissingStep.WORD, heard or met, heard=heard is not None, asked_at=asked_at, runs=stage is Stage.RUNNING
            )
            for synergy, met, heard, stage, asked_at in rows
        )

    def _read_leads(self, missing: MissingStep, query: Any) -> tuple[StuckLead, ...]:
        return tuple(StuckLead(row[0], missing, row[1]) for row in self.connection.execute(query))

    def _find_sides(self, synergies: Collection[int]) -> dict[int, tuple[StuckSide, ...]]:
        """By leads of this network: asked for its declarations too, SQLite would go through all of them."""
        rows = self.connection.execute(
            select_columns(
                Party.synergy_id,
                Company.id,
                Declaration.id,
                select_company_name(),
                Company.place,
                Declaration.keeper_id,
                Party.answer,
                Company.state,
                Declaration.resource,
                Declaration.said,
            )
            .join(Company, col(Company.id) == Party.company_id)
            .join(Declaration, col(Declaration.id) == Party.declaration_id)
            .where(col(Party.synergy_id).in_(synergies))
            .order_by(col(Party.declaration_id))
        )
        sides: dict[int, tuple[StuckSide, ...]] = defaultdict(tuple)
        for synergy, company, declaration, name, place, keeper, answer, state, resource, said in rows:
            sides[synergy] += (
                StuckSide(company, declaration, name, place, keeper, answer, state is CompanyState.NEW, resource or said),
            )
        return sides


def _has_answer(condition: Any) -> Any:
    return exists().where(*to_clauses(Party.synergy_id == Synergy.id, condition)).correlate(Synergy)
