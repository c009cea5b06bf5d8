"""The installation as its operator sees it: what is owed and since when, and the log of what was done to keep it well."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import case, or_
from sqlalchemy.orm import aliased
from sqlmodel import col, func, select

from storage.repository import Repository, select_columns, to_clauses
from storage.tables.inbox import Inbox
from storage.tables.installation.upkeep import UpkeepEntry
from storage.tables.note import Note, NoteState
from storage.tables.person import Chat
from storage.upkeep.scanning import ScanPlace, ScanStep, count_unreadable_rows, scan_rows


class UpkeepVerb(StrEnum):
    """What is written down of the installation."""

    FIRST_START = "first-start"
    NOTICE_READ = "notice-read"
    BACKUP_WRITTEN = "backup-written"
    ALARM_TOLD = "alarm-told"
    ALARM_OVER = "alarm-over"


@dataclass(frozen=True, slots=True)
class OwedDepth:
    """So many notes of one rank are owed; of those that are due, how many, and since when the oldest."""

    rank: int
    owed: int
    due: int
    oldest: datetime | None


@dataclass(frozen=True, slots=True)
class WaitingDepth:
    """So many updates wait to be handled, the oldest since then; so many were set aside because they could not be."""

    waiting: int
    oldest: datetime | None
    aside: int


class Upkeep(Repository):
    """What concerns all networks of this bot at once."""

    def record_upkeep(self, upkeep_verb: UpkeepVerb, now: datetime, detail: str = "", name: str = "") -> None:
        """Write down what happened; `name` is whoever runs the bot, where it was a person who did it."""
        self.add(UpkeepEntry(at=now, verb=upkeep_verb, detail=detail, name=name))

    def list_last_entries(self, upkeep_verb: UpkeepVerb) -> dict[str, datetime]:
        """When that happened last, by its detail."""
        rows = self.connection.execute(
            select_columns(UpkeepEntry.detail, func.max(UpkeepEntry.at))
            .where(*to_clauses(UpkeepEntry.verb == upkeep_verb))
            .group_by(col(UpkeepEntry.detail))
        )
        return {row[0]: row[1] for row in rows}

    def find_last_entry(self, *upkeep_verbs: UpkeepVerb) -> datetime | None:
        """When one of these happened last, whatever its detail."""
        return self.session.exec(select(func.max(UpkeepEntry.at)).where(col(UpkeepEntry.verb).in_(upkeep_verbs))).one()

    def measure_outbox(self, now: datetime) -> tuple[OwedDepth, ...]:
        """What is owed, by rank."""
        is_due = col(Note.due) <= now
        rows = self.connection.execute(
            select_columns(Note.rank, func.count(), func.count(case((is_due, 1))), func.min(case((is_due, col(Note.due)))))
            .where(*to_clauses(Note.state == NoteState.OWED))
            .group_by(col(Note.rank))
            .order_by(col(Note.rank))
        )
        return tuple(OwedDepth(*row) for row in rows)

    def find_oldest_due(self, now: datetime, resting_chats: Collection[int] = ()) -> datetime | None:
        """Since when the oldest note that could go is due; `resting_chats` are Telegram's numbers of those that may not be
        written to just now. What changes a message still to be sent waits for that one."""
        edited = aliased(Note)
        return self.session.exec(
            select(func.min(Note.due))
            .join(Chat, col(Chat.id) == Note.chat_id)
            .outerjoin(edited, col(edited.id) == Note.edits)
            .where(
                Note.state == NoteState.OWED,
                Note.due <= now,
                col(Chat.telegram_id).not_in(resting_chats),
                or_(col(Note.edits).is_(None), col(edited.state) != NoteState.OWED),
            )
        ).one()

    def measure_inbox(self) -> WaitingDepth:
        """What waits to be heard."""
        waiting = (func.count(), func.min(Inbox.arrived))
        row = self.connection.execute(select_columns(*waiting).where(col(Inbox.handled).is_(None))).one()
        aside = self.connection.execute(select_columns(func.count()).where(col(Inbox.aside).is_(True))).scalar_one()
        return WaitingDepth(row[0], row[1], int(aside))

    def scan_rows(self, place: ScanPlace, most: int) -> ScanStep:
        """Look for values that cannot be read, in the next rows of all tables."""
        return scan_rows(self.connection, place, most)

    def count_unreadable(self) -> int:
        """How many rows hold a value that cannot be read, in all tables."""
        return count_unreadable_rows(self.connection)
