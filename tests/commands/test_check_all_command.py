"""`boucle check`: a plain verdict each, and an exit code; nothing is changed by looking."""

from __future__ import annotations

import asyncio
import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import Result
from sqlalchemy import create_engine, text
from typer.testing import CliRunner

from bot.__main__ import cli
from bot.clock import read_wall_clock
from bot.commands.installation import brokerage_notice
from bot.commands.installation.check_telegram import judge_telegram
from bot.demo.run import DEMO_TOKEN, LEA
from bot.local_telegram import BotCard, LocalTelegram
from bot.settings import Settings
from bot.telegram.probe import TelegramView, TokenStanding, probe_telegram
from matching.knowledge import Knowledge
from storage import migrations
from storage.store import Store
from tests.wire import all_texts

NOWHERE = "http://127.0.0.1:9"  # nobody listens there
TOKEN = "123456789:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc"


def check(file: Path, token: str = TOKEN, **more: str) -> Result:
    """What the operator reads."""
    kept = {"BOUCLE_DATABASE_URL": f"sqlite:///{file}", "BOUCLE_TOKEN": token, "BOUCLE_API_URL": NOWHERE, **more}
    return CliRunner().invoke(cli, ["check"], env=kept)


def verdicts(said: Result) -> dict[str, str]:
    """What was said of each thing, with whether it is well."""
    lines = [re.match(r"(ok|not well) +(\w+): (.*)", line) for line in said.output.splitlines()]
    return {line[2]: f"{line[1]}: {line[3]}" for line in lines if line is not None}


def test_all_is_well(tmp_path: Path) -> None:
    Store(f"sqlite:///{tmp_path / 'boucle.sqlite3'}").close()
    said = check(tmp_path / "boucle.sqlite3")
    assert said.exit_code == 0, said.output
    assert " ".join(verdicts(said)) == (
        "settings token clock webhook database erasures rows backup disk taxonomy gazetteer brokerage"
    )
    assert "cannot be reached" in verdicts(said)["token"], "without a network nothing of it is a fault"


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


def test_what_an_operator_forgot_is_named(tmp_path: Path) -> None:
    file = tmp_path / "boucle.sqlite3"
    store = Store(f"sqlite:///{file}")
    start = datetime.now(UTC) - timedelta(days=5)
    brokerage_notice.show_at_first_start(store, {}, start, None)
    with store.work() as work:
        work.people.welcome_person(4242, 4242, "fr", "Zoé")
    with store.engine.begin() as connection:
        connection.execute(text("UPDATE person SET prefs = :told"), {"told": json.dumps({"alerts": "x"})})
    said = verdicts(check(file))
    assert said["backup"].startswith("not well: none for 5 days")
    assert said["rows"].startswith("not well: 1 cannot be read")
    assert said["brokerage"].startswith("not well: nobody has read its notice")
    assert verdicts(check(file, BOUCLE_BACKUP_DAYS="0"))["backup"].startswith("ok")
    brokerage_notice.record_reading(store, "Sam", start)
    store.close()
    env = {"BOUCLE_DATABASE_URL": f"sqlite:///{file}"}
    assert CliRunner().invoke(cli, ["backup", str(tmp_path / "b.backup")], env=env).exit_code == 0
    said = verdicts(check(file))
    assert said["backup"] == "ok: recent enough."
    assert said["brokerage"].startswith("ok")


@pytest.mark.parametrize(
    ("view", "webhook_url", "bad"),
    [
        (None, None, {"token"}),
        (TelegramView(TokenStanding.UNASKED), None, set()),
        (TelegramView(TokenStanding.REFUSED, ahead=1.0), None, {"token"}),
        (TelegramView(TokenStanding.KNOWN, "a_bot", 1.0, ""), None, set()),
        (TelegramView(TokenStanding.KNOWN, "a_bot", -95.0, ""), None, {"clock"}),
        (TelegramView(TokenStanding.KNOWN, "a_bot", 1.0, "https://elsewhere.example/x"), None, {"webhook"}),
        (TelegramView(TokenStanding.KNOWN, "a_bot", 1.0, ""), "https://b.example/t", {"webhook"}),
        (TelegramView(TokenStanding.KNOWN, "a_bot", 1.0, "https://b.example/t"), "https://b.example/t", set()),
        (TelegramView(TokenStanding.KNOWN, "a_bot", 1.0, "https://b.example/t", "502", 9), "https://b.example/t", {"webhook"}),
    ],
)
def test_what_telegram_tells(view: TelegramView | None, webhook_url: str | None, bad: set[str]) -> None:
    told = judge_telegram(Settings(_env_file=None, webhook_url=webhook_url), view)
    assert {each.subject for each in told if not each.well} == bad


@pytest.mark.anyio
async def test_telegram_is_asked_once_and_its_clock_compared() -> None:
    server = LocalTelegram([LEA], BotCard(DEMO_TOKEN, "Boucle", "boucle_test_bot"), [], read_wall_clock)
    await server.listen()
    try:
        address = server.page_url.rstrip("/")
        known = await asyncio.to_thread(probe_telegram, DEMO_TOKEN, address)
        assert (known.token, known.bot, known.calls) == (TokenStanding.KNOWN, "boucle_test_bot", "")
        assert known.ahead is not None
        assert abs(known.ahead) < 30
        assert (await asyncio.to_thread(probe_telegram, TOKEN, address)).token is TokenStanding.REFUSED
    finally:
        await server.close()
    assert (await asyncio.to_thread(probe_telegram, TOKEN, NOWHERE)).token is TokenStanding.UNASKED


def test_the_first_start_shows_the_notice_until_somebody_has_read_it(
    store: Store, knowledge: Knowledge, capsys: pytest.CaptureFixture[str]
) -> None:
    texts, now = all_texts(knowledge), datetime.now(UTC)
    brokerage_notice.show_at_first_start(store, texts, now, None)
    told = capsys.readouterr().err
    assert "courtage" in told
    assert "brokerage" in told
    assert "boucle notice --read-by" in told
    asked: list[str] = []
    brokerage_notice.show_at_first_start(store, texts, now, lambda question: asked.append(question) or " ")
    assert not brokerage_notice.is_notice_read(store), "later is no name"
    brokerage_notice.show_at_first_start(store, texts, now, lambda question: "Sam")
    assert "Sam" in capsys.readouterr().err
    brokerage_notice.show_at_first_start(store, texts, now, lambda question: asked.append(question) or "Ali")
    assert len(asked) == 1
    with store.engine.connect() as connection:
        rows = connection.execute(text("SELECT name, detail FROM upkeepentry WHERE verb = 'notice-read'")).all()
    assert rows == [("Sam", brokerage_notice.BROKERAGE_VERSION)]


def test_the_notice_is_read_and_recorded_by_command(tmp_path: Path) -> None:
    env = {"BOUCLE_DATABASE_URL": f"sqlite:///{tmp_path / 'b.sqlite3'}"}
    said = CliRunner().invoke(cli, ["notice", "--language", "en"], env=env)
    assert "R541-55" in said.output
    assert CliRunner().invoke(cli, ["notice", "--read-by", "Sam"], env=env).exit_code == 0
    store = Store(env["BOUCLE_DATABASE_URL"])
    assert brokerage_notice.is_notice_read(store)
    store.close()
