"""A note as the sender takes it: to whom, in which language, what, and what it changes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from storage.notes.saying import Saying


@dataclass(frozen=True, slots=True)
class OwedNote:
    """A note about to be sent, `due` since then. `message_id` and `message_kind` are those of the message it edits, if any."""

    id: int
    chat: int
    language: str
    rank: int
    saying: Saying
    tries: int
    message_id: int | None = None
    message_kind: str | None = None
    person: int | None = None
    due: datetime = datetime.min.replace(tzinfo=UTC)


def read_owed_note(row: Any) -> OwedNote:
    """A row of what is owed, in the order of its columns."""
    return OwedNote(row[0], row[1], row[2] or "fr", *row[3:])
