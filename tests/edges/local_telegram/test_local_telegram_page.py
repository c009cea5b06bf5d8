"""The page without a browser: what it is told, what its buttons ask for, and what it never does."""

from __future__ import annotations

import ast
import asyncio
import json
import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest
from telegram import Bot, BotCommand
from tornado.httpclient import HTTPClientError, HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect

import bot.local_telegram
from bot.local_telegram import BotCard, LocalTelegram, Phone, Push
from bot.local_telegram.audience import OpenPages
from bot.local_telegram.page import WEB_FOLDER

LEA, MARC, INES = 1001, 1002, 1003
HOME = Path(bot.local_telegram.__file__).parent


class OpenPage:
    """A page as a browser holds it: a socket that hears events and sends what was pressed."""

    def __init__(self, socket: WebSocketClientConnection) -> None:
        self.socket = socket

    async def hear(self, kind: str) -> dict[str, Any]:
        """Give the next event of a kind."""
        while True:
            event: dict[str, Any] = json.loads(str(await asyncio.wait_for(self.socket.read_message(), 10)))
            if event["kind"] == kind:
                return event

    async def press(self, **asked: Any) -> None:
        """Press something."""
        await self.socket.write_message(json.dumps(asked))


@pytest.fixture
async def page(server: LocalTelegram) -> AsyncIterator[OpenPage]:
    socket = await websocket_connect(server.page_url.replace("http", "ws") + "socket")
    yield OpenPage(socket)
    socket.close()


@pytest.mark.anyio
async def test_a_page_opens_on_everything_so_far(server: LocalTelegram, bot: Bot) -> None:
    await server.say(LEA, "avant")
    await bot.set_my_commands([BotCommand("aide", "De l’aide")], language_code="fr")
    await bot.set_my_commands([BotCommand("help", "Help")])
    page = OpenPage(await websocket_connect(server.page_url.replace("http", "ws") + "socket"))
    picture = await page.hear("picture")
    assert picture["pushes"] == ["Demain", "Une semaine plus tard"]
    assert picture["now"] == "2026-03-03T09:00:00+00:00"
    lea, marc, ines = picture["phones"]
    assert [message["text"] for message in lea["messages"]] == ["avant"]
    assert [(phone["wrote"], phone["commands"][0]["command"]) for phone in (lea, marc, ines)] == [
        (True, "aide"),
        (False, "aide"),
        (True, "help"),
    ]
    page.socket.close()


@pytest.mark.anyio
async def test_what_happens_is_told(server: LocalTelegram, bot: Bot, page: OpenPage) -> None:
    sent = await bot.send_message(INES, "un")
    assert (await page.hear("message"))["message"]["text"] == "un"
    await bot.edit_message_text("deux", INES, sent.message_id)
    assert (await page.hear("message"))["message"]["text"] == "deux"
    await bot.send_chat_action(INES, "typing")
    assert (await page.hear("action"))["action"] == "typing"
    tap = await server.tap(INES, sent.message_id, "x")
    await bot.answer_callback_query(tap, "Attention", show_alert=True)
    answered = await page.hear("answered")
    assert (answered["id"], answered["text"], answered["alert"]) == (sent.message_id, "Attention", True)
    await bot.delete_message(INES, sent.message_id)
    assert (await page.hear("delete"))["id"] == sent.message_id


@pytest.mark.anyio
async def test_what_is_pressed_reaches_the_bot(server: LocalTelegram, bot: Bot, page: OpenPage) -> None:
    await page.press(do="start", phone=LEA)
    await page.press(do="say", phone=LEA, text="bonjour")
    await page.press(do="contact", phone=LEA)
    await page.press(do="location", phone=LEA)
    await page.press(do="voice", phone=LEA)
    await page.press(do="sticker", phone=LEA)
    await page.press(do="tap", phone=LEA, id=5, data="q.1.y")
    await page.press(do="contact", phone=MARC)
    assert (await page.hear("oops"))["phone"] == MARC
    updates = await bot.get_updates()
    assert [update.message.text for update in updates[:2] if update.message] == ["/start perigny", "bonjour"]
    assert len(updates) == 7
    await page.press(do="block", phone=LEA, blocked=True)
    assert (await page.hear("state"))["blocked"] is True


