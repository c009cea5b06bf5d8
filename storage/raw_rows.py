"""Rows as they are kept, of any table: read and written without anybody knowing what they mean. JSON travels as it stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Select, Table, Text, bindparam, cast, func, select, text
from sqlmodel import SQLModel

from storage.tables.sealed import Sealed


def list_json_columns(table: Table) -> tuple[str, ...]:
    """The columns that hold one frozen dataclass as JSON."""
    return tuple(column.name for column in table.columns if isinstance(column.type, Sealed))


def select_raw_columns(table: Table) -> Select[Any]:
    """All columns, JSON as its text."""
    sealed = list_json_columns(table)
    return select(*(cast(column, Text).label(column.name) if column.name in sealed else column for column in table.columns))


def insert_raw_rows(target: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Keep rows that were read so, under the numbers they have."""
    if rows:
        target.execute(_build_insert(table, target), [dict(row) for row in rows])


def restart_numbers(target: Connection) -> None:
    """New rows are numbered after those that came."""
    if target.dialect.name != "postgresql":
        return
    for table in SQLModel.metadata.sorted_tables:
        for column in table.primary_key.columns:
            if target.scalar(select(func.pg_get_serial_sequence(f'"{table.name}"', column.name))) is not None:
                target.execute(
                    text(
                        f"SELECT setval(pg_get_serial_sequence('\"{table.name}\"', '{column.name}'), "
                        f'(SELECT coalesce(max("{column.name}"), 0) + 1 FROM "{table.name}"), false)'
                    )
                )


def _build_insert(table: Table, target: Connection) -> Any:
    sealed = list_json_columns(table)
    places = ", ".join(
        f"CAST(:{column.name} AS JSONB)" if column.name in sealed and target.dialect.name == "postgresql" else f":{column.name}"
        for column in table.columns
    )
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    types = [column for column in table.columns if column.name not in sealed]
    statement = text(f'INSERT INTO "{table.name}" ({names}) VALUES ({places})')
    return statement.bindparams(*(bindparam(column.name, type_=column.type) for column in types))
