"""The outbox: everything that is owed to people, and what became of it."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Index, text
from sqlmodel import Field, SQLModel

from storage.notes.saying import Saying
from storage.tables.columns import WideInteger, define_key, define_link, define_optional_link, define_sealed, define_state

_EDITS = text("edits IS NOT NULL")


class NoteState(StrEnum):
    """`sending` is in flight: after a crash it may be repeated once."""

    OWED = "owed"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    DROPPED = "dropped"
    FOLDED = "folded"


class Note(SQLModel, table=True):
    """One message owed to one chat. `once` makes promising it twice promising it once; `edits` changes an older one, or,
    of a folded note, is the digest it went into; `topic` is the thread of a group in which it is said."""

    __table_args__ = (
        Index("ix_note_due", "state", "rank", "due", "id"),
        Index("ix_note_chat", "chat_id", "id"),
        Index("ix_note_chat_state_sent", "chat_id", "state", "sent_at"),
        Index("ix_note_person_sent", "person_id", "rank", "sent_at"),
        Index("ix_note_edits", "edits", sqlite_where=_EDITS, postgresql_where=_EDITS),
    )
    id: int = define_key()
    once: str = Field(unique=True)
    chat_id: int = define_link("chat.id")
    person_id: int | None = define_optional_link("person.id")
    network_id: int | None = define_optional_link("network.id")
    rank: int
    key: str
    saying: Saying = define_sealed(Saying)
    subject: str | None = Field(default=None, index=True)
    due: datetime
    expires: datetime | None = None
    state: NoteState = define_state(NoteState, NoteState.OWED)
    tries: int = 0
    message_id: int | None = Field(default=None, sa_type=WideInteger)
    message_kind: str | None = None
    edits: int | None = define_optional_link("note.id")
    sent_at: datetime | None = None
    topic: int | None = Field(default=None, sa_type=WideInteger)
