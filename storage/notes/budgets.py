"""Notes that nobody waits for, with what their reader wishes and was sent lately: what the budget is judged by."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import and_, case, update
from sqlmodel import col, func, select

from storage.cached_queries import match_due_notes
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.people.prefs import Prefs
from storage.repository import Repository, select_columns, to_clauses
from storage.tables.company import Company, Member, MemberState
from storage.tables.moves import match_movable
from storage.tables.network import Network, Role
from storage.tables.note import Note, NoteState
from storage.tables.person import Person

_LOOK_BACK = timedelta(days=8)  # a local week, in any time zone


@dataclass(frozen=True, slots=True)
class PendingNote:
    """A note that is due; `digest` is when its reader's next digest is made."""

    id: int
    person_id: int
    rank: int
    saying: Saying
    expires: datetime | None
    prefs: Prefs
    time_zone: str
    digest: datetime | None


@dataclass(frozen=True, slots=True)
class PastNote:
    """An alert or a question that a person was sent; without a moment while it is in flight."""

    person_id: int
    rank: int
    sent_at: datetime | None


class NoteBudgets(Repository):
    """What is due, and what came before it."""

    def list_pending(self, now: datetime, notes: Sequence[int]) -> tuple[PendingNote, ...]:
        """Those of these notes that are due and neither answers nor edits, in the order in which they would be sent."""
        rows = self.connection.execute(
            select_columns(
                Note.id,
                Note.person_id,
                Note.rank,
                Note.saying,
                Note.expires,
                Person.prefs,
                Network.time_zone,
                Person.digest_due,
            )
            .join(Person, col(Person.id) == Note.person_id)
            .join(Network, col(Network.id) == Note.network_id)
            .where(
                *match_due_notes(now), *to_clauses(Note.rank > Rank.ANSWER, col(Note.edits).is_(None), col(Note.id).in_(notes))
            )
            .order_by(col(Note.rank), col(Note.due), col(Note.id))
        )
        return tuple(PendingNote(*row) for row in rows)

    def list_absent(self, people: Collection[int], now: datetime) -> dict[int, datetime]:
        """Those of these people whose companies are all closed just now, and when the first reopens; whoever runs a network
        is at work for it all the same."""
        closed = and_(*to_clauses(col(Company.closes) <= now, col(Company.reopens) > now))
        rows = self.connection.execute(
            select_columns(Member.person_id, func.min(Company.reopens).label("reopens"))
            .join(Company, col(Company.id) == Member.company_id)
            .where(
                *to_clauses(
                    col(Member.person_id).in_(people),
                    Member.state == MemberState.IN,
                    col(Member.person_id).not_in(select(Role.person_id)),
                )
            )
            .group_by(col(Member.person_id))
            .having(func.count() == func.sum(case((closed, 1), else_=0)))
        )
        return {row.person_id: row.reopens for row in rows}

    def list_past(self, people: Collection[int], now: datetime) -> tuple[PastNote, ...]:
        """Alerts and questions that went to these people lately, or are on their way."""
        rows = self.connection.execute(
            select_columns(Note.person_id, Note.rank, Note.sent_at).where(
                *to_clauses(
                    col(Note.person_id).in_(people),
                    col(Note.rank).in_([Rank.ALERT, Rank.QUESTION]),
                    col(Note.edits).is_(None),
                    col(Note.state).in_([NoteState.SENT, NoteState.SENDING]),
                    (col(Note.sent_at) > now - _LOOK_BACK) | col(Note.sent_at).is_(None),
                )
            )
        )
        return tuple(PastNote(*row) for row in rows)

    def hold_note(self, note: int, until: datetime | None) -> None:
        """It waits until then, or is not sent at all."""
        values = {"due": until} if until is not None else {"state": NoteState.DROPPED}
        self.connection.execute(update(Note).where(*to_clauses(Note.id == note)).values(**values))

    def drop_stale(self, now: datetime) -> int:
        """After a restore, what was due may be said already: answers and leads go out once more, the rest not. How many."""
        stale = update(Note).where(match_movable(Note, NoteState.DROPPED, NoteState.OWED))
        dropped = stale.where(col(Note.rank) > Rank.ALERT, col(Note.due) <= now).values(state=NoteState.DROPPED)
        return int(self.connection.execute(dropped).rowcount)
