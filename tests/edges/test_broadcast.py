"""Three thousand notes and the answers in between: no plea to slow down, nobody waits, nothing is lost."""

from __future__ import annotations

import asyncio
import itertools
import random
import selectors
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from bot.actions.broadcasts import composing, sending
from bot.actions.networks import founding
from bot.clock import read_wall_clock
from bot.context.action_context import ActionContext
from bot.conversation.asks.content import BroadcastMessage as Written
from bot.conversation.flows.broadcast import Broadcasting
from bot.delivery.channel import Delivered, Undeliverable
from bot.delivery.gate import DeliveryGate
from bot.delivery.rate_limit import RateLimit
from bot.delivery.sender import MOST_IN_FLIGHT, Sender
from bot.demo.run import DEMO_TOKEN, LEA
from bot.local_telegram import BotCard, LocalTelegram, build_rate_limit_fault
from bot.rendering.text_renderer import RenderedMessage
from matching.knowledge import Knowledge
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.people.prefs import Prefs
from storage.store import Store
from storage.tables import Chat, Company, Person
from storage.tables.company import Member, Seat
from tests.databases import lay_sqlite
from tests.edges.conftest import MORNING, RATE, calls, living, until
from tests.edges.limits import LIMIT, Limits
from tests.wire import all_texts

FEW = 150
FASTEST_FOR_ONE_CHAT = 1.0  # a second: the rate itself is printed, for how fast this machine is proves nothing
AWAKE = Prefs(quiet_from=0, quiet_to=0)
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
        self.times, self.edits, self.last = Counter[int](), list[float](), dict[int, RenderedMessage]()
        self._chance = random.Random(5)

    async def send(self, chat: int, message: RenderedMessage, edits: int | None, kind: str | None) -> Delivered:
        self.flying += 1
        self.most = max(self.most, self.flying)
        await asyncio.sleep(self._chance.uniform(0.015, 0.035))
        now = asyncio.get_running_loop().time()
        taken = self.limits.takes(now)
        await asyncio.sleep(0.025)
        self.flying -= 1
        if not taken:
            raise Undeliverable("Too Many Requests", retry_after=1)
        self.arrived[chat], self.last[chat] = now, message
        if edits is None:
            self.times[chat] += 1
        else:
            self.edits.append(now)
        return Delivered(chat, "text")

    def over(self, chat: int) -> bool:
        """Does that chat show a report, and nothing to stop?"""
        rows = self.last[chat].rows if chat in self.last else ()
        return [label.text for row in rows for label in row] == ["Rapport"]


def welcome(store: Store, knowledge: Knowledge, many: int, others: int, prefs: Prefs = AWAKE) -> None:
    """An animator, people number 1 to `many` with a company each, and others who are only spoken to."""
    animator, everybody = many + others + 1, range(1, many + others + 2)
    with store.work() as work:
        place = knowledge.gazetteer.find("17180 Périgny")[0]
        network = work.networks.find_by_slug("perigny") or founding.create_network(
            work, "perigny", "Périgny", "Inès", "Agglo", place
        )
        work.enter(network.id)
        here, session = network.id, work._session
        session.add_all(Person(id=n, telegram_id=n, name=str(n), network_id=here, prefs=prefs) for n in everybody)
        session.add_all(
            Company(
                id=n, name=str(n), activity="bakery", place="Périgny", postcode="17180", department="17", lat=46.15, lon=-1.1
            )
            for n in range(1, many + 1)
        )
        session.flush()
        session.add_all(Chat(id=n, telegram_id=n, person_id=n) for n in everybody)
        session.add_all(Seat(company_id=n, network_id=here) for n in range(1, many + 1))
        session.add_all(Member(person_id=n, company_id=n, since=MORNING, last_used=MORNING) for n in range(1, many + 1))
        founding.appoint_animator(work, animator, "Inès", MORNING)


def broadcast(store: Store, knowledge: Knowledge, animator: int, now: datetime = MORNING) -> float:
    """The animator writes, and taps Send; how long that kept the database to itself, in seconds."""
    with store.work() as work:
        person = work.people.get(animator)
        work.enter(person.network_id)
        context = ActionContext(work, person, None, knowledge, now)
        composing.save_broadcast_message(context, Broadcasting(content=Written("Jeudi 9 h, atelier synergies à la pépinière.")))
    begun = time.perf_counter()
    with store.work() as work:
        work.enter(person.network_id)
        composing.act_on_broadcast(ActionContext(work, work.people.get(animator), None, knowledge, now), ("1", "send"))
    return time.perf_counter() - begun


def shown(store: Store, knowledge: Knowledge, now: datetime) -> None:
    """The tick that shows how far it is."""
    with store.work(1) as work:
        sending.update_broadcast_progress(work, knowledge, now, sending.find_watched_broadcasts(work, now))


