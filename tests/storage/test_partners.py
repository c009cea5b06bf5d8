"""The few that could answer a declaration, found without reading all there are; on both databases."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from math import cos, radians
from typing import Any

import pytest
from sqlalchemy import event

from matching.scoring.best_first import FIRST_BATCH_SIZE
from matching.scoring.entry import Entry
from matching.vocabulary import Details, Kind, Price, Rhythm
from storage.declarations.partners import PartnerSearch, build_partner_query
from storage.store import Store
from storage.tables.declaration import DeclarationState
from tests.storage.test_lifetimes import NOW, PERIGNY, company, declared, network

RESOURCES = ("pallets", "glass")


def test_the_index_alone_tells_who_is_nearest(store: Store) -> None:
    with store.work(network(store)) as work:
        asked = PartnerSearch(work.network_id, 1, 46.15, -1.09, [Kind.NEED, Kind.SHARE], RESOURCES, 100, (7, 8), 400)
        cursor = work._session.connection().connection.cursor()
        if store.sqlite:
            query, values = build_partner_query(asked, "?")
            plan = str(cursor.execute(f"EXPLAIN QUERY PLAN {query}", values).fetchall())
            assert "COVERING INDEX ix_declaration_partners" in plan
        else:  # how it goes about a table of one row says nothing
            told = cursor.execute("SELECT indexdef FROM pg_indexes WHERE indexname = 'ix_declaration_partners'").fetchone()
            assert "INCLUDE (id)" in told[0]


def test_a_candidate_is_told_as_the_index_knows_it(store: Store) -> None:
    with store.work(network(store)) as work:
        of = work.declarations.load_entry(declared(work, company(work, "Menuiserie")).id)
        place = replace(PERIGNY, lat=46.25, lon=-1.19)
        other_company = company(work, "Ferme", place)
        other = declared(work, other_company, kind=Kind.NEED, left=987.0)
        [(id, resource, left, square, activity)] = work.declarations.find_candidates(of, [Kind.NEED], RESOURCES, 20)
    assert (id, resource, left, activity) == (other.id, "pallets", 987.0, other_company.activity)
    assert square == pytest.approx(0.01 + 0.01 * cos(radians(46.15)) ** 2)


def test_only_what_is_open_here_at_others_is_found(store: Store) -> None:
    with store.work(network(store, "there")) as work:
        declared(work, company(work, "Ailleurs"), kind=Kind.NEED)
    with store.work(network(store)) as work:
        mine, other = company(work, "Menuiserie"), company(work, "Ferme")
        of = work.declarations.load_entry(declared(work, mine).id)
        declared(work, mine, kind=Kind.NEED)
        declared(work, other, kind=Kind.NEED, state=DeclarationState.PAUSED)
        declared(work, other, kind=Kind.NEED, resource="bricks")
        declared(work, other)
        declared(work, company(work, "Loin", replace(PERIGNY, lat=46.4)), kind=Kind.NEED)
        assert len(work.declarations.find_candidates(of, [Kind.NEED], RESOURCES, 20)) == 0
        assert len(work.declarations.find_candidates(of, [Kind.NEED], (), 20)) == 0
        found = declared(work, other, kind=Kind.NEED).id
        assert [id for id, *_ in work.declarations.find_candidates(of, [Kind.NEED], RESOURCES, 20)] == [found]


def test_whole_rows_are_of_this_network_only(store: Store) -> None:
    with store.work(network(store, "there")) as work:
        theirs = declared(work, company(work, "Ailleurs")).id
    with store.work(network(store)) as work:
        ours = declared(work, company(work, "Menuiserie")).id
        assert [entry.id for entry in work.declarations.load_entries([theirs, ours])] == [ours]


@pytest.mark.parametrize("store", ["sqlite"], indirect=True)
def test_whole_rows_are_read_by_their_ids(store: Store) -> None:
    asked: list[tuple[str, Any]] = []
    event.listen(store.engine, "before_cursor_execute", lambda *call: asked.append(call[2:4]))
    with store.work(network(store)) as work:
        mine = declared(work, company(work, "Menuiserie")).id
        assert len(work.declarations.load_entries(range(mine, mine + FIRST_BATCH_SIZE))) == 1
        cursor = work._session.connection().connection.cursor()
        plan = str(cursor.execute(f"EXPLAIN QUERY PLAN {asked[-1][0]}", asked[-1][1]).fetchall())
    assert "SEARCH declaration USING INTEGER PRIMARY KEY" in plan


def test_a_whole_row_is_told_in_two_figures_and_without_what_is_hidden(store: Store) -> None:
    with store.work(network(store)) as work:
        mine, other = company(work, "Menuiserie"), company(work, "Ferme")
        of = work.declarations.load_entry(declared(work, mine).id)
        seen = declared(work, other, kind=Kind.NEED, yearly=1234.0, left=987.0, price=Price.BUY, rhythm=Rhythm.WEEK, until=NOW)
        quiet = declared(work, other, kind=Kind.NEED, yearly=5.0, left=5.0, details=Details(hidden=("quantity", "activity")))
        work._session.flush()
        near = [id for id, *_ in work.declarations.find_candidates(of, [Kind.NEED], RESOURCES, 20)]
        found = {each.id: each for each in work.declarations.load_entries(near)}
    first = found[seen.id]
    assert (first.kind, first.price, first.rhythm) == (Kind.NEED, Price.BUY, Rhythm.WEEK)
    assert (first.yearly, first.left) == (1200.0, 990.0)
    assert (first.until, first.starts, first.activity) == (NOW.date(), None, "company")
    assert (found[quiet.id].yearly, found[quiet.id].left, found[quiet.id].activity) == (None, None, None)


def test_the_nearest_are_kept_when_there_are_too_many(store: Store) -> None:
    with store.work(network(store)) as work:
        of: Entry = work.declarations.load_entry(declared(work, company(work, "Menuiserie")).id)
        far, near = (
            declared(work, company(work, name, replace(PERIGNY, lat=lat)), kind=Kind.NEED)
            for name, lat in (("Loin", 46.3), ("Près", 46.2))
        )

        def nearest(barred: Collection[int] = ()) -> list[int]:
            return [id for id, *_ in work.declarations.find_candidates(of, [Kind.NEED], RESOURCES, 50, barred, most=1)]

        assert nearest() == [near.id]
        assert nearest({near.company_id or 0}) == [far.id]
