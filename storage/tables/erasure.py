"""Who was erased and when, as a bare number: whatever a restored backup brings back is erased again by it."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Field, SQLModel

from storage.tables.columns import WideInteger, define_key


class Erasure(SQLModel, table=True):
    """`person_id` names no row on purpose: it must outlive them, and it leads to nobody."""

    id: int = define_key()
    person_id: int = Field(sa_type=WideInteger, index=True)
    at: datetime
