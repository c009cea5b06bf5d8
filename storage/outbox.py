"""What is owed to people: promised once, claimed by the one sender, recorded as it went."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from functools import cache
from typing import Any

from sqlalchemy import Integer, Select, Update, bindparam, or_, update
from sqlalchemy.orm import aliased
from sqlmodel import col, func, select

from storage.noun import Noun, core, fits
from storage.saying import Saying
from storage.tables.note import Note, NoteState
from storage.tables.person import Chat, Person

LOOK_AHEAD = 4  # a chat may be owed several notes in a row, of which only the first may go


class Rank(IntEnum):
    """Who waits for whom: an answer goes first, a digest last."""

    ANSWER = 0
    INTRODUCTION = 1
    ALERT = 2
    QUESTION = 3
    BROADCAST = 4
    DIGEST = 5


@dataclass(frozen=True, slots=True)
class Owed:
    """A note about to be sent. `message_id` and `message_kind` are those of the message it edits, if any."""

    id: int
    chat: int
    language: str
    rank: int
    saying: Saying
    tries: int
    message_id: int | None = None
    message_kind: str | None = None
    person: int | None = None


class Outbox(Noun):
    """The outbox. Only actions, and the front for its answers, may owe."""

    def owe(self, person: Person, saying: Saying, *, once: str, due: datetime, rank: Rank, subject: str | None = None,
            expires: datetime | None = None, edits: int | None = None) -> int | None:
        """Promise a message; promising it twice is promising it once. A person without a chat is owed nothing here.
        The note's key."""
        chat = self.session.connection().execute(_chat(), {"person": person.id}).first()
        if chat is None:
            return None
        self.session.flush()
        promised = self.session.connection().execute(_promised(), {"once": once}).first()
        if promised is not None:
            return int(promised.id)
        return self.add(Note(
            once=once, chat_id=chat.id, person_id=person.id, network_id=self.scope.network, rank=rank, key=saying.key,
            saying=saying, subject=subject, due=due, expires=expires, edits=edits)).id

    def showing(self, person: Person, message_id: int) -> tuple[int, Saying] | None:
        """The note behind a message that this person sees, as it was worded last."""
        shown = self.session.connection().execute(_shown(), {"person": person.id, "message": message_id}).first()
        return (shown.id, shown.saying) if shown else None

    def latest(self, person: Person) -> tuple[int, Saying] | None:
        """The last message this person was sent: Telegram's number of it, and what it says."""
        row = self.session.connection().execute(
            core(Note.message_id, Note.saying).join(Chat, col(Chat.id) == Note.chat_id)
            .where(col(Chat.person_id) == person.id, col(Note.state) == NoteState.SENT, col(Note.message_id).is_not(None))
            .order_by(col(Note.sent_at).desc(), col(Note.id).desc()).limit(1)).first()
        return (row.message_id, row.saying) if row else None

    def open_cards(self, subject: str, people: Sequence[int]) -> tuple[tuple[int, int, Saying], ...]:
        """What these people were sent about a subject and can still answer: the note, its reader, what it says."""
        rows = self.session.connection().execute(
            core(Note.id, Note.person_id, Note.saying)
            .where(*fits(Note.subject == subject, col(Note.person_id).in_(people), Note.state == NoteState.SENT,
                         col(Note.message_id).is_not(None))).order_by(col(Note.id)))
        return tuple((row.id, row.person_id, row.saying) for row in rows if row.saying.buttons)

    def claim(self, now: datetime, limit: int, busy: Sequence[int] = (), resting: Sequence[int] = ()) -> tuple[Owed, ...]:
        """Take the notes to send next, as `next` finds them."""
        found = self.next(now, limit, busy, resting)
        self.take(found)
        return found

    def next(self, now: datetime, limit: int, busy: Sequence[int] = (), resting: Sequence[int] = ()) -> tuple[Owed, ...]:
        """The notes to send next, by rank, at most one a chat. Chats are Telegram ids: `busy` ones wait, `resting` ones get
        answers only."""
        rows = self.session.connection().execute(
            _sendable(), {"now": now, "busy": busy, "resting": resting, "most": limit * LOOK_AHEAD})
        found: dict[int, Owed] = {}
        for row in rows:
            if len(found) < limit and row[1] not in found:
                found[row[1]] = Owed(row[0], row[1], row[2] or "fr", *row[3:])
        return tuple(found.values())

    def take(self, notes: Sequence[Owed]) -> None:
        """They are on their way."""
        self._mark([each.id for each in notes], state=NoteState.SENDING)

    def anything(self, now: datetime) -> bool:
        """Is anything due? A cheap look before the database is locked for writing."""
        return self.session.connection().execute(_something(), {"now": now}).first() is not None

    def sent(self, note: int, message_id: int | None, kind: str | None, now: datetime) -> None:
        """Telegram took it."""
        self._mark([note], state=NoteState.SENT, message_id=message_id, message_kind=kind, sent_at=now)

    def again(self, note: int, due: datetime) -> None:
        """It did not get through; it stays owed."""
        self._mark([note], state=NoteState.OWED, tries=Note.tries + 1, due=due)

    def failed(self, note: int) -> None:
        """It will never get through."""
        self._mark([note], state=NoteState.FAILED)

    def expire(self, now: datetime) -> None:
        """What came too late is not said at all."""
        self.session.connection().execute(_expiring(), {"now": now})

    def resume(self) -> int:
        """After a crash: what was in flight is owed again. How many may be repeated."""
        result = self.session.connection().execute(
            update(Note).where(col(Note.state) == NoteState.SENDING).values(state=NoteState.OWED, tries=Note.tries + 1))
        return int(result.rowcount)

    def read_since(self, subject: str, person_id: int) -> datetime | None:
        """When this person was last sent something about a subject; None when nothing has reached them."""
        return self.session.exec(select(func.max(Note.sent_at)).where(
            Note.subject == subject, Note.person_id == person_id, Note.state == NoteState.SENT)).one()

    def first_read(self, subject: str, person_id: int) -> datetime | None:
        """When this person was first sent something about a subject; None when nothing has reached them."""
        return self.session.exec(select(func.min(Note.sent_at)).where(
            Note.subject == subject, Note.person_id == person_id, Note.state == NoteState.SENT)).one()

    def cancel(self, subject: str, to: Person | None = None) -> None:
        """What is owed about this subject, to everybody or to one person, is no longer owed."""
        whose = (col(Note.person_id) == to.id,) if to is not None else ()
        self.session.connection().execute(
            update(Note).where(col(Note.subject) == subject, col(Note.state) == NoteState.OWED, *whose)
            .values(state=NoteState.DROPPED))

    def told(self, subject: str, person: Person) -> bool:
        """Has this person read anything about this subject, or is it on its way?"""
        read = select(Note.id).where(Note.subject == subject, Note.person_id == person.id,
                                     col(Note.state).in_((NoteState.SENDING, NoteState.SENT)))
        return self.session.exec(read.limit(1)).first() is not None

    def next_due(self) -> datetime | None:
        """When the earliest owed note falls due."""
        return self.session.exec(select(func.min(Note.due)).where(Note.state == NoteState.OWED)).one()

    def _mark(self, notes: Sequence[int], **values: object) -> None:
        if notes:
            self.session.connection().execute(update(Note).where(col(Note.id).in_(notes)).values(**values))


