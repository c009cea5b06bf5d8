"""A Telegram on this machine, and the bot against it: as its own process, or alive in this one."""

from __future__ import annotations

import asyncio
import os
import sys
import time
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from subprocess import DEVNULL, Popen
from typing import Any

import pytest
from sqlmodel import select

from bot.actions.networks import founding
from bot.app import App
from bot.clock import PushedClock, read_wall_clock
from bot.delivery.rate_limit import RateLimit
from bot.demo.run import DEMO_TOKEN, LEA, MARC
from bot.local_telegram import BotCard, LocalTelegram, Phone
from bot.rendering.text_renderer import UNBROKEN_SPACE
from bot.telegram import polling as polling
from bot.telegram.raw_update import RawUpdateBot
from bot.telegram.send import TelegramChannel
from bot.telegram.webhook import WebhookSettings
from matching.knowledge import Knowledge
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.store import Store
from storage.tables import Note
from tests.databases import lay_sqlite
from tests.edges.oracle import Seen, faultless, watch
from tests.wire import all_texts

ROOT = Path(__file__).parents[2]
PATIENCE = 30.0
RATE = 28.0
MORNING = datetime(2026, 3, 3, 8, tzinfo=UTC)  # no quiet hours, whenever the tests run


@pytest.fixture
def oracle(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Seen]]:
    """Every call and every update of this test is looked at in the end by a second implementation of the Bot API."""
    seen: list[Seen] = []
    watch(monkeypatch.setattr, lambda name, fields: seen.append((name, fields)))
    yield seen
    faultless(seen)


@pytest.fixture
async def telegram(oracle: list[Seen]) -> AsyncIterator[LocalTelegram]:
    """A local Telegram with Léa's and Marc's phones."""
    phones = [replace(each, known=True) for each in (LEA, MARC)]
    server = LocalTelegram(phones, BotCard(DEMO_TOKEN, "Boucle", "boucle_test_bot"), [], read_wall_clock)
    await server.listen()
    yield server
    await server.close()


@pytest.fixture
def environment(telegram: LocalTelegram, tmp_path: Path) -> dict[str, str]:
    """The settings of a bot that speaks to that Telegram."""
    return {
        **os.environ,
        "BOUCLE_TOKEN": DEMO_TOKEN,
        "BOUCLE_API_URL": telegram.page_url.rstrip("/"),
        "BOUCLE_DATABASE_URL": lay_sqlite(tmp_path / "boucle.sqlite3"),
        "BOUCLE_CACHE": str(ROOT / ".cache"),
        "PYTHONPATH": str(ROOT),
    }


@contextmanager
def running(environment: dict[str, str], *arguments: str) -> Iterator[Popen[bytes]]:
    """The bot in a process of its own; killed at the end, whatever it was doing."""
    process = Popen(
        [sys.executable, *(arguments or ("-m", "bot", "run"))],
        env=environment,
        cwd=ROOT,
        stdout=DEVNULL,
        stderr=DEVNULL if not os.environ.get("BOUCLE_TEST_LOGS") else None,
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait()


async def until(happened: Callable[[], bool], what: str) -> None:
    """Wait for something that must happen; how long it takes is not what is tested."""
    async with asyncio.timeout(PATIENCE):
        while not happened():
            await asyncio.sleep(0.02)
    assert happened(), what


@dataclass
class Live:
    """The bot, alive in this process, and its Telegram."""

    app: App
    bot: RawUpdateBot
    telegram: LocalTelegram

    @asynccontextmanager
    async def awake(self, hook: WebhookSettings | None = None) -> AsyncIterator[None]:
        """While it runs. What it dies of is raised."""
        task = asyncio.create_task(self.app.run(self.bot, hook))
        try:
            yield
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    def meet(self, *phones: Phone) -> None:
        """These people wrote to the bot before."""
        with self.app.store.work() as work:
            for phone in phones:
                work.people.welcome_person(phone.telegram_id, phone.telegram_id, "fr", phone.first_name)

    def owe(self, phone: Phone, name: str, rank: Rank = Rank.ANSWER, edits: int | None = None) -> None:
        """Something is to be said to that person; `name` stands in it."""
        with self.app.store.work() as work:
            person = work.people.find_person(phone.telegram_id)
            assert person is not None
            work.outbox.owe(
                person,
                Saying("start-again", {"company": name}),
                once=f"{phone.telegram_id}:{name}:{edits}",
                due=self.app.clock(),
                rank=rank,
                edits=edits,
            )
        self.app.sender.wake.set()

    def said(self, phone: Phone) -> list[str]:
        """What the bot has said to that person, word by word in the order in which it stands on the phone."""
        return [
            message.get("text", "").replace(UNBROKEN_SPACE, " ")
            for message in self.telegram.list_messages(phone.telegram_id)
            if message["from"]["is_bot"]
        ]

    def names(self, phone: Phone) -> list[str]:
        """The names in what was owed and said."""
        return [text.partition(" !")[0].removeprefix("Bonjour ") for text in self.said(phone)]

    def reach(self, phone: Phone) -> str:
        """Can that person be written to, as far as the bot knows?"""
        with self.app.store.read() as work:
            person = work.people.find_person(phone.telegram_id)
            return str(person.reach) if person else "unknown"

    def unsent(self) -> bool:
        """Is anything still owed or in flight?"""
        return any(state in ("owed", "sending") for state, _ in self.notes())

    def notes(self) -> list[tuple[str, int]]:
        """State and tries of all that was ever owed."""
        with self.app.store.read() as work:
            return [(str(note.state), note.tries) for note in work._session.exec(select(Note).order_by(Note.id))]


@asynccontextmanager
async def living(knowledge: Knowledge, url: str, telegram: LocalTelegram, *, patience: float = 5.0) -> AsyncIterator[Live]:
    """A bot that is ready to run in this process, with a network around Périgny."""
    store = Store(url)
    with store.work() as work:
        founding.create_network(work, "perigny", "Périgny", "Inès", "Agglo", knowledge.gazetteer.find("17180 Périgny")[0])
    bot = polling.build_bot(DEMO_TOKEN, telegram.page_url.rstrip("/"), patience)
    app = App(
        store, knowledge, all_texts(knowledge), TelegramChannel(bot), RateLimit(RATE, time.monotonic), PushedClock(MORNING)
    )
    try:
        yield Live(app, bot, telegram)
    finally:
        store.close()


@pytest.fixture
async def live(knowledge: Knowledge, telegram: LocalTelegram, tmp_path: Path) -> AsyncIterator[Live]:
    """The bot in this process, against the local Telegram; it gives up waiting for an answer soon."""
    async with living(knowledge, lay_sqlite(tmp_path / "boucle.sqlite3"), telegram, patience=0.5) as alive:
        yield alive


def calls(telegram: LocalTelegram, method: str) -> Sequence[Any]:
    """The bot's calls of that method, in order."""
    return [call for call in telegram.calls if call.method == method]
