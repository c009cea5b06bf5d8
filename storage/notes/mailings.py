"""One thing owed to many: put down at once, counted while it goes out, stopped and taken up again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import String, case, insert, type_coerce, update
from sqlmodel import col, func

from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.repository import Repository, select_columns, to_clauses
from storage.tables.moves import match_movable
from storage.tables.note import Note, NoteState
from storage.tables.person import Person, Reach


@dataclass(frozen=True, slots=True)
class NoteCopy:
    """One reader's: to whom (keys of the person and the chat), and not before `due`."""

    person: int
    chat: int
    due: datetime


@dataclass(frozen=True, slots=True)
class MailingTally:
    """What became of the copies. `waiting` are owed for later, the first at `until`; `blocked` failed since their readers
    shut the bot out or left Telegram, `failed` for another reason; `dropped` were stopped, or came too late."""

    sent: int = 0
    owed: int = 0
    flying: int = 0
    waiting: int = 0
    until: datetime | None = None
    blocked: int = 0
    failed: int = 0
    dropped: int = 0

    @property
    def is_over(self) -> bool:
        """Is nothing left to send?"""
        return not self.owed + self.flying + self.waiting


class Mailings(Repository):
    """Notes of this network that share a subject. Only actions may owe."""

    def owe_copies(self, copies: Iterable[NoteCopy], saying: Saying, *, subject: str, rank: Rank, expires: datetime) -> None:
        """Promise the same to many, each once; nobody else may promise anything under this subject."""
        rows = [
            {
                "once": f"{subject}:{copy.person}",
                "chat_id": copy.chat,
                "person_id": copy.person,
                "network_id": self.scope.id,
                "rank": int(rank),
                "key": saying.key,
                "saying": saying,
                "subject": subject,
                "due": copy.due,
                "expires": expires,
                "state": NoteState.OWED,
                "tries": 0,
            }
            for copy in copies
        ]
        if rows:
            self.connection.execute(insert(Note), rows)

    def count_copies(self, subject: str, now: datetime) -> MailingTally:
        """How far it is."""
        later = (col(Note.state) == NoteState.OWED) & (col(Note.due) > now)
        shut = (col(Note.state) == NoteState.FAILED) & col(Person.reach).in_([Reach.BLOCKED, Reach.GONE])
        what = case((later, "waiting"), (shut, "blocked"), else_=type_coerce(Note.state, String))
        rows = self.connection.execute(
            select_columns(what, func.count(), func.min(Note.due))
            .join(Person, col(Person.id) == Note.person_id)
            .where(*to_clauses(Note.subject == subject, Note.network_id == self.scope.id))
            .group_by(what)
        ).all()
        many = {row[0]: row[1] for row in rows}
        return MailingTally(
            many.get("sent", 0),
            many.get("owed", 0),
            many.get("sending", 0),
            many.get("waiting", 0),
            next((row[2] for row in rows if row[0] == "waiting"), None),
            many.get("blocked", 0),
            many.get("failed", 0),
            many.get("dropped", 0),
        )

    def list_readers(self, subject: str) -> frozenset[int]:
        """The people it was promised to."""
        rows = self.connection.execute(
            select_columns(Note.person_id).where(*to_clauses(Note.subject == subject, Note.network_id == self.scope.id))
        )
        return frozenset(row.person_id for row in rows)

    def revive_copies(self, subject: str, stopped: datetime, now: datetime, expires: datetime) -> None:
        """What was stopped at that moment is owed again; what had come too late by then is not."""
        self.connection.execute(
            update(Note)
            .where(
                *to_clauses(
                    Note.subject == subject,
                    Note.network_id == self.scope.id,
                    match_movable(Note, NoteState.OWED, NoteState.DROPPED),
                    col(Note.expires) > stopped,
                )
            )
            .values(state=NoteState.OWED, expires=expires, due=case((col(Note.due) < now, now), else_=col(Note.due)))
        )
