"""What all repositories share: a session, and the network whose rows they may see."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import Connection, Select, inspect
from sqlalchemy import select as plain_select
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, SQLModel, col, select
from sqlmodel.sql.expression import SelectOfScalar

Row = TypeVar("Row", bound=SQLModel)


class NoNetwork(LookupError):
    """A unit of work without a network: nobody of none can ask or change anything in one."""


@dataclass(slots=True)
class Scope:
    """The network a unit of work is in; unknown until the speaker is."""

    network: int | None = None

    @property
    def id(self) -> int:
        """The network's key. Raises NoNetwork where nobody said which network this is about."""
        if self.network is None:
            raise NoNetwork("this unit of work has no network")
        return self.network


def select_columns(*columns: Any) -> Select[Any]:
    """A query of plain columns: hot paths and reads that leave a repository take rows, not entities."""
    return plain_select(*columns)


def to_clauses(*conditions: Any) -> tuple[Any, ...]:
    """Conditions as SQLAlchemy takes them; SQLModel types its columns as plain values."""
    return conditions


class Repository:
    """One noun of the product in the store; its methods are the questions the product asks about it."""

    def __init__(self, session: Session, scope: Scope) -> None:
        self.session = session
        self.scope = scope
        self._connection: Connection | None = None

    @property
    def connection(self) -> Connection:
        """Where statements on plain columns go; what was changed in rows is written first, so that they see it. The
        session, asked once for it, takes as long to say so as some answers."""
        self.session.flush()
        if self._connection is None:
            self._connection = self.session.connection()
        return self._connection

    def select_own(self, table: type[Row]) -> SelectOfScalar[Row]:
        """Rows of a network table, of this unit's network only."""
        network: Any = table.network_id  # type: ignore[attr-defined]
        return select(table).where(col(network) == self.scope.id)

    def add(self, row: Row) -> Row:
        """Keep a new row and know its key."""
        self.session.add(row)
        self.session.flush()
        return row

    def insert_new(self, table: type[SQLModel], rows: list[dict[str, Any]]) -> list[int]:
        """Insert the rows that are not there yet by their unique columns; the keys of those that were new."""
        if not rows:
            return []
        insert = _insert_if_missing(table, self.connection.dialect.name)
        return list(self.connection.execute(insert, rows[0] if len(rows) == 1 else rows).scalars())


@cache
def _insert_if_missing(table: type[SQLModel], dialect: str) -> Any:
    """Gives back what was kept: not every driver counts it."""
    insert = postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)
    return insert.on_conflict_do_nothing().returning(next(iter(inspect(table).primary_key)))
