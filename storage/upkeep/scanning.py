"""Which kept values this release cannot read: a few rows at a time, in all tables, as the tables themselves say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select, tuple_, type_coerce
from sqlmodel import SQLModel

from storage.raw_rows import list_json_columns
from storage.tables.sealed import Sealed


@dataclass(frozen=True, slots=True)
class ScanPlace:
    """How far it was looked: the number of the table, and the key of the last row seen in it."""

    table: int = 0
    key: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class ScanStep:
    """So many rows could not be read; `rest` is where to go on, None at the end."""

    unreadable: int
    rest: ScanPlace | None


def scan_rows(connection: Connection, place: ScanPlace, most: int) -> ScanStep:
    """Look through the next rows of one table, so many at `most`."""
    tables = [table for table in SQLModel.metadata.sorted_tables if list_json_columns(table)]
    table = tables[place.table]
    keys = tuple(table.primary_key.columns)
    sealed = [(column, column.type) for column in table.columns if isinstance(column.type, Sealed)]
    wanted = select(*keys, *(type_coerce(column, kind.impl).label(f"value_{column.name}") for column, kind in sealed))
    if place.key:
        wanted = wanted.where(tuple_(*keys) > tuple_(*place.key))
    rows = connection.execute(wanted.order_by(*keys).limit(most)).all()
    unreadable = sum(
        not all(kind.can_read(value) for (_, kind), value in zip(sealed, row[len(keys) :], strict=True)) for row in rows
    )
    if len(rows) == most:
        return ScanStep(unreadable, ScanPlace(place.table, tuple(rows[-1][: len(keys)])))
    return ScanStep(unreadable, ScanPlace(place.table + 1) if place.table + 1 < len(tables) else None)


def count_unreadable_rows(connection: Connection, most: int = 500) -> int:
    """Look through everything at once."""
    place: ScanPlace | None = ScanPlace()
    count = 0
    while place is not None:
        step = scan_rows(connection, place, most)
        count, place = count + step.unreadable, step.rest
    return count