def due(now: Any) -> tuple[Any, ...]:
    """What is owed and may go by its date."""
    return fits(col(Note.state) == NoteState.OWED, col(Note.due) <= now)


# What is asked at every turn is put together once: that takes longer than the answer.
@cache
def _sendable() -> Select[Any]:
    edited, chat = aliased(Note), col(Chat.telegram_id)
    return (
        core(Note.id, Chat.telegram_id, Person.language, Note.rank, Note.saying, Note.tries, edited.message_id,
             edited.message_kind, Note.person_id)
        .join(Chat, col(Chat.id) == Note.chat_id)
        .outerjoin(Person, col(Person.id) == Note.person_id)
        .outerjoin(edited, col(edited.id) == Note.edits)
        .where(*due(bindparam("now")), chat.not_in(bindparam("busy", expanding=True)),
               or_(col(Note.rank) == Rank.ANSWER, chat.not_in(bindparam("resting", expanding=True))),
               or_(col(Note.edits).is_(None), col(edited.state) != NoteState.OWED))
        .order_by(col(Note.rank), col(Note.due), col(Note.id)).limit(bindparam("most", type_=Integer)))


@cache
def _something() -> Select[Any]:
    return core(Note.id).where(*due(bindparam("now"))).limit(1)


@cache
def _expiring() -> Update:
    return (update(Note).where(col(Note.state) == NoteState.OWED, col(Note.expires) <= bindparam("now"))
            .values(state=NoteState.DROPPED))


@cache
def _chat() -> Select[Any]:
    return core(Chat.id).where(col(Chat.person_id) == bindparam("person")).limit(1)


@cache
def _promised() -> Select[Any]:
    return core(Note.id).where(col(Note.once) == bindparam("once"))


@cache
def _shown() -> Select[Any]:
    return (core(Note.id, Note.saying).join(Chat, col(Chat.id) == Note.chat_id)
            .where(*fits(Chat.person_id == bindparam("person"), Note.message_id == bindparam("message")))
            .order_by(col(Note.id).desc()).limit(1))
