"""What is owed to people: promised once, claimed by the one sender, recorded as it went."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import datetime, timedelta
from enum import IntEnum
from typing import Any

from sqlalchemy import ColumnElement, and_, or_, update
from sqlalchemy.orm import aliased
from sqlmodel import col, func, select

from storage import cached_queries
from storage.notes.owed_note import OwedNote, read_owed_note
from storage.notes.saying import Saying
from storage.repository import Repository, select_columns, to_clauses
from storage.tables.moves import match_movable
from storage.tables.note import Note, NoteState
from storage.tables.person import Chat, Person
from storage.tables.sealed import is_readable

_MOST_ANSWERED_CHATS = 256  # chats that are owed an answer and are looked at at once
_MOST_UNSEEN = timedelta(seconds=5)  # what was owed in the last moment before the clock was set back
_LOOK_AHEAD = 4  # a chat may be owed several notes in a row, of which only the first may go


class Rank(IntEnum):
    """Who waits for whom: an answer goes first, a digest last."""

    ANSWER = 0
    INTRODUCTION = 1
    ALERT = 2
    QUESTION = 3
    BROADCAST = 4
    DIGEST = 5


class Outbox(Repository):
    """The outbox. Only actions, rules, and the router for its answers, may owe."""

    def owe(
        self,
        person: Person,
        saying: Saying,
        *,
        once: str,
        due: datetime,
        rank: Rank,
        subject: str | None = None,
        expires: datetime | None = None,
        edits: int | None = None,
    ) -> int | None:
        """Promise a message; promising it twice is promising it once. A person without a chat is owed nothing here.
        The note's key."""
        return self._promise_note(
            cached_queries.insert_person_note(self.connection.dialect.name),
            once,
            {
                "person_id": person.id,
                "rank": rank,
                "saying": saying,
                "subject": subject,
                "due": due,
                "expires": expires,
                "edits": edits,
            },
        )

    def owe_group(
        self,
        chat: Chat,
        saying: Saying,
        *,
        once: str,
        due: datetime,
        rank: Rank,
        expires: datetime | None = None,
        edits: int | None = None,
        thread: int | None = None,
    ) -> None:
        """The same to a group or channel, whose members all read it; in a forum in that `thread`."""
        self._promise_note(
            cached_queries.insert_group_note(self.connection.dialect.name),
            once,
            {
                "chat_id": chat.id,
                "rank": rank,
                "saying": saying,
                "due": due,
                "expires": expires,
                "edits": edits,
                "topic": thread,
            },
        )

    def _promise_note(self, statement: Any, once: str, note: dict[str, Any]) -> int | None:
        note = note | {"once": once, "network_id": self.scope.network, "key": note["saying"].key}
        new = self.connection.execute(statement, {f"new_{name}": value for name, value in note.items()}).scalar()
        return (
            new if new is not None else self.connection.execute(cached_queries.select_promised_note(), {"once": once}).scalar()
        )

    def find_promised(self, keys: Sequence[str]) -> frozenset[str]:
        """Those of these keys under which something was promised already."""
        return frozenset(self.connection.execute(select_columns(Note.once).where(col(Note.once).in_(keys))).scalars())

    def find_shown_note(self, person: Person, message_id: int) -> tuple[int, Saying] | None:
        """The note behind a message that this person sees, as it was worded last."""
        shown = self.connection.execute(
            cached_queries.select_shown_note(), {"person": person.id, "message": message_id}
        ).first()
        return (shown.id, shown.saying) if shown and is_readable(shown.saying) else None

    def list_open_cards(self, subject: str, people: Sequence[int]) -> tuple[tuple[int, int, Saying], ...]:
        """What these people were sent about a subject and can still answer: the note, its reader, what it says."""
        rows = self.connection.execute(
            select_columns(Note.id, Note.person_id, Note.saying)
            .where(
                *to_clauses(
                    Note.subject == subject,
                    col(Note.person_id).in_(people),
                    Note.state == NoteState.SENT,
                    col(Note.message_id).is_not(None),
                )
            )
            .order_by(col(Note.id))
        )
        return tuple((row.id, row.person_id, row.saying) for row in rows if is_readable(row.saying) and row.saying.buttons)

    def find_next(
        self,
        now: datetime,
        limit: int,
        busy: Sequence[int] = (),
        resting: Sequence[int] = (),
        lead: Callable[[int], float] | None = None,
    ) -> tuple[OwedNote, ...]:
        """The notes to send next, by rank, at most one a chat. Chats are Telegram ids: `busy` ones wait, `resting` ones get
        answers only; of those that are owed an answer the one with the smallest `lead` over the others goes first."""
        chats = {"now": now, "busy": busy, "answer": Rank.ANSWER}
        answers = list(self.connection.execute(cached_queries.select_first_answers(), {**chats, "most": _MOST_ANSWERED_CHATS}))
        if lead is not None:
            answers.sort(key=lambda row: lead(row[1]))
        found = {row[1]: read_owed_note(row) for row in answers[:limit]}
        if len(found) < limit:
            rest = {**chats, "busy": (*busy, *found), "resting": resting, "most": limit * _LOOK_AHEAD}
            for row in self.connection.execute(cached_queries.select_sendable_notes(), rest):
                if len(found) < limit and row[1] not in found:
                    found[row[1]] = read_owed_note(row)
        return tuple(found.values())

    def mark_sending(self, notes: Sequence[OwedNote]) -> None:
        """They are on their way."""
        if notes:
            self.connection.execute(cached_queries.update_sending_notes(), {"notes": [each.id for each in notes]})

    def has_due(self, now: datetime) -> bool:
        """Is anything due? A cheap look before the database is locked for writing."""
        return self.connection.execute(cached_queries.select_due_note(), {"now": now}).first() is not None

    def mark_sent(self, note: int, message_id: int | None, kind: str | None, now: datetime) -> None:
        """Telegram took it."""
        self.connection.execute(
            cached_queries.update_sent_note(), {"note": note, "message": message_id, "kind": kind, "at": now}
        )

    def retry_note(self, note: int, due: datetime | None = None) -> None:
        """It did not get through; it stays owed, from `due` on or in the place that it has."""
        later = {"due": due} if due is not None else {}
        self._move_notes(
            NoteState.OWED, NoteState.SENDING, NoteState.OWED, where=(col(Note.id) == note,), tries=Note.tries + 1, **later
        )

    def mark_failed(self, note: int) -> None:
        """It will never get through."""
        self._move_notes(NoteState.FAILED, where=(col(Note.id) == note,))

    def drop_expired(self, now: datetime) -> None:
        """What came too late is not said at all."""
        self.connection.execute(cached_queries.update_expired_notes(), {"now": now})

    def hasten(self, now: datetime, last_look: datetime | None) -> None:
        """The clock was set back, from what it said at the `last_look`, or may have been while nobody looked: what was due by
        then is due, and so is every answer."""
        moments = {"now": now, "by_then": (last_look or now) + _MOST_UNSEEN}
        self.connection.execute(cached_queries.update_hastened_notes(), {**moments, "answer": Rank.ANSWER})

    def resume(self, flying: Collection[int] = ()) -> int:
        """After a crash: what was in flight is owed again, but for those to chats to which a message is `flying` in this
        process. How many may be repeated."""
        carried = select(Chat.id).where(col(Chat.telegram_id).in_(flying))
        lost = (col(Note.chat_id).not_in(carried),)
        return self._move_notes(NoteState.OWED, NoteState.SENDING, where=lost, tries=Note.tries + 1)

    def find_last_read(self, subject: str, person_id: int) -> datetime | None:
        """When they were last sent something about a subject, or read of it in a digest; None: nothing has reached them."""
        digest = aliased(Note)
        return self.session.exec(
            select(func.max(func.coalesce(digest.sent_at, Note.sent_at)))
            .select_from(Note)
            .outerjoin(digest, and_(*to_clauses(digest.id == Note.edits, Note.state == NoteState.FOLDED)))
            .where(Note.subject == subject, Note.person_id == person_id, or_(*_match_reached(digest)))
        ).one()

    def find_first_read(self, subject: str, person_id: int) -> datetime | None:
        """When this person was first sent something about a subject; None when nothing has reached them."""
        return self.session.exec(
            select(func.min(Note.sent_at)).where(
                Note.subject == subject, Note.person_id == person_id, Note.state == NoteState.SENT
            )
        ).one()

    def cancel(self, subject: str, to: Person | None = None) -> None:
        """What is owed about this subject, to everybody or to one person, is no longer owed."""
        whose = (col(Note.person_id) == to.id,) if to is not None else ()
        self._move_notes(NoteState.DROPPED, where=(col(Note.subject) == subject, *whose))

    def was_told(self, subject: str, person: Person) -> bool:
        """Has this person read anything about this subject, or is it on its way?"""
        digest = aliased(Note)
        read = (
            select(Note.id)
            .outerjoin(digest, and_(*to_clauses(digest.id == Note.edits, Note.state == NoteState.FOLDED)))
            .where(
                Note.subject == subject,
                Note.person_id == person.id,
                or_(col(Note.state) == NoteState.SENDING, col(digest.state) == NoteState.SENDING, *_match_reached(digest)),
            )
        )
        return self.session.exec(read.limit(1)).first() is not None

    def find_next_due(self) -> datetime | None:
        """When the earliest owed note falls due; one that changes a message still to be sent waits for that."""
        edited = aliased(Note)
        may_go = or_(col(Note.edits).is_(None), col(edited.state) != NoteState.OWED)
        earliest = select(func.min(Note.due)).outerjoin(edited, col(edited.id) == Note.edits)
        return self.session.exec(earliest.where(Note.state == NoteState.OWED, may_go)).one()

    def _move_notes(
        self, to: NoteState, *only: NoteState, where: tuple[ColumnElement[bool], ...] = (), **values: object
    ) -> int:
        moving = update(Note).where(match_movable(Note, to, *only), *where).values(state=to, **values)
        return int(self.connection.execute(moving).rowcount)


def _match_reached(digest: Any) -> tuple[Any, ...]:
    """A note that was sent itself, or that went into a digest which was."""
    return to_clauses(Note.state == NoteState.SENT, digest.state == NoteState.SENT)
