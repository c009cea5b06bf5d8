"""Databases for tests that do not ask how one comes to be: as new, without running every migration again for each."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Sequence
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import psycopg
from psycopg import sql
from sqlalchemy import Engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry
from sqlmodel import SQLModel

from storage.migrations import list_revisions
from storage.notes.owed_note import OwedNote
from storage.store import Store
from storage.work import Work

T = TypeVar("T", bound=Store)
_LIKEWISE: dict[str, Engine] = {}  # of each kind of database the first engine of this process
_COMPILED: dict[Any, Any] = {}


def lay_sqlite(file: Path) -> str:
    """The address of a new database in `file`, of the newest shape and without a row."""
    file.write_bytes(_make_template())
    return f"sqlite:///{file}"


def clear_postgresql(url: str) -> None:
    """That database as on its first day: its rows go, and its shape too where it is not the newest."""
    with psycopg.connect(url, autocommit=True) as connection:
        if _has_newest_shape(connection):
            _delete_rows(connection)
        else:
            drop_all(connection)


def _delete_rows(connection: psycopg.Connection) -> None:
    """Only what was written to is emptied: a test fills a few tables of many, and emptying all takes longer than most tests."""
    tables = SQLModel.metadata.tables
    asked = sql.SQL(" UNION ALL ").join(
        sql.SQL("SELECT {} WHERE EXISTS (SELECT 1 FROM {})").format(sql.Literal(name), sql.Identifier(name)) for name in tables
    )
    filled = [name for (name,) in connection.execute(asked).fetchall()]
    connection.execute("SET session_replication_role = replica")  # all go at once: no row asks for its parent
    for name in filled:
        connection.execute(sql.SQL("DELETE FROM {}").format(sql.Identifier(name)))
    connection.execute(
        "SELECT setval(format('%I.%I', schemaname, sequencename)::regclass, 1, false) FROM pg_sequences "
        "WHERE last_value IS NOT NULL"
    )


def hasten_store(store: T) -> T:
    """The same store for a test: it does not wait for the disk, for no power is cut there, and takes over what the stores
    before it have compiled, which takes longer than the test itself otherwise."""
    known = _LIKEWISE.setdefault(store.engine.dialect.name, store.engine)
    store.engine.dialect = known.dialect  # a compiled statement is found again by its dialect
    store.engine.update_execution_options(compiled_cache=_COMPILED)
    if store.sqlite:

        @event.listens_for(store.engine, "connect")
        def hurry(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
            connection.cursor().execute("PRAGMA synchronous=OFF")

        store.engine.dispose()
    return store


def hurry_postgresql(url: str) -> None:
    """A server that nobody will miss after a power cut writes without waiting for the disk; everything else is as it is."""
    with psycopg.connect(url, autocommit=True) as connection:
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            connection.execute(sql.SQL("ALTER SYSTEM SET {} = off").format(sql.Identifier(setting)))
        connection.execute("SELECT pg_reload_conf()")


def emptied(url: str) -> None:
    """A database nobody has opened yet."""
    with psycopg.connect(url, autocommit=True) as connection:
        drop_all(connection)


def drop_all(connection: psycopg.Connection) -> None:
    """Every table goes."""
    connection.execute("DROP SCHEMA public CASCADE")
    connection.execute("CREATE SCHEMA public")


@cache
def _make_template() -> bytes:
    with tempfile.TemporaryDirectory(prefix="boucle-template-") as folder:
        file = Path(folder) / "boucle.sqlite3"
        Store(f"sqlite:///{file}").close()
        with sqlite3.connect(file) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()
        return file.read_bytes()


def _has_newest_shape(connection: psycopg.Connection) -> bool:
    """Is every column there that the code knows, and none but those? A test before may have changed the shape."""
    found = connection.execute(
        "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public'"
    ).fetchall()
    expected = {(table.name, column.name) for table in SQLModel.metadata.tables.values() for column in table.columns}
    if set(found) - {("alembic_version", "version_num")} != expected:
        return False
    return connection.execute("SELECT version_num FROM alembic_version").fetchall() == [(list_revisions()[0],)]


def claim_notes(
    work: Work, now: datetime, limit: int, busy: Sequence[int] = (), resting: Sequence[int] = ()
) -> tuple[OwedNote, ...]:
    """The notes to send next, on their way from now on."""
    found = work.outbox.find_next(now, limit, busy, resting)
    work.outbox.mark_sending(found)
    return found
