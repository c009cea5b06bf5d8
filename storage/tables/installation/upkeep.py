"""What was done to keep this installation well, and what its operator was told: only ever added to."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Index
from sqlmodel import SQLModel

from storage.tables.columns import define_key


class UpkeepEntry(SQLModel, table=True):
    """Something happened to the installation as a whole: `verb` ("notice-read", "backup-written", "alarm-told" …), `detail`
    is a code, `name` is whoever runs it, as they typed it."""

    __table_args__ = (Index("ix_upkeepentry_verb", "verb", "detail", "at"),)
    id: int = define_key()
    at: datetime
    verb: str
    detail: str = ""
    name: str = ""
