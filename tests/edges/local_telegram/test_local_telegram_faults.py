"""Troubles on order: the tests of the sender and of the inbox rely on each being what it says."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from telegram import Bot
from telegram.error import NetworkError, RetryAfter, TimedOut

from bot.local_telegram import (
    LocalTelegram,
    build_lost_answer_fault,
    build_lost_call_fault,
    build_rate_limit_fault,
    build_server_fault,
)

pytestmark = pytest.mark.anyio
LEA, INES = 1001, 1003


def said(server: LocalTelegram) -> list[str]:
    """Give what the phone shows."""
    return [message["text"] for message in server.list_messages(INES)]


async def test_slow_down(server: LocalTelegram, bot: Bot) -> None:
    server.faults.add("sendMessage", build_rate_limit_fault(retry_after=7), times=2)
    for _ in range(2):
        with pytest.raises(RetryAfter) as pause:
            await bot.send_message(INES, "un")
        assert int(pause.value._retry_after.total_seconds()) == 7
    await bot.send_message(INES, "deux")
    assert said(server) == ["deux"]


async def test_a_failure_with_and_without_effect(server: LocalTelegram, bot: Bot) -> None:
    server.faults.add("sendMessage", build_server_fault())
    server.faults.add("sendMessage", build_server_fault(502, accept=True))
    for text in ("un", "deux"):
        with pytest.raises(NetworkError):
            await bot.send_message(INES, text)
    assert said(server) == ["deux"]


async def test_silence_with_and_without_effect(server: LocalTelegram, bot: Bot) -> None:
    server.faults.add("sendMessage", build_lost_call_fault())
    server.faults.add("sendMessage", build_lost_answer_fault())
    for text in ("un", "deux"):
        with pytest.raises(TimedOut):
            await bot.send_message(INES, text, read_timeout=0.2)
    assert said(server) == ["deux"]


async def test_a_cut_line(server: LocalTelegram, bot: Bot) -> None:
    server.faults.add("sendMessage", build_lost_answer_fault(silence=0))
    with pytest.raises(NetworkError) as cut:
        await bot.send_message(INES, "un")
    assert not isinstance(cut.value, TimedOut)
    assert said(server) == ["un"]


async def test_a_hook_decides_call_by_call(server: LocalTelegram, bot: Bot) -> None:
    server.faults.hook = lambda call: build_rate_limit_fault(1) if call.params.get("text") == "non" else None
    await bot.send_message(INES, "oui")
    with pytest.raises(RetryAfter):
        await bot.send_message(INES, "non")
    assert said(server) == ["oui"]


async def test_an_update_delivered_again(server: LocalTelegram, ask: Callable[..., Any]) -> None:
    await server.say(LEA, "un")
    await server.say(LEA, "deux")
    first = (await ask("getUpdates"))["result"]
    after = first[-1]["update_id"] + 1
    assert (await ask("getUpdates", offset=after))["result"] == []
    server.faults.deliver_again()
    assert (await ask("getUpdates", offset=after))["result"] == first[-1:]
    assert (await ask("getUpdates", offset=after))["result"] == []
