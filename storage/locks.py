"""One bot speaks for a database at a time. A SQLite file is locked, and falls free when its holder dies; on PostgreSQL the
speaker holds a lease: it says every two seconds that it is there, and loses it when it has not for ten."""

from __future__ import annotations

import secrets
import sqlite3
import time

from sqlalchemy import Engine, TextClause, text
from sqlalchemy.exc import DBAPIError

from storage.outages import DatabaseAway, name_outages
from storage.work import Work

LEASE_SECONDS = 10.0  # a speaker that was not heard of for so long is replaced
_ACQUIRE = text(
    "INSERT INTO speaker (id, holder, renewed) VALUES (1, :holder, clock_timestamp()) "
    "ON CONFLICT (id) DO UPDATE SET holder = excluded.holder, renewed = excluded.renewed "
    "WHERE speaker.holder = excluded.holder OR speaker.renewed < clock_timestamp() - make_interval(secs => :seconds)"
)
_RENEW = text("UPDATE speaker SET renewed = clock_timestamp() WHERE id = 1 AND holder = :holder")
_RELEASE = text("DELETE FROM speaker WHERE id = 1 AND holder = :holder")
_HURRY = text("SET LOCAL lock_timeout = '2s'")  # who must wait for it asks once more
_CONFIRM = text("SELECT 1 FROM speaker WHERE id = 1 AND holder = :holder FOR SHARE")


class LeaderLock:
    """The right to speak, taken from a store's engine."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._server = engine.dialect.name == "postgresql"
        self._file_lock: sqlite3.Connection | None = None
        self._holder = secrets.token_hex(16)
        self._renewed: float | None = None  # when this process was last told that the lease is its own
        file = engine.url.database if not self._server else None
        self._file = f"{file}.lock" if file and file != ":memory:" else None

    def acquire(self) -> bool:
        """Try to get it, without waiting; False while another process has it. Raises DatabaseAway."""
        if self._server:
            try:
                return self._note_lease(_ACQUIRE, seconds=LEASE_SECONDS)
            except DBAPIError:
                return False  # its holder takes something to say at this very moment
        if self._file_lock is None:
            self._file_lock = self._lock_file()
        return self._file_lock is not None

    def is_held(self) -> bool:
        """Is it still ours? On PostgreSQL that is also how it is renewed; while the server cannot be asked it stays ours as
        long as nobody else can have it."""
        if not self._server:
            return self._file_lock is not None
        if self._renewed is None:
            return False
        try:
            return self._note_lease(_RENEW)
        except (DatabaseAway, DBAPIError):
            return self._renewed is not None and time.monotonic() - self._renewed < LEASE_SECONDS

    def confirm(self, work: Work) -> bool:
        """Is it ours until this unit of work ends, whatever this process has slept through meanwhile?"""
        if not self._server:
            return self._file_lock is not None
        return work._session.connection().execute(_CONFIRM, {"holder": self._holder}).first() is not None

    def release(self) -> None:
        """Let it go, so that another process may speak at once; where the server cannot be told it falls free by itself."""
        if self._file_lock is not None:
            self._file_lock.close()
            self._file_lock = None
        if self._renewed is not None:
            self._renewed = None
            try:
                self._execute(_RELEASE)
            except (DatabaseAway, DBAPIError):
                return

    def _note_lease(self, lease_change: TextClause, **values: float) -> bool:
        began = time.monotonic()
        held = self._execute(lease_change, **values)
        self._renewed = began if held else None
        return held

    def _execute(self, lease_change: TextClause, **values: float) -> bool:
        """Did it change anything? Raises DatabaseAway."""
        with name_outages(), self._engine.begin() as connection:
            connection.execute(_HURRY)
            return connection.execute(lease_change, {"holder": self._holder, **values}).rowcount == 1

    def _lock_file(self) -> sqlite3.Connection | None:
        # A second SQLite file is a lock on every system, and its operating system frees it whatever ends the process.
        connection = sqlite3.connect(self._file or ":memory:", timeout=0, isolation_level=None, check_same_thread=False)
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError:
            connection.close()
            return None
        return connection
