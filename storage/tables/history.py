"""What was done by whom: both history and audit log, only ever added to."""
from __future__ import annotations

from datetime import datetime

from sqlalchemy import Index
from sqlmodel import SQLModel

from storage.tables.columns import key, maybe, to


class History(SQLModel, table=True):
    """Somebody did something: `verb` ("confirmed", "role-given", "broadcast-sent" …) to `subject` ("company:12"); `detail`
    is a code, never words of people nor names."""

    __table_args__ = (Index("ix_history_subject_at", "subject", "at"), Index("ix_history_network_at", "network_id", "at"))
    id: int = key()
    network_id: int = to("network.id")
    at: datetime
    by: int | None = maybe("person.id")
    verb: str
    subject: str
    detail: str = ""
