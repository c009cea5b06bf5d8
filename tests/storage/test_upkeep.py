"""What concerns the installation as a whole: what is owed and since when, what cannot be read, its log."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text

from storage.notes.inbox import Arrival
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.store import Store
from storage.tables.network import Network
from storage.upkeep.scanning import ScanPlace
from storage.upkeep.upkeep import UpkeepVerb

NOW = datetime(2026, 3, 10, 8, tzinfo=UTC)
HOUR = timedelta(hours=1)


def owe(store: Store, telegram_id: int, due: datetime, rank: Rank = Rank.ANSWER) -> None:
    with store.work() as work:
        person = work.people.welcome_person(telegram_id, telegram_id, "fr", "Zoé")
        work.outbox.owe(person, Saying("start-again", {"company": "x"}), once=f"{telegram_id}:{due}", due=due, rank=rank)


def test_what_is_owed_and_since_when(store: Store) -> None:
    with store.read() as work:
        assert work.upkeep.measure_outbox(NOW) == ()
        assert work.upkeep.find_oldest_due(NOW) is None
    owe(store, 1, NOW - HOUR)
    owe(store, 2, NOW - 2 * HOUR)
    owe(store, 3, NOW + HOUR)
    owe(store, 4, NOW + HOUR, Rank.DIGEST)
    with store.read() as work:
        answers, digests = work.upkeep.measure_outbox(NOW)
        assert (answers.rank, answers.owed, answers.due, answers.oldest) == (Rank.ANSWER, 3, 2, NOW - 2 * HOUR)
        assert (digests.rank, digests.owed, digests.due, digests.oldest) == (Rank.DIGEST, 1, 0, None)
        assert work.upkeep.find_oldest_due(NOW) == NOW - 2 * HOUR
        assert work.upkeep.find_oldest_due(NOW, (2,)) == NOW - HOUR, "a chat that rests is not waited for"


def test_what_waits_to_be_heard(store: Store) -> None:
    with store.read() as work:
        assert work.upkeep.measure_inbox().waiting == 0
    with store.work() as work:
        work.inbox.keep_arrivals(1, [Arrival(1, 101, "{}"), Arrival(2, 102, "{}")], NOW)
    with store.read() as work:
        found = work.upkeep.measure_inbox()
    assert (found.waiting, found.oldest, found.aside) == (2, NOW, 0)


def test_the_log_knows_what_happened_last(store: Store) -> None:
    with store.work() as work:
        for hours, detail in ((3, "disk"), (2, "disk"), (1, "backup")):
            work.upkeep.record_upkeep(UpkeepVerb.ALARM_TOLD, NOW - hours * HOUR, detail)
    with store.read() as work:
        assert work.upkeep.list_last_entries(UpkeepVerb.ALARM_TOLD) == {"disk": NOW - 2 * HOUR, "backup": NOW - HOUR}
        assert work.upkeep.find_last_entry(UpkeepVerb.ALARM_TOLD) == NOW - HOUR
        assert work.upkeep.find_last_entry(UpkeepVerb.BACKUP_WRITTEN) is None


@pytest.mark.parametrize("most", [1, 2, 500])
def test_rows_that_cannot_be_read_are_found_whatever_the_step(store: Store, most: int) -> None:
    for number in range(1, 6):
        owe(store, number, NOW)
    with store.work() as work:
        work.networks.add(Network(slug="a", name="A", animator="I", host="H", lat=46.0, lon=-1.0))
    broken = json.dumps({"key": 5})
    with store.engine.begin() as connection:
        connection.execute(text("UPDATE note SET saying = :told WHERE id IN (2, 5)"), {"told": broken})
        connection.execute(text("UPDATE person SET prefs = :told WHERE id = 1"), {"told": json.dumps({"alerts": "x"})})
    found, place = 0, ScanPlace()
    with store.read() as work:
        while place is not None:
            step = work.upkeep.scan_rows(place, most)
            found, place = found + step.unreadable, step.rest
        assert found == work.upkeep.count_unreadable() == 3
