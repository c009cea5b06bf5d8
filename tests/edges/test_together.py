"""What several people said is kept in one go: each by itself, so that what fails for one is undone for that one alone."""

from __future__ import annotations

import asyncio
import json
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError
from sqlmodel import col, select

from bot.app import App
from bot.context.origin import EventSource
from bot.conversation.model import Event, Said
from bot.delivery.sender import Outcome
from bot.runtime.inbox_worker import MOST_UPDATES_AT_ONCE, format_trouble_code
from bot.runtime.router import Router
from matching.knowledge import Knowledge
from storage.notes.inbox import MOST_UPDATE_TRIES, Arrival
from storage.notes.outbox import Rank
from storage.notes.owed_note import OwedNote
from storage.notes.saying import Saying
from storage.outages import DatabaseAway
from storage.store import Store
from storage.tables import Inbox, Network, Note
from storage.tables.note import NoteState
from storage.work import Work
from tests.wire import BOT, all_texts
from tests.world import World

pytestmark = pytest.mark.anyio
PEOPLE = ("Léa", "Marc", "Paul", "Anne")


@pytest.fixture(autouse=True)
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """However slow the machine is, all who wait are heard in one go."""
    monkeypatch.setattr("bot.runtime.inbox_worker._LONGEST_BATCH", 3600.0)


@pytest.fixture
async def world(knowledge: Knowledge, store: Store) -> World:
    world = World(knowledge, store)
    for name in PEOPLE:
        await world.writes(name, "/start")
    world.log.clear()
    return world


def say(world: World, *said: tuple[str, str]) -> None:
    """They all write before the bot hears anything."""
    updates = [(name, {"update_id": next(world._ids), "message": world._message(name) | {"text": text}}) for name, text in said]
    with world.store.work() as work:
        work.inbox.keep_arrivals(
            BOT,
            [
                Arrival(update["update_id"], world.phone(name).id, json.dumps(update))  # type: ignore[call-overload]
                for name, update in updates
            ],
            world.clock(),
        )


def rows(store: Store) -> Sequence[Any]:
    with store.read() as work:
        return (
            work._session.connection()
            .execute(select(Inbox.seq, Inbox.tries, Inbox.aside, Inbox.handled).order_by(col(Inbox.seq)))
            .all()
        )


def answers(world: World) -> dict[str, list[str]]:
    said = defaultdict(list)
    for phone, message in world.log:
        said[phone.name].append(message.text)
    return said


