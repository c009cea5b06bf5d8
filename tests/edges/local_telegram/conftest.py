"""A fresh local Telegram for each test, python-telegram-bot pointed at it, and a bare HTTP client."""

from __future__ import annotations

import struct
import zlib
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from telegram import Bot
from telegram.request import HTTPXRequest

from bot.local_telegram import BotCard, LocalTelegram, Phone, Push

TOKEN = "777000777:LOCAL-test"
LEA, MARC, INES = 1001, 1002, 1003
PHONES = (
    Phone(LEA, "Léa", "Brasserie du Marais", "fr", "+33612345678", lat=46.15, lon=-1.05, start_payload="perigny"),
    Phone(MARC, "Marc", "Ferme des Prés", last_name="Dubois"),
    Phone(INES, "Inès", "Animatrice", language="en", known=True),
)


@dataclass
class Clock:
    """A clock that stands still until it is pushed."""

    at: datetime = datetime(2026, 3, 3, 9, 0, tzinfo=UTC)
    pushed: list[int] = field(default_factory=list)

    def now(self) -> datetime:
        """The time it shows."""
        return self.at

    async def push(self, days: int) -> None:
        """Let days pass."""
        self.pushed.append(days)
        self.at += timedelta(days=days)


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


def png(width: int, height: int) -> bytes:
    """Make a grey picture."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    rows = zlib.compress((b"\0" + b"\x80" * width) * height)
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.fixture
def picture() -> Callable[[int, int], bytes]:
    return png


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def server(anyio_backend: str, clock: Clock) -> AsyncIterator[LocalTelegram]:
    pushes = [Push("Demain", lambda: clock.push(1)), Push("Une semaine plus tard", lambda: clock.push(7))]
    server = LocalTelegram(PHONES, BotCard(TOKEN, "Boucle", "boucle_bot"), pushes, clock.now)
    await server.listen()
    yield server
    await server.close()


@pytest.fixture
async def bot(server: LocalTelegram) -> AsyncIterator[Bot]:
    requests = HTTPXRequest(connection_pool_size=8), HTTPXRequest()
    bot = Bot(TOKEN, server.api_url, server.file_url, request=requests[0], get_updates_request=requests[1])
    async with bot:
        yield bot


@pytest.fixture
async def ask(server: LocalTelegram) -> AsyncIterator[Callable[..., Any]]:
    """Call a method as no library would: raw parameters, the bare answer."""
    async with httpx.AsyncClient(timeout=30) as client:

        async def call(method: str, token: str = TOKEN, **params: Any) -> dict[str, Any]:
            answer = await client.post(f"{server.api_url}{token}/{method}", json=params)
            body: dict[str, Any] = answer.json()
            assert body["ok"] == (answer.status_code == 200)
            assert body["ok"] or body["error_code"] == answer.status_code
            return body

        yield call
