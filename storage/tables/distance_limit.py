"""How far away at most a company wants to hear of a resource: its own answer to « trop loin », taken back when it likes."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import SQLModel

from matching.scoring.distance import Nearness
from storage.tables.columns import define_key, define_link, define_state


class DistanceLimit(SQLModel, table=True):
    """`company_id` hears of `resource` from no farther than `within`, one of the steps in which distances are told."""

    __table_args__ = (UniqueConstraint("company_id", "resource"),)
    id: int = define_key()
    network_id: int = define_link("network.id")
    company_id: int = define_link("company.id")
    resource: str
    within: Nearness = define_state(Nearness)
    since: datetime
