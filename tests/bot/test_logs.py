"""No log tells of anybody: tried where things go wrong, for there most is logged; every other test is watched as well
(`no_log_line_tells_of_people` in `tests/conftest.py`)."""

from __future__ import annotations

import logging
from typing import Any

import pytest
import structlog
from sqlalchemy import text

from bot.actions import COMMANDS
from bot.actions.declarations import publishing
from bot.delivery.channel import Undeliverable, UndeliverableReason
from bot.runtime.scheduler import Tick
from matching.knowledge import Knowledge
from storage.store import Store
from tests import log_lines
from tests.script import play
from tests.world import World

DECLARES = """
(Membre : Léa – Brasserie du Marais, brasserie, Périgny)
Léa : j'ai 600 kg de drêches par semaine à donner, demandez Léa au 06 12 34 56 78
"""


@pytest.fixture
def world(knowledge: Knowledge, store: Store) -> World:
    return World(knowledge, store)


def break_down(*_: object) -> Any:
    raise RuntimeError("a bug")


@pytest.mark.anyio
async def test_a_command_that_breaks_logs_its_number_only(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(COMMANDS, "mes", break_down)
    await play(world, DECLARES)
    await world.writes("Léa", "/mes pour Léa de la Brasserie du Marais")
    assert any("a bug" in line for line in log_lines.list_lines()), "it is logged"


@pytest.mark.anyio
async def test_a_sentence_that_breaks_logs_nothing_of_it(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(publishing, "publish_draft", break_down)
    await play(world, DECLARES)
    monkeypatch.setattr("bot.runtime.router.hear_remark", break_down)
    await world.writes("Léa", "j'ai aussi quarante caisses de la Brasserie du Marais")
    assert any("a bug" in line for line in log_lines.list_lines())


@pytest.mark.anyio
async def test_what_telegram_does_not_take_logs_nothing_of_it(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    async def refuse(*_: object) -> Any:
        raise Undeliverable("Bad Request: can't parse entities", never=UndeliverableReason.REFUSED)

    monkeypatch.setattr(world, "send", refuse)
    await play(world, DECLARES)
    assert log_lines.list_lines(), "it is logged"


@pytest.mark.anyio
async def test_rows_that_cannot_be_read_log_nothing_of_them(world: World) -> None:
    await play(world, DECLARES)
    with world.store.engine.begin() as connection:
        connection.execute(text('UPDATE declaration SET details = \'{"picture": ["Léa", "Brasserie du Marais"]}\''))
        connection.execute(text('UPDATE note SET saying = \'{"Léa": "06 12 34 56 78"}\''))
        connection.execute(text("UPDATE talk SET answers = '{\"Léa\": 1}'"))
    await world.writes("Léa", "/mes")
    await world.writes("Léa", "c'est plutôt 500 kg pour la Brasserie du Marais")
    assert any("cannot be read" in line or "unreadable" in line for line in log_lines.list_lines())


@pytest.mark.anyio
async def test_a_tick_that_breaks_names_a_row_only(world: World) -> None:
    await play(world, DECLARES)
    broken = Tick(
        "broken", every=next(iter(world.app.due_ticks)).every, act=break_down, find=lambda work, now: (7,), local=False
    )
    await world.app.ticks.run_tick(broken)
    assert any("a tick left a row undone" in line for line in log_lines.list_lines())


def test_a_line_that_tells_is_found() -> None:
    log_lines.note_name("Zibeline")
    log_lines.note_update({"message": {"text": "j'ai des zorglubs à donner", "contact": {"phone_number": "+33639989917"}}})
    structlog.get_logger().warning("heard", what="j'ai des zorglubs à donner")
    logging.getLogger("x").warning("Zibeline said something")
    logging.getLogger("x").warning("+33639989917 rang")
    logging.getLogger("x").warning("nothing of anybody")
    assert len(log_lines.find_told_lines()) == 3
    log_lines.begin_gathering()
