"""Killed anywhere with -9: no answered question is lost, nothing is done twice, at most the message in flight is repeated."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.clock import read_wall_clock
from bot.delivery.sender import MOST_IN_FLIGHT
from bot.demo.run import DEMO_TOKEN, LEA
from bot.local_telegram import BotCard, LocalTelegram
from matching.knowledge import Knowledge
from storage.store import Store
from tests.edges.conftest import ROOT, running, until
from tests.edges.test_broadcast import broadcast, welcome

FEW = 40
POINTS = ("arriving", "in-a-unit", "before-recording", "in-flight")
TALK = ("/start", "j'ai 600 kg de drêches par semaine à donner", "Brasserie du Marais", "Périgny")


def texts(telegram: LocalTelegram) -> list[str]:
    """What the bot has said to Léa."""
    return [str(message.get("text", "")) for message in telegram.list_messages(LEA.telegram_id) if message["from"]["is_bot"]]


class Talk:
    """Léa's side of it: she says the next thing once the bot has answered the one before."""

    def __init__(self, telegram: LocalTelegram) -> None:
        self.telegram, self.said = telegram, 0

    @property
    def left(self) -> bool:
        return self.said < len(TALK) - 1

    @property
    def may_go_on(self) -> bool:
        return self.left and len(texts(self.telegram)) > self.said

    async def goes_on(self) -> None:
        if self.may_go_on:
            self.said += 1
            await self.telegram.say(LEA.telegram_id, TALK[self.said])


def last(telegram: LocalTelegram, part: str) -> bool:
    return any(part in text for text in texts(telegram)[-2:])


def rows(environment: dict[str, str], query: str) -> list[Any]:
    path = environment["BOUCLE_DATABASE_URL"].removeprefix("sqlite:///")
    with sqlite3.connect(path) as connection:
        return connection.execute(query).fetchall()


def make_network(environment: dict[str, str]) -> None:
    subprocess.run(
        [
            sys.executable,
            "-m",
            "bot",
            "network",
            "create",
            "perigny",
            "--place",
            "17180 Périgny",
            "--animator",
            "Inès",
            "--host",
            "Agglo",
        ],
        env=environment,
        cwd=ROOT,
        check=True,
        stdout=subprocess.DEVNULL,
    )


@pytest.mark.kills
@pytest.mark.anyio
@pytest.mark.parametrize("point", ["before-recording", "in-flight"])
async def test_a_broadcast_goes_on_where_it_was(point: str, knowledge: Knowledge, environment: dict[str, str]) -> None:
    phones = [replace(LEA, telegram_id=n, known=True) for n in range(1, FEW + 2)]
    telegram = LocalTelegram(phones, BotCard(DEMO_TOKEN, "Boucle", "boucle_test_bot"), [], read_wall_clock)
    await telegram.listen()
    environment = environment | {"BOUCLE_API_URL": telegram.page_url.rstrip("/")}
    make_network(environment)
    store = Store(environment["BOUCLE_DATABASE_URL"])
    welcome(store, knowledge, FEW, 0)
    broadcast(store, knowledge, FEW + 1, read_wall_clock())
    store.close()

    def copies() -> list[int]:
        return [sum("atelier" in str(message.get("text")) for message in telegram.list_messages(n)) for n in range(1, FEW + 1)]

    with running(environment, str(Path(__file__).parent / "dying.py"), point, str(FEW // 2)) as dying:
        await until(lambda: dying.poll() is not None, "the kill")
    assert 0 < sum(copies()) < FEW
    with running(environment):
        await until(lambda: rows(environment, "select state from broadcast") == [("done",)], "the end of it")
    await telegram.close()
    assert min(copies()) == 1
    assert max(copies()) <= 2
    assert sum(copies()) <= FEW + MOST_IN_FLIGHT
    assert rows(environment, "select count(*) from note where key = 'broadcast' and state = 'sent'") == [(FEW,)]


@pytest.mark.kills
@pytest.mark.anyio
@pytest.mark.parametrize("point", POINTS)
@pytest.mark.parametrize("nth", [1, 3])
async def test_a_talk_survives_a_kill(point: str, nth: int, telegram: LocalTelegram, environment: dict[str, str]) -> None:
    make_network(environment)
    await telegram.start(LEA.telegram_id)
    with running(environment, str(Path(__file__).parent / "dying.py"), point, str(nth)) as dying:
        talk = Talk(telegram)
        while dying.poll() is None:
            await talk.goes_on()
            await until(lambda: dying.poll() is not None or talk.may_go_on, "a step")
    with running(environment):
        while talk.left:
            await until(lambda: talk.may_go_on, "an answer")
            await talk.goes_on()
        await until(lambda: last(telegram, "activité"), "the last question")
    assert rows(environment, "select count(*) from person where telegram_id = 101") == [(1,)]
    assert rows(environment, "select count(*), max(resource) from declaration") == [(1, "brewers-spent-grain")]
    assert rows(environment, "select count(*) from inbox where handled is null or aside") == [(0,)]
    repeated = sum(count - 1 for count in Counter(texts(telegram)).values())
    assert repeated <= 1
