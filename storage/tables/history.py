"""What was done by whom: both history and audit log, only ever added to."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Index
from sqlmodel import SQLModel

from storage.tables.columns import define_key, define_link, define_optional_link


class History(SQLModel, table=True):
    """Somebody did something: `verb` ("confirmed", "role-given", "broadcast-sent" …) to `subject` ("company:12"); `detail`
    is a code, never words of people nor names."""

    __table_args__ = (Index("ix_history_subject_at", "subject", "at"), Index("ix_history_network_at", "network_id", "at"))
    id: int = define_key()
    network_id: int = define_link("network.id")
    at: datetime
    by: int | None = define_optional_link("person.id")
    verb: str
    subject: str
    detail: str = ""
