"""Words of a network that Boucle did not know: an animator said what they mean."""
from __future__ import annotations

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import SQLModel

from storage.tables.columns import key, maybe, to


class Wording(SQLModel, table=True):
    """`words` as they are compared (folded) mean `resource` in this network."""

    __table_args__ = (UniqueConstraint("network_id", "words"),)
    id: int = key()
    network_id: int = to("network.id")
    words: str
    resource: str
    by: int | None = maybe("person.id")
    at: datetime
