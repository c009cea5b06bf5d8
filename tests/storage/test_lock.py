"""One bot speaks for a database at a time; the right falls free when its holder lets go, or dies."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import pytest

from storage.locks import LeaderLock
from storage.store import Store


@pytest.fixture
def other(store: Store) -> Iterator[Store]:
    """A second process's way to the same database."""
    made = Store(store.engine.url.render_as_string(hide_password=False))
    yield made
    made.close()


def test_one_at_a_time(store: Store, other: Store) -> None:
    assert store.lock.acquire()
    assert store.lock.acquire()
    assert store.lock.is_held()
    assert not other.lock.acquire()
    assert not other.lock.is_held()
    store.lock.release()
    assert not store.lock.is_held()
    assert other.lock.acquire()
    assert not store.lock.acquire()


def test_it_falls_free_when_the_store_is_closed(store: Store, other: Store) -> None:
    assert other.lock.acquire()
    other.close()
    assert store.lock.acquire()


@pytest.mark.postgresql
@pytest.mark.parametrize("store", ["postgresql"], indirect=True)
def test_a_broken_connection_does_not_give_it_away(store: Store, other: Store) -> None:
    assert store.lock.acquire()
    cut_connections(other)
    assert store.lock.is_held()
    assert not other.lock.acquire()


@pytest.mark.postgresql
@pytest.mark.parametrize("store", ["postgresql"], indirect=True)
def test_who_says_nothing_for_ten_seconds_is_replaced(store: Store, other: Store) -> None:
    assert store.lock.acquire()
    let_pass(other, 9)
    assert not other.lock.acquire()
    assert store.lock.is_held()  # it says that it is there
    let_pass(other, 9)
    assert not other.lock.acquire()
    let_pass(other, 2)
    assert other.lock.acquire()
    assert not store.lock.is_held()
    assert not store.lock.acquire()
    store.lock.release()
    assert other.lock.is_held()


@pytest.mark.postgresql
@pytest.mark.parametrize("store", ["postgresql"], indirect=True)
def test_who_slept_through_it_learns_so_in_the_unit_in_which_it_would_speak(store: Store, other: Store) -> None:
    assert store.lock.acquire()
    with store.work() as work:
        assert store.lock.confirm(work)
        let_pass(other, 0)
        assert not other.lock.acquire()  # nobody takes it while this unit lasts
    let_pass(other, 11)
    assert other.lock.acquire()
    with store.work() as work:
        assert not store.lock.confirm(work)
    with other.work() as work:
        assert other.lock.confirm(work)


def let_pass(store: Store, seconds: int) -> None:
    """The speaker was heard of so many seconds longer ago."""
    with store.engine.begin() as connection:
        connection.exec_driver_sql("SET LOCAL lock_timeout = '1s'")
        if seconds:
            connection.exec_driver_sql(f"UPDATE speaker SET renewed = renewed - interval '{seconds} seconds'")


def cut_connections(store: Store) -> None:
    """Every other connection to the same database is cut, as when a server is restarted."""
    with store.engine.connect() as connection:
        connection.exec_driver_sql(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        connection.commit()


@pytest.mark.parametrize("store", ["sqlite"], indirect=True)
def test_it_falls_free_when_the_process_is_killed(store: Store) -> None:
    code = (
        "import os, sys; from storage.store import Store; store = Store(sys.argv[1]); assert store.lock.acquire(); "
        "print('taken', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(store.engine.url)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"taken\n"
        assert not store.lock.acquire()
        process.kill()
        process.wait()
    assert store.lock.acquire()


def test_a_database_in_memory_is_nobody_elses() -> None:
    store = Store("sqlite://")
    assert store.lock.acquire()
    assert LeaderLock(Store("sqlite://").engine).acquire()
