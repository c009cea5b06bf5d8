"""A network is taken out of this bot: its rows, and the people and companies that belong to no other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Table, delete, func, select, update
from sqlmodel import SQLModel, col

from storage.networks.network_rows import get_table, list_own_tables, read_network_rows
from storage.people.erasures import TRACES_LEFT
from storage.repository import Repository
from storage.tables import Chat, Company, Inbox, Network, Note, Person, Seat, Talk

_CHATTER = tuple(get_table(kind) for kind in (Chat, Note, Talk))  # what goes with somebody, and keeps nobody here


@dataclass(frozen=True, slots=True)
class NetworkRemoval:
    """What went with a network; `people_kept` and `companies_kept` belong to another one too."""

    rows: int
    people: int
    companies: int
    people_kept: int
    companies_kept: int


class NetworkRemovals(Repository):
    """The network of this unit of work, about to go."""

    def delete_network(self) -> NetworkRemoval:
        """Delete it with everything that is its own; whatever pointed to that points nowhere. Only a backup
        brings it back."""
        tables, here = read_network_rows(self.connection, self.scope.id), self.scope.id
        people, companies = ([row["id"] for row in tables[get_table(kind).name]] for kind in (Person, Company))
        before = self._count_all()
        network, company, person = (get_table(kind) for kind in (Network, Company, Person))
        self._delete_rows(network, network.c.id == here)
        left = [key for key in companies if not self._has_row(col(Seat.company_id) == key)]
        for key in left:
            self._delete_rows(company, company.c.id == key)
        gone = [key for key in people if not self._is_needed(key)]
        self._blank_inbox(gone)
        for key in gone:
            self._delete_rows(person, person.c.id == key)
        self.connection.info[TRACES_LEFT] = True
        self.session.expire_all()
        return NetworkRemoval(
            before - self._count_all(), len(gone), len(left), len(people) - len(gone), len(companies) - len(left)
        )

    def _delete_rows(self, table: Table, doomed: ColumnElement[bool]) -> None:
        """These rows, after those that cannot be without them; all tables say so themselves."""
        own = list_own_tables()
        for column in _list_links(table):
            meant = column.in_(select(_find_target(column)).where(doomed))
            if column.nullable and own.get(column.table) is not column:
                self.connection.execute(update(column.table).where(meant).values({column: None}))
            else:
                self._delete_rows(column.table, meant)
        self.connection.execute(delete(table).where(doomed))

    def _is_needed(self, person_id: int) -> bool:
        """Does anything that stays name this person, beyond their own chat with Boucle?"""
        links = [column for column in _list_links(get_table(Person)) if column.table not in _CHATTER]
        return any(self._has_row(column == person_id) for column in links)

    def _has_row(self, doomed: ColumnElement[bool]) -> bool:
        return bool(self.connection.scalar(select(func.count()).where(doomed)))

    def _blank_inbox(self, people: Sequence[int]) -> None:
        """What they typed lately, and their number."""
        for person_id in people:
            lane = self.connection.scalar(select(get_table(Person).c.telegram_id).where(get_table(Person).c.id == person_id))
            if lane is not None:
                theirs = (col(Inbox.lane) == lane, col(Inbox.handled).is_not(None))
                self.connection.execute(update(Inbox).where(*theirs).values(lane=0, payload=None))

    def _count_all(self) -> int:
        return sum(
            self.connection.scalar(select(func.count()).select_from(table)) or 0 for table in SQLModel.metadata.sorted_tables
        )


def _list_links(table: Table) -> tuple[Any, ...]:
    """Every column of every table that points to that one."""
    return tuple(
        key.parent
        for each in SQLModel.metadata.sorted_tables
        for key in sorted(each.foreign_keys, key=lambda key: key.parent.name)
        if key.column.table is table
    )


def _find_target(column: Any) -> Any:
    [key] = column.foreign_keys
    return key.column
