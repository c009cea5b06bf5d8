"""Telegram cannot be reached, or says things twice: every update is heard, and heard once."""
from __future__ import annotations

import pytest

import bot.telegram.polling
from bot.demo.run import LEA
from bot.local_telegram import broken, too_many, unheard
from bot.local_telegram.errors import conflict
from bot.local_telegram.faults import Fault
from tests.edges.conftest import Live, calls, until

pytestmark = pytest.mark.anyio


@pytest.fixture(autouse=True)
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """No waiting between two tries."""
    monkeypatch.setattr(bot.telegram.polling, "BACK_OFF", (0.02,))


@pytest.mark.parametrize("method", ["getMe", "deleteWebhook", "getUpdates"])
@pytest.mark.parametrize("fault", [broken(502), too_many(1), unheard(silence=0), Fault(False, conflict("two bots"))],
                         ids=["502", "429", "cut", "409"])
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


async def test_a_button_whose_clock_cannot_be_stopped_works_all_the_same(live: Live) -> None:
    live.telegram.faults.add("answerCallbackQuery", broken(500), times=9)
    async with live.awake():
        await live.telegram.say(LEA.telegram_id, "/start")
        await until(lambda: len(live.said(LEA)) == 1, "an answer")
        greeting = live.telegram.messages(LEA.telegram_id)[-1]["message_id"]
        await live.telegram.tap(LEA.telegram_id, greeting, "a.who")
        await until(lambda: any("Qui voit quoi" in text for text in live.said(LEA)[1:]), "what it is for")
