"""What a tick or a turn looks through does not grow with what is over, nor with what others said: counted in steps of the
database's own machine, not in seconds."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from pathlib import Path

import pytest

from bot.rules.leads import endings, succession
from bot.runtime.scheduler import TICKS, Tick
from matching.consent.states import Stage
from matching.knowledge import Knowledge
from storage.store import Store
from storage.tables import Person
from storage.work import Work
from tests.bot.test_portions import build_yard
from tests.databases import claim_notes, lay_sqlite
from tests.storage.test_lifetimes import NOW, network

_FEW, _MANY = 10, 210  # how often what is over is there
_SHIFTED: Mapping[str, Mapping[str, str]] = {  # table → columns of a copy, by how many copies there were before
    "declaration": {"id": "id + {declaration}", "state": "'withdrawn'"},
    "synergy": {"id": "id + {synergy}", "key": "key || '-' || {n}"},
    "party": {"synergy_id": "synergy_id + {synergy}", "declaration_id": "declaration_id + {declaration}"},
    "introduction": {"id": "id + {introduction}", "synergy_id": "synergy_id + {synergy}"},
    "statement": {"id": "id + {statement}", "introduction_id": "introduction_id + {introduction}"},
    "note": {"id": "id + {note}", "once": "once || '-' || {n}", "state": "'sent'"},
    "call": {"id": "id + {call}", "synergy_id": "synergy_id + {synergy}"},
    "history": {"id": "id + {history}"},
}
_NEWCOMER = 9_999  # somebody of whom, and of whose company, nothing is kept yet
_TURN_LOOKS: Mapping[str, Callable[[Work], object]] = {
    "what I was sent last": lambda work: work.open_messages.find_latest(Person(id=_NEWCOMER)),
    "the message under this button": lambda work: work.outbox.find_shown_note(Person(id=_NEWCOMER), 1),
    "what we have told": lambda work: work.declarations.list_of_company(_NEWCOMER),
    "what I began": lambda work: work.declarations.list_drafts(_NEWCOMER),
    "our companies": lambda work: work.memberships.list_companies(_NEWCOMER),
    "the company I speak for": lambda work: work.companies.find_of_person(_NEWCOMER),
    "who speaks": lambda work: work.people.find_speaker(_NEWCOMER),
    "what an exchange waits for": lambda work: work.synergies.list_parties(_NEWCOMER),
}
_KEYED = ("declaration", "synergy", "introduction", "statement", "note", "call", "history")


def live_through_leads(file: Path, knowledge: Knowledge) -> None:
    """A lead that was agreed and given up, one that nobody answered, and a call that was made; all of it was read."""
    store = Store(lay_sqlite(file))
    with store.work(network(store)) as work:
        yard = build_yard(work, knowledge, [300, 300, 300])
        yard.tells(yard.agree(1), 0, Stage.DROPPED)
        silent = yard.lead(2)
        succession.replace_lead(yard.context(0), silent, endings.SILENT_ENDING)
        called = work.calls.schedule_call(silent.id, yard.party(silent, 2).company_id, NOW, NOW)
        work.calls.drop_ended_calls([called.id], NOW)
        for note in claim_notes(work, NOW + timedelta(days=1), 50):
            work.outbox.mark_sent(note.id, note.id, "text", NOW)
    store.close()


def multiply(file: Path, times: int) -> None:
    """The same leads, that many times; what was told in them is withdrawn."""
    with sqlite3.connect(file) as connection:
        last = {table: connection.execute(f'SELECT coalesce(max(id), 0) FROM "{table}"').fetchone()[0] for table in _KEYED}
        for table, columns in _SHIFTED.items():
            names = [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]
            copied = ", ".join(f'"{name}"' for name in names)
            for n in range(1, times):
                shifts = {name: n * most for name, most in last.items()} | {"n": n}
                values = ", ".join(columns.get(name, f'"{name}"').format(**shifts) for name in names)
                own = f"WHERE id <= {last[table]}" if table in last else f"WHERE synergy_id <= {last['synergy']}"
                connection.execute(f'INSERT INTO "{table}" ({copied}) SELECT {values} FROM "{table}" {own}')
    connection.close()


def count_steps(store: Store, tick: Tick) -> int:
    """How many steps it takes to see what is due."""
    find = tick.find
    assert find is not None
    return count_look_steps(store, lambda work: find(work, NOW + timedelta(days=60)), local=tick.local)


def count_look_steps(store: Store, look: Callable[[Work], object], *, local: bool = True) -> int:
    """How many steps it takes to read something."""
    steps = 0

    def count() -> int:
        nonlocal steps
        steps += 1
        return 0

    with store.read(1 if local else None) as work:
        driver = work._session.connection().connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        driver.set_progress_handler(count, 1)
        look(work)
        driver.set_progress_handler(None, 0)
    return steps


@pytest.fixture(scope="module")
def few_and_many(knowledge: Knowledge, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Store, Store]]:
    stores = []
    for times in (_FEW, _MANY):
        file = tmp_path_factory.mktemp("past") / f"{times}.sqlite3"
        live_through_leads(file, knowledge)
        multiply(file, times)
        stores.append(Store(f"sqlite:///{file}"))
    yield stores[0], stores[1]
    for store in stores:
        store.close()


@pytest.mark.parametrize("tick", [tick for tick in TICKS if tick.find is not None], ids=lambda tick: tick.name)
def test_what_is_over_is_not_looked_through(few_and_many: tuple[Store, Store], tick: Tick) -> None:
    few, many = (count_steps(store, tick) for store in few_and_many)
    assert many <= 1.5 * few + 100


@pytest.mark.parametrize("look", _TURN_LOOKS.values(), ids=_TURN_LOOKS)
def test_a_turn_does_not_look_through_what_others_said(
    few_and_many: tuple[Store, Store], look: Callable[[Work], object]
) -> None:
    few, many = (count_look_steps(store, look) for store in few_and_many)
    assert many <= few + 50
