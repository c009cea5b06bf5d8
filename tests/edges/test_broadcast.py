"""Three thousand notes and the answers in between: no plea to slow down, nobody waits, nothing is lost."""
from __future__ import annotations

import asyncio
import random
import selectors
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from bot.channel import Delivered, Undeliverable
from bot.clock import wall
from bot.delivery import IN_FLIGHT, Sender
from bot.demo.run import LEA, TOKEN
from bot.holding import Holding
from bot.local_telegram import BotCard, LocalTelegram, too_many
from bot.pace import Pacer
from bot.wording import Message, wordings
from matching.knowledge import Knowledge
from storage.outbox import Rank
from storage.saying import Saying
from storage.store import Store
from storage.tables import Chat, Note, Person
from tests.edges.conftest import MORNING, RATE, calls, living, until
from tests.edges.limits import LIMIT, Limits

FEW = 150
FASTEST_FOR_ONE_CHAT = 1.0  # a second: the rate itself is printed, for how fast this machine is proves nothing
ANSWERED = 200  # chats that get an answer meanwhile, none of which the broadcast goes to


class VirtualLoop(asyncio.SelectorEventLoop):
    """Where nothing happens, time passes at once."""

    def __init__(self) -> None:
        self.now = 1000.0
        super().__init__(_Jumping(self))

    def time(self) -> float:
        return self.now


class _Jumping(selectors.SelectSelector):
    def __init__(self, loop: VirtualLoop) -> None:
        super().__init__()
        self._loop = loop

    def select(self, timeout: float | None = None) -> Any:
        ready = super().select(0 if timeout is not None else None)
        if not ready and timeout:
            self._loop.now += timeout
        return ready


class Prompt(Store):
    """A store that takes no time on the clock of the loop, and does not wait for the disk."""

    def __init__(self, url: str) -> None:
        super().__init__(url)
        event.listen(self.engine, "connect", lambda connection, _: connection.execute("PRAGMA synchronous=OFF"))
        self.engine.dispose()

    async def run(self, job: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        return job(*args, **kwargs)


class Strict:
    """Telegram with a way there and back of some 50 ms, and both limits."""

    def __init__(self) -> None:
        self.limits, self.arrived, self.flying, self.most = Limits(), dict[int, float](), 0, 0
        self._chance = random.Random(5)

    async def send(self, chat: int, message: Message, edits: int | None, kind: str | None) -> Delivered:
        self.flying += 1
        self.most = max(self.most, self.flying)
        await asyncio.sleep(self._chance.uniform(0.015, 0.035))
        now = asyncio.get_running_loop().time()
        taken = self.limits.takes(now)
        await asyncio.sleep(0.025)
        self.flying -= 1
        if not taken:
            raise Undeliverable("Too Many Requests", retry_after=1)
        self.arrived[chat] = now
        return Delivered(chat, "text")


def welcome(store: Store, count: int, *, owed: int) -> None:
    """People number 1 to `count`; the first of them are owed a broadcast each."""
    with store.work() as work:
        work.session.add_all(Person(id=n, telegram_id=n, name=str(n)) for n in range(1, count + 1))
        work.session.flush()
        work.session.add_all(Chat(id=n, telegram_id=n, person_id=n) for n in range(1, count + 1))
        work.session.flush()
        saying = Saying("start-again", {"company": "Une"})
        work.session.add_all(Note(once=f"b:{n}", chat_id=n, person_id=n, rank=Rank.BROADCAST, key=saying.key, saying=saying,
                                  due=MORNING) for n in range(1, owed + 1))


async def answers(sender: Sender, store: Store, promised: dict[int, float], now: Callable[[], datetime],
                  many: int) -> None:
    """Somebody is owed an answer every half second or so, sometimes three at once."""
    chance, loop = random.Random(7), asyncio.get_running_loop()
    chats = iter(range(many + 1, many + ANSWERED + 1))
    while chat := next(chats, None):
        for each in [chat, *(next(chats, chat) for _ in range(chance.choice((0, 0, 2))))]:
            if each not in promised:
                with store.work() as work:
                    work.outbox.owe(work.people.get(each), Saying("heard-courtesy"), once=f"a:{each}", due=now(),
                                    rank=Rank.ANSWER)
                promised[each] = loop.time()
        sender.wake.set()
        await asyncio.sleep(chance.uniform(0.1, 1.2))


@dataclass(frozen=True, slots=True)
class Evening:
    """How it went: messages a second until the last of the broadcast, seconds that each answer took, pleas to slow down,
    messages that arrived, and the most that were on their way at once."""

    rate: float
    waits: Sequence[float]
    refused: int
    arrived: int
    flying: int


def in_virtual_time(many: int, knowledge: Knowledge, folder: Path) -> Evening:
    """A broadcast to `many`, with answers to others in between; seconds pass as soon as nothing is left to do in them."""
    store, channel, loop = Prompt(f"sqlite:///{folder / 'boucle.sqlite3'}"), Strict(), VirtualLoop()
    welcome(store, many + ANSWERED, owed=many)
    begun, promised = loop.now, dict[int, float]()

    def now() -> datetime:
        return MORNING + timedelta(seconds=loop.now - begun)

    async def evening() -> None:
        sender = Sender(store, channel, wordings(knowledge), Pacer(RATE, loop.time), now, Holding(knowledge))
        running = [asyncio.create_task(sender.run()), asyncio.create_task(answers(sender, store, promised, now, many))]
        while len(channel.arrived) < many + ANSWERED and loop.now < begun + 300:
            await asyncio.sleep(0.5)
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)

    loop.run_until_complete(evening())
    loop.close()
    store.close()
    end = max((at for chat, at in channel.arrived.items() if chat <= many), default=loop.now)
    return Evening(sum(at <= end for at in channel.arrived.values()) / (end - begun),
                   sorted(channel.arrived[chat] - at for chat, at in promised.items() if chat in channel.arrived),
                   channel.limits.refused, len(channel.arrived), channel.most)