@pytest.mark.anyio
async def test_time_is_pushed(page: OpenPage) -> None:
    await page.press(do="push", index=1)
    assert (await page.hear("pushing"))["busy"] is True
    done = await page.hear("pushing")
    assert (done["busy"], done["failed"], done["now"]) == (False, "", "2026-03-10T09:00:00+00:00")


@pytest.mark.anyio
async def test_one_push_at_a_time_and_a_failure_is_said(anyio_backend: str) -> None:
    gate, begun = asyncio.Event(), []

    async def slow() -> None:
        begun.append(1)
        await gate.wait()
        raise RuntimeError("broken on purpose")

    server = LocalTelegram(
        [Phone(LEA, "Léa", "Brasserie")],
        BotCard("1:x", "Boucle", "boucle_bot"),
        [Push("Demain", slow)],
        lambda: datetime(2026, 3, 3, tzinfo=UTC),
    )
    page = OpenPage(await websocket_connect((await server.listen()).replace("http", "ws") + "socket"))
    await page.press(do="push", index=0)
    await page.hear("pushing")
    await page.press(do="push", index=0)
    await page.press(do="picture")
    assert (await page.hear("picture"))["busy"] is True
    gate.set()
    assert (await page.hear("pushing"))["failed"] == "« Demain » a échoué, voir le journal."
    assert begun == [1]
    page.socket.close()
    await server.close()


@pytest.mark.anyio
async def test_files_picked_on_the_page(server: LocalTelegram, bot: Bot, picture: Any) -> None:
    small, large = picture(90, 45), picture(400, 200)
    async with httpx.AsyncClient(base_url=server.page_url) as client:
        copies = [("copies", ("photo.png", small)), ("copies", ("photo.png", large))]
        assert (await client.post(f"/attach/{LEA}", files=copies)).status_code == 200
        page = {"document": ("page.html", b"<script>alert(1)</script>")}
        assert (await client.post(f"/attach/{LEA}", files=page)).status_code == 200
        assert (await client.post(f"/attach/{LEA}", files={"copies": b"no picture"})).status_code == 400
        elsewhere = {"Origin": "http://elsewhere.example"}
        assert (await client.post(f"/attach/{LEA}", files=page, headers=elsewhere)).status_code == 403
        photo, document = (update.message for update in await bot.get_updates() if update.message)
        assert [(size.width, size.height) for size in photo.photo] == [(90, 45), (400, 200)]
        shown = await client.get(f"/media/{photo.photo[0].file_id}")
        assert (shown.content, shown.headers["content-type"]) == (small, "image/png")
        assert document.document is not None
        fetched = await client.get(f"/media/{document.document.file_id}")
        assert fetched.headers["content-disposition"] == "attachment"


@pytest.mark.anyio
async def test_another_site_opens_no_socket(server: LocalTelegram) -> None:
    url = server.page_url.replace("http", "ws") + "socket"
    with pytest.raises(HTTPClientError, match="403"):
        await websocket_connect(HTTPRequest(url, headers={"Origin": "http://elsewhere.example"}))


def test_nothing_is_made_ready_when_no_page_is_open() -> None:
    def never() -> datetime:
        raise AssertionError("the clock was read for nobody")

    OpenPages(never).tell("message", message={})


def test_the_page_takes_nothing_from_elsewhere_and_writes_no_html() -> None:
    for file in WEB_FOLDER.iterdir():
        text = file.read_text().replace("http://www.w3.org/2000/svg", "")
        assert not re.search(r"https?://\w|innerHTML|insertAdjacentHTML|eval\(", text), file.name


def test_it_imports_nothing_of_the_bot() -> None:
    for file in HOME.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] in ("bot", "storage", "matching"):
                assert (node.module or "").startswith("bot.local_telegram"), file.name
            if isinstance(node, ast.Import):
                assert not any(name.name.startswith(("bot", "storage", "matching")) for name in node.names), file.name
