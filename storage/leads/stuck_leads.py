"""Leads that do not move: nobody answers, something else is missing, or two who met and said nothing since."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import exists
from sqlmodel import col, func

from matching.consent.states import LIVE, Answer, Stage, SynergyState
from storage.repository import Noun, core, fits
from storage.tables.company import Company, CompanyState
from storage.tables.declaration import Declaration
from storage.tables.introduction import Introduction
from storage.tables.synergy import Party, Synergy

MOST = 100


class Missing(StrEnum):
    """What a stuck lead waits for: an answer, a company's confirmation after all said yes, or a word since they met."""

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
    """A lead that has not moved since a moment; `id` is its synergy's."""

    id: int
    missing: Missing
    since: datetime
    sides: tuple[StuckSide, ...] = ()


class Stuck(Noun):
    """Leads of this network that an animator should look at."""

    def leads(self, asked_before: datetime, met_before: datetime) -> tuple[StuckLead, ...]:
        """Those without an answer since the first moment, those to which all said yes and that wait all the same, and
        those without a word since the second; the oldest first."""
        found = sorted((*self._asked(asked_before), *self._agreed(), *self._silent(met_before)),
                       key=lambda lead: (lead.since, lead.id))[:MOST]
        sides = self._sides([lead.id for lead in found])
        return tuple(replace(lead, sides=sides[lead.id]) for lead in found)

    def _asked(self, before: datetime) -> tuple[StuckLead, ...]:
        return self._found(Missing.ANSWER, core(Synergy.id, Synergy.asked_at).where(
            col(Synergy.network_id) == self.scope.id, col(Synergy.state) == SynergyState.ASKING,
            col(Synergy.asked_at) <= before, _answers(Party.answer != Answer.YES)))

    def _agreed(self) -> tuple[StuckLead, ...]:
        return self._found(Missing.CONFIRMING, core(Synergy.id, func.max(Party.at))
                           .join(Party, col(Party.synergy_id) == Synergy.id)
                           .where(col(Synergy.network_id) == self.scope.id, col(Synergy.state).in_(LIVE),
                                  ~_answers(Party.answer != Answer.YES))
                           .group_by(col(Synergy.id)).having(func.max(Party.at).is_not(None)))

    def _silent(self, before: datetime) -> tuple[StuckLead, ...]:
        return self._found(Missing.WORD, core(Introduction.synergy_id, Introduction.agreed_at).where(
            col(Introduction.network_id) == self.scope.id, col(Introduction.stage) == Stage.DISCUSSING,
            col(Introduction.closed_at).is_(None), col(Introduction.agreed_at) <= before))

    def _found(self, missing: Missing, query: Any) -> tuple[StuckLead, ...]:
        return tuple(StuckLead(row[0], missing, row[1]) for row in self.connection.execute(query))

    def _sides(self, synergies: Collection[int]) -> dict[int, tuple[StuckSide, ...]]:
        rows = self.connection.execute(
            core(Party.synergy_id, Company.id, Declaration.id, Company.name, Company.place, Declaration.keeper_id, Party.answer,
                 Company.state, Declaration.resource, Declaration.said)
            .join(Company, col(Company.id) == Party.company_id)
            .join(Declaration, col(Declaration.id) == Party.declaration_id)
            .where(col(Party.synergy_id).in_(synergies), col(Declaration.network_id) == self.scope.id)
            .order_by(col(Party.declaration_id)))
        sides: dict[int, tuple[StuckSide, ...]] = defaultdict(tuple)
        for synergy, company, declaration, name, place, keeper, answer, state, resource, said in rows:
            sides[synergy] += (StuckSide(company, declaration, name, place, keeper, answer, state is CompanyState.NEW,
                                         resource or said),)
        return sides


def _answers(condition: Any) -> Any:
    return exists().where(*fits(Party.synergy_id == Synergy.id, condition)).correlate(Synergy)
