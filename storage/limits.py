"""How long a PostgreSQL may keep us waiting: a server that vanished without a word is given up, and so is a process of ours
that froze with rows of everybody's in its hands."""

from __future__ import annotations

from sqlalchemy import Connection, Engine, event, text
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

CONNECTING = {
    "connect_timeout": 10,
    "keepalives": 1,
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 20_000,
}
_LIMITS = {"lock_timeout": "20s", "statement_timeout": "60s", "idle_in_transaction_session_timeout": "20s"}


def limit_connections(engine: Engine) -> None:
    """Every connection of this engine has these limits from now on."""

    @event.listens_for(engine, "connect")
    def settings(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
        cursor = connection.cursor()
        for name, value in _LIMITS.items():
            cursor.execute(f"SET {name} = '{value}'")
        cursor.close()
        connection.commit()


def lift_limits(connection: Connection) -> None:
    """None of them for the transaction that just began: it copies or changes everything there is."""
    if connection.dialect.name == "postgresql":
        for name in _LIMITS:
            connection.execute(text(f"SET LOCAL {name} = 0"))
