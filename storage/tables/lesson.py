"""Words of a network that Boucle did not know: an animator said what they mean."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import SQLModel

from storage.tables.columns import define_key, define_link, define_optional_link


class Lesson(SQLModel, table=True):
    """`words` as they are compared (folded) mean `resource` in this network."""

    __table_args__ = (UniqueConstraint("network_id", "words"),)
    id: int = define_key()
    network_id: int = define_link("network.id")
    words: str
    resource: str
    by: int | None = define_optional_link("person.id")
    at: datetime
