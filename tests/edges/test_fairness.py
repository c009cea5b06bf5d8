"""Who writes quickly waits for themself alone, and a chat that Telegram asks to rest rests alone; in virtual time."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.delivery.channel import Delivered, Undeliverable
from bot.delivery.gate import DeliveryGate
from bot.delivery.rate_limit import RateLimit
from bot.delivery.sender import MOST_IN_FLIGHT, Sender
from bot.rendering.text_renderer import RenderedMessage
from matching.knowledge import Knowledge
from storage.notes.inbox import MOST_OWED_ANSWERS, Arrival
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.store import Store
from tests.databases import claim_notes
from tests.edges.conftest import MORNING, RATE
from tests.edges.test_broadcast import Prompt, Strict, VirtualLoop
from tests.wire import all_texts

QUICK, NEWCOMERS = range(1, MOST_IN_FLIGHT + 1), range(101, 121)
MANY_QUICK = range(1, 61)  # more than Telegram takes in a second


class Limited(Strict):
    """A Telegram that asks some chats to rest, for so many seconds, until a moment."""

    def __init__(self, resting: dict[int, float], until: float) -> None:
        super().__init__()
        self.resting, self.until, self.tried = resting, until, list[tuple[int, float]]()
        self.order: list[str] = []

    async def send(self, chat: int, message: RenderedMessage, edits: int | None, kind: str | None) -> Delivered:
        now = asyncio.get_running_loop().time()
        self.tried.append((chat, now))
        if chat in self.resting and now < self.until:
            await asyncio.sleep(0.05)
            raise Undeliverable("Too Many Requests", retry_after=self.resting[chat])
        if chat in self.resting:
            self.order.append(message.text)
        return await super().send(chat, message, edits, kind)


class Scene:
    """A sender in a loop where seconds pass at once, and what is owed to whom."""

    def __init__(self, knowledge: Knowledge, folder: Path, channel: Callable[[VirtualLoop], Strict]) -> None:
        self.loop = VirtualLoop()
        self.begun = self.loop.now
        self.store: Store = Prompt(f"sqlite:///{folder / 'boucle.sqlite3'}")
        self.channel = channel(self.loop)
        self.sender = Sender(
            self.store, self.channel, all_texts(knowledge), RateLimit(RATE, self.loop.time), self.now, DeliveryGate(knowledge)
        )
        self.owed = 0

    def now(self) -> datetime:
        return MORNING + timedelta(seconds=self.loop.now - self.begun)

    def owe(self, chat: int, many: int = 1) -> None:
        """So many answers to that chat."""
        with self.store.work() as work:
            person = work.people.find_person(chat) or work.people.welcome_person(chat, chat, "fr", str(chat))
            for _ in range(many):
                self.owed += 1
                said = Saying("start-again", {"company": str(self.owed)})
                work.outbox.owe(person, said, once=f"a:{self.owed}", due=self.now(), rank=Rank.ANSWER)
        self.sender.wake.set()

    def play(self, *parts: Callable[[], object], seconds: float) -> None:
        """The sender runs for so long, beside what happens meanwhile."""

        async def evening() -> None:
            running = [asyncio.create_task(self.sender.run()), *(asyncio.ensure_future(part()) for part in parts)]  # type: ignore[call-overload]
            await asyncio.sleep(seconds)
            for task in running:
                task.cancel()
            await asyncio.gather(*running, return_exceptions=True)

        self.loop.run_until_complete(evening())
        self.loop.close()
        self.store.close()


@pytest.mark.parametrize(
    ("quick", "longest"),
    [(QUICK, 1.0), (MANY_QUICK, len(MANY_QUICK) / RATE)],  # whoever was there before waits for one message, too
    ids=["as many as there are places", "more than go out"],
)
def test_quick_writers_do_not_delay_newcomers(quick: range, longest: float, knowledge: Knowledge, tmp_path: Path) -> None:
    scene = Scene(knowledge, tmp_path, lambda _: Strict())
    for chat in quick:
        scene.owe(chat, 20)
    promised: dict[int, float] = {}

    async def newcomers() -> None:
        for chat in NEWCOMERS:
            await asyncio.sleep(0.7)
            scene.owe(chat)
            promised[chat] = scene.loop.now

    scene.play(newcomers, seconds=18)
    waits = [scene.channel.arrived[chat] - promised[chat] for chat in NEWCOMERS]
    assert max(waits) <= longest, waits
    assert sorted(waits)[len(waits) // 2] <= 0.6, waits
    assert scene.channel.limits.refused == 0


def test_one_chats_limit_rests_that_chat_only(knowledge: Knowledge, tmp_path: Path) -> None:
    scene = Scene(knowledge, tmp_path, lambda loop: Limited({1: 6.0}, loop.now + 5))
    for chat in range(1, 10):
        scene.owe(chat, 3)
    scene.play(seconds=12)
    channel = scene.channel
    assert isinstance(channel, Limited)
    assert [at for chat, at in channel.tried if chat == 1][1] - scene.begun >= 6
    assert max(channel.arrived[chat] for chat in range(2, 10)) <= scene.begun + 2.5
    assert len(channel.order) == 3
    assert channel.order == sorted(channel.order), "nothing overtakes what was refused"


def test_a_second_chats_limit_rests_all(knowledge: Knowledge, tmp_path: Path) -> None:
    scene = Scene(knowledge, tmp_path, lambda loop: Limited({1: 6.0, 2: 6.0}, loop.now + 1))

    async def others() -> None:
        await asyncio.sleep(2)
        scene.owe(3)

    for chat in (1, 2):
        scene.owe(chat)
    scene.play(others, seconds=12)
    assert scene.channel.arrived[3] - scene.begun >= 6
    assert {1, 2} <= scene.channel.arrived.keys()


def test_a_limit_for_hearing_rests_all(knowledge: Knowledge, tmp_path: Path) -> None:
    scene = Scene(knowledge, tmp_path, lambda _: Strict())
    scene.owe(1)
    scene.sender.rest_all(4.0)
    scene.play(seconds=8)
    assert scene.channel.arrived[1] - scene.begun >= 4


class Silent(Strict):
    """A Telegram that takes what goes to one chat, and never says so."""

    def __init__(self) -> None:
        super().__init__()
        self.taken: list[float] = []

    async def send(self, chat: int, message: RenderedMessage, edits: int | None, kind: str | None) -> Delivered:
        if chat == 1:
            self.taken.append(asyncio.get_running_loop().time())
            await asyncio.sleep(60)
            raise Undeliverable("Timed out", unanswered=True)
        return await super().send(chat, message, edits, kind)


def test_what_is_never_answered_is_not_said_without_end(knowledge: Knowledge, tmp_path: Path) -> None:
    scene = Scene(knowledge, tmp_path, lambda _: Silent())
    for chat in (1, 2):
        scene.owe(chat)
    failed: list[int] = []

    async def look() -> None:
        await asyncio.sleep(1_800)
        with scene.store.engine.connect() as connection:
            failed.extend(connection.exec_driver_sql("SELECT count(*) FROM note WHERE state = 'failed'").scalars())

    scene.play(look, seconds=2_000)
    channel = scene.channel
    assert isinstance(channel, Silent)
    assert len(channel.taken) == 4
    assert channel.taken[2] - channel.taken[1] >= 240, "put off by minutes after the second time"
    assert failed == [1]
    assert channel.arrived[2] - scene.begun < 1


def test_who_is_owed_many_answers_is_heard_later(store: Store) -> None:
    with store.work() as work:
        for lane, many in ((5, MOST_OWED_ANSWERS), (6, MOST_OWED_ANSWERS - 1)):
            person = work.people.welcome_person(lane, lane, "fr", f"P{lane}")
            for each in range(many):
                work.outbox.owe(person, Saying("a"), once=f"{lane}:{each}", due=MORNING, rank=Rank.ANSWER)
            work.inbox.keep_arrivals(1, [Arrival(lane, lane, "{}")], MORNING)
        assert len(work.inbox.list_heads(10)) == 1
        quick = next(owed for owed in claim_notes(work, MORNING, 8) if owed.chat == 5)
        work.outbox.mark_sent(quick.id, 1, "text", MORNING)
        assert len(work.inbox.list_heads(10)) == 2
