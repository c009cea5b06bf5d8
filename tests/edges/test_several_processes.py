"""Two bots on one SQLite file are refused; several on one PostgreSQL share the work, and one of them speaks."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import psycopg
import pytest

from bot.demo.run import LEA
from bot.local_telegram import LocalTelegram
from tests.databases import emptied
from tests.edges.conftest import ROOT, calls, running, until
from tests.edges.test_kills import make_network, texts

pytestmark = [pytest.mark.kills, pytest.mark.anyio]


async def talks(telegram: LocalTelegram, words: str) -> None:
    """Léa says something and is answered."""
    before = len(texts(telegram))
    await telegram.say(LEA.telegram_id, words)
    await until(lambda: len(texts(telegram)) > before, words)


async def test_a_second_bot_on_a_sqlite_file_says_why_it_does_not_start(
    telegram: LocalTelegram, environment: dict[str, str]
) -> None:
    make_network(environment)
    with running(environment):
        await talks(telegram, "/start")
        polled = len(calls(telegram, "getMe"))
        second = subprocess.run(
            [sys.executable, "-m", "bot", "run"],
            env=environment,
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert second.returncode == 2
        assert "Another bot is running on this SQLite file" in second.stderr
        assert "Traceback" not in second.stderr
        assert len(calls(telegram, "getMe")) == polled


def speakers(url: str) -> list[Any]:
    """Who holds the right to speak."""
    with psycopg.connect(url) as connection:
        return connection.execute("SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted").fetchall()


@pytest.mark.postgresql
async def test_when_the_speaker_is_killed_another_takes_over(
    telegram: LocalTelegram, environment: dict[str, str], postgresql: str
) -> None:
    emptied(postgresql)
    environment = {**environment, "BOUCLE_DATABASE_URL": postgresql}
    make_network(environment)
    with running(environment) as first:
        await talks(telegram, "/start")
        with running(environment):
            await until(lambda: len(calls(telegram, "getMe")) == 2, "the second one is there")
            await talks(telegram, "bonjour")
            [[pid]] = speakers(postgresql)
            first.kill()
            first.wait()
            await talks(telegram, "merci")
            [[heir]] = speakers(postgresql)
            assert heir != pid
    assert len(texts(telegram)) == 3
    assert sum("Avec plaisir" in text for text in texts(telegram)) == 1
