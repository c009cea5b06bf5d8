"""When the database cannot do anything just now: said as one kind of trouble, which passes and is waited out."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from sqlalchemy.exc import DBAPIError, OperationalError

T = TypeVar("T")
_log = logging.getLogger(__name__)
_BACK_OFF = (0.5, 1.0, 2.0, 5.0)
_SQLITE_PRIMARY = 0xFF  # extended codes carry the plain one in their lowest byte
_SQLITE_PASSING = frozenset(
    (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY)
)
# Classes and codes of PostgreSQL: connection lost, no room or memory, shutting down or starting, its own disk.
_POSTGRESQL_PASSING = ("08", "53", "57P", "58")


class Contended(Exception):
    """The database could not do this just now: somebody else was in the way, or it is not well."""


class DatabaseAway(Contended):
    """The database is restarted, cut off, full or read-only: nothing was kept, and everything may be tried again later."""


def is_outage(trouble: BaseException) -> bool:
    """Is it the database that is not well, rather than what it was asked? What a full disk interrupts fails once more while
    it is undone, so what came before counts too."""
    cause: BaseException | None = trouble
    while cause is not None:
        if isinstance(cause, DBAPIError) and _is_passing(cause):
            return True
        cause = cause.__cause__ or cause.__context__
    return False


@contextmanager
def name_outages() -> Iterator[None]:
    """What goes wrong here because the database is not well raises DatabaseAway."""
    try:
        yield
    except DBAPIError as no:
        if is_outage(no):
            raise DatabaseAway(type(no.orig).__name__) from no
        raise


async def outlast_outages(call: Callable[[], Awaitable[T]]) -> T:
    """What the call gives, once the database can do it; between two tries a pause that grows to some seconds."""
    failures = 0
    while True:
        try:
            return await call()
        except DatabaseAway as no:
            pause = _BACK_OFF[min(failures, len(_BACK_OFF) - 1)]
            failures += 1
            _log.warning("the database is away (%s): once more in %s s", no, pause)
        await asyncio.sleep(pause)


def _is_passing(database_error: DBAPIError) -> bool:
    if database_error.connection_invalidated:
        return True
    code = getattr(database_error.orig, "sqlite_errorcode", None)
    if code is not None:
        return code & _SQLITE_PRIMARY in _SQLITE_PASSING
    state = getattr(database_error.orig, "sqlstate", "")
    return isinstance(database_error, OperationalError) if state is None else str(state).startswith(_POSTGRESQL_PASSING)
