"""Killed hundreds of times at random while many speak: all are answered, nothing is lost, little more is said twice."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine

from bot.clock import read_wall_clock
from bot.delivery.sender import MOST_IN_FLIGHT
from bot.demo.run import DEMO_TOKEN, LEA
from bot.local_telegram import BotCard, LocalTelegram
from tests.databases import emptied
from tests.edges.conftest import running, until
from tests.edges.test_kills import make_network

pytestmark = [pytest.mark.kills, pytest.mark.anyio]
REBORN = str(Path(__file__).parent / "reborn.py")
KILLS = int(os.environ.get("BOUCLE_KILLS", "200"))  # of a bot that is alone; fewer where several share the work
PHONES = 6
LONGEST = 60.0 + 3.0 * KILLS  # seconds for all deaths of one test
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
        found = [tuple(row) for row in connection.exec_driver_sql(query)]
    engine.dispose()
    return found


def all_is_well(url: str, chatter: Chatter) -> None:
    """Nothing waits, nothing was given up, and everybody is there once."""
    assert look(url, "select count(*) from inbox where handled is null or aside") == [(0,)]
    assert look(url, "select count(*) from note where state in ('owed', 'sending', 'failed')") == [(0,)]
    assert look(url, "select count(*) from person where telegram_id is not null") == [(PHONES,)]
    assert look(url, "select count(*) from note where once like 'answer:%:0'") == [(sum(chatter.said.values()),)]


@pytest.mark.parametrize(("kind", "processes", "kills"), [("sqlite", 1, KILLS)])
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
