"""What is kept for a while only: one row for each kind of thing, with its days and why; beyond them it tells of nobody."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, or_, update
from sqlmodel import Session, SQLModel, col, select

from matching.consent.states import Terms
from matching.vocabulary import Details
from storage.notes import copies
from storage.people.retention_matches import Clauses, match_old_leads, match_old_messages, match_old_questions
from storage.repository import to_clauses
from storage.tables.animation.behalf_change import BehalfChange
from storage.tables.animation.workshop import Attendance, Workshop, WorkshopEntry
from storage.tables.broadcast import Broadcast, BroadcastReply, BroadcastState, Content
from storage.tables.call import Agreement
from storage.tables.declaration import Declaration, DeclarationState
from storage.tables.erasure import Erasure
from storage.tables.history import History
from storage.tables.inbox import Inbox
from storage.tables.invitation import Invitation
from storage.tables.note import Note
from storage.tables.question import Question
from storage.tables.synergy import Party, Synergy
from storage.tables.talk import Talk, TalkState

SILENT_ASKED, SILENT_ERASED = "silent-asked", "silent"  # who never writes: asked first, erased later
_YEAR = 365


@dataclass(frozen=True, slots=True)
class RetentionRule:
    """Rows of `table` that `match_old` finds for a moment are older than they are kept; `forget` takes from those with these
    keys what tells of people. `why` is for the operator and the data-protection officer."""

    name: str
    days: int
    why: str
    table: type[SQLModel]
    match_old: Callable[[datetime], Clauses]
    forget: Callable[[Session, Collection[int], datetime], None]


def _delete_rows(table: type[SQLModel]) -> Callable[[Session, Collection[int], datetime], None]:
    def forget(session: Session, ids: Collection[int], now: datetime) -> None:
        session.connection().execute(delete(table).where(get_key(table).in_(ids)))

    return forget


def _forget_broadcasts(session: Session, ids: Collection[int], now: datetime) -> None:
    session.connection().execute(delete(BroadcastReply).where(*to_clauses(col(BroadcastReply.broadcast_id).in_(ids))))
    session.connection().execute(update(Broadcast).where(*to_clauses(col(Broadcast.id).in_(ids))).values(content=Content()))


def _set_values(table: type[SQLModel], **values: object) -> Callable[[Session, Collection[int], datetime], None]:
    def forget(session: Session, ids: Collection[int], now: datetime) -> None:
        session.connection().execute(update(table).where(get_key(table).in_(ids)).values(**values))

    return forget


def get_key(table: type[SQLModel]) -> Any:
    """The column by which rows of that table are known."""
    return next(iter(table.__table__.primary_key))  # type: ignore[attr-defined]


def _forget_talks(session: Session, ids: Collection[int], now: datetime) -> None:
    session.connection().execute(update(Talk).where(col(Talk.interrupted).in_(ids)).values(interrupted=None))
    _delete_rows(Talk)(session, ids, now)


def _forget_questions(session: Session, ids: Collection[int], now: datetime) -> None:
    copies.blank_relayed_notes(session, ids)
    _delete_rows(Question)(session, ids, now)


def _forget_voices(session: Session, ids: Collection[int], now: datetime) -> None:
    run = session.connection().execute
    run(update(Party).where(col(Party.synergy_id).in_(ids)).values(by=None, terms=Terms()))
    run(update(Agreement).where(col(Agreement.synergy_id).in_(ids)).values(given_by="", noted_by=None))


def _forget_entries(session: Session, ids: Collection[int], now: datetime) -> None:
    session.connection().execute(update(WorkshopEntry).where(col(WorkshopEntry.id).in_(ids)).values(words="", closed=now))


def _forget_attendances(session: Session, ids: Collection[int], now: datetime) -> None:
    session.connection().execute(delete(Attendance).where(col(Attendance.workshop_id).in_(ids)))


_BARE_WORDS = {"said": "", "details": Details(), "keeper_id": None}  # what an announcement says of people

RETENTION_RULES = (
    RetentionRule(
        "updates",
        3,
        "a replay by Telegram is recognised; the words go as soon as the update is answered",
        Inbox,
        lambda before: to_clauses(col(Inbox.handled) < before),
        _delete_rows(Inbox),
    ),
    RetentionRule(
        "talks",
        30,
        "questions that are over; one that nobody takes up loses its answers after seven days",
        Talk,
        lambda before: to_clauses(col(Talk.state).in_((TalkState.DONE, TalkState.DROPPED)), col(Talk.touched) < before),
        _forget_talks,
    ),
    RetentionRule(
        "drafts",
        7,
        "the words of an announcement that was never published go with its draft",
        Declaration,
        lambda before: to_clauses(
            Declaration.state == DeclarationState.WITHDRAWN,
            col(Declaration.published).is_(None),
            col(Declaration.touched) < before,
            or_(*to_clauses(Declaration.said != "", col(Declaration.keeper_id).is_not(None))),
        ),
        _set_values(Declaration, **_BARE_WORDS),
    ),
    RetentionRule(
        "questions",
        90,
        "what the two sides of a lead asked each other, and every copy of it, after the end of the lead or exchange",
        Question,
        match_old_questions,
        _forget_questions,
    ),
    RetentionRule(
        "workshop-lines",
        30,
        "lines for people without a phone that their animator neither kept nor threw away",
        WorkshopEntry,
        lambda before: to_clauses(col(WorkshopEntry.closed).is_(None), col(WorkshopEntry.at) < before),
        _forget_entries,
    ),
    RetentionRule(
        "messages",
        _YEAR,
        "what Boucle said to people: its words go, that something was said stays, so that it is not said twice",
        Note,
        match_old_messages,
        _set_values(Note, saying=copies.BLANK_SAYING),
    ),
    RetentionRule(
        "announcements",
        3 * _YEAR,
        "what was withdrawn keeps its quantities for the figures, without words, picture or keeper",
        Declaration,
        lambda before: to_clauses(
            Declaration.state == DeclarationState.WITHDRAWN,
            col(Declaration.touched) < before,
            or_(*to_clauses(Declaration.said != "", col(Declaration.keeper_id).is_not(None))),
        ),
        _set_values(Declaration, **_BARE_WORDS),
    ),
    RetentionRule(
        "leads",
        3 * _YEAR,
        "who said yes or no, and on which terms, is proof as long as somebody may contest it",
        Synergy,
        match_old_leads,
        _forget_voices,
    ),
    RetentionRule(
        "broadcasts",
        3 * _YEAR,
        "the words of a broadcast that has been sent; how many read it stays",
        Broadcast,
        lambda before: to_clauses(
            Broadcast.state == BroadcastState.DONE, col(Broadcast.ended) < before, col(Broadcast.content) != Content()
        ),
        _forget_broadcasts,
    ),
    RetentionRule(
        "changes-on-behalf",
        3 * _YEAR,
        "what stood there before an animator changed it for a company, which may take it back",
        BehalfChange,
        lambda before: to_clauses(col(BehalfChange.at) < before),
        _delete_rows(BehalfChange),
    ),
    RetentionRule(
        "invitations",
        3 * _YEAR,
        "who invited whom, once the invitation is over",
        Invitation,
        lambda before: to_clauses(or_(*to_clauses(col(Invitation.expires) < before, col(Invitation.withdrawn) < before))),
        _delete_rows(Invitation),
    ),
    RetentionRule(
        "attendances",
        3 * _YEAR,
        "who came to a workshop",
        Workshop,
        lambda before: to_clauses(col(Workshop.begins) < before, col(Workshop.id).in_(select(Attendance.workshop_id))),
        _forget_attendances,
    ),
    RetentionRule(
        "history",
        3 * _YEAR,
        "who saw or changed what (the audit log); afterwards that it was done stays, without by whom",
        History,
        lambda before: to_clauses(col(History.at) < before, col(History.by).is_not(None)),
        _set_values(History, by=None),
    ),
    RetentionRule(
        "erasures",
        3 * _YEAR,
        "the bare number of who was erased, as long as a backup may bring them back",
        Erasure,
        lambda before: to_clauses(col(Erasure.at) < before),
        _delete_rows(Erasure),
    ),
)
# How many days each is kept where the operator sets nothing; of silent people, after how many they are asked and erased.
RETENTION_DAYS: Mapping[str, int] = {rule.name: rule.days for rule in RETENTION_RULES} | {SILENT_ASKED: 548, SILENT_ERASED: 730}
