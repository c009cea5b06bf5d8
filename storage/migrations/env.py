"""What Alembic runs: the migrations, on the connection that `upgrade_database` hands over."""

from __future__ import annotations

from typing import Any, Literal

from alembic import context
from sqlmodel import SQLModel

import storage.tables  # noqa: F401  (fills the metadata)
from storage.tables.sealed import Sealed


def render_column(kind: str, item: Any, _: Any) -> str | Literal[False]:
    """A sealed column is written into a migration as plain JSON: what is in it may change, its column does not."""
    if kind == "type" and isinstance(item, Sealed):
        return 'sa.JSON().with_variant(postgresql.JSONB(), "postgresql")'
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SQLModel.metadata,
    render_as_batch=True,
    transaction_per_migration=False,
    render_item=render_column,
)
with context.begin_transaction():
    context.run_migrations()
