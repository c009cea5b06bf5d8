"""By webhook: 200 only when the update is kept, nothing from strangers, and back to polling without loss."""

from __future__ import annotations

import json
import socket
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Any

import httpx
import pytest

from bot import settings
from bot.demo.run import DEMO_TOKEN, LEA, MARC
from bot.settings import BadSettings
from bot.telegram.webhook import LARGEST_UPDATE, WEBHOOK_SECRET_HEADER, CannotListen, WebhookSettings
from storage.notes.inbox import InboxQueue
from tests.edges.conftest import Live, calls, until

pytestmark = pytest.mark.anyio
SAID = {
    "update_id": 7,
    "message": {
        "message_id": 1,
        "date": 1,
        "chat": {"id": 101, "type": "private"},
        "text": "bonjour",
        "from": {"id": 101, "is_bot": False, "first_name": "Léa", "language_code": "fr"},
    },
}


@pytest.fixture
def hook() -> WebhookSettings:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    return WebhookSettings(f"http://127.0.0.1:{port}/telegram", "127.0.0.1", port)


@pytest.fixture
async def stranger() -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(timeout=30) as client:
        yield client


async def listening(live: Live) -> None:
    await until(lambda: bool(calls(live.telegram, "setWebhook")), "setWebhook")


def kept(live: Live) -> int:
    with live.app.store.read() as work:
        return int(work._session.connection().exec_driver_sql("SELECT count(*) FROM inbox").scalar() or 0)


async def test_a_talk_by_webhook(live: Live, hook: WebhookSettings) -> None:
    async with live.awake(hook):
        await live.telegram.say(LEA.telegram_id, "bonjour")
        await live.telegram.say(MARC.telegram_id, "bonjour")
        await until(lambda: len(live.said(LEA)) == len(live.said(MARC)) == 1, "answers")
        await live.telegram.tap(LEA.telegram_id, 1, "a.who")
        await until(lambda: len(live.said(LEA)) == 2, "an answer to the button")
        await until(lambda: bool(calls(live.telegram, "answerCallbackQuery")), "the button's clock stops")
    [asked] = calls(live.telegram, "setWebhook")
    assert "edited_message" in asked.params["allowed_updates"]
    assert asked.params["secret_token"] == hook.derive_password(DEMO_TOKEN)
    assert not calls(live.telegram, "getUpdates")


async def test_what_was_not_kept_comes_again(live: Live, hook: WebhookSettings, monkeypatch: pytest.MonkeyPatch) -> None:
    arrived, failed = InboxQueue.keep_arrivals, []

    def once(self: InboxQueue, *args: Any) -> Any:
        if not failed:
            failed.append(True)
            raise RuntimeError("the disk is full")
        return arrived(self, *args)

    monkeypatch.setattr(InboxQueue, "keep_arrivals", once)
    async with live.awake(hook):
        await live.telegram.say(LEA.telegram_id, "bonjour")
        await until(lambda: len(live.said(LEA)) == 1, "an answer in the end")
    assert failed
    assert kept(live) == 1


async def test_200_means_kept_and_twice_means_once(live: Live, hook: WebhookSettings, stranger: httpx.AsyncClient) -> None:
    async with live.awake(hook):
        await listening(live)
        for _ in range(2):
            answer = await stranger.post(hook.url, json=SAID, headers={WEBHOOK_SECRET_HEADER: hook.derive_password(DEMO_TOKEN)})
            assert (answer.status_code, kept(live)) == (200, 1)
        await until(lambda: len(live.said(LEA)) == 1, "one answer")


@pytest.mark.parametrize(
    ("secret", "body", "status"),
    [
        (None, SAID, 403),
        ("", SAID, 403),
        ("wrong", SAID, 403),
        ("é", SAID, 403),
        ("right", b"{", 400),
        ("right", b"null", 400),
        ("right", b"[]", 400),
        ("right", {"message": 1}, 400),
        ("right", {"update_id": 1, "message": {"text": "x"}}, 400),
        ("right", b"\xff", 400),
    ],
)
async def test_strangers_leave_nothing_behind(
    live: Live, hook: WebhookSettings, stranger: httpx.AsyncClient, secret: str | None, body: Any, status: int
) -> None:
    word = hook.derive_password(DEMO_TOKEN) if secret == "right" else secret
    headers = {} if word is None else {WEBHOOK_SECRET_HEADER: word.encode()}
    async with live.awake(hook):
        await listening(live)
        sent = {"content": body} if isinstance(body, bytes) else {"json": body}
        answer = await stranger.post(hook.url, headers=headers, **sent)  # type: ignore[arg-type]
        assert answer.status_code == status
        assert (await stranger.get(hook.url)).status_code == 405
    assert kept(live) == 0


async def test_what_is_too_large_is_not_even_read(live: Live, hook: WebhookSettings, stranger: httpx.AsyncClient) -> None:
    async with live.awake(hook):
        await listening(live)
        with suppress(httpx.TransportError):  # hung up on, in the middle of it
            body = json.dumps(SAID).encode() + b" " * LARGEST_UPDATE
            answer = await stranger.post(
                hook.url, headers={WEBHOOK_SECRET_HEADER: hook.derive_password(DEMO_TOKEN)}, content=body
            )
            assert answer.status_code >= 400
    assert kept(live) == 0


async def test_back_to_polling(live: Live, hook: WebhookSettings) -> None:
    async with live.awake(hook):
        await listening(live)
        assert (await live.bot.get_webhook_info()).url == hook.url
    await live.telegram.say(LEA.telegram_id, "bonjour")
    async with live.awake():
        await until(lambda: len(live.said(LEA)) == 1, "what was said meanwhile")
        assert (await live.bot.get_webhook_info()).url == ""


async def test_a_taken_port_is_said(live: Live, hook: WebhookSettings) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", hook.port))
        other.listen()
        with pytest.RaisesGroup(CannotListen, flatten_subgroups=True):
            await live.app.run(live.bot, hook)


def test_the_secret_follows_from_the_token_and_does_not_tell_it() -> None:
    hook = WebhookSettings("https://boucle.example/", "127.0.0.1", 1)
    assert hook.derive_password(DEMO_TOKEN) == hook.derive_password(DEMO_TOKEN) != hook.derive_password("1:other-token")
    assert DEMO_TOKEN.partition(":")[2] not in hook.derive_password(DEMO_TOKEN)
    assert WebhookSettings("https://boucle.example/", "127.0.0.1", 1, "chosen").derive_password(DEMO_TOKEN) == "chosen"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("webhook_url", "boucle.example.org"),
        ("webhook_url", "http://boucle.example.org"),
        ("webhook_url", "https://"),
        ("webhook_port", "0"),
        ("webhook_port", "http"),
        ("webhook_secret", "mot de passe"),
        ("webhook_listen", ""),
    ],
)
def test_bad_settings_say_what_to_set(name: str, value: str) -> None:
    with pytest.raises(BadSettings, match=f"BOUCLE_{name.upper()}"):
        settings.read_settings(**{name: value})


def test_good_settings() -> None:
    assert settings.read_settings(webhook_url="").webhook_url is None
    assert settings.read_settings(webhook_url="https://boucle.example.org/t").webhook_port == 8080
    assert settings.read_settings(webhook_url="http://127.0.0.1:1/", api_url="http://127.0.0.1:2").webhook_url
