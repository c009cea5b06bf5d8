"""What a person still sees and may answer: the latest messages that nobody has answered yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import col

from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.repository import Repository, select_columns
from storage.tables.note import Note, NoteState
from storage.tables.person import Chat, Person

_LOOK_BACK = timedelta(days=7)
_MOST_MESSAGES = 12


@dataclass(frozen=True, slots=True)
class OpenMessage:
    """One message with its buttons; `answers`: it was said in answer to something the person did."""

    note_id: int
    message_id: int
    saying: Saying
    answers: bool


class OpenMessages(Repository):
    """The messages of one chat, newest first."""

    def list_open(self, person: Person, now: datetime) -> tuple[OpenMessage, ...]:
        """The latest messages to this person, those that were changed since left out: what was answered shows its answer."""
        rows = self.connection.execute(
            select_columns(Note.id, Note.message_id, Note.saying, Note.rank, Note.edits)
            .join(Chat, col(Chat.id) == Note.chat_id)
            .where(
                col(Chat.person_id) == person.id,
                col(Note.state) == NoteState.SENT,
                col(Note.message_id).is_not(None),
                col(Note.sent_at) > now - _LOOK_BACK,
            )
            .order_by(col(Note.sent_at).desc(), col(Note.id).desc())
            .limit(_MOST_MESSAGES)
        ).all()
        changed = {row.edits for row in rows if row.edits is not None}
        return tuple(
            OpenMessage(row.id, row.message_id, row.saying, row.rank == Rank.ANSWER)
            for row in rows
            if row.edits is None and row.id not in changed
        )
