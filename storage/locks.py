"""One bot speaks for a database at a time: who holds the lock sends and polls; it falls free when the holder dies."""

from __future__ import annotations

import sqlite3

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

_LEADER_LOCK_NUMBER = 0x626F75636C65  # "boucle": the number under which PostgreSQL keeps this lock, one for each database


class LeaderLock:
    """The right to speak, taken from a store's engine."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._held: Connection | sqlite3.Connection | None = None
        file = engine.url.database if engine.dialect.name == "sqlite" else None
        self._file = f"{file}.lock" if file and file != ":memory:" else None

    def acquire(self) -> bool:
        """Try to get it, without waiting; False while another process has it."""
        if self._held is None:
            self._held = self._lock_server() if self._engine.dialect.name == "postgresql" else self._lock_file()
        return self._held is not None

    def is_held(self) -> bool:
        """Is it still ours? A server that was restarted, or a connection that broke, has given it away."""
        if isinstance(self._held, Connection):
            try:
                self._held.exec_driver_sql("SELECT 1")
            except DBAPIError:
                self.release()
        return self._held is not None

    def release(self) -> None:
        """Let it go, so that another process may speak."""
        if isinstance(self._held, Connection):
            _unlock_server(self._held)
        if self._held is not None:
            self._held.close()
        self._held = None

    def _lock_server(self) -> Connection | None:
        connection = self._engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        if connection.exec_driver_sql(f"SELECT pg_try_advisory_lock({_LEADER_LOCK_NUMBER})").scalar():
            return connection
        connection.close()
        return None

    def _lock_file(self) -> sqlite3.Connection | None:
        # A second SQLite file is a lock on every system, and its operating system frees it whatever ends the process.
        connection = sqlite3.connect(self._file or ":memory:", timeout=0, isolation_level=None, check_same_thread=False)
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError:
            connection.close()
            return None
        return connection


def _unlock_server(connection: Connection) -> None:
    """A server ends a closed session when it gets round to it; told to unlock, it is free at once."""
    try:
        if not connection.invalidated:
            connection.exec_driver_sql(f"SELECT pg_advisory_unlock({_LEADER_LOCK_NUMBER})")
    except DBAPIError:
        connection.invalidate()