@pytest.mark.parametrize("many", [300, pytest.param(3000, marks=pytest.mark.slow)])
def test_a_broadcast_in_virtual_time(many: int, knowledge: Knowledge, tmp_path: Path) -> None:
    went = in_virtual_time(many, knowledge, tmp_path)
    print(f"\n{went.rate:.1f}/s, answers: median {went.waits[len(went.waits) // 2]:.2f} s, "  # noqa: T201
          f"longest {went.waits[-1]:.2f} s")
    assert went.refused == 0
    assert went.arrived == many + ANSWERED
    assert went.flying <= IN_FLIGHT
    assert went.rate > FASTEST_FOR_ONE_CHAT
    assert went.waits[-1] <= 1.0


def test_the_limits_would_say_no() -> None:
    limits = Limits()
    assert [limits.takes(n / 100) for n in range(LIMIT + 1)] == [True] * LIMIT + [False]
    assert sum(Limits.takes(limits, 10 + n / 31) for n in range(310)) < 310


@pytest.mark.slow
@pytest.mark.anyio
async def test_a_broadcast_in_real_time(knowledge: Knowledge, tmp_path: Path) -> None:
    phones = [replace(LEA, telegram_id=n, known=True) for n in range(1, FEW + 1)]
    telegram, limits = LocalTelegram(phones, BotCard(TOKEN, "Boucle", "boucle_test_bot"), [], wall), Limits()
    telegram.faults.hook = lambda call: (
        too_many(1) if call.method == "sendMessage" and not limits.takes(time.monotonic()) else None)
    await telegram.listen()
    async with living(knowledge, f"sqlite:///{tmp_path / 'boucle.sqlite3'}", telegram) as live:
        welcome(live.app.store, FEW, owed=FEW)
        async with live.awake():
            await until(lambda: live.notes().count(("sent", 0)) == FEW, "everybody reads it")
    await telegram.close()
    moments = [call.at for call in calls(telegram, "sendMessage")]
    rate = (FEW - 1) / (moments[-1] - moments[0])
    print(f"\n{rate:.1f}/s in real time, {limits.refused} refused")  # noqa: T201
    assert limits.refused == 0
    assert len(moments) == FEW
    assert rate > FASTEST_FOR_ONE_CHAT
