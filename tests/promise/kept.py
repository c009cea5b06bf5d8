"""What the database holds, to see that nothing changed that was not meant to."""

from __future__ import annotations

import re
from typing import Any

from sqlalchemy import text
from sqlmodel import SQLModel

from storage.store import Store

PASSING = {"inbox", "note", "talk", "chat"}  # what every update may touch

_ASKED = re.compile(r', "asked": \[[^\]]*\]')

Dump = dict[str, list[tuple[Any, ...]]]


def domain(store: Store, speaker: int | None = None) -> Dump:
    """All rows that mean something; of the `speaker` (a Telegram id) not the wishes they may have about themselves."""
    with store.engine.connect() as connection:
        rows = {
            name: [tuple(row) for row in connection.execute(text(f'SELECT * FROM "{name}" ORDER BY 1, 2'))]
            for name in sorted(SQLModel.metadata.tables)
            if name not in PASSING
        }
    # That something was asked of it changes nothing of an announcement.
    rows["declaration"] = [
        tuple(_ASKED.sub("", cell) if isinstance(cell, str) else cell for cell in row) for row in rows["declaration"]
    ]
    rows["person"] = [row for row in rows["person"] if speaker not in row]
    return rows
