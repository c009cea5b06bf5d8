"""When is a company closed? In words or by a button, as it is meant on a Tuesday, the third of March 2026."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.actions.declarations import liveness
from bot.context.action_context import build_unattended_context
from bot.rules.declarations import closures
from matching.knowledge import Knowledge
from storage.store import Store
from storage.tables.company import Seat
from storage.tables.declaration import DeclarationState
from tests.storage.test_lifetimes import NOW, company, declared, network

TODAY = date(2026, 3, 3)


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("august", (date(2026, 8, 1), date(2026, 8, 31))),
        ("new-year", (date(2026, 12, 24), date(2027, 1, 1))),
        ("en août", (date(2026, 8, 1), date(2026, 8, 31))),
        ("du 3 au 21 août", (date(2026, 8, 3), date(2026, 8, 21))),
        ("from 3 to 21 August", (date(2026, 8, 3), date(2026, 8, 21))),
        ("jusqu'au 15 mars", (TODAY, date(2026, 3, 15))),
        ("beaucoup", None),
        ("oui", None),
    ],
)
def test_which_days_are_meant(words: str, days: tuple[date, date] | None) -> None:
    assert closures.read_closure(words, TODAY) == days


def test_in_the_middle_of_august_it_is_this_august() -> None:
    assert closures.read_closure("august", date(2026, 8, 12)) == (date(2026, 8, 1), date(2026, 8, 31))


def test_what_is_open_sleeps_and_wakes_by_itself(knowledge: Knowledge, store: Store) -> None:
    day = NOW.date()
    with store.work(network(store)) as work:
        mine, other = company(work, "Brasserie"), company(work, "Ferme")
        row, paused, theirs = (
            declared(work, owner, resource="sawdust", state=state, expires=NOW + timedelta(days=90))
            for owner, state in ((mine, DeclarationState.OPEN), (mine, DeclarationState.PAUSED), (other, DeclarationState.OPEN))
        )
        context = build_unattended_context(work, knowledge, NOW)
        closures.close_company(context, mine, (day + timedelta(days=2), day + timedelta(days=6)))
        assert (row.state, paused.state, theirs.state) == (
            DeclarationState.OPEN,
            DeclarationState.PAUSED,
            DeclarationState.OPEN,
        )
        closing, reopening = (
            datetime.combine(day + timedelta(days=days), datetime.min.time().replace(hour=10), ZoneInfo("Europe/Paris"))
            for days in (2, 7)
        )
        assert liveness.find_turning(work, closing - timedelta(minutes=1)) == ()
        liveness.turn_seasons(work, knowledge, closing, liveness.find_turning(work, closing))
        assert (row.state, row.expires, paused.state, theirs.state) == (
            DeclarationState.ASLEEP,
            None,
            DeclarationState.PAUSED,
            DeclarationState.OPEN,
        )
        closures.close_company(build_unattended_context(work, knowledge, closing), mine, None)  # they are back earlier
        assert row.state is DeclarationState.OPEN
        closures.close_company(build_unattended_context(work, knowledge, closing), mine, (closing.date(), closing.date()))
        assert row.state is DeclarationState.ASLEEP
        assert row.turn is not None
        assert row.turn < reopening


def test_a_company_in_two_networks_sleeps_in_both(knowledge: Knowledge, store: Store) -> None:
    here, there = network(store), network(store, "there")
    day = NOW.date()
    with store.work(here) as work:
        mine = company(work, "Brasserie")
        row = declared(work, mine, resource="sawdust", expires=NOW + timedelta(days=90))
        with work.inside(there):
            work._session.add(Seat(company_id=mine.id, network_id=there))
            other = declared(work, mine, resource="pallet", expires=NOW + timedelta(days=90))
        closures.close_company(build_unattended_context(work, knowledge, NOW), mine, (day, day + timedelta(days=6)))
        assert (row.state, other.state) == (DeclarationState.ASLEEP, DeclarationState.ASLEEP)
        closures.close_company(build_unattended_context(work, knowledge, NOW), mine, None)
        assert (row.state, other.state) == (DeclarationState.OPEN, DeclarationState.OPEN)
