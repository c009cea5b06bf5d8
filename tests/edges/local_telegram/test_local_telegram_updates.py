"""How the bot receives: long polls, offsets, kinds it asked for, one poll at a time, and its own address."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from telegram import Bot
from telegram.error import Conflict
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application, RequestHandler

from bot.local_telegram import LocalTelegram

pytestmark = pytest.mark.anyio
LEA, MARC, INES = 1001, 1002, 1003


def texts(answer: dict[str, Any]) -> list[str]:
    """Give the texts of the messages in an answer to getUpdates."""
    return [update["message"]["text"] for update in answer["result"]]


async def test_an_update_comes_again_until_the_next_offset(server: LocalTelegram, ask: Callable[..., Any]) -> None:
    await server.say(LEA, "un")
    await server.say(LEA, "deux")
    first = await ask("getUpdates")
    assert texts(first) == texts(await ask("getUpdates")) == ["un", "deux"]
    last = first["result"][-1]["update_id"]
    assert texts(await ask("getUpdates", offset=last)) == ["deux"]
    assert texts(await ask("getUpdates", offset=last + 1)) == []
    assert texts(await ask("getUpdates", offset=0)) == []


async def test_ids_rise_from_the_wall_clock(server: LocalTelegram) -> None:
    ids = [(await server.queue_update({"message": {}}))["update_id"] for _ in range(2)]
    assert 1_700_000_000_000 < ids[0] < ids[1]


async def test_a_negative_offset_forgets_all_but_the_last(server: LocalTelegram, ask: Callable[..., Any]) -> None:
    for text in ("un", "deux", "trois"):
        await server.say(LEA, text)
    assert texts(await ask("getUpdates", offset=-2)) == ["deux", "trois"]
    assert texts(await ask("getUpdates", limit=1)) == ["deux"]


async def test_a_long_poll_ends_with_the_first_update(server: LocalTelegram, bot: Bot) -> None:
    waiting = asyncio.create_task(bot.get_updates(timeout=20))
    while not any(call.method == "getUpdates" for call in server.calls):
        await asyncio.sleep(0.01)
    assert not waiting.done()
    await server.say(LEA, "me voici")
    (update,) = await waiting
    assert update.message is not None
    assert update.message.text == "me voici"


async def test_an_empty_poll_ends_by_itself(ask: Callable[..., Any]) -> None:
    assert (await ask("getUpdates", timeout=0))["result"] == []
    assert (await ask("getUpdates", timeout=1))["result"] == []


async def test_of_two_polls_the_earlier_is_ended(server: LocalTelegram, bot: Bot, ask: Callable[..., Any]) -> None:
    earlier = asyncio.create_task(bot.get_updates(timeout=20))
    while not any(call.method == "getUpdates" for call in server.calls):
        await asyncio.sleep(0.01)
    later = asyncio.create_task(ask("getUpdates", timeout=20))
    with pytest.raises(Conflict, match="terminated by other getUpdates request"):
        await earlier
    await server.say(LEA, "pour le second")
    assert texts(await later) == ["pour le second"]


async def test_only_the_kinds_asked_for(server: LocalTelegram, ask: Callable[..., Any]) -> None:
    await ask("getUpdates", allowed_updates=["callback_query"])
    await server.say(LEA, "non")
    await server.tap(LEA, 1, "q.1.y")
    assert [sorted(update)[0] for update in (await ask("getUpdates"))["result"]] == ["callback_query"]
    assert (await ask("getWebhookInfo"))["result"]["allowed_updates"] == ["callback_query"]
    await ask("getUpdates", allowed_updates=[])
    await server.say(LEA, "oui")
    await server.queue_update({"message_reaction": {}})
    assert [sorted(update)[0] for update in (await ask("getUpdates"))["result"]] == ["callback_query", "message"]


class Hook(RequestHandler):
    """The bot's own address; answers 503 as long as `broken` counts down."""

    def initialize(self, heard: list[tuple[str, str]], broken: list[int]) -> None:
        self.heard = heard
        self.broken = broken

    def post(self) -> None:
        if self.broken:
            self.broken.pop()
            self.set_status(503)
            return
        update = json.loads(self.request.body)
        secret = self.request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
        self.heard.append((secret, update["message"]["text"]))


@pytest.fixture
async def hook(anyio_backend: str) -> AsyncIterator[tuple[str, list[tuple[str, str]], list[int]]]:
    heard: list[tuple[str, str]] = []
    broken: list[int] = []
    server = HTTPServer(Application([("/hook", Hook, {"heard": heard, "broken": broken})], log_function=lambda _: None))
    sockets = bind_sockets(0, "127.0.0.1")
    server.add_sockets(sockets)
    yield f"http://127.0.0.1:{sockets[0].getsockname()[1]}/hook", heard, broken
    server.stop()


async def test_a_webhook_gets_what_waits_and_what_comes_in_order(
    server: LocalTelegram, bot: Bot, ask: Callable[..., Any], hook: tuple[str, list[tuple[str, str]], list[int]]
) -> None:
    url, heard, broken = hook
    broken.append(1)
    await server.say(LEA, "1")
    assert await bot.set_webhook(url, secret_token="s3cret", max_connections=3)
    for text in ("2", "3"):
        await server.say(LEA, text)
    while len(heard) < 3:
        await asyncio.sleep(0.01)
    assert heard == [("s3cret", "1"), ("s3cret", "2"), ("s3cret", "3")]
    info = await bot.get_webhook_info()
    assert info.url == url
    assert info.last_error_message == "Wrong response from the webhook: 503 Service Unavailable"
    refused = await ask("getUpdates")
    assert refused["description"].startswith("Conflict: can't use getUpdates method while webhook is active")
    assert await bot.delete_webhook()
    await server.say(LEA, "4")
    assert texts(await ask("getUpdates")) == ["4"]
    assert heard[-1] == ("s3cret", "3")


async def test_pending_updates_are_dropped_only_when_told(server: LocalTelegram, ask: Callable[..., Any]) -> None:
    await server.say(LEA, "un")
    await ask("deleteWebhook")
    assert texts(await ask("getUpdates")) == ["un"]
    await ask("deleteWebhook", drop_pending_updates=True)
    assert texts(await ask("getUpdates")) == []
