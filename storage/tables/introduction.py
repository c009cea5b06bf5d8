"""What all parties agreed to, and how far it has come."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from matching.consent.states import Stage
from storage.tables.columns import define_key, define_link, define_state


class Introduction(SQLModel, table=True):
    """An agreed synergy: from "discussing" to "running", or dropped."""

    __table_args__ = (Index("ix_introduction_network_stage", "network_id", "stage"),)
    id: int = define_key()
    network_id: int = define_link("network.id")
    synergy_id: int = Field(foreign_key="synergy.id", unique=True)
    stage: Stage = define_state(Stage, Stage.DISCUSSING)
    agreed_at: datetime
    closed_at: datetime | None = None
