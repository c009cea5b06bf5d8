"""What is asked at every turn. Each question is put together once: that takes longer than its answer."""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import Integer, Select, Update, and_, bindparam, literal, or_, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import aliased
from sqlmodel import col, func, select
from sqlmodel.sql.expression import SelectOfScalar

from storage.people.named_columns import select_person_name
from storage.repository import select_columns, to_clauses
from storage.tables.company import Company, Member, MemberState, Seat, SeatState
from storage.tables.declaration import Declaration
from storage.tables.moves import match_movable
from storage.tables.note import Note, NoteState
from storage.tables.person import Chat, Person
from storage.tables.talk import Talk, TalkState


def match_due_notes(now: Any) -> tuple[Any, ...]:
    """What is owed and may go by its date."""
    return to_clauses(col(Note.state) == NoteState.OWED, col(Note.due) <= now)


def _match_sendable(edited: Any) -> tuple[Any, ...]:
    """What is due `now` to a chat that is not `busy`; what changes a message waits for that one."""
    return (
        *match_due_notes(bindparam("now")),
        col(Chat.telegram_id).not_in(bindparam("busy", expanding=True)),
        or_(col(Note.edits).is_(None), col(edited.state) != NoteState.OWED),
    )


def _select_owed_notes(edited: Any) -> Select[Any]:
    return (
        select_columns(
            Note.id,
            Chat.telegram_id,
            func.coalesce(Person.language, Chat.language),
            Note.rank,
            Note.saying,
            Note.tries,
            edited.message_id,
            edited.message_kind,
            Note.person_id,
            Note.due,
            Note.topic,
        )
        .join(Chat, col(Chat.id) == Note.chat_id)
        .outerjoin(Person, col(Person.id) == Note.person_id)
        .outerjoin(edited, col(edited.id) == Note.edits)
        .limit(bindparam("most", type_=Integer))
    )


@cache
def select_first_answers() -> Select[Any]:
    """The first `answer` of each chat that may be sent `now`, the oldest first: not to `busy` chats, so many at `most`."""
    edited = aliased(Note)
    place = func.row_number().over(partition_by=col(Note.chat_id), order_by=(col(Note.due), col(Note.id)))
    first = (
        select_columns(Note.id, place.label("place"))
        .join(Chat, col(Chat.id) == Note.chat_id)
        .outerjoin(edited, col(edited.id) == Note.edits)
        .where(*_match_sendable(edited), col(Note.rank) == bindparam("answer"))
        .subquery()
    )
    return (
        _select_owed_notes(edited)
        .join(first, first.c.id == col(Note.id))
        .where(first.c.place == 1)
        .order_by(col(Note.due), col(Note.id))
    )


@cache
def select_sendable_notes() -> Select[Any]:
    """What else may be sent, by rank: `now`, chats that are `busy` or `resting`, the rank of an `answer`, the `most`."""
    edited = aliased(Note)
    return (
        _select_owed_notes(edited)
        .where(
            *_match_sendable(edited),
            col(Note.rank) > bindparam("answer"),
            col(Chat.telegram_id).not_in(bindparam("resting", expanding=True)),
        )
        .order_by(col(Note.rank), col(Note.due), col(Note.id))
    )


@cache
def select_due_note() -> Select[Any]:
    """Anything that is due `now`."""
    return select_columns(Note.id).where(*match_due_notes(bindparam("now"))).limit(1)


@cache
def update_hastened_notes() -> Update:
    """What was to go `by_then` goes `now`, and every `answer`: it never waits for a date."""
    waits = to_clauses(Note.state == NoteState.OWED, col(Note.due) > bindparam("now"))
    meant = or_(col(Note.rank) == bindparam("answer"), col(Note.due) <= bindparam("by_then"))
    return update(Note).where(*waits, meant).values(due=bindparam("now"))


@cache
def update_expired_notes() -> Update:
    """What is too late `now` is dropped."""
    return (
        update(Note)
        .where(match_movable(Note, NoteState.DROPPED), col(Note.expires) <= bindparam("now"))
        .values(state=NoteState.DROPPED)
    )


@cache
def update_sending_notes() -> Update:
    """These `notes` are on their way."""
    return (
        update(Note)
        .where(match_movable(Note, NoteState.SENDING), col(Note.id).in_(bindparam("notes", expanding=True)))
        .values(state=NoteState.SENDING)
    )


