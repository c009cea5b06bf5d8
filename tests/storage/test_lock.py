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
def test_a_broken_connection_gives_it_away(store: Store, other: Store) -> None:
    assert store.lock.acquire()
    with other.engine.connect() as connection:
        connection.exec_driver_sql("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'")
        connection.commit()
    assert not store.lock.is_held()
    assert other.lock.acquire()


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
