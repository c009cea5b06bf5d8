"""Brings a database from any released shape to the newest one. Alembic, configured in code."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Engine, text

from storage.limits import lift_limits

_MIGRATION_LOCK_NUMBER = 0x626F756D  # "boum": the number under which PostgreSQL keeps it, one for each database


class UnknownRevision(Exception):
    """The database is of a newer Boucle than this one."""


@cache
def list_revisions() -> tuple[str, ...]:
    """The shapes that a database of this version or an earlier one may have, the newest first."""
    return tuple(each.revision for each in ScriptDirectory(str(Path(__file__).parent)).walk_revisions())


def read_revision(engine: Engine) -> str | None:
    """The shape that this database has; None for one that is empty."""
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def upgrade_database(engine: Engine, to: str = "head") -> None:
    """Run the migrations that `engine`'s database still lacks, all or none of them; of two processes that do so at once one
    waits for the other. Raises UnknownRevision."""
    if to == "head" and read_revision(engine) == list_revisions()[0]:
        return
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    with engine.connect().execution_options(begin="IMMEDIATE") as connection:
        sqlite = connection.dialect.name == "sqlite"
        if sqlite:
            # While foreign keys are on, rebuilding a table empties the tables that point to it.
            connection.connection.cursor().execute("PRAGMA foreign_keys=OFF")
        # Alembic joins a transaction that is open; on SQLite it would otherwise end one after each migration.
        connection.begin()
        if not sqlite:
            lift_limits(connection)
            connection.execute(text(f"SELECT pg_advisory_xact_lock({_MIGRATION_LOCK_NUMBER})"))
        config.attributes["connection"] = connection
        try:
            command.upgrade(config, to)
        except CommandError as no:
            raise UnknownRevision(str(no)) from no
        if sqlite and (broken := connection.execute(text("PRAGMA foreign_key_check")).all()):
            raise RuntimeError(f"the migration would leave rows without their parent: {broken[:5]}")
        connection.commit()
        if sqlite:
            connection.connection.cursor().execute("PRAGMA foreign_keys=ON")
