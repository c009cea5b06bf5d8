"""A unit of work keeps everything or nothing, units do not overwrite each other, and a network sees its own rows."""

from __future__ import annotations

import sqlite3
import threading
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, inspect
from sqlmodel import SQLModel

import storage.store
from storage import migrations
from storage.store import Store
from storage.tables import Declaration, Network, Person

NOW = datetime(2026, 3, 3, 8, tzinfo=UTC)


def network(store: Store, slug: str) -> int:
    with store.work() as work:
        return work.networks.add(Network(slug=slug, name=slug, animator="Inès", host="Agglo", lat=46.15, lon=-1.09)).id


def test_an_exception_keeps_nothing(store: Store) -> None:
    def breaks() -> None:
        with store.work() as work:
            work.people.welcome_person(5, 5, "fr", "Léa")
            raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        breaks()
    with store.read() as work:
        assert work.people.find_person(5) is None


def test_what_is_written_while_only_looking_is_thrown_away(store: Store) -> None:
    with store.read() as work:
        work.people.welcome_person(5, 5, "fr", "Léa")
    with store.read() as work:
        assert work.people.find_person(5) is None


def test_four_at_once_do_not_overwrite_each_other(store: Store) -> None:
    with store.work() as work:
        person = work.people.welcome_person(5, 5, "fr", "Léa").id

    def count() -> None:
        for _ in range(25):
            with store.work() as work:
                row = work._session.get(Person, person, with_for_update=True)
                assert row is not None
                row.asked += 1

    threads = [threading.Thread(target=count) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with store.read() as work:
        assert work.people.get(person).asked == 100


def test_a_network_does_not_see_anothers_declarations(store: Store) -> None:
    here, there = network(store, "here"), network(store, "there")
    with store.work(here) as work:
        row = work.declarations.add(Declaration(network_id=here, touched=NOW)).id
        assert work.declarations.get(row) is not None
    with store.read(there) as work:
        assert work.declarations.get(row) is None


def test_a_network_question_without_a_network_is_our_bug(store: Store) -> None:
    with pytest.raises(LookupError), store.read() as work:
        work.declarations.get(1)


def test_moments_come_back_aware_and_naive_ones_are_refused(store: Store) -> None:
    here = network(store, "here")
    with store.work(here) as work:
        row = work.declarations.add(Declaration(network_id=here, touched=NOW)).id
    with store.read(here) as work:
        kept = work.declarations.get(row)
        assert kept is not None
        assert kept.touched == NOW


def test_the_migrations_make_the_tables_of_the_code(store: Store) -> None:
    there = inspect(store.engine)
    for table in SQLModel.metadata.sorted_tables:
        columns = {column["name"] for column in there.get_columns(table.name)}
        assert columns == set(table.columns.keys()), table.name
        indexes = {index["name"] for index in there.get_indexes(table.name)}
        assert {index.name for index in table.indexes} <= indexes, table.name


def test_migrating_twice_changes_nothing() -> None:
    engine: Engine = create_engine("sqlite://")
    migrations.upgrade_database(engine)
    before = inspect(engine).get_table_names()
    migrations.upgrade_database(engine)
    assert inspect(engine).get_table_names() == before


def test_a_state_that_is_none_is_refused_by_the_database(store: Store) -> None:
    here = network(store, "here")
    with store.work(here) as work:
        row = work.declarations.add(Declaration(network_id=here, touched=NOW)).id
    with pytest.raises(Exception, match=r"(?i)check"), store.engine.begin() as connection:
        connection.exec_driver_sql(f"UPDATE declaration SET state = 'loud' WHERE id = {row}")


def test_a_locked_file_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(storage.store, "_LOCK_WAIT_MS", 50)
    store = Store(f"sqlite:///{tmp_path / 'boucle.sqlite3'}")
    other = sqlite3.connect(tmp_path / "boucle.sqlite3", isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    release = threading.Timer(0.4, lambda: other.execute("ROLLBACK"))
    release.start()
    began = time.monotonic()
    with store.work() as work:
        work.people.welcome_person(5, 5, "fr", "Léa")
    assert time.monotonic() - began > 0.3
    release.join()
    other.close()
    with store.read() as work:
        assert work.people.find_person(5) is not None
    store.close()
