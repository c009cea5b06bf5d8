"""A network leaves one Boucle and comes to another: everything of it in one file of values, taken back without loss."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from enum import Enum
from typing import Any

from sqlalchemy import Connection, DateTime, Table, func, select
from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import SQLModel

from storage import migrations, raw_rows
from storage.networks.network_rows import BOT_TABLES, RawRow, read_network_rows
from storage.networks.removals import NetworkRemovals

_FORMAT = "boucle-network"


class BadNetworkFile(Exception):
    """The file cannot be taken over; the message is for the operator."""


class NetworkMoves(NetworkRemovals):
    """The network of this unit of work, as a whole: it leaves, it comes, or it goes for good."""

    def export_network(self, now: datetime) -> str:
        """Everything as JSON: what the companies told, what became of it, who was told what."""
        read = read_network_rows(self.connection, self.scope.id)
        tables = {
            table.name: [_encode_row(table, row) for row in read[table.name]]
            for table in SQLModel.metadata.sorted_tables
            if table not in BOT_TABLES
        }
        whole = {
            "format": _FORMAT,
            "shape": migrations.list_revisions()[0],
            "written": now.isoformat(timespec="seconds"),
            "tables": tables,
        }
        return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"

    def import_network(self, text: str) -> str:
        """Take it into a database that has no rows yet, under the same numbers: what was said refers to them. Its public name.
        Raises BadNetworkFile."""
        tables = _read_file(text)
        if any(_has_rows(self.connection, table) for table in SQLModel.metadata.sorted_tables):
            raise BadNetworkFile(
                "There is something in this database already: a network that was moved needs one of its own, "
                "before its bot is started for the first time."
            )
        try:
            for table in SQLModel.metadata.sorted_tables:
                if table not in BOT_TABLES:
                    rows = [_decode_row(table, row) for row in tables[table.name]]
                    raw_rows.insert_raw_rows(self.connection, table, rows)
            raw_rows.restart_numbers(self.connection)
        except (KeyError, TypeError, ValueError, SQLAlchemyError) as no:
            raise BadNetworkFile(f"The file is damaged: a row of it cannot be kept ({type(no).__name__}).") from no
        [network] = tables["network"]
        return str(network["slug"])


def _read_file(text: str) -> dict[str, list[RawRow]]:
    try:
        whole = json.loads(text)
    except ValueError:
        whole = None
    if not isinstance(whole, dict) or whole.get("format") != _FORMAT or not isinstance(whole.get("tables"), dict):
        raise BadNetworkFile("This is no network that « boucle export » wrote.")
    here = migrations.list_revisions()
    if whole.get("shape") != here[0]:
        older = whole.get("shape") in here
        raise BadNetworkFile(
            f"It was written by {'an older' if older else 'a newer'} Boucle: bring both to the same version, "
            "and export it again."
        )
    tables: dict[str, list[RawRow]] = whole["tables"]
    if {table.name for table in SQLModel.metadata.sorted_tables if table not in BOT_TABLES} - tables.keys():
        raise BadNetworkFile("The file is damaged: a part of it is missing.")
    return tables


def _has_rows(connection: Connection, table: Table) -> bool:
    return bool(connection.scalar(select(func.count()).select_from(select(*table.primary_key.columns).limit(1).subquery())))


def _encode_row(table: Table, row: Mapping[str, Any]) -> RawRow:
    sealed = raw_rows.list_json_columns(table)
    return {
        name: json.loads(value) if name in sealed and value is not None else _encode_value(value) for name, value in row.items()
    }


def _encode_value(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    return value.value if isinstance(value, Enum) else value


def _decode_row(table: Table, row: Mapping[str, Any]) -> RawRow:
    sealed = raw_rows.list_json_columns(table)
    decoded: RawRow = {}
    for column in table.columns:
        value = row[column.name]
        if column.name in sealed and value is not None:
            value = json.dumps(value, ensure_ascii=False)
        elif isinstance(getattr(column.type, "impl", column.type), DateTime) and value is not None:
            value = datetime.fromisoformat(value)
        decoded[column.name] = value
    return decoded
