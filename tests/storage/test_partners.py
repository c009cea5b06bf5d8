"""The few that could answer a declaration, found without reading all there are; on both databases."""
from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlalchemy import event

from matching.entry import Entry
from matching.words import Details, Kind, Price, Rhythm
from storage.store import Store
from tests.storage.test_lifetimes import NOW, PERIGNY, company, declared, network

RESOURCES = ("pallets", "glass")


def test_the_index_alone_tells_who_is_nearest(store: Store) -> None:
    asked: list[tuple[str, Any]] = []
    with store.work(network(store)) as work:
        mine = declared(work, company(work, "Menuiserie")).id
        of = work.declarations.entry(mine)
        event.listen(store.engine, "before_cursor_execute", lambda *call: asked.append(call[2:4]))
        work.declarations.candidates(of, [Kind.NEED, Kind.SHARE], RESOURCES, 100)
        cursor = work.session.connection().connection.cursor()
        query, values = asked[-1]
        if store.sqlite:
            plan = str(cursor.execute(f"EXPLAIN QUERY PLAN {query}", values).fetchall())
            assert "COVERING INDEX ix_declaration_partners" in plan
        else:  # how it goes about a table of one row says nothing
            told = cursor.execute("SELECT indexdef FROM pg_indexes WHERE indexname = 'ix_declaration_partners'").fetchone()
            assert "INCLUDE (id)" in told[0]


def test_a_candidate_is_told_in_two_figures_and_without_what_is_hidden(store: Store) -> None:
    with store.work(network(store)) as work:
        mine, other = company(work, "Menuiserie"), company(work, "Ferme")
        of = work.declarations.entry(declared(work, mine).id)
        seen = declared(work, other, kind=Kind.NEED, yearly=1234.0, left=987.0, price=Price.BUY, rhythm=Rhythm.WEEK, until=NOW)
        quiet = declared(work, other, kind=Kind.NEED, yearly=5.0, left=5.0, details=Details(hidden=("quantity", "activity")))
        work.session.flush()
        found = {each.id: each for each in work.declarations.candidates(of, [Kind.NEED], RESOURCES, 20)}
    first = found[seen.id]
    assert (first.kind, first.price, first.rhythm) == (Kind.NEED, Price.BUY, Rhythm.WEEK)
    assert (first.yearly, first.left) == (1200.0, 990.0)
    assert (first.until, first.starts, first.activity) == (NOW.date(), None, "company")
    assert (found[quiet.id].yearly, found[quiet.id].left, found[quiet.id].activity) == (None, None, None)


def test_the_nearest_are_kept_when_there_are_too_many(store: Store, monkeypatch: Any) -> None:
    monkeypatch.setattr("storage.declarations.CANDIDATES", 1)
    with store.work(network(store)) as work:
        of: Entry = work.declarations.entry(declared(work, company(work, "Menuiserie")).id)
        far, near = (declared(work, company(work, name, replace(PERIGNY, lat=lat)), kind=Kind.NEED)
                     for name, lat in (("Loin", 46.3), ("Près", 46.2)))
        assert [each.id for each in work.declarations.candidates(of, [Kind.NEED], RESOURCES, 50)] == [near.id]
        assert [each.id for each in work.declarations.candidates(of, [Kind.NEED], RESOURCES, 50, {near.company_id})] == [far.id]
