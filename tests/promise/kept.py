"""What the database holds, to see that nothing changed that was not meant to."""

from __future__ import annotations

from typing import Any

from sqlalchemy import text
from sqlmodel import SQLModel

from storage.store import Store

PASSING = {"inbox", "note", "talk", "chat"}  # what every update may touch

Dump = dict[str, list[tuple[Any, ...]]]


def domain(store: Store, speaker: int | None = None) -> Dump:
    """All rows that mean something; of the `speaker` (a Telegram id) not the wishes they may have about themselves."""
    with store.engine.connect() as connection:
        rows = {
            name: [tuple(row) for row in connection.execute(text(f'SELECT * FROM "{name}" ORDER BY 1, 2'))]
            for name in sorted(SQLModel.metadata.tables)
            if name not in PASSING
        }
    rows["person"] = [row for row in rows["person"] if speaker not in row]
    return rows
