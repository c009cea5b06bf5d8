"""What a person saw last and may still answer: the latest messages that nobody has answered yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import col, or_

from storage.notes.copies import blank_secrets
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.repository import Repository, select_columns, to_clauses
from storage.tables.note import Note, NoteState
from storage.tables.person import Chat, Person
from storage.tables.sealed import is_readable

_LOOK_BACK = timedelta(days=7)
_MOST_MESSAGES = 12


@dataclass(frozen=True, slots=True)
class OpenMessage:
    """One message with its buttons; `answers`: it was said in answer to something the person did."""

    note_id: int
    message_id: int
    saying: Saying
    answers: bool
    sent: datetime


class OpenMessages(Repository):
    """The messages of one chat, newest first."""

    def list_open(self, person: Person, now: datetime) -> tuple[OpenMessage, ...]:
        """The latest messages to this person that have buttons, as they read by now; the last one however old it is. What
        was answered, or lost its buttons, is left out; what only tells something, thanks or explains, buries nothing."""
        return tuple(
            message
            for number, message in enumerate(self._read_latest(person))
            if number == 0 or message.sent > now - _LOOK_BACK
        )

    def find_latest(self, person: Person) -> OpenMessage | None:
        """The last of them."""
        return next(self._read_latest(person), None)

    def _read_latest(self, person: Person) -> Iterator[OpenMessage]:
        # Their chats first, not joined: of a join SQLite takes up all that was ever sent to anybody.
        theirs = select_columns(Chat.id).where(*to_clauses(Chat.person_id == person.id))
        rows = self.connection.execute(
            select_columns(Note.id, Note.message_id, Note.saying, Note.rank, Note.edits, Note.sent_at)
            .where(col(Note.chat_id).in_(theirs), col(Note.state) == NoteState.SENT, col(Note.message_id).is_not(None))
            .order_by(col(Note.sent_at).desc(), col(Note.id).desc())
            .limit(_MOST_MESSAGES)
        )
        seen: set[int] = set()
        for row in rows:
            first = row.edits or row.id
            asks = is_readable(row.saying) and row.saying.buttons and (row.edits is None or row.saying.chosen is None)
            if first not in seen and asks:
                yield OpenMessage(first, row.message_id, row.saying, row.rank == Rank.ANSWER, row.sent_at)
            seen.add(first)

    def forget_secrets(self, note: int, saying: Saying) -> None:
        """It has arrived, or never will: what opens a door stands in their message only, and no longer in our copy."""
        blank_secrets(self.session, note, saying)

    def find_latest_saying(self, person: Person, once: str) -> tuple[int, Saying] | None:
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
        return (first, latest) if is_readable(latest) else None
