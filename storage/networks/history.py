"""What was done by whom: written down once, never changed."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import or_
from sqlmodel import col, func

from storage.people.named_columns import select_company_name, select_person_name
from storage.repository import Repository, select_columns, to_clauses
from storage.tables.call import Call
from storage.tables.company import Company
from storage.tables.declaration import Declaration
from storage.tables.history import History
from storage.tables.person import Person

OPERATOR_VERBS = ("exported", "calls-printed", "register-printed", "links-made", "backup-made", "backup-restored")
_NAMING = ("company", "declaration", "call")  # what is done to one of these is done to a company


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One line of the audit log: `person` is "" where they were erased since, `by` None where the operator did it;
    `company` the one it was done to, as it is called now."""

    at: datetime
    verb: str
    subject: str
    by: int | None
    person: str
    company: str


class Histories(Repository):
    """The audit log of this network."""

    def add_entry(self, verb: str, subject: str, by: int | None, now: datetime, detail: str = "") -> None:
        """Somebody (`by`, a person's key; None: Boucle itself) did something to `subject` ("company:12")."""
        self.add(History(network_id=self.scope.id, at=now, by=by, verb=verb, subject=subject, detail=detail))

    def list_journal(self, skip: int, most: int) -> tuple[JournalEntry, ...]:
        """Who saw or changed what here, the latest first; what Boucle does by itself is left out."""
        rows = self.connection.execute(
            select_columns(History.at, History.verb, History.subject, History.by, select_person_name())
            .outerjoin(Person, col(Person.id) == History.by)
            .where(*self._match_journal())
            .order_by(col(History.at).desc(), col(History.id).desc())
            .offset(skip)
            .limit(most)
        ).all()
        companies = self._find_companies([row.subject for row in rows])
        return tuple(
            JournalEntry(row.at, row.verb, row.subject, row.by, row.name or "", companies.get(row.subject, "")) for row in rows
        )

    def count_journal(self) -> int:
        """How many lines it has."""
        return int(
            self.connection.execute(
                select_columns(func.count()).select_from(History).where(*self._match_journal())
            ).scalar_one()
        )

    def was_done_by(self, verb: str, subject: str, by: int, since: datetime) -> bool:
        """Did they do that to it since then?"""
        done = select_columns(History.id).where(
            *to_clauses(
                History.network_id == self.scope.id,
                History.subject == subject,
                History.verb == verb,
                History.by == by,
                col(History.at) >= since,
            )
        )
        return self.connection.execute(done.limit(1)).first() is not None

    def _match_journal(self) -> tuple[Any, ...]:
        told = or_(*to_clauses(col(History.by).is_not(None), col(History.verb).in_(OPERATOR_VERBS)))
        return (*to_clauses(History.network_id == self.scope.id), told)

    def _find_companies(self, subjects: Collection[str]) -> Mapping[str, str]:
        """The name of the company behind each of these subjects, where there is one."""
        keys: dict[str, set[int]] = {kind: set() for kind in _NAMING}
        for subject in subjects:
            kind, _, key = subject.partition(":")
            if kind in keys and key.isdecimal():
                keys[kind].add(int(key))
        named: dict[str, tuple[Any, Any]] = {
            "company": (Company.id, select_columns(Company.id, select_company_name())),
            "declaration": (
                Declaration.id,
                select_columns(Declaration.id, select_company_name()).join(Company, col(Company.id) == Declaration.company_id),
            ),
            "call": (Call.id, select_columns(Call.id, select_company_name()).join(Company, col(Company.id) == Call.company_id)),
        }
        found: dict[str, str] = {}
        for kind, wanted in keys.items():
            key, query = named[kind]
            rows = self.connection.execute(query.where(col(key).in_(wanted))).all() if wanted else ()
            found |= {f"{kind}:{id}": name for id, name in rows}
        return found

    def count_entries(self, verb: str) -> int:
        """How often that was done here."""
        return int(
            self.connection.execute(
                select_columns(func.count()).where(col(History.network_id) == self.scope.id, col(History.verb) == verb)
            ).scalar_one()
        )

    def find_done(self, verb: str, subjects: Collection[str], since: datetime | None = None) -> frozenset[str]:
        """Those of these subjects to which that was done, at any time or since then."""
        lately = (col(History.at) >= since,) if since is not None else ()
        rows = self.connection.execute(
            select_columns(History.subject).where(
                col(History.network_id) == self.scope.id, col(History.verb) == verb, col(History.subject).in_(subjects), *lately
            )
        )
        return frozenset(row.subject for row in rows)

    def list_about(self, subject: str) -> tuple[History, ...]:
        """Everything that was done to one thing, the oldest first."""
        return tuple(
            self.session.exec(
                self.select_own(History).where(History.subject == subject).order_by(col(History.at), col(History.id))
            )
        )
