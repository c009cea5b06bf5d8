"""A Telegram on this machine, and the bot as its own process against it."""
from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import DEVNULL, Popen

import pytest

from bot.clock import wall
from bot.demo.run import LEA, MARC, TOKEN
from bot.local_telegram import BotCard, LocalTelegram

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0


@pytest.fixture
async def telegram() -> AsyncIterator[LocalTelegram]:
    """A local Telegram with Léa's and Marc's phones."""
    server = LocalTelegram([LEA, MARC], BotCard(TOKEN, "Boucle", "boucle_test_bot"), [], wall)
    await server.listen()
    yield server
    await server.close()


@pytest.fixture
def environment(telegram: LocalTelegram, tmp_path: Path) -> dict[str, str]:
    """The settings of a bot that speaks to that Telegram."""
    return {**os.environ, "BOUCLE_TOKEN": TOKEN, "BOUCLE_API_URL": telegram.page_url.rstrip("/"),
            "BOUCLE_DATABASE_URL": f"sqlite:///{tmp_path / 'boucle.sqlite3'}", "BOUCLE_CACHE": str(ROOT / ".cache"),
            "PYTHONPATH": str(ROOT)}


@contextmanager
def running(environment: dict[str, str], *arguments: str) -> Iterator[Popen[bytes]]:
    """The bot in a process of its own; killed at the end, whatever it was doing."""
    process = Popen([sys.executable, *(arguments or ("-m", "bot", "run"))], env=environment, cwd=ROOT, stdout=DEVNULL,
                    stderr=DEVNULL if not os.environ.get("BOUCLE_TEST_LOGS") else None)
    try:
        yield process
    finally:
        process.kill()
        process.wait()


async def until(happened: Callable[[], bool], what: str) -> None:
    """Wait for something that must happen; how long it takes is not what is tested."""
    async with asyncio.timeout(PATIENCE):
        while not happened():
            await asyncio.sleep(0.02)
    assert happened(), what
