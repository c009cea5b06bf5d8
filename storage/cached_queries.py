"""What is asked at every turn. Each question is put together once: that takes longer than its answer."""
from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import Integer, Select, Update, and_, bindparam, literal, or_, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import aliased
from sqlmodel import col, func, select
from sqlmodel.sql.expression import SelectOfScalar

from storage.repository import core, fits
from storage.tables.company import Company, Member, MemberState, Seat, SeatState
from storage.tables.note import Note, NoteState
from storage.tables.person import Chat, Person
from storage.tables.talk import Talk, TalkState


def due(now: Any) -> tuple[Any, ...]:
    """What is owed and may go by its date."""
    return fits(col(Note.state) == NoteState.OWED, col(Note.due) <= now)


@cache
def sendable() -> Select[Any]:
    """What may be sent, by rank: `now`, chats that are `busy` or `resting`, the rank of an `answer`, how many at `most`."""
    edited, chat = aliased(Note), col(Chat.telegram_id)
    return (
        core(Note.id, Chat.telegram_id, func.coalesce(Person.language, Chat.language), Note.rank, Note.saying, Note.tries,
             edited.message_id, edited.message_kind, Note.person_id)
        .join(Chat, col(Chat.id) == Note.chat_id)
        .outerjoin(Person, col(Person.id) == Note.person_id)
        .outerjoin(edited, col(edited.id) == Note.edits)
        .where(*due(bindparam("now")), chat.not_in(bindparam("busy", expanding=True)),
               or_(col(Note.rank) == bindparam("answer"), chat.not_in(bindparam("resting", expanding=True))),
               or_(col(Note.edits).is_(None), col(edited.state) != NoteState.OWED))
        .order_by(col(Note.rank), col(Note.due), col(Note.id)).limit(bindparam("most", type_=Integer)))


@cache
def something() -> Select[Any]:
    """Anything that is due `now`."""
    return core(Note.id).where(*due(bindparam("now"))).limit(1)


@cache
def expiring() -> Update:
    """What is too late `now` is dropped."""
    return (update(Note).where(col(Note.state) == NoteState.OWED, col(Note.expires) <= bindparam("now"))
            .values(state=NoteState.DROPPED))


@cache
def taken() -> Update:
    """These `notes` are on their way."""
    return update(Note).where(col(Note.id).in_(bindparam("notes", expanding=True))).values(state=NoteState.SENDING)


@cache
def sent() -> Update:
    """Telegram took `note` `at` that time, as its message number `message` of a `kind`."""
    return (update(Note).where(col(Note.id) == bindparam("note"))
            .values(state=NoteState.SENT, message_id=bindparam("message"), message_kind=bindparam("kind"),
                    sent_at=bindparam("at")))


@cache
def known() -> SelectOfScalar[Person]:
    """The person behind a `telegram_id`."""
    return select(Person).where(Person.telegram_id == bindparam("telegram_id"))


@cache
def speaking() -> Select[Any]:
    """The person behind a `telegram_id`, the talk they are in, and the company they used last in their network."""
    return (core(Person, Talk, Company).outerjoin(Talk, and_(*fits(Talk.person_id == Person.id, Talk.state == TalkState.OPEN)))
            .outerjoin(Member, and_(*fits(Member.person_id == Person.id, Member.state == MemberState.IN)))
            .outerjoin(Seat, and_(*fits(Seat.company_id == Member.company_id, Seat.network_id == Person.network_id,
                                        Seat.state == SeatState.IN)))
            .outerjoin(Company, col(Company.id) == Seat.company_id)
            .where(col(Person.telegram_id) == bindparam("telegram_id"))
            .order_by(col(Company.id).is_(None), col(Member.last_used).desc()).limit(1))


@cache
def talking() -> SelectOfScalar[Talk]:
    """The talk a `person` is in."""
    return select(Talk).where(Talk.person_id == bindparam("person"), Talk.state == TalkState.OPEN)


COLUMNS = Note.__table__.c  # type: ignore[attr-defined]


def _insert(dialect: str) -> Any:
    return postgresql.insert(Note) if dialect == "postgresql" else sqlite.insert(Note)


def _given(*names: str) -> dict[str, Any]:
    return {name: bindparam(f"new_{name}", type_=COLUMNS[name].type)
            for name in ("once", "network_id", "rank", "key", "saying", "due", "expires", "edits", *names)} | {
            name: literal(value, COLUMNS[name].type) for name, value in (("state", NoteState.OWED), ("tries", 0))}


@cache
def owing(dialect: str) -> Any:
    """A note to the chat of a person, unless it was promised already or there is no chat; its key."""
    given = _given("person_id", "subject")
    chat = core(Chat.id, *given.values()).where(col(Chat.person_id) == given["person_id"]).limit(1)
    return _insert(dialect).from_select(["chat_id", *given], chat).on_conflict_do_nothing().returning(col(Note.id))


@cache
def owing_group(dialect: str) -> Any:
    """A note to a chat, unless it was promised already; its key."""
    return _insert(dialect).values(_given("chat_id")).on_conflict_do_nothing().returning(col(Note.id))


@cache
def promised() -> Select[Any]:
    """A note that was promised `once`."""
    return core(Note.id).where(col(Note.once) == bindparam("once"))


@cache
def shown() -> Select[Any]:
    """The note behind the `message` that a `person` sees."""
    return (core(Note.id, Note.saying).join(Chat, col(Chat.id) == Note.chat_id)
            .where(*fits(Chat.person_id == bindparam("person"), Note.message_id == bindparam("message")))
            .order_by(col(Note.id).desc()).limit(1))
