"""A database of every released shape is brought to the newest one with its rows; nothing of them is lost.

A new revision is found by itself in the folder of migrations. Its author adds to `RENAMED` a table that got another name, to
`CHANGED` what it makes of the values that it changes, and to `READERS` how rows of a new table are read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, create_engine, text
from sqlmodel import Session, SQLModel, select

from storage import migrations, tables
from storage.store import Store
from storage.work import Work
from tests.databases import emptied
from tests.storage.old_rows import BARE, Row, fill_database, read_rows

NOW = datetime(2026, 3, 10, 8, tzinfo=UTC)
RELEASES = sorted(one.revision for one in ScriptDirectory(str(Path(migrations.__file__).parent)).walk_revisions())
RENAMED: Mapping[str, str] = {"wording": "lesson"}
# By revision, table and column: the new value, from the row and from all that was in the database.
CHANGED: Mapping[str, Mapping[tuple[str, str], Callable[[Row, dict[str, list[Row]]], Any]]] = {
    "0004": {
        ("synergy", "state"): lambda row, _: {"held": "found"}.get(row["state"], row["state"]),
        ("synergy", "kind"): lambda row, rows: "share" if _is_share(row, rows) else row["kind"],
        ("synergy", "key"): lambda row, rows: "share" + row["key"][8:] if _is_share(row, rows) else row["key"],
        ("party", "answer"): lambda row, _: {"later": "no"}.get(row["answer"], row["answer"]),
    },
    # Columns of that name were never filled before; they went with 0004 and come back empty.
    "0008": {("party", "portion"): lambda row, _: None},
    "0023": {("declaration", "compare_due"): lambda row, _: None},
}
# How the product reads a row of each table again, from what was in it.
READERS: Mapping[str, Callable[[Work, Row], object]] = {
    "agreement": lambda work, row: work.calls.list_agreements(row["synergy_id"]),
    "authorisation": lambda work, row: work.authorisations.get(row["id"]),
    "broadcast": lambda work, row: work.broadcasts.get(row["id"]),
    "call": lambda work, row: work.calls.get(row["id"]),
    "chat": lambda work, row: work.groups.find_chat(row["telegram_id"]),
    "company": lambda work, row: work.companies.get(row["id"]),
    "declaration": lambda work, row: work.declarations.get(row["id"]),
    "history": lambda work, row: work.history.list_about(row["subject"]),
    "introduction": lambda work, row: work.introductions.find_by_synergy(row["synergy_id"]),
    "invitation": lambda work, row: work.invitations.lock_by_id(row["id"]),
    "lesson": lambda work, row: work.lessons.find_lesson(row["words"]),
    "network": lambda work, row: work.networks.get(row["id"]),
    "party": lambda work, row: work.synergies.list_parties(row["synergy_id"]),
    "person": lambda work, row: work.people.get(row["id"]),
    "question": lambda work, row: work.questions.list_of_lead(row["synergy_id"]),
    "role": lambda work, row: work.roles.list_networks(row["person_id"]),
    "statement": lambda work, row: work.statements.list_about(row["introduction_id"]),
    "synergy": lambda work, row: work.synergies.get(row["id"]),
    "listupload": lambda work, row: work.uploads.get(row["id"]),
    "uploadline": lambda work, row: work.uploads.find_line(row["upload_id"], row["number"]),
    "wish": lambda work, row: work.wishes.list_of_company(row["company_id"]),
}


@dataclass(frozen=True)
class Upgraded:
    """A database of an older release: what was in it, the store that brought it to the newest shape, what is in it now."""

    release: str
    before: dict[str, list[Row]]
    after: dict[str, list[Row]]
    store: Store


@pytest.fixture(scope="module", params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def database(request: pytest.FixtureRequest) -> str:
    """Which of the two it is."""
    return str(request.param)


@pytest.fixture(scope="module", params=RELEASES)
def old(request: pytest.FixtureRequest, database: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Upgraded]:
    """A database of that release with rows in every table, opened by the code of today."""
    if database == "sqlite":
        url = f"sqlite:///{tmp_path_factory.mktemp('old') / 'boucle.sqlite3'}"
    else:
        url = request.getfixturevalue("postgresql")
        emptied(url)
    engine = create_engine(url.replace("postgresql://", "postgresql+psycopg://"))
    migrations.upgrade_database(engine, request.param)
    fill_database(engine)
    before = read_rows(engine)
    engine.dispose()
    store = Store(url)
    yield Upgraded(request.param, before, read_rows(store.engine), store)
    store.close()


def _is_share(row: Row, rows: dict[str, list[Row]]) -> bool:
    """Was it kept as an exchange, and is one of its declarations shared?"""
    shares = {one["id"] for one in rows["declaration"] if one["kind"] == "share"}
    parties = (one for one in rows["party"] if one["synergy_id"] == row["id"])
    return row["kind"] == "exchange" and any(one["declaration_id"] in shares for one in parties)


def test_every_row_is_kept_as_it_was(old: Upgraded) -> None:
    changed = {key: make for revision, those in CHANGED.items() if revision > old.release for key, make in those.items()}
    for name, rows in old.before.items():
        new = old.after[RENAMED.get(name, name)]
        assert len(new) == len(rows) > BARE, name
        for was, now in zip(rows, new, strict=True):
            for column in was.keys() & now.keys():
                make = changed.get((name, column))
                assert now[column] == (was[column] if make is None else make(was, old.before)), (name, column)


def test_every_row_is_read_by_the_code_of_today(old: Upgraded) -> None:
    before = {RENAMED.get(name, name): rows for name, rows in old.before.items()}
    with Session(old.store.engine) as session:
        for each in tables.__all__:
            table: type[SQLModel] = getattr(tables, each)
            name = str(table.__tablename__)
            assert len(session.exec(select(table)).all()) == len(before.get(name, [])), name
    with old.store.read(1) as work:
        for name, reader in READERS.items():
            assert [row for row in before.get(name, []) if not reader(work, row)] == [], name


def test_what_the_sealed_columns_held_is_understood(old: Upgraded) -> None:
    with old.store.read(1) as work:
        person, network = work.people.get(1), work.networks.find_current()
        assert (person.prefs.quiet_from, person.prefs.muted, person.prefs.digest_day) == (19, ("wood",), None)
        declaration, synergy = work.declarations.get(1), work.synergies.get(1)
        assert declaration is not None
        assert synergy is not None
        assert declaration.details.stated is not None
        assert (declaration.details.stated.code, declaration.details.within_km) == ("030105", 20.0)
        assert [one.feature for one in synergy.evidence] == ["distance"]
        first = "languages" not in old.before["network"][0]
        assert network.languages == (("fr", "en") if first else ("fr",))
        assert network.controller.body == ("" if first else "Agglo")


def test_the_next_row_gets_a_number_of_its_own(old: Upgraded) -> None:
    if not old.store.sqlite:  # SQLite looks at the rows, PostgreSQL counts beside them
        assert _list_late_counters(old.store.engine) == []
    with old.store.work(1) as work:
        work.lessons.learn_words("tout neuf", "sawdust", 1, NOW)
    with old.store.read(1) as work:
        assert work.lessons.find_resource("tout neuf") == "sawdust"


def _list_late_counters(engine: Engine) -> list[str]:
    """The tables whose next row would get the number of one that is there."""
    late = []
    with engine.begin() as connection:
        for table in SQLModel.metadata.sorted_tables:
            for key in (column.name for column in table.primary_key if not column.foreign_keys):
                ahead = (
                    f"SELECT nextval(pg_get_serial_sequence('\"{table.name}\"', '{key}')) > coalesce(max({key}), 0) FROM {{}}"
                )
                if not connection.execute(text(ahead.format(f'"{table.name}"'))).scalar():
                    late.append(table.name)
    return late
