"""A database that is restarted, cut off or full is waited out: nothing is kept half, and nothing has to be mended by hand."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import PIPE, Popen
from typing import Any

import pytest
from alembic.operations import Operations
from sqlalchemy import create_engine, inspect
from sqlalchemy.exc import OperationalError

import storage.outages
from storage.outages import DatabaseAway, is_outage, outlast_outages
from storage.store import Store
from tests.databases import emptied
from tests.storage.test_lock import cut_connections


@pytest.fixture
def second(store: Store) -> Iterator[Store]:
    """Another way to the same database, from which the first one's connections can be cut."""
    made = Store(store.engine.url.render_as_string(hide_password=False))
    yield made
    made.close()


@contextmanager
def no_room_left(store: Store) -> Iterator[None]:
    """The disk of a SQLite file is full."""
    with store.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
    try:
        yield
    finally:
        with store.engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA max_page_count=1073741823")


def welcome_many(store: Store, first: int, most: int) -> None:
    with store.work() as work:
        for number in range(first, first + most):
            with work.open_savepoint() as part:
                part.people.welcome_person(number, number, "fr", "Léa" * 200)


@pytest.mark.parametrize("store", [pytest.param("postgresql", marks=pytest.mark.postgresql)], indirect=True)
def test_a_connection_that_was_cut_while_idle_is_not_noticed(store: Store, second: Store) -> None:
    with store.work() as work:
        work.people.welcome_person(5, 5, "fr", "Léa")
    cut_connections(second)
    with store.read() as work:
        assert work.people.find_person(5) is not None


@pytest.mark.parametrize("store", [pytest.param("postgresql", marks=pytest.mark.postgresql)], indirect=True)
def test_a_unit_that_is_cut_off_keeps_nothing_and_says_that_the_database_is_away(store: Store, second: Store) -> None:
    def is_interrupted() -> None:
        with store.work() as work:
            work.people.welcome_person(5, 5, "fr", "Léa")
            cut_connections(second)
            with work.open_savepoint() as part:
                part.people.welcome_person(6, 6, "fr", "Marc")

    with pytest.raises(DatabaseAway):
        is_interrupted()
    with store.work() as work:
        assert work.people.find_person(5) is None
        work.people.welcome_person(5, 5, "fr", "Léa")


@pytest.mark.parametrize("store", ["sqlite"], indirect=True)
def test_a_full_disk_keeps_nothing_half_and_passes(store: Store) -> None:
    with no_room_left(store), pytest.raises(DatabaseAway):
        welcome_many(store, 100, 400)
    with store.read() as work:
        assert work.people.find_person(100) is None
    welcome_many(store, 100, 400)
    with store.read() as work:
        assert work.people.find_person(499) is not None


def test_what_was_asked_wrongly_is_no_outage(store: Store) -> None:
    def asks_wrongly() -> None:
        with store.read() as work:
            work._session.connection().exec_driver_sql("SELECT nothing FROM nowhere")

    with pytest.raises(Exception, match="nowhere") as told:
        asks_wrongly()
    assert not isinstance(told.value, DatabaseAway)
    assert not is_outage(OperationalError("UPDATE", {}, RuntimeError("deadlock detected")))


def test_it_is_tried_again_until_the_database_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(storage.outages, "_BACK_OFF", (0.0, 0.001))
    tries: list[int] = []

    async def call() -> int:
        tries.append(1)
        if len(tries) < 4:
            raise DatabaseAway("AdminShutdown")
        return len(tries)

    assert asyncio.run(outlast_outages(call)) == 4


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def nowhere(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a database is that holds nothing yet."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'boucle.sqlite3'}"
    url = str(request.getfixturevalue("postgresql"))
    emptied(url)
    return url


def test_migrations_that_are_cut_off_leave_nothing_and_the_next_start_runs_them_all(
    nowhere: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = Operations.create_table

    def cut_off(operations: Operations, name: str, *columns: Any, **options: Any) -> Any:
        if name == "authorisation":
            raise InterruptedError
        return made(operations, name, *columns, **options)

    monkeypatch.setattr(Operations, "create_table", cut_off)
    with pytest.raises(InterruptedError):
        Store(nowhere)
    monkeypatch.undo()
    engine = create_engine(nowhere.replace("postgresql://", "postgresql+psycopg://"))
    assert inspect(engine).get_table_names() == []
    engine.dispose()
    Store(nowhere).close()


def test_several_processes_on_an_empty_database_all_start(nowhere: str) -> None:
    code = (
        "import sys; from storage.store import Store; print('here', flush=True); "
        "sys.stdin.readline(); Store(sys.argv[1]).close()"
    )
    starting = [Popen([sys.executable, "-c", code, nowhere], stdin=PIPE, stdout=PIPE, text=True) for _ in range(2)]
    for process in starting:
        assert process.stdout is not None
        assert process.stdout.readline() == "here\n"
    for process in starting:
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.flush()
    assert [process.wait(60) for process in starting] == [0, 0]
    store = Store(nowhere)
    assert "person" in inspect(store.engine).get_table_names()
    store.close()