async def test_what_fails_for_one_is_undone_for_them_alone(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    hear, units, seen = Router.answer_event, [], []

    def failing(self: Router, work: Work, seq: int, who: EventSource, event: Event, now: Any) -> None:
        units.append(work._session.connection())
        seen.append(work._session.exec(select(Network)).one().animator)
        hear(self, work, seq, who, event, now)
        if who.name == "Marc":
            work._session.exec(select(Network)).one().animator = "Personne"
            work._session.flush()
            raise ValueError("in the middle")

    monkeypatch.setattr(Router, "answer_event", failing)
    say(world, ("Léa", "merci"), ("Marc", "merci"), ("Paul", "merci"), ("Marc", "merci"), ("Anne", "merci"))
    await world.app.run_until_idle()
    monkeypatch.undo()
    told = answers(world)
    assert [len(told[name]) for name in ("Léa", "Paul", "Anne")] == [1, 1, 1]
    assert set(seen) == {"Inès"}
    assert len({id(each) for each in units[:4]}) == 1  # one commit
    failed = [row for row in rows(world.store) if row.aside]
    assert [row.tries for row in failed] == [MOST_UPDATE_TRIES, MOST_UPDATE_TRIES]
    assert all(row.tries == 0 for row in rows(world.store) if not row.aside)
    assert [format_trouble_code(row.seq) in text for row, text in zip(failed, told["Marc"], strict=True)] == [True, True]
    await world.writes("Marc", "merci")
    assert "Avec plaisir" in answers(world)["Marc"][-1]


async def test_when_the_database_is_in_the_way_each_is_handled_alone(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    hear, heard = Router.answer_event, []

    def contended(self: Router, work: Work, seq: int, who: EventSource, event: Event, now: Any) -> None:
        heard.append(who.name)
        hear(self, work, seq, who, event, now)
        if heard == ["Léa", "Marc"]:
            raise OperationalError("UPDATE", {}, RuntimeError("deadlock detected"))

    monkeypatch.setattr(Router, "answer_event", contended)
    say(world, *((name, "merci") for name in PEOPLE))
    await world.app.run_until_idle()
    assert heard == ["Léa", "Marc", *PEOPLE]
    assert all(len(said) == 1 for said in answers(world).values())
    assert all(row.handled and row.tries == 0 for row in rows(world.store))


async def test_who_spoke_first_does_not_wait_for_who_takes_long(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.runtime.inbox_worker._LONGEST_BATCH", -1.0)
    say(world, *((name, "merci") for name in PEOPLE))
    assert await world.app.inbox_worker.drain_inbox() == len(PEOPLE)
    await world.app.run_until_idle()
    assert [len(answers(world)[name]) for name in PEOPLE] == [1] * len(PEOPLE)


@pytest.mark.parametrize("store", [pytest.param("postgresql", marks=pytest.mark.postgresql)], indirect=True)
async def test_two_processes_share_what_waits(
    world: World, knowledge: Knowledge, postgresql: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    hear, heard = Router.answer_event, defaultdict(list)

    def noted(self: Router, work: Work, seq: int, who: EventSource, event: Event, now: Any) -> None:
        assert isinstance(event, Said)
        heard[who.telegram_id].append(seq)
        hear(self, work, seq, who, event, now)

    many = [f"Voisin {number}" for number in range(2 * MOST_UPDATES_AT_ONCE + 3)]
    say(world, *((name, "merci") for _ in range(3) for name in many))
    monkeypatch.setattr(Router, "answer_event", noted)
    store = Store(postgresql)
    try:
        second = App(store, knowledge, all_texts(knowledge), world, None, world.clock)
        while any(row.handled is None for row in rows(world.store)):
            await asyncio.gather(world.app.inbox_worker.drain_inbox(), second.inbox_worker.drain_inbox())
    finally:
        store.close()
    assert all(seqs == sorted(set(seqs)) and len(seqs) == 3 for seqs in heard.values())
    assert len(heard) == len(many)
    with world.store.read() as work:
        promised = [note.once for note in work._session.exec(select(Note)) if note.once.startswith("answer:")]
    assert all(f"answer:{seq}:0" in promised for seqs in heard.values() for seq in seqs)


async def test_a_commit_that_nobody_heard_of_leaves_nothing_on_its_way(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """The database is cut off just after it kept that one message is sent and the next one taken: that one goes, too."""
    sender, kept = world.app.sender, []
    with world.store.work() as work:
        lea = work.people.find_person(world.phone("Léa").id)
        assert lea is not None
        for name in ("one", "two"):
            work.outbox.owe(lea, Saying("heard-courtesy"), once=name, due=world.clock(), rank=Rank.ANSWER)
    whole = sender._record_and_claim

    def cut_off_once(landed: Sequence[Outcome], free: int, busy: Sequence[int]) -> tuple[tuple[OwedNote, ...], bool]:
        done = whole(landed, free, busy)
        kept.append(done)
        if len(kept) == 2:
            sender._astray = True  # as it stays where the commit itself is cut off
            raise DatabaseAway
        return done

    monkeypatch.setattr(sender, "_record_and_claim", cut_off_once)
    with pytest.raises(DatabaseAway):
        await sender.send_due()
    await sender.send_due()
    assert len(answers(world)["Léa"]) == 2
    with world.store.read() as work:
        assert set(work._session.exec(select(Note.state))) == {NoteState.SENT}
