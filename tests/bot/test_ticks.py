"""Ticks: what is due is done in small units between answers; a row that breaks stops nobody; they do not all come at once."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest

from bot.actions.leads import silence
from bot.runtime.scheduler import TICKS, Tick, find_first_run
from bot.runtime.tick_runner import TickRunner
from matching.knowledge import Knowledge
from storage.store import Store
from storage.tables import Network
from storage.work import Work

NOW = datetime(2026, 3, 10, 10, 30, tzinfo=UTC)
HOUR = timedelta(hours=1)


def networks(store: Store, *slugs: str) -> list[int]:
    with store.work() as work:
        return [
            work.networks.add(Network(slug=slug, name=slug, animator="Inès", host="Agglo", lat=46.15, lon=-1.09)).id
            for slug in slugs
        ]


def runner(store: Store, knowledge: Knowledge) -> TickRunner:
    return TickRunner(store, knowledge, lambda: NOW, lambda: None)


@pytest.mark.anyio
async def test_a_broken_row_stops_neither_its_network_nor_the_others(store: Store, knowledge: Knowledge) -> None:
    here, there = networks(store, "here", "there")

    def write_rows(work: Work, knowledge: Knowledge, now: datetime, due_ids: Sequence[int]) -> None:
        for each in due_ids:
            work.history.add_entry("done", f"row:{each}", None, now)
            if (work.network_id, each) == (here, 3):
                raise ValueError("a row that cannot be read")

    await runner(store, knowledge).run_tick(Tick("rows", HOUR, write_rows, lambda work, now: range(1, 8)))
    for network in (here, there):
        with store.read(network) as work:
            done = [each for each in range(1, 8) if work.history.list_about(f"row:{each}")]
            assert done == [each for each in range(1, 8) if (network, each) != (here, 3)]


@pytest.mark.anyio
async def test_a_network_whose_due_rows_cannot_be_read_stops_no_other(store: Store, knowledge: Knowledge) -> None:
    here, there = networks(store, "here", "there")
    seen: list[int] = []

    def find_rows(work: Work, now: datetime) -> Sequence[int]:
        if work.network_id == here:
            raise ValueError("a column that cannot be read")
        return (1,)

    await runner(store, knowledge).run_tick(Tick("rows", HOUR, lambda work, *_: seen.append(work.network_id), find_rows))
    assert seen == [there]


@pytest.mark.anyio
async def test_answers_come_in_between(store: Store, knowledge: Knowledge) -> None:
    [here] = networks(store, "here")
    done: list[str] = []

    def write_rows(work: Work, knowledge: Knowledge, now: datetime, due_ids: Sequence[int]) -> None:
        assert work.network_id == here
        assert len(due_ids) <= 20
        done.extend("row" for _ in due_ids)

    running = asyncio.create_task(
        runner(store, knowledge).run_tick(Tick("rows", HOUR, write_rows, lambda work, now: range(1_000)))
    )
    while not running.done():
        await store.run(done.append, "answer")
        await asyncio.sleep(0)
    await running
    assert done.count("row") == 1_000
    first, last = done.index("row"), len(done) - 1 - done[::-1].index("row")
    longest = max((len(run) for run in "".join("r" if each == "row" else " " for each in done[first:last]).split()), default=0)
    assert longest <= 40, "a thousand rows do not keep the store to themselves"


@pytest.mark.anyio
async def test_networks_of_the_same_hour_take_turns(store: Store, knowledge: Knowledge) -> None:
    here, there = networks(store, "here", "there")
    units: list[int] = []
    many = {here: range(60), there: range(20)}
    tick = Tick("rows", HOUR, lambda work, *_: units.append(work.network_id), lambda work, now: many[work.network_id], most=5)
    await runner(store, knowledge).run_tick(tick)
    assert units == [here, there] * 4 + [here] * 8, "the smaller one does not wait for the larger one's last row"


@pytest.mark.anyio
async def test_a_busy_store_does_not_make_units_small(store: Store, knowledge: Knowledge) -> None:
    networks(store, "here")
    units: list[int] = []
    tick = Tick("rows", HOUR, lambda work, knowledge, now, due: units.append(len(due)), lambda work, now: range(105))
    running = asyncio.create_task(runner(store, knowledge).run_tick(tick))
    while not running.done():
        await asyncio.gather(*(store.run(time.sleep, 0.12) for _ in range(store.workers)))
    await running
    assert units[0] == 5
    assert units.count(20) >= 3, "what waits behind others is not slow itself"


def test_the_first_runs_are_spread() -> None:
    for every, many in Counter(tick.every for tick in TICKS).items():
        first = sorted(find_first_run(tick, NOW) for tick in TICKS if tick.every == every)
        assert len(set(first)) == many
        assert NOW < first[0] <= first[-1] <= NOW + every


def test_what_is_due_is_chosen_by_the_database(store: Store) -> None:
    """Nothing is due in an empty network, and nobody walks over its rows to find that out."""
    [here] = networks(store, "here")
    with store.read(here) as work:
        assert [tuple(tick.find(work, NOW)) for tick in TICKS if tick.find is not None] == [()] * sum(
            tick.find is not None for tick in TICKS
        )
        assert silence.find_to_nudge(work, NOW) == ()
