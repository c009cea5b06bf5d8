"""Puts a drawn territory into an empty database quickly: rows first, then the indexes, then the statistics."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy.schema import CreateIndex, DropIndex

from storage.store import Store
from storage.tables import Company, Declaration, Network
from tests.bench.territory import COMPANY, DECLARATION, Row, Territory


def filled(url: str, territory: Territory) -> Store:
    """The store with all of it in one network, as it would be after a night's rest."""
    store = Store(url)
    with store.work() as work:
        work.networks.add(Network(slug="france", name="France", animator="Inès", host="Agglo", lat=46.6, lon=2.4))
    indexes = sorted(Declaration.__table__.indexes, key=lambda index: str(index.name))  # type: ignore[attr-defined]
    with store.engine.begin() as connection:
        for index in indexes:
            connection.execute(DropIndex(index))
        _poured(connection, Company.__tablename__, COMPANY, territory.companies)
        _poured(connection, Declaration.__tablename__, DECLARATION, territory.declarations)
        for index in indexes:
            connection.execute(CreateIndex(index))
    with store.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("ANALYZE" if store.sqlite else "VACUUM ANALYZE")
    return store


def _poured(connection: Any, table: Any, columns: Sequence[str], rows: Sequence[Row]) -> None:
    names = ", ".join(f'"{name}"' for name in columns)
    cursor = connection.connection.cursor()
    if connection.dialect.name == "sqlite":
        cursor.executemany(f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' * len(columns))})", rows)
    else:
        with cursor.copy(f"COPY {table} ({names}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)