@cache
def update_sent_note() -> Update:
    """Telegram took `note` `at` that time, as its message number `message` of a `kind`."""
    return (
        update(Note)
        .where(match_movable(Note, NoteState.SENT), col(Note.id) == bindparam("note"))
        .values(state=NoteState.SENT, message_id=bindparam("message"), message_kind=bindparam("kind"), sent_at=bindparam("at"))
    )


@cache
def select_person() -> SelectOfScalar[Person]:
    """The person behind a `telegram_id`."""
    return select(Person).where(Person.telegram_id == bindparam("telegram_id"))


@cache
def select_speaker() -> Select[Any]:
    """The person behind a `telegram_id`, the talk they are in, and the company they used last in their network."""
    return (
        select_columns(Person, Talk, Company)
        .outerjoin(Talk, and_(*to_clauses(Talk.person_id == Person.id, Talk.state == TalkState.OPEN)))
        .outerjoin(Member, and_(*to_clauses(Member.person_id == Person.id, Member.state == MemberState.IN)))
        .outerjoin(
            Seat,
            and_(
                *to_clauses(
                    Seat.company_id == Member.company_id, Seat.network_id == Person.network_id, Seat.state == SeatState.IN
                )
            ),
        )
        .outerjoin(Company, col(Company.id) == Seat.company_id)
        .where(col(Person.telegram_id) == bindparam("telegram_id"))
        .order_by(col(Company.id).is_(None), col(Member.last_used).desc())
        .limit(1)
    )


@cache
def select_declaration() -> SelectOfScalar[Declaration]:
    """The declaration of that `id`, of a `network`."""
    return select(Declaration).where(Declaration.network_id == bindparam("network"), Declaration.id == bindparam("id"))


@cache
def select_spokespeople_names() -> SelectOfScalar[str]:
    """What those who speak for a `company` are called."""
    named: SelectOfScalar[str] = select(select_person_name())
    return named.join(Member, col(Member.person_id) == Person.id).where(Member.company_id == bindparam("company"))


@cache
def select_open_talk() -> SelectOfScalar[Talk]:
    """The talk a `person` is in."""
    return select(Talk).where(Talk.person_id == bindparam("person"), Talk.state == TalkState.OPEN)


_NOTE_COLUMNS = Note.__table__.c  # type: ignore[attr-defined]


def _insert_note(dialect: str) -> Any:
    return postgresql.insert(Note) if dialect == "postgresql" else sqlite.insert(Note)


def _bind_columns(*names: str) -> dict[str, Any]:
    return {
        name: bindparam(f"new_{name}", type_=_NOTE_COLUMNS[name].type)
        for name in ("once", "network_id", "rank", "key", "saying", "due", "expires", "edits", *names)
    } | {name: literal(value, _NOTE_COLUMNS[name].type) for name, value in (("state", NoteState.OWED), ("tries", 0))}


@cache
def insert_person_note(dialect: str) -> Any:
    """A note to the chat of a person, unless it was promised already or there is no chat; its key."""
    given = _bind_columns("person_id", "subject")
    chat = select_columns(Chat.id, *given.values()).where(col(Chat.person_id) == given["person_id"]).limit(1)
    return _insert_note(dialect).from_select(["chat_id", *given], chat).on_conflict_do_nothing().returning(col(Note.id))


@cache
def insert_group_note(dialect: str) -> Any:
    """A note to a chat, unless it was promised already; its key."""
    return _insert_note(dialect).values(_bind_columns("chat_id", "topic")).on_conflict_do_nothing().returning(col(Note.id))


@cache
def select_promised_note() -> Select[Any]:
    """A note that was promised `once`."""
    return select_columns(Note.id).where(col(Note.once) == bindparam("once"))


@cache
def select_shown_note() -> Select[Any]:
    """The note behind the `message` that a `person` sees."""
    return (
        select_columns(Note.id, Note.saying)
        .join(Chat, col(Chat.id) == Note.chat_id)
        .where(*to_clauses(Chat.person_id == bindparam("person"), Note.message_id == bindparam("message")))
        .order_by(col(Note.id).desc())
        .limit(1)
    )
