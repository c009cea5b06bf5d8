"""Telegram cannot be reached, or says things twice: every update is heard, and heard once."""

from __future__ import annotations

import asyncio

import pytest
from telegram.error import InvalidToken

import bot.telegram.polling
from bot.demo.run import LEA
from bot.local_telegram import build_lost_call_fault, build_rate_limit_fault, build_server_fault
from bot.local_telegram.errors import TAP_TOO_OLD, ApiRefusal, build_bad_request, build_conflict
from bot.local_telegram.faults import Fault
from tests.edges.conftest import PATIENCE, Live, calls, until

pytestmark = pytest.mark.anyio


@pytest.fixture(autouse=True)
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """No waiting between two tries."""
    monkeypatch.setattr(bot.telegram.polling, "_BACK_OFF", (0.02,))


@pytest.mark.parametrize("method", ["getMe", "deleteWebhook", "getUpdates"])
@pytest.mark.parametrize(
    "fault",
    [
        build_server_fault(502),
        build_rate_limit_fault(1),
        build_lost_call_fault(silence=0),
        Fault(False, build_conflict("two bots")),
    ],
    ids=["502", "429", "cut", "409"],
)
async def test_telegram_comes_back(live: Live, method: str, fault: Fault) -> None:
    live.telegram.faults.add(method, fault, times=2)
    await live.telegram.say(LEA.telegram_id, "bonjour")
    async with live.awake():
        await until(lambda: len(live.said(LEA)) == 1, "an answer")


async def test_an_update_that_comes_twice_is_answered_once(live: Live) -> None:
    async with live.awake():
        await live.telegram.say(LEA.telegram_id, "bonjour")
        await until(lambda: len(live.said(LEA)) == 1, "an answer")
        polled = len(calls(live.telegram, "getUpdates"))
        live.telegram.faults.deliver_again(1)
        await until(lambda: len(calls(live.telegram, "getUpdates")) > polled, "handed over again")
        await live.telegram.say(LEA.telegram_id, "merci")
        await until(lambda: len(live.said(LEA)) == 2, "the next answer")
    assert "Avec plaisir" in live.said(LEA)[1]


@pytest.mark.parametrize(
    "fault",
    [
        build_server_fault(500),
        Fault(False, build_bad_request(TAP_TOO_OLD)),
        build_rate_limit_fault(30),
        build_lost_call_fault(),
    ],
    ids=["500", "too old", "429", "silence"],
)
async def test_a_button_whose_clock_cannot_be_stopped_works_all_the_same(live: Live, fault: Fault) -> None:
    live.telegram.faults.add("answerCallbackQuery", fault, times=9)
    async with live.awake():
        await live.telegram.say(LEA.telegram_id, "/start")
        await until(lambda: len(live.said(LEA)) == 1, "an answer")
        greeting = live.telegram.list_messages(LEA.telegram_id)[-1]["message_id"]
        await live.telegram.tap(LEA.telegram_id, greeting, "a.who")
        await until(lambda: any("Qui voit quoi" in text for text in live.said(LEA)[1:]), "what it is for")


async def test_a_webhook_that_others_set_is_taken_away_once_a_minute(live: Live) -> None:
    conflict = build_conflict("can't use getUpdates method while webhook is active; use deleteWebhook to delete it first")
    live.telegram.faults.add("getUpdates", Fault(False, conflict), times=4)
    await live.telegram.say(LEA.telegram_id, "bonjour")
    async with live.awake():
        await until(lambda: len(live.said(LEA)) == 1, "an answer")
    assert len(calls(live.telegram, "deleteWebhook")) == 2  # at the start, and because of the conflict


async def test_a_single_404_does_not_end_the_bot(live: Live) -> None:
    live.telegram.faults.add("getUpdates", Fault(False, ApiRefusal(404, "Not Found")))
    await live.telegram.say(LEA.telegram_id, "bonjour")
    async with live.awake():
        await until(lambda: len(live.said(LEA)) == 1, "an answer")


async def test_a_token_that_is_lost_ends_it(live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bot.telegram.polling, "_TOKEN_PAUSE", 0.02)
    lost = Fault(False, ApiRefusal(401, "Unauthorized"))
    running = asyncio.create_task(live.app.run(live.bot))
    await until(lambda: bool(calls(live.telegram, "getUpdates")), "it polls")
    live.telegram.faults.add("getUpdates", lost, times=9)
    live.telegram.faults.add("getMe", lost, times=9)
    await live.telegram.say(LEA.telegram_id, "bonjour")
    with pytest.raises(BaseExceptionGroup) as ended:
        await asyncio.wait_for(running, PATIENCE)
    assert ended.group_contains(InvalidToken)
