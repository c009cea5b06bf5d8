"""Notes that nobody waits for, with what their reader wishes and was sent lately: what the budget is judged by."""
from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import update
from sqlmodel import col

from storage.cached_queries import due
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.people.prefs import Prefs
from storage.repository import Noun, core, fits
from storage.tables.network import Network
from storage.tables.note import Note, NoteState
from storage.tables.person import Person

LOOK_BACK = timedelta(days=8)  # a local week, in any time zone


@dataclass(frozen=True, slots=True)
class Pending:
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
class Past:
    """An alert or a question that a person was sent; without a moment while it is in flight."""

    person_id: int
    rank: int
    sent_at: datetime | None


class Budgeted(Noun):
    """What is due, and what came before it."""

    def pending(self, now: datetime, notes: Sequence[int]) -> tuple[Pending, ...]:
        """Those of these notes that are due and neither answers nor edits, in the order in which they would be sent."""
        rows = self.connection.execute(
            core(Note.id, Note.person_id, Note.rank, Note.saying, Note.expires, Person.prefs, Network.time_zone,
                 Person.digest_due)
            .join(Person, col(Person.id) == Note.person_id).join(Network, col(Network.id) == Note.network_id)
            .where(*due(now), *fits(Note.rank > Rank.ANSWER, col(Note.edits).is_(None), col(Note.id).in_(notes)))
            .order_by(col(Note.rank), col(Note.due), col(Note.id)))
        return tuple(Pending(*row) for row in rows)

    def past(self, people: Collection[int], now: datetime) -> tuple[Past, ...]:
        """Alerts and questions that went to these people lately, or are on their way."""
        rows = self.connection.execute(
            core(Note.person_id, Note.rank, Note.sent_at).where(*fits(
                col(Note.person_id).in_(people), col(Note.rank).in_([Rank.ALERT, Rank.QUESTION]), col(Note.edits).is_(None),
                col(Note.state).in_([NoteState.SENT, NoteState.SENDING]),
                (col(Note.sent_at) > now - LOOK_BACK) | col(Note.sent_at).is_(None))))
        return tuple(Past(*row) for row in rows)

    def hold(self, note: int, until: datetime | None) -> None:
        """It waits until then, or is not sent at all."""
        values = {"due": until} if until is not None else {"state": NoteState.DROPPED}
        self.connection.execute(update(Note).where(*fits(Note.id == note)).values(**values))
