"""Words are understood beside the loop and before the unit of work: nobody's button waits for somebody else's sentence."""

from __future__ import annotations

import asyncio
import json
import threading
import time
from datetime import UTC, date, datetime

import pytest

import bot.runtime.inbox_worker
from bot.context.prepared_knowledge import NotPrepared, prepare_knowledge
from matching.gazetteer.gazetteer import Gazetteer
from matching.knowledge import Knowledge
from matching.understand.reading import Reading
from storage.notes.inbox import Arrival
from storage.store import Store
from storage.unit import is_unit_open
from tests.script import play
from tests.wire import BOT
from tests.world import World

SENTENCE = "j'ai 600 kg de drêches par semaine à donner"
TODAY = date(2026, 3, 3)
MEMBERS = """
(Membre : Léa – Brasserie du Marais, brasserie, Périgny)
(Membre : Marc – Ferme des Aubiers, élevage de porcs, Thairé)
"""


def test_nothing_is_understood_inside_a_unit_that_was_not_before(knowledge: Knowledge, store: Store) -> None:
    prepared = prepare_knowledge(knowledge)
    assert not is_unit_open()
    with store.work():
        with pytest.raises(NotPrepared) as missing:
            prepared.understand_text(SENTENCE, "fr", TODAY)
        with pytest.raises(NotPrepared):
            prepared.gazetteer.find("Périgny")
        with pytest.raises(NotPrepared):
            prepared.gazetteer.find_nearest(46.1, -1.0)
    missing.value.prepare()
    with store.work():
        assert prepared.understand_text(SENTENCE, "fr", TODAY) == knowledge.understand_text(SENTENCE, "fr", TODAY)
    missing.value.give_up()
    with store.work():
        assert not prepared.understand_text(SENTENCE, "fr", TODAY).what
    with store.read():
        assert prepared.gazetteer.find("17180 Périgny") == knowledge.gazetteer.find("17180 Périgny")


@pytest.mark.anyio
async def test_no_write_transaction_is_open_while_somebody_thinks(
    knowledge: Knowledge, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A whole talk, with a place, a correction and a position; whoever looks for a town or reads a sentence is watched."""
    world, seen = World(knowledge, store), list[str]()
    await play(world, MEMBERS)
    understand, find, nearest = Knowledge.understand_text, Gazetteer.find, Gazetteer.find_nearest

    def watch(name: str) -> None:
        seen.append(name)
        assert not is_unit_open(), name
        assert threading.current_thread().name.startswith("understanding"), threading.current_thread().name

    monkeypatch.setattr(Knowledge, "understand_text", lambda *said: (watch("sentence"), understand(*said))[1])
    monkeypatch.setattr(Gazetteer, "find", lambda *said, near=None: (watch("town"), find(*said, near=near))[1])
    monkeypatch.setattr(Gazetteer, "find_nearest", lambda *said: (watch("nearest"), nearest(*said))[1])
    await world.write("Léa", SENTENCE)
    await world.write("Léa", "non, 700 kg")
    await world.tap("Léa", "Publier")
    for words in ("j'ai des palettes à donner, 20 par mois", "Palettes du Port", "Aytré"):
        await world.write("Zoé", words)
    for words in ("je cherche des palettes, 20 par mois", "Atelier du Canal"):
        await world.write("Paul", words)
    await world.give_position("Paul", 46.1, -1.0)
    assert {"sentence", "town", "nearest"} <= set(seen)
    assert "mis de côté" not in "".join(message.text for _, message in world.log)


@pytest.mark.anyio
async def test_a_slow_sentence_holds_nobody_elses_button_up(
    knowledge: Knowledge, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = World(knowledge, store)
    await play(world, MEMBERS)
    understand, thinking = Knowledge.understand_text, threading.Event()

    def think_long(self: Knowledge, text: str, language: str, today: date, activity: str | None = None) -> Reading:
        if text:
            thinking.set()
            time.sleep(3)
        return understand(self, text, language, today, activity)

    monkeypatch.setattr(Knowledge, "understand_text", think_long)
    monkeypatch.setattr(bot.runtime.inbox_worker, "_LONGEST_UNDERSTANDING", 1.5)
    worker, now = world.app.inbox_worker, datetime.now(UTC)

    def arrive(number: int, name: str, text: str) -> None:
        update = {"update_id": number, "message": world.build_message(name) | {"text": text}}
        with store.work() as work:
            work.inbox.keep_arrivals(BOT, [Arrival(number, world.find_phone(name).id, json.dumps(update))], now)

    def count_waiting() -> int:
        with store.read() as work:
            return len(work.inbox.list_heads(10))

    arrive(9_001, "Léa", SENTENCE)
    draining = asyncio.create_task(worker.drain_inbox())
    while not thinking.is_set():
        await asyncio.sleep(0.01)
    await store.run(arrive, 9_002, "Marc", "/aide")
    while await store.run(count_waiting) > 1:
        await asyncio.sleep(0.01)
    assert not draining.done(), "Marc was answered while Léa's sentence was being read"
    await draining
    assert await store.run(count_waiting) == 0, "what took too long counts as not understood, and is answered"
