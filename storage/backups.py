"""A copy of a whole database while the bot runs, and the way back. A backup is one SQLite file, whichever database it was
taken from, so it can also carry a network from SQLite to PostgreSQL and back."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DatabaseError
from sqlmodel import SQLModel

from storage import raw_rows
from storage.limits import lift_limits
from storage.opening import CannotOpenDatabase, OpeningProblem
from storage.store import Store

_ROWS_AT_ONCE = 500
_REVISION_TABLE = "alembic_version"
_SIDE_FILES = ("-wal", "-shm")


class BadBackup(Exception):
    """The file cannot be restored; the message is for the operator."""


class DatabaseBusy(Exception):
    """A bot runs on the database that is to be replaced."""


@dataclass(frozen=True, slots=True)
class RestoreResult:
    """What came back: how many rows, how many people were erased again, how many stale messages will not be said once
    more; `kept` is where what was there before lies now."""

    rows: int
    erased: int
    stale: int
    kept: Path | None = None


def write_backup(store: Store, file: Path) -> int:
    """Copy everything into `file` while the bot goes on; the copy is of one moment. It takes the place of an older one only
    when it is whole. How many rows it has. Raises BadBackup when it cannot be written."""
    part = file.with_name(f"{file.name}.part")
    try:
        part.unlink(missing_ok=True)
        if store.sqlite:
            _copy_file(store, part)
        else:
            with _open_file(part) as copy, _begin_snapshot(store) as snapshot, copy.engine.begin() as target:
                _copy_rows(snapshot, target)
        rows = _seal_file(part)
        os.replace(part, file)
        return rows
    except (OSError, sqlite3.Error, DatabaseError) as no:
        part.unlink(missing_ok=True)
        raise BadBackup(f"{file} cannot be written: name a file in a folder that Boucle may write to.") from no


def restore_backup(url: str, file: Path, now: datetime) -> RestoreResult:
    """Put a backup in the place of the database at `url`. Whoever was erased since it was made is erased again; digests,
    questions and broadcasts that were owed then are not said now. Raises BadBackup, and DatabaseBusy while a bot runs."""
    part = file.with_name(f"{file.name}.restoring")
    part.unlink(missing_ok=True)
    _check_file(file)
    with closing(sqlite3.connect(file)) as backup, closing(sqlite3.connect(part)) as copy:
        backup.backup(copy)
    try:
        with _open_file(part) as copy:
            erased, stale = _repeat_erasures(copy, _read_journal(url), now)
        rows = _seal_file(part)
        replace = _replace_file if make_url(url).get_backend_name() == "sqlite" else _replace_rows
        return RestoreResult(rows, erased, stale, replace(url, part, file.with_name(f"before-{now:%Y%m%dT%H%M%S}.sqlite3")))
    except CannotOpenDatabase as no:
        if no.problem is not OpeningProblem.NEWER:
            raise
        raise BadBackup(f"{file.name} was made by a newer Boucle: restore it with that one.") from None
    finally:
        for side in ("", *_SIDE_FILES):
            Path(f"{part}{side}").unlink(missing_ok=True)


def _copy_file(store: Store, part: Path) -> None:
    raw = store.engine.raw_connection()
    try:
        snapshot: Any = raw.driver_connection
        with closing(sqlite3.connect(part)) as copy:
            snapshot.backup(copy)
    finally:
        raw.close()


@contextmanager
def _open_file(part: Path) -> Iterator[Store]:
    copy = Store(f"sqlite:///{part}")
    try:
        yield copy
    finally:
        copy.close()


@contextmanager
def _begin_snapshot(store: Store) -> Iterator[Connection]:
    """All tables as they are at one moment, whatever is written meanwhile."""
    with store.engine.connect().execution_options(isolation_level="REPEATABLE READ") as connection, connection.begin():
        lift_limits(connection)
        yield connection


def _copy_rows(snapshot: Connection, target: Connection) -> None:
    """Every row of every table, parents first. JSON travels as it stands: one that cannot be read is copied all the same."""
    for table in SQLModel.metadata.sorted_tables:
        chosen = raw_rows.select_raw_columns(table).order_by(*table.primary_key.columns)
        rows = snapshot.execute(chosen).mappings()
        while some := rows.fetchmany(_ROWS_AT_ONCE):
            raw_rows.insert_raw_rows(target, table, [dict(row) for row in some])
    raw_rows.restart_numbers(target)


def _seal_file(part: Path) -> int:
    """One file without companions, checked; how many rows it has."""
    with closing(sqlite3.connect(part)) as copy:
        copy.execute("PRAGMA journal_mode=DELETE")
        if (said := copy.execute("PRAGMA integrity_check").fetchone()[0]) != "ok":
            raise BadBackup(f"The copy is not whole: {said}.")
        names = [name for (name,) in copy.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        names.remove(_REVISION_TABLE)
        rows = sum(int(copy.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]) for name in names)
    with open(part, "rb+") as written:
        os.fsync(written.fileno())
    return rows


def _check_file(file: Path) -> None:
    if not file.is_file():
        raise BadBackup(f"There is no file {file}.")
    try:
        with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as backup:
            whole = backup.execute("PRAGMA quick_check").fetchone()[0] == "ok"
            known = backup.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (_REVISION_TABLE,)).fetchone()
    except sqlite3.DatabaseError:
        whole, known = False, None
    if not whole or known is None:
        raise BadBackup(f"{file.name} is no backup of Boucle, or it is damaged.")


def _read_journal(url: str) -> list[tuple[int, datetime]]:
    """Who was erased, by the database that is to be replaced; where there is none, or none that can be read, nobody."""
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite" and not Path(parsed.database or "").is_file():
        return []
    try:
        store = Store(url)
    except DatabaseError:
        return []
    try:
        if not store.lock.acquire():
            raise DatabaseBusy
        with store.read() as work:
            return work.erasures.list_journal()
    finally:
        store.close()


def _repeat_erasures(copy: Store, journal: Sequence[tuple[int, datetime]], now: datetime) -> tuple[int, int]:
    with copy.work() as work:
        return work.erasures.replay_journal(journal, now), work.budgets.drop_stale(now)


def _replace_file(url: str, part: Path, kept_file: Path) -> Path | None:
    """The old database is moved aside, not thrown away."""
    file = Path(make_url(url).database or "")
    moved = file.is_file()
    for side in ("", *_SIDE_FILES):
        if (old := Path(f"{file}{side}")).is_file():
            shutil.move(old, f"{kept_file}{side}")
    shutil.move(part, file)
    return kept_file if moved else None


def _replace_rows(url: str, part: Path, kept_file: Path) -> Path:
    """All at once, or nothing; what was there is written to a backup of its own before."""
    store = Store(url)
    try:
        if not store.lock.acquire():
            raise DatabaseBusy
        write_backup(store, kept_file)
        with _open_file(part) as copy, copy.engine.connect() as snapshot, store.engine.begin() as target:
            lift_limits(target)
            names = ", ".join(f'"{table.name}"' for table in SQLModel.metadata.sorted_tables)
            target.execute(text(f"TRUNCATE {names} CASCADE"))
            _copy_rows(snapshot, target)
    finally:
        store.close()
    return kept_file