async def answers(sender: Sender, store: Store, promised: dict[int, float], now: Callable[[], datetime], many: int) -> None:
    """Somebody is owed an answer every half second or so, sometimes three at once."""
    chance, loop = random.Random(7), asyncio.get_running_loop()
    chats = iter(range(many + 1, many + ANSWERED + 1))
    while chat := next(chats, None):
        for each in [chat, *(next(chats, chat) for _ in range(chance.choice((0, 0, 2))))]:
            if each not in promised:
                with store.work() as work:
                    work.outbox.owe(
                        work.people.get(each), Saying("heard-courtesy"), once=f"a:{each}", due=now(), rank=Rank.ANSWER
                    )
                promised[each] = loop.time()
        sender.wake.set()
        await asyncio.sleep(chance.uniform(0.1, 1.2))


@dataclass(frozen=True, slots=True)
class Evening:
    """How it went: messages a second until the last of the broadcast, seconds that each answer took, seconds in which it
    was owed to all, and what the channel saw."""

    rate: float
    waits: Sequence[float]
    owing: float
    channel: Strict

    @property
    def refused(self) -> int:
        """Telegram's pleas to slow down."""
        return self.channel.limits.refused


def in_virtual_time(many: int, knowledge: Knowledge, folder: Path) -> Evening:
    """An animator's broadcast to `many`, with answers to others in between; seconds pass as soon as nothing is left to do
    in them."""
    store, channel, loop = Prompt(f"sqlite:///{folder / 'boucle.sqlite3'}"), Strict(), VirtualLoop()
    welcome(store, knowledge, many, ANSWERED)
    animator = many + ANSWERED + 1
    owing = broadcast(store, knowledge, animator)
    begun, promised = loop.now, dict[int, float]()

    def now() -> datetime:
        return MORNING + timedelta(seconds=loop.now - begun)

    async def evening() -> None:
        sender = Sender(store, channel, all_texts(knowledge), RateLimit(RATE, loop.time), now, DeliveryGate(knowledge))
        running = [asyncio.create_task(sender.run()), asyncio.create_task(answers(sender, store, promised, now, many))]
        while (len(channel.arrived) <= many + ANSWERED or not channel.over(animator)) and loop.now < begun + 300:
            await asyncio.sleep(3)
            shown(store, knowledge, now())
            sender.wake.set()
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)

    loop.run_until_complete(evening())
    loop.close()
    store.close()
    end = max((at for chat, at in channel.arrived.items() if chat <= many), default=loop.now)
    return Evening(
        sum(at <= end for at in channel.arrived.values()) / (end - begun),
        sorted(channel.arrived[chat] - at for chat, at in promised.items() if chat in channel.arrived),
        owing,
        channel,
    )


@pytest.mark.parametrize("many", [150, pytest.param(3000, marks=pytest.mark.slow)])
def test_a_broadcast_in_virtual_time(many: int, knowledge: Knowledge, tmp_path: Path) -> None:
    went = in_virtual_time(many, knowledge, tmp_path)
    print(  # noqa: T201  (the figures that the README quotes)
        f"\n{went.rate:.1f}/s, answers: median {went.waits[len(went.waits) // 2]:.2f} s, "
        f"longest {went.waits[-1]:.2f} s; owed to all in {went.owing:.2f} s, shown {len(went.channel.edits)} times"
    )
    assert went.refused == 0
    assert sorted(went.channel.arrived) == [*range(1, many + ANSWERED + 2)]
    assert went.channel.most <= MOST_IN_FLIGHT
    assert max(went.channel.times.values()) == 1, "nobody reads it twice"
    # every three seconds, in the air
    assert min(later - sooner for sooner, later in itertools.pairwise(went.channel.edits)) > 2.5
    assert went.rate > FASTEST_FOR_ONE_CHAT
    assert went.waits[-1] <= 1.0


def test_the_limits_would_say_no() -> None:
    limits = Limits()
    assert [limits.takes(n / 100) for n in range(LIMIT + 1)] == [True] * LIMIT + [False]
    assert sum(Limits.takes(limits, 10 + n / 31) for n in range(310)) < 310


@pytest.mark.alone
@pytest.mark.anyio
async def test_a_broadcast_in_real_time(knowledge: Knowledge, tmp_path: Path) -> None:
    phones = [replace(LEA, telegram_id=n, known=True) for n in range(1, FEW + 1)]
    telegram, limits = LocalTelegram(phones, BotCard(DEMO_TOKEN, "Boucle", "boucle_test_bot"), [], read_wall_clock), Limits()
    telegram.faults.hook = lambda call: (
        build_rate_limit_fault(1) if call.method == "sendMessage" and not limits.takes(time.monotonic()) else None
    )
    await telegram.listen()
    async with living(knowledge, lay_sqlite(tmp_path / "boucle.sqlite3"), telegram) as live:
        welcome(live.app.store, knowledge, FEW - 1, 0)  # the last phone is the animator's
        broadcast(live.app.store, knowledge, FEW)
        async with live.awake():
            await until(lambda: len(calls(telegram, "sendMessage")) >= FEW and not live.unsent(), "everybody reads it")
    await telegram.close()
    moments = [call.at for call in calls(telegram, "sendMessage")]
    rate = (FEW - 1) / (moments[-1] - moments[0])
    print(f"\n{rate:.1f}/s in real time, {limits.refused} refused")  # noqa: T201
    assert limits.refused == 0
    assert len(moments) == FEW
    assert rate > FASTEST_FOR_ONE_CHAT
