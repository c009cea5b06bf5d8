"""What is kept longer than it may be, in all networks: rows that are too old, people who never write any more."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import String, cast, exists, literal, or_
from sqlmodel import col, select

from storage.people.erasures import TRACES_LEFT
from storage.people.retention_rules import RetentionRule, get_key
from storage.repository import Repository, to_clauses
from storage.tables.network import Role
from storage.tables.note import Note, NoteState
from storage.tables.person import Person, Reach

SILENT_SUBJECT = "silent:"  # before a person's key: they were asked whether they are still there
_MOST_AT_ONCE = 5000  # rows found in one look; the rest is found at the next


class Retention(Repository):
    """One question for each rule, and two for people who are silent; whoever animates is never taken for silent."""

    def find_old(
        self, retention_rule: RetentionRule, days: int, now: datetime, among: Collection[int] | None = None
    ) -> tuple[int, ...]:
        """The keys of rows that were kept for so many days and tell of people still, by rising key; `among`: only these."""
        key = get_key(retention_rule.table)
        those = () if among is None else (key.in_(among),)
        # Put in order afterwards: else the database would rather walk through all that was ever kept, in that order.
        found = select(key).where(*retention_rule.match_old(now - timedelta(days=days)), *those).limit(_MOST_AT_ONCE)
        return tuple(sorted(self.session.exec(found)))

    def forget_old(self, retention_rule: RetentionRule, days: int, now: datetime, among: Collection[int] | None = None) -> int:
        """They tell of nobody any more. How many it were."""
        if old := self.find_old(retention_rule, days, now, among):
            retention_rule.forget(self.session, old, now)
            self.session.expire_all()
            self.connection.info[TRACES_LEFT] = True
        return len(old)

    def find_silent_unasked(self, before: datetime) -> tuple[int, ...]:
        """The keys of people who wrote nothing since then, can be written to, and were not asked since they last wrote."""
        asked = exists().where(*to_clauses(Note.subject == _SUBJECT_OF_PERSON, col(Note.due) > col(Person.last_heard)))
        found = select(Person.id).where(*_match_silent(before), Person.reach == Reach.HERE, ~asked)
        return tuple(self.session.exec(found.order_by(col(Person.id)).limit(_MOST_AT_ONCE)))

    def find_silent_for_good(self, before: datetime, asked_before: datetime) -> tuple[int, ...]:
        """The keys of people who wrote nothing since `before`, and read the question whether they are still there long enough
        ago, or cannot be asked anything."""
        read = exists().where(
            *to_clauses(
                Note.subject == _SUBJECT_OF_PERSON,
                Note.state == NoteState.SENT,
                col(Note.sent_at) > col(Person.last_heard),
                col(Note.sent_at) < asked_before,
            )
        )
        found = select(Person.id).where(*_match_silent(before), or_(*to_clauses(read, Person.reach != Reach.HERE)))
        return tuple(self.session.exec(found.order_by(col(Person.id)).limit(_MOST_AT_ONCE)))


_SUBJECT_OF_PERSON = literal(SILENT_SUBJECT) + cast(col(Person.id), String)


def _match_silent(before: datetime) -> tuple[Any, ...]:
    animates = exists().where(*to_clauses(Role.person_id == Person.id))
    return to_clauses(col(Person.last_heard) < before, Person.reach != Reach.ERASED, ~animates)
