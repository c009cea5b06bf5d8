"""Telegram has a bad day: nothing owed is lost, each chat keeps its order, and at most the message in flight is repeated."""

from __future__ import annotations

import pytest

import bot.delivery.sender
from bot.demo.run import LEA, MARC
from bot.local_telegram import Fault, build_lost_answer_fault, build_lost_call_fault, build_rate_limit_fault, build_server_fault
from bot.local_telegram.calls import ApiCall
from bot.local_telegram.errors import ApiRefusal, build_bad_request, build_forbidden
from storage.notes.outbox import Rank
from tests.edges.conftest import Live, calls, until

pytestmark = pytest.mark.anyio
ONE, TWO, THREE = "Une", "Deux", "Trois"


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pauses for an outage are as short as they can be."""
    monkeypatch.setattr(bot.delivery.sender, "_LONGEST_PAUSE", 0.02)


def owe_both(live: Live) -> None:
    live.meet(LEA, MARC)
    for phone in (LEA, MARC):
        for name in (ONE, TWO, THREE):
            live.owe(phone, name)


def once(names: list[str]) -> list[str]:
    """Without what follows on itself."""
    return [name for name, before in zip(names, [None, *names], strict=False) if name != before]


@pytest.mark.usefixtures("hurried")
@pytest.mark.parametrize(
    ("fault", "copies"),
    [
        (build_rate_limit_fault(1), 1),
        (build_server_fault(500), 1),
        (build_server_fault(502), 1),
        (build_server_fault(502, accept=True), 2),
        (build_lost_answer_fault(), 2),
        (build_lost_call_fault(), 1),
        (build_lost_call_fault(silence=0), 1),
        (build_lost_answer_fault(silence=0), 2),
    ],
    ids=["429", "500", "502", "502 but done", "silence but done", "silence", "cut", "cut but done"],
)
async def test_one_trouble(live: Live, fault: Fault, copies: int) -> None:
    owe_both(live)
    left = [fault]
    live.telegram.faults.hook = lambda call: left.pop() if left and call.method == "sendMessage" else None
    async with live.awake():
        await until(lambda: THREE in live.names(LEA) and THREE in live.names(MARC), "everything arrives")
    assert not left
    for phone in (LEA, MARC):
        assert once(live.names(phone)) == [ONE, TWO, THREE]
    assert len(live.names(LEA)) + len(live.names(MARC)) == 6 + copies - 1


async def test_a_chat_that_is_to_be_left_alone_holds_nobody_up(live: Live) -> None:
    owe_both(live)
    live.telegram.faults.add("sendMessage", build_rate_limit_fault(2))
    async with live.awake():
        await until(lambda: THREE in live.names(LEA) and THREE in live.names(MARC), "everything arrives")
    sent = [(call.read_number("chat_id"), call.at) for call in calls(live.telegram, "sendMessage")]
    (refused, began), *_ = sent
    assert min(at for chat, at in sent[1:] if chat == refused) - began >= 1.9
    assert min(at for chat, at in sent if chat != refused) - began < 1.0
    assert [live.names(LEA), live.names(MARC)] == [[ONE, TWO, THREE]] * 2


async def test_when_two_chats_are_to_be_left_alone_everybody_is(live: Live) -> None:
    owe_both(live)
    live.telegram.faults.add("sendMessage", build_rate_limit_fault(2), times=2)
    async with live.awake():
        await until(lambda: THREE in live.names(LEA) and THREE in live.names(MARC), "everything arrives")
    refused, _, *after = [call.at for call in calls(live.telegram, "sendMessage")]
    assert min(after) - refused >= 1.9
    assert [live.names(LEA), live.names(MARC)] == [[ONE, TWO, THREE]] * 2


@pytest.mark.usefixtures("hurried")
async def test_an_outage_loses_nothing_and_mixes_nothing_up(live: Live) -> None:
    owe_both(live)
    live.telegram.faults.add("sendMessage", build_server_fault(503), times=25)
    async with live.awake():
        await until(lambda: THREE in live.names(LEA) and THREE in live.names(MARC), "everything arrives")
    assert [live.names(LEA), live.names(MARC)] == [[ONE, TWO, THREE]] * 2


@pytest.mark.usefixtures("hurried")
async def test_what_alone_does_not_get_through_holds_nobody_up(live: Live) -> None:
    owe_both(live)

    def poisoned(call: ApiCall) -> Fault | None:
        return (
            build_server_fault(500) if call.method == "sendMessage" and call.read_number("chat_id") == LEA.telegram_id else None
        )

    live.telegram.faults.hook = poisoned
    async with live.awake():
        await until(lambda: live.names(MARC) == [ONE, TWO, THREE], "the other chat")
        live.owe(MARC, "Quatre")
        await until(lambda: any(tries for state, tries in live.notes() if state == "owed"), "put off")
        assert live.names(LEA) == []
        live.telegram.faults.hook = None
        await until(lambda: {ONE, TWO, THREE} <= set(live.names(LEA)), "later all the same")


@pytest.mark.parametrize(
    ("no", "reach"),
    [
        (build_forbidden("bot was blocked by the user"), "blocked"),
        (build_forbidden("user is deactivated"), "gone"),
        (build_bad_request("chat not found"), "gone"),
        (build_bad_request("can't parse entities"), "here"),
    ],
    ids=str,
)
async def test_a_no_for_good(live: Live, no: ApiRefusal, reach: str) -> None:
    live.meet(LEA, MARC)
    live.telegram.faults.add("sendMessage", Fault(False, no))
    live.owe(LEA, ONE)
    async with live.awake():
        await until(lambda: live.notes() == [("failed", 0)], "given up at once")
        assert live.reach(LEA) == reach
        await live.telegram.say(LEA.telegram_id, "bonjour")
        await until(lambda: bool(live.said(LEA)), "an answer to who writes again")
        assert live.reach(LEA) == "here"
    assert len(calls(live.telegram, "sendMessage")) == 2


async def test_blocked_and_let_in_again(live: Live) -> None:
    async with live.awake():
        await live.telegram.say(LEA.telegram_id, "bonjour")
        await until(lambda: len(live.said(LEA)) == 1, "an answer")
        for blocked, reach in ((True, "blocked"), (False, "here")):
            await live.telegram.block(LEA.telegram_id, blocked)
            await until(lambda reach=reach: live.reach(LEA) == reach, reach)  # type: ignore[misc]
    assert len(live.said(LEA)) == 1


async def test_a_chat_that_moved_is_written_to_where_it_is_now(live: Live) -> None:
    live.meet(LEA)
    moved = ApiRefusal(
        400, "Bad Request: group chat was upgraded to a supergroup chat", {"migrate_to_chat_id": MARC.telegram_id}
    )
    live.telegram.faults.add("sendMessage", Fault(False, moved))
    live.owe(LEA, ONE, Rank.DIGEST)
    async with live.awake():
        await until(lambda: ONE in live.names(MARC), "at the new address")


async def sent(live: Live) -> None:
    live.meet(LEA)
    live.owe(LEA, ONE)
    await until(lambda: live.notes() == [("sent", 0)], "sent")


async def test_an_edit_that_changes_nothing_is_done(live: Live) -> None:
    async with live.awake():
        await sent(live)
        live.owe(LEA, ONE, edits=1)
        await until(lambda: live.notes() == [("sent", 0)] * 2, "done")
    assert live.names(LEA) == [ONE]
    assert len(calls(live.telegram, "editMessageText")) == 1


async def test_an_edit_of_a_message_that_is_gone_is_said_anew(live: Live) -> None:
    async with live.awake():
        await sent(live)
        [message] = [each for each in live.telegram.list_messages(LEA.telegram_id) if each["from"]["is_bot"]]
        await live.bot.delete_message(LEA.telegram_id, message["message_id"])
        live.owe(LEA, TWO, edits=1)
        await until(lambda: live.names(LEA) == [TWO], "said anew")
