"""How far one company has come on its way: what it told, whether it looked around, who was asked, who met, what was tried."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import and_, or_
from sqlmodel import col, exists, func, select

from matching.consent.states import Answer, Stage, SynergyState
from matching.vocabulary import Kind
from storage.repository import Repository, select_columns, to_clauses
from storage.tables.company import Member, MemberState
from storage.tables.declaration import Declaration
from storage.tables.introduction import Introduction, Statement
from storage.tables.note import Note
from storage.tables.synergy import Party, Synergy

_TRIED = (Stage.TRIAL, Stage.RUNNING, Stage.STOPPED)
_AROUND_KEYS = ("around-list", "around-nothing", "around-nothing-for", "around-card")


@dataclass(frozen=True, slots=True)
class CompanySteps:
    """What a company has done so far: it told what it `gives` and what it `seeks` (what is shared is both), it `looked`
    around, it was `paired` with somebody, it is in `touch` (a yes, or an introduction), and it `tried`."""

    gives: bool
    seeks: bool
    looked: bool
    paired: bool
    touch: bool
    tried: bool


@dataclass(frozen=True, slots=True)
class Reliability:
    """How a company answers and turns up: of the cards it was sent about leads that are settled, how many it `answered`; of
    the introductions it had part in, how many were `tried`. For animators, never told to anybody else."""

    asked: int
    answered: int
    met: int
    tried: int


class Progress(Repository):
    """The way of companies of this network."""

    def find_steps(self, company_id: int) -> CompanySteps:
        """How far that one has come."""
        kinds = set(
            self.session.exec(
                select(Declaration.kind)
                .where(
                    Declaration.company_id == company_id,
                    Declaration.network_id == self.scope.id,
                    col(Declaration.published).is_not(None),
                )
                .distinct()
            )
        )
        party = (Party.company_id == company_id, Synergy.network_id == self.scope.id)
        of_party = select_columns(func.count()).select_from(Synergy).join(Party, col(Party.synergy_id) == Synergy.id)
        met = of_party.join(Introduction, col(Introduction.synergy_id) == Synergy.id)
        tried = exists().where(*to_clauses(Statement.introduction_id == Introduction.id, col(Statement.stage).in_(_TRIED)))
        return CompanySteps(
            gives=bool(kinds & {Kind.OFFER, Kind.SHARE}),
            seeks=bool(kinds & {Kind.NEED, Kind.SHARE}),
            looked=self._has_looked(company_id),
            paired=self._has(of_party.where(*to_clauses(*party, Synergy.state != SynergyState.FOUND))),
            touch=self._has(of_party.where(*to_clauses(*party, Party.answer == Answer.YES))),
            tried=self._has(met.where(*to_clauses(*party, Party.answer == Answer.YES), tried)),
        )

    def rate_company(self, company_id: int) -> Reliability:
        """How that one answers and turns up."""
        party = (Party.company_id == company_id, Synergy.network_id == self.scope.id)
        of_party = select_columns(func.count()).select_from(Synergy).join(Party, col(Party.synergy_id) == Synergy.id)
        answered = col(Party.answer).in_((Answer.YES, Answer.NO))
        settled = or_(answered, and_(*to_clauses(Party.answer == Answer.ASKED, Synergy.state == SynergyState.LAPSED)))
        met = of_party.join(Introduction, col(Introduction.synergy_id) == Synergy.id).where(
            *to_clauses(*party, Party.answer == Answer.YES)
        )
        tried = exists().where(*to_clauses(Statement.introduction_id == Introduction.id, col(Statement.stage).in_(_TRIED)))
        return Reliability(
            self._count(of_party.where(*to_clauses(*party, settled))),
            self._count(of_party.where(*to_clauses(*party, answered))),
            self._count(met),
            self._count(met.where(tried)),
        )

    def _has_looked(self, company_id: int) -> bool:
        return self._has(
            select_columns(func.count())
            .select_from(Note)
            .join(Member, col(Member.person_id) == Note.person_id)
            .where(
                *to_clauses(
                    Member.company_id == company_id,
                    Member.state == MemberState.IN,
                    Note.network_id == self.scope.id,
                    col(Note.key).in_(_AROUND_KEYS),
                )
            )
        )

    def _has(self, query: Any) -> bool:
        return self._count(query) > 0

    def _count(self, query: Any) -> int:
        return int(self.connection.execute(query).scalar_one())
