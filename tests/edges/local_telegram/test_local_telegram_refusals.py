"""What Telegram refuses, word for word, as a table of calls; and the four ways to send a call."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from bot.local_telegram import LocalTelegram

pytestmark = pytest.mark.anyio
TOKEN = "777000777:LOCAL-test"
LEA, INES = 1001, 1003
BUTTON = {"text": "x", "callback_data": "x"}


def inline(**button: Any) -> dict[str, Any]:
    """Make a keyboard of one button."""
    return {"inline_keyboard": [[button]]}


REFUSED = [
    ("sendMessage", {"text": "x"}, "Bad Request: chat_id is empty"),
    ("sendMessage", {"chat_id": 5, "text": "x"}, "Bad Request: chat not found"),
    ("sendMessage", {"chat_id": LEA, "text": "x"}, "Forbidden: bot can't initiate conversation with a user"),
    ("sendMessage", {"chat_id": INES}, "Bad Request: message text is empty"),
    ("sendMessage", {"chat_id": INES, "text": " \n "}, "Bad Request: message text is empty"),
    ("sendMessage", {"chat_id": INES, "text": "<b> </b>", "parse_mode": "HTML"}, "Bad Request: message text is empty"),
    ("sendMessage", {"chat_id": INES, "text": "é" * 4097}, "Bad Request: message is too long"),
    (
        "sendMessage",
        {"chat_id": INES, "text": "<p>x</p>", "parse_mode": "HTML"},
        'Bad Request: can\'t parse entities: Unsupported start tag "p" at byte offset 0',
    ),
    (
        "sendMessage",
        {"chat_id": INES, "text": "x", "reply_markup": inline(text="x", callback_data="é" * 33)},
        "Bad Request: BUTTON_DATA_INVALID",
    ),
    (
        "sendMessage",
        {"chat_id": INES, "text": "x", "reply_markup": inline(text="x", callback_data="")},
        "Bad Request: BUTTON_DATA_INVALID",
    ),
    (
        "sendMessage",
        {"chat_id": INES, "text": "x", "reply_markup": inline(text="x")},
        "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ),
    (
        "sendMessage",
        {"chat_id": INES, "text": "x", "reply_markup": inline(text="x", url="pas une adresse")},
        "Bad Request: inline keyboard button URL 'pas une adresse' is invalid: Wrong HTTP URL",
    ),
    (
        "sendMessage",
        {"chat_id": INES, "text": "x", "reply_markup": {"inline_keyboard": [[BUTTON]] * 101}},
        "Bad Request: reply markup is too long",
    ),
    (
        "sendMessage",
        {"chat_id": INES, "text": "x", "reply_markup": "{"},
        "Bad Request: can't parse reply keyboard markup JSON object",
    ),
    (
        "sendMessage",
        {"chat_id": INES, "text": "x", "reply_parameters": {"message_id": 9}},
        "Bad Request: message to be replied not found",
    ),
    (
        "sendMessage",
        {"chat_id": INES, "text": "x", "parse_mode": "MarkdownV2"},
        "Not Implemented: parse_mode markdownv2 is not in the local Telegram",
    ),
    ("sendPhoto", {"chat_id": INES, "photo": "nope"}, "Bad Request: wrong file identifier/HTTP URL specified"),
    ("sendPhoto", {"chat_id": INES}, "Bad Request: there is no photo in the request"),
    ("sendDocument", {"chat_id": INES, "caption": "x" * 1025}, "Bad Request: message caption is too long"),
    ("sendLocation", {"chat_id": INES, "latitude": "nord"}, "Bad Request: latitude is invalid"),
    ("sendMediaGroup", {"chat_id": INES, "media": []}, "Bad Request: wrong number of messages in the album: 2-10 expected"),
    ("getFile", {"file_id": "nope"}, "Bad Request: invalid file_id"),
    ("getChat", {"chat_id": 5}, "Bad Request: chat not found"),
    ("setMyCommands", {"commands": [{"command": "Aide!", "description": "x"}]}, "Bad Request: BOT_COMMAND_INVALID"),
    ("setMyCommands", {"commands": [{"command": "aide", "description": ""}]}, "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID"),
    ("setMyShortDescription", {"short_description": "x" * 121}, "Bad Request: bot short description is too long"),
    ("pinChatMessage", {"chat_id": INES, "message_id": 4}, "Bad Request: message to pin not found"),
    ("setWebhook", {"url": "pas une adresse"}, "Bad Request: bad webhook: invalid webhook URL specified"),
    ("sendDice", {"chat_id": INES}, "Not Implemented: method sendDice is not in the local Telegram"),
]


@pytest.mark.parametrize(("method", "params", "words"), REFUSED)
async def test_refused(server: LocalTelegram, ask: Callable[..., Any], method: str, params: dict[str, Any], words: str) -> None:
    answer = await ask(method, **params)
    assert answer.get("description") == words
    assert server.list_messages(INES) == []


async def test_the_longest_that_passes(ask: Callable[..., Any]) -> None:
    buttons = inline(text="x", callback_data="é" * 32)
    text = "<b>" + "é" * 4096 + "</b>"
    assert (await ask("sendMessage", chat_id=INES, text=text, parse_mode="HTML", reply_markup=buttons))["ok"]


async def test_a_wrong_token(ask: Callable[..., Any]) -> None:
    assert await ask("getMe", token="1:wrong") == {"ok": False, "error_code": 401, "description": "Unauthorized"}


async def test_a_phone_that_blocks_the_bot(server: LocalTelegram, ask: Callable[..., Any]) -> None:
    await server.block(INES)
    for method in ("sendMessage", "sendChatAction", "sendDocument"):
        answer = await ask(method, chat_id=INES, text="x", action="typing")
        assert (answer["error_code"], answer["description"]) == (403, "Forbidden: bot was blocked by the user")
    await server.block(INES, False)
    assert (await ask("sendMessage", chat_id=INES, text="x"))["ok"]


async def test_a_picture_that_is_none(server: LocalTelegram) -> None:
    async with httpx.AsyncClient() as client:
        url, asked = f"{server.api_url}{TOKEN}/sendPhoto", {"chat_id": INES}
        answers = [await client.post(url, data=asked, files={"photo": body}) for body in (b"%PDF-1.4 not a picture", b"")]
    assert [answer.json()["description"] for answer in answers] == [
        "Bad Request: IMAGE_PROCESS_FAILED",
        "Bad Request: file must be non-empty",
    ]


async def test_four_ways_to_send_a_call(server: LocalTelegram) -> None:
    url = f"{server.api_url}{TOKEN}/SENDmessage"
    asked: dict[str, Any] = {"chat_id": INES, "text": "[1, 2]"}
    async with httpx.AsyncClient() as client:
        answers = [
            await client.get(url, params=asked),
            await client.post(url, data=asked),
            await client.post(url, json=asked),
            await client.post(url, data=asked, files={"unused": b"x"}),
        ]
    assert [answer.json()["result"]["text"] for answer in answers] == ["[1, 2]"] * 4
