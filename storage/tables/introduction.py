"""What all parties agreed to, and how far it has come."""
from __future__ import annotations

from datetime import datetime

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from matching.consent.states import Stage
from storage.tables.columns import key, state, to


class Introduction(SQLModel, table=True):
    """An agreed synergy: from "discussing" to "running", or dropped."""

    __table_args__ = (Index("ix_introduction_network_stage", "network_id", "stage"),)
    id: int = key()
    network_id: int = to("network.id")
    synergy_id: int = Field(foreign_key="synergy.id", unique=True)
    stage: Stage = state(Stage, Stage.DISCUSSING)
    agreed_at: datetime
    closed_at: datetime | None = None
