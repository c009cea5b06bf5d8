"""A bot whose sender stands still: its health address fails, and its operator reads it in Telegram, and when it is over."""

from __future__ import annotations

import asyncio
import socket

import httpx
import pytest

from bot.demo.run import LEA
from bot.runtime.upkeep import alarms, watch
from bot.runtime.upkeep.options import UpkeepOptions
from tests.edges.conftest import Live, until

pytestmark = pytest.mark.anyio


async def test_a_sender_that_stands_still_is_seen_and_told(live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    for place in (alarms, watch):
        monkeypatch.setattr(place, "_PAUSE_SECONDS", 0.05)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    live.app.upkeep = UpkeepOptions(operator_chat=LEA.telegram_id, port=port)
    live.meet(LEA)
    async with live.awake(), httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=30) as client:

        async def answers_with(status: int) -> bool:
            try:
                return (await client.get("/health")).status_code == status
            except httpx.ConnectError:
                return False

        async def until_health(status: int) -> None:
            async with asyncio.timeout(30):
                while not await answers_with(status):
                    await asyncio.sleep(0.05)

        await until_health(200)
        moving, still = live.app.sender.send_due, asyncio.Event()

        async def stand_still() -> int:
            await still.wait()
            return await moving()

        monkeypatch.setattr(live.app.sender, "send_due", stand_still)
        monkeypatch.setattr("bot.runtime.upkeep.judging._STILL_SECONDS", 1.0)
        await until_health(503)
        assert "sender" in (await client.get("/health")).text
        await until(lambda: any("n'envoie plus rien" in text for text in live.said(LEA)), "the operator reads it")
        assert "boucle_alarm" in (await client.get("/metrics")).text
        still.set()
        await until_health(200)
        await until(lambda: any("C'est rétabli" in text for text in live.said(LEA)), "and that it is well again")
    assert len(live.said(LEA)) == 2, "each once"
