"""What nearly went together: kept for the animators, never told to companies."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import UniqueConstraint
from sqlmodel import SQLModel

from matching.scoring.evidence import Evidence
from storage.tables.columns import define_key, define_link, define_sealed, define_state


class HintState(StrEnum):
    """It waits to be looked at, an animator took it up, or it is nothing."""

    WAITING = "waiting"
    TAKEN = "taken"
    DROPPED = "dropped"


class Hint(SQLModel, table=True):
    """Two declarations that speak for each other, but not enough to ask anybody. `by_trade`: only what the other company does
    speaks for it, and its declaration stands for the company."""

    __table_args__ = (UniqueConstraint("network_id", "giver_id", "taker_id"),)
    id: int = define_key()
    network_id: int = define_link("network.id")
    giver_id: int = define_link("declaration.id")
    taker_id: int = define_link("declaration.id")
    resource: str
    score: float
    by_trade: bool = False
    evidence: tuple[Evidence, ...] = define_sealed(tuple[Evidence, ...], (), otherwise=())
    state: HintState = define_state(HintState, HintState.WAITING)
    since: datetime
