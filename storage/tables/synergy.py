"""Declarations that could serve each other, and what each party answered."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import SQLModel

from matching.consent.states import AimBy, Answer, PartyRole, SynergyKind, SynergyState, Terms
from matching.scoring.evidence import Evidence
from storage.tables.barrier import Reason
from storage.tables.columns import define_key, define_link, define_optional_link, define_sealed, define_state


class Synergy(SQLModel, table=True):
    """A lead, then an exchange. `key` names its declarations in the order of flow: "exchange:12:57". A pool takes newcomers
    until `open_until`, and is worth while from `aim` on, in the base unit of what it is about (None: from enough companies
    on), as `aimed_by` set it."""

    __table_args__ = (
        UniqueConstraint("network_id", "key"),
        Index("ix_synergy_network_state_lapses", "network_id", "state", "lapses"),
    )
    id: int = define_key()
    network_id: int = define_link("network.id")
    kind: SynergyKind = define_state(SynergyKind)
    key: str
    score: float
    evidence: tuple[Evidence, ...] = define_sealed(tuple[Evidence, ...], (), otherwise=())
    state: SynergyState = define_state(SynergyState, SynergyState.FOUND)
    asked_at: datetime | None = None
    lapses: datetime
    open_until: datetime | None = None
    aim: float | None = None
    aimed_by: AimBy | None = define_state(AimBy, nullable=True)


class Party(SQLModel, table=True):
    """One declaration's side of a synergy and what its company said; `portion` is its part of what was agreed, in the base
    unit of its own resource."""

    __table_args__ = (Index("ix_party_company_answer", "company_id", "answer"),)
    synergy_id: int = define_link("synergy.id", primary=True)
    declaration_id: int = define_link("declaration.id", primary=True, index=True)
    company_id: int = define_link("company.id")
    role: PartyRole = define_state(PartyRole)
    answer: Answer = define_state(Answer, Answer.UNASKED)
    by: int | None = define_optional_link("person.id")
    at: datetime | None = None
    reason: Reason | None = define_state(Reason, nullable=True)
    until: datetime | None = None
    terms: Terms = define_sealed(Terms, Terms())
    portion: float | None = None
