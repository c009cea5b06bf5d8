"""Why a database cannot be opened: what the operator can mend, as a kind; anything else stays the error that it is."""

from __future__ import annotations

import sqlite3
from enum import StrEnum
from pathlib import Path

from sqlalchemy import URL
from sqlalchemy.exc import DBAPIError

from storage.migrations import UnknownRevision

_SQLITE_PRIMARY = 0xFF  # extended codes carry the plain one in their lowest byte


class OpeningProblem(StrEnum):
    """What stands in the way."""

    MISSING_FOLDER = "missing-folder"
    NO_FILE_MADE = "no-file-made"
    NOT_A_DATABASE = "not-a-database"
    READ_ONLY = "read-only"
    DISK_FULL = "disk-full"
    NEWER = "newer"
    UNREACHABLE = "unreachable"


class CannotOpenDatabase(Exception):
    """The database cannot be opened, and the operator can mend it."""

    def __init__(self, problem: OpeningProblem, where: str) -> None:
        super().__init__(f"{problem}: {where}")
        self.problem, self.where = problem, where


def explain_opening_error(parsed: URL, error: Exception) -> CannotOpenDatabase | None:
    """What the operator is told of it; None where it is nothing that they could mend. No password is told."""
    where = parsed.database or "" if parsed.get_backend_name() == "sqlite" else parsed.render_as_string(hide_password=True)
    problem = OpeningProblem.NEWER if isinstance(error, UnknownRevision) else _find_problem(parsed, error)
    return CannotOpenDatabase(problem, where) if problem is not None else None


def _find_problem(parsed: URL, error: Exception) -> OpeningProblem | None:
    if not isinstance(error, DBAPIError):
        return None
    if parsed.get_backend_name() != "sqlite":
        return OpeningProblem.UNREACHABLE if error.connection_invalidated or error.statement is None else None
    code = getattr(error.orig, "sqlite_errorcode", None)
    match code & _SQLITE_PRIMARY if code is not None else None:
        case sqlite3.SQLITE_CANTOPEN:
            missing = not Path(parsed.database or "").absolute().parent.is_dir()
            return OpeningProblem.MISSING_FOLDER if missing else OpeningProblem.NO_FILE_MADE
        case sqlite3.SQLITE_NOTADB | sqlite3.SQLITE_CORRUPT:
            return OpeningProblem.NOT_A_DATABASE
        case sqlite3.SQLITE_READONLY:
            return OpeningProblem.READ_ONLY
        case sqlite3.SQLITE_FULL:
            return OpeningProblem.DISK_FULL
        case _:
            return None
