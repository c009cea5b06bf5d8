"""What a person still sees and may answer: the latest messages that nobody has answered yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import col, or_

from storage.notes.copies import blank_secrets
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.repository import Repository, select_columns, to_clauses
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

    def forget_secrets(self, note: int, saying: Saying) -> None:
        """It has arrived, or never will: what opens a door stands in their message only, and no longer in our copy."""
        blank_secrets(self.session, note, saying)

    def find_latest_wording(self, person: Person, once: str) -> tuple[int, Saying] | None:
        """The note that was promised to this person under that name, and what it says by now, or will once it is edited."""
        first = self.connection.execute(
            select_columns(Note.id).where(*to_clauses(Note.person_id == person.id, Note.once == once))
        ).scalar()
        if first is None:
            return None
        latest = self.connection.execute(
            select_columns(Note.saying)
            .where(*to_clauses(Note.person_id == person.id, or_(col(Note.id) == first, col(Note.edits) == first)))
            .order_by(col(Note.id).desc())
            .limit(1)
        ).scalar_one()
        return first, latest
