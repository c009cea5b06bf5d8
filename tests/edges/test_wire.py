"""The wire to Telegram: files arrive whole, its noes are what they were, and nothing that is said of it shows the token."""

from __future__ import annotations

import asyncio
import logging
import socket
import sys
import traceback
from collections.abc import AsyncIterator

import pytest
from telegram import Bot
from telegram.error import BadRequest, Conflict, NetworkError, RetryAfter, TelegramError

from bot import logs
from bot.demo.run import DEMO_TOKEN, LEA
from bot.local_telegram import (
    LocalTelegram,
    build_lost_answer_fault,
    build_lost_call_fault,
    build_rate_limit_fault,
    build_server_fault,
)
from bot.local_telegram.errors import build_conflict
from bot.local_telegram.faults import Fault
from bot.telegram import polling as polling
from bot.telegram.wire import UPLOAD_PIECE, AiohttpRequest, UnansweredCall
from tests.edges.local_telegram.conftest import png

pytestmark = pytest.mark.anyio
CHAT = LEA.telegram_id


@pytest.fixture
async def speaker(telegram: LocalTelegram) -> AsyncIterator[Bot]:
    """A bot that speaks over the wire, and gives up waiting soon."""
    async with polling.open_bot(polling.build_bot(DEMO_TOKEN, telegram.page_url.rstrip("/"), patience=0.5)) as bot:
        yield bot


async def test_a_photo_arrives_whole(speaker: Bot) -> None:
    picture = png(640, 480)
    message = await speaker.send_photo(CHAT, picture, caption="<b>Les drêches</b>", parse_mode="HTML")
    assert message.caption_html == "<b>Les drêches</b>"
    file = await speaker.get_file(message.photo[-1].file_id)
    assert bytes(await file.download_as_bytearray()) == picture


@pytest.mark.parametrize("size", [0, 5, UPLOAD_PIECE, 3 * UPLOAD_PIECE + 1])
async def test_a_document_arrives_whole_under_its_name(speaker: Bot, size: int) -> None:
    content = bytes(number % 251 for number in range(size)) or b" "
    message = await speaker.send_document(CHAT, content, filename='Périgny "été".csv', caption="La liste & le reste")
    assert message.document is not None
    assert (message.document.mime_type, message.caption) == ("text/csv", "La liste & le reste")
    assert "Périgny" in str(message.document.file_name)
    assert bytes(await (await message.document.get_file()).download_as_bytearray()) == content


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (build_rate_limit_fault(7), RetryAfter),
        (Fault(False, build_conflict("two bots")), Conflict),
        (build_server_fault(500), NetworkError),
        (build_server_fault(502), NetworkError),
        (build_lost_call_fault(), UnansweredCall),
        (build_lost_answer_fault(), UnansweredCall),
        (build_lost_answer_fault(silence=0), NetworkError),
    ],
    ids=["429", "409", "500", "502", "unheard", "lost", "cut"],
)
async def test_its_noes(telegram: LocalTelegram, speaker: Bot, fault: Fault, error: type[TelegramError]) -> None:
    telegram.faults.add("sendMessage", fault)
    with pytest.raises(error) as no:
        await speaker.send_message(CHAT, "un")
    assert type(no.value) is error
    assert DEMO_TOKEN not in "".join(traceback.format_exception(no.value))
    assert (await speaker.send_message(CHAT, "deux")).text == "deux"


async def test_a_bad_request_says_why(speaker: Bot) -> None:
    with pytest.raises(BadRequest, match=r"(?i)text is empty"):
        await speaker.send_message(CHAT, "")


async def test_nobody_there() -> None:
    with socket.socket() as taken:  # bound, and nobody listens
        taken.bind(("127.0.0.1", 0))
        await _refused(taken.getsockname()[1])


async def _refused(port: int) -> None:
    wire = AiohttpRequest(1, 0.5)
    await wire.initialize()
    with pytest.raises(NetworkError) as no:
        await wire.post(f"http://127.0.0.1:{port}/bot{DEMO_TOKEN}/getMe")
    assert DEMO_TOKEN not in "".join(traceback.format_exception(no.value))
    await wire.shutdown()


async def test_who_no_longer_waits_leaves_the_wire_as_it_was(telegram: LocalTelegram, speaker: Bot) -> None:
    telegram.faults.add("sendMessage", build_lost_call_fault())
    waiting = asyncio.create_task(speaker.send_message(CHAT, "un", read_timeout=60))
    while not any(call.method == "sendMessage" for call in telegram.calls):
        await asyncio.sleep(0.01)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert (await speaker.send_message(CHAT, "deux")).text == "deux"


async def test_opened_and_closed_as_often_as_one_likes(telegram: LocalTelegram) -> None:
    bot = polling.build_bot(DEMO_TOKEN, telegram.page_url.rstrip("/"))
    for _ in range(2):
        async with polling.open_bot(bot):
            await bot.initialize()
            await bot.send_message(CHAT, "un")
    with pytest.raises(NetworkError, match="not open"):
        await bot.request.post(f"{telegram.page_url}bot{DEMO_TOKEN}/getMe")


def test_no_line_of_any_library_shows_the_token() -> None:
    address = f"https://api.telegram.org/bot{DEMO_TOKEN}/getMe"
    try:
        raise ValueError(address)
    except ValueError:
        record = logging.LogRecord("asyncio", logging.ERROR, "", 0, "cannot reach %s", (address,), sys.exc_info())
    said = logs.TokenFreeFormatter().format(record)
    assert "cannot reach https://api.telegram.org/bot<token>/getMe" in said
    assert "ValueError" in said
    assert DEMO_TOKEN not in said
