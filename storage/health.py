"""A look at a database from outside: has it the shape of this version, and is what was begun in it finished? It changes
nothing, and makes no file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from sqlalchemy import Engine, create_engine, inspect, make_url, text
from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import Session

from storage import migrations
from storage.upkeep.upkeep import UpkeepVerb
from storage.work import Work

_REVISION = text("SELECT version_num FROM alembic_version")


class DatabaseShape(StrEnum):
    """How a database stands to this version."""

    CURRENT = "current"
    OLDER = "older"
    NEWER = "newer"
    EMPTY = "empty"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class DatabaseHealth:
    """Its shape; where that is this version's, how many people were erased and still have an address here, how many rows
    cannot be read, since when it was not saved, and which versions of the notice on brokerage were read."""

    shape: DatabaseShape
    unfinished_erasures: int = 0
    unreadable: int = 0
    unsaved_since: datetime | None = None
    started: bool = False
    read_notices: frozenset[str] = frozenset()


def examine_database(url: str, now: datetime) -> DatabaseHealth:
    """What is there. A file or server that cannot be read is a shape of its own."""
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite":
        if not parsed.database or not Path(parsed.database).exists():
            return DatabaseHealth(DatabaseShape.EMPTY)
        engine = create_engine(parsed, hide_parameters=True)
    else:
        engine = create_engine(parsed.set(drivername="postgresql+psycopg"), hide_parameters=True)
    try:
        shape = _find_shape(engine)
        if shape is not DatabaseShape.CURRENT:
            return DatabaseHealth(shape)
        with Session(engine) as session:
            return _read_health(Work(session, None), now)
    except (SQLAlchemyError, OSError):
        return DatabaseHealth(DatabaseShape.UNREADABLE)
    finally:
        engine.dispose()


def _read_health(work: Work, now: datetime) -> DatabaseHealth:
    return DatabaseHealth(
        DatabaseShape.CURRENT,
        work.erasures.count_unfinished(now),
        work.upkeep.count_unreadable(),
        work.upkeep.find_last_entry(UpkeepVerb.BACKUP_WRITTEN, UpkeepVerb.FIRST_START),
        work.upkeep.find_last_entry(UpkeepVerb.FIRST_START) is not None,
        frozenset(work.upkeep.list_last_entries(UpkeepVerb.NOTICE_READ)),
    )


def _find_shape(engine: Engine) -> DatabaseShape:
    if not inspect(engine).has_table("alembic_version"):
        return DatabaseShape.EMPTY
    with engine.connect() as connection:
        revision = connection.execute(_REVISION).scalar()
    known = migrations.list_revisions()
    if revision == known[0]:
        return DatabaseShape.CURRENT
    return DatabaseShape.OLDER if revision in known else DatabaseShape.NEWER
