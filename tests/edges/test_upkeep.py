"""A bot whose sender stands still: its health address fails, and its operator reads it in Telegram, and when it is over."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator
from dataclasses import dataclass

import httpx
import pytest
from telegram.error import NetworkError

from bot.demo.run import LEA
from bot.runtime.upkeep import alarms, watch
from bot.runtime.upkeep.options import UpkeepOptions
from bot.telegram.raw_update import RawUpdateBot
from tests.edges.conftest import Live, until

pytestmark = pytest.mark.anyio


@dataclass(frozen=True, slots=True)
class HealthPage:
    """Where the health of a bot is read, and who reads it."""

    client: httpx.AsyncClient

    async def read(self) -> tuple[int, str]:
        """What it says now; nothing while nobody listens there."""
        try:
            answer = await self.client.get("/health")
        except httpx.ConnectError:
            return 0, ""
        return answer.status_code, answer.text

    async def until(self, status: int, part: str = "") -> None:
        """Until it says that."""
        async with asyncio.timeout(30):
            while (said := await self.read())[0] != status or part not in said[1]:
                await asyncio.sleep(0.05)


@pytest.fixture
async def page(live: Live, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[HealthPage]:
    for place in (alarms, watch):
        monkeypatch.setattr(place, "_PAUSE_SECONDS", 0.05)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    live.app.upkeep = UpkeepOptions(operator_chat=LEA.telegram_id, port=port)
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=30) as client:
        yield HealthPage(client)


async def test_health_fails_until_telegram_was_reached_once(
    live: Live, page: HealthPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    reached, known = asyncio.Event(), RawUpdateBot.initialize

    async def wait_for_network(bot: RawUpdateBot) -> None:
        if not reached.is_set():
            raise NetworkError("no route to Telegram")
        await known(bot)

    monkeypatch.setattr(RawUpdateBot, "initialize", wait_for_network)
    monkeypatch.setattr("bot.telegram.polling._BACK_OFF", (0.1,))
    live.meet(LEA)
    async with live.awake():
        await page.until(503, "telegram")
        await asyncio.sleep(0.3)
        assert (await page.read())[0] == 503
        reached.set()
        await page.until(200)
    assert live.said(LEA) == [], "who starts the bot is not told that it could not be reached before"


async def test_a_sender_that_stands_still_is_seen_and_told(
    live: Live, page: HealthPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    live.meet(LEA)
    async with live.awake():
        await page.until(200)
        moving, still = live.app.sender.send_due, asyncio.Event()

        async def stand_still() -> int:
            await still.wait()
            return await moving()

        monkeypatch.setattr(live.app.sender, "send_due", stand_still)
        monkeypatch.setattr("bot.runtime.upkeep.judging._STILL_SECONDS", 1.0)
        await page.until(503, "sender")
        await until(lambda: any("n'envoie plus rien" in text for text in live.said(LEA)), "the operator reads it")
        assert "boucle_alarm" in (await page.client.get("/metrics")).text
        still.set()
        await page.until(200)
        await until(lambda: any("C'est rétabli" in text for text in live.said(LEA)), "and that it is well again")
    assert len(live.said(LEA)) == 2, "each once"
