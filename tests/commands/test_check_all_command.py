"""`boucle check`: a plain verdict each, and an exit code; nothing is changed by looking."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from click.testing import Result
from sqlalchemy import create_engine, text
from typer.testing import CliRunner

from bot.__main__ import cli
from storage import migrations
from storage.store import Store

TOKEN = "123456789:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc"


def check(file: Path, token: str = TOKEN) -> Result:
    """What the operator reads."""
    return CliRunner().invoke(cli, ["check"], env={"BOUCLE_DATABASE_URL": f"sqlite:///{file}", "BOUCLE_TOKEN": token})


def test_all_is_well(tmp_path: Path) -> None:
    Store(f"sqlite:///{tmp_path / 'boucle.sqlite3'}").close()
    said = check(tmp_path / "boucle.sqlite3")
    assert said.exit_code == 0, said.output
    assert [line.split()[0] for line in said.output.splitlines()] == ["ok"] * 4


def test_nothing_is_made_by_looking(tmp_path: Path) -> None:
    said = check(tmp_path / "boucle.sqlite3", "")
    assert said.exit_code == 1
    assert "BOUCLE_TOKEN" in said.output
    assert "network create" in said.output
    assert not list(tmp_path.iterdir())


def test_the_shape_of_the_database(tmp_path: Path) -> None:
    file = tmp_path / "boucle.sqlite3"
    engine = create_engine(f"sqlite:///{file}")
    migrations.upgrade_database(engine, "0003")
    assert "older version" in check(file).output
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    assert "newer version" in check(file).output
    engine.dispose()
    file.write_text("a shopping list, and no database", encoding="utf-8")
    assert "cannot be read" in check(file).output


def test_an_erasure_that_does_not_end_is_shown(tmp_path: Path) -> None:
    file = tmp_path / "boucle.sqlite3"
    store = Store(f"sqlite:///{file}")
    with store.work() as work:
        person = work.people.welcome_person(4242, 4242, "fr", "Zoé")
        work.erasures.erase_person(person, datetime.now(UTC) - timedelta(hours=1))
    store.close()
    said = check(file)
    assert said.exit_code == 1
    assert "erasures: 1 cannot end" in said.output
    assert "4242" not in said.output
