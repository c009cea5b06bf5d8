"""The one way into the database: a unit of work in which everything is kept or nothing is."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import ParamSpec, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection, DBAPICursor
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.pool import ConnectionPoolEntry
from sqlmodel import Session

from storage import migrations
from storage.limits import CONNECTING, limit_connections
from storage.locks import LeaderLock
from storage.migrations import UnknownRevision
from storage.opening import explain_opening_error
from storage.outages import name_outages
from storage.people.erasures import TRACES_LEFT
from storage.unit import mark_unit_open
from storage.work import Work

_P = ParamSpec("_P")
T = TypeVar("T")
POSTGRESQL_WORKERS = 4
_LOCK_WAIT_MS = 10_000  # how long a locked SQLite file is waited for before that is said, and waited for again
_TURN_AGAIN_S = 0.02
_log = logging.getLogger(__name__)


class Store:
    """A database of Boucle, brought to the newest shape. `url` is SQLite's or PostgreSQL's SQLAlchemy address. Raises
    CannotOpenDatabase where the operator can mend what stands in the way."""

    def __init__(self, url: str) -> None:
        parsed = make_url(url)
        self.sqlite = parsed.get_backend_name() == "sqlite"
        if self.sqlite:
            self.engine = create_engine(parsed, connect_args={"check_same_thread": False}, hide_parameters=True)
            _configure_sqlite(self.engine)
        else:
            self.engine = create_engine(
                parsed.set(drivername="postgresql+psycopg"),
                pool_size=POSTGRESQL_WORKERS + 2,
                pool_pre_ping=True,
                connect_args=dict(CONNECTING),
                hide_parameters=True,
            )
            limit_connections(self.engine)
        # SQLite has one writer whatever one does; a thread of its own keeps it from waiting behind other work.
        self.workers = 1 if self.sqlite else POSTGRESQL_WORKERS
        self._threads = ThreadPoolExecutor(self.workers, thread_name_prefix="store")
        try:
            migrations.upgrade_database(self.engine)
        except (DBAPIError, UnknownRevision) as no:
            self.engine.dispose()
            if (told := explain_opening_error(parsed, no)) is None:
                raise
            raise told from no
        self.lock = LeaderLock(self.engine)

    @contextmanager
    def work(self, network: int | None = None) -> Iterator[Work]:
        """One unit of work in a network (or before it is known): committed at its end, rolled back by any exception. Raises
        DatabaseAway where the database can do nothing just now."""
        with name_outages(), self.engine.connect() as connection:
            writing = connection.execution_options(begin="IMMEDIATE")
            with mark_unit_open(), Session(writing, expire_on_commit=False) as session, session.begin():
                yield Work(session, network)
            if self.sqlite and connection.info.pop(TRACES_LEFT, False):
                # What was erased still stands in the journal beside the file until that is written over; outside any unit.
                connection.connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")

    @contextmanager
    def read(self, network: int | None = None) -> Iterator[Work]:
        """A look at what is there; whatever is written in it is thrown away. Raises DatabaseAway as `work` does."""
        with name_outages(), self.engine.connect() as connection, Session(connection, expire_on_commit=False) as session:
            yield Work(session, network)
            session.rollback()

    async def run(self, job: Callable[_P, T], *args: _P.args, **kwargs: _P.kwargs) -> T:
        """Do something with the database outside the event loop, in the store's own threads."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, lambda: job(*args, **kwargs))

    def close(self) -> None:
        """Wait for what is under way, then let the database go."""
        self._threads.shutdown()
        self.lock.release()
        self.engine.dispose()


def _turn_to_journal(cursor: DBAPICursor) -> None:
    """Of two programs that turn an empty file at once, one is told without any wait that it is locked."""
    last = time.monotonic() + _LOCK_WAIT_MS / 1000
    while True:
        try:
            cursor.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as no:
            if no.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > last:
                raise
            time.sleep(_TURN_AGAIN_S)
        else:
            return


def _configure_sqlite(engine: Engine) -> None:
    @event.listens_for(engine, "connect")
    def settings(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout={_LOCK_WAIT_MS}")
        _turn_to_journal(cursor)
        # Mapped, so that rows are read where they lie; a gibibyte of addresses, not of memory.
        for pragma in (
            "foreign_keys=ON",
            "synchronous=FULL",
            "secure_delete=ON",
            "temp_store=MEMORY",
            "cache_size=-32000",
            "mmap_size=1073741824",
        ):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # Without IMMEDIATE two writers that read first overwrite each other's figures without an error.
        mode = connection.get_execution_options().get("begin", "DEFERRED")
        while True:
            try:
                connection.exec_driver_sql(f"BEGIN {mode}")
            except OperationalError as no:
                if getattr(no.orig, "sqlite_errorcode", None) != sqlite3.SQLITE_BUSY:
                    raise
                # Somebody copies the file or takes a list over: nothing was begun yet, so nothing is lost by waiting.
                _log.warning("the database is locked by another program: waiting")
            else:
                return
