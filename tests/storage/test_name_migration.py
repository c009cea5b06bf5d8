"""What was said before names carried keys is found by them all the same once its names' owners leave."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import Engine, create_engine, text

from storage import migrations
from storage.store import Store
from tests.databases import emptied
from tests.storage.test_share_migration import FIRST

COMPANY = (
    "INSERT INTO company (id, name, activity, place, postcode, department, lat, lon, state, meets_own) VALUES "
    "({id}, '{name}', 'company', 'Périgny', '17180', '17', 46.15, -1.09, 'confirmed', false)"
)
ROWS = (
    *FIRST,
    "INSERT INTO person (id, telegram_id, language, name, reach, network_id, asked, prefs, wrong_codes) "
    "VALUES (2, 102, 'fr', 'Marc', 'here', 1, 3, '{}', 0)",
    "INSERT INTO chat (id, telegram_id, kind, person_id, title, language) VALUES (2, 102, 'private', 2, '', 'fr')",
    COMPANY.format(id=1, name="Ferme des Aubiers"),
    COMPANY.format(id=2, name="Garage du Port"),
    "INSERT INTO member (person_id, company_id, state, since, last_used) "
    "VALUES (2, 1, 'in', '2026-03-03 08:00:00', '2026-03-03 08:00:00')",
)
NOTE = (
    "INSERT INTO note (id, once, chat_id, person_id, network_id, rank, key, saying, due, state, tries) VALUES "
    "(:id, :once, 1, 1, 1, 0, :key, {saying}, '2026-03-03 08:00:00', 'sent', 0)"
)
SAID: tuple[dict[str, Any], ...] = (
    {"person": "Marc", "words": "c'est Marc, pour du marc", "company": "Ferme des Aubiers"},
    {"companies": "Garage du Port, Ferme des Aubiers", "count": 2},
    {"resource": "Marc", "known": "none", "animator": "Inès"},
    {"company": "Une ferme", "partner": "Garage du Port"},
)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def engine(request: pytest.FixtureRequest, tmp_path: Any) -> Engine:
    if request.param == "sqlite":
        return create_engine(f"sqlite:///{tmp_path / 'boucle.sqlite3'}")
    url = request.getfixturevalue("postgresql")
    emptied(url)
    return create_engine(url.replace("postgresql://", "postgresql+psycopg://"))


def test_names_of_before_get_their_keys_and_go_by_them(engine: Engine) -> None:
    migrations.upgrade_database(engine, "0029")
    saying = ":saying" if engine.dialect.name == "sqlite" else "CAST(:saying AS JSONB)"
    with engine.begin() as connection:
        for row in ROWS:
            connection.execute(text(row))
        for number, facts in enumerate(SAID, start=1):
            kept = {
                "key": "x",
                "facts": facts,
                "parts": [{"key": "y", "facts": facts, "parts": [], "buttons": []}],
                "buttons": [],
            }
            connection.execute(
                text(NOTE.format(saying=saying)),
                {"id": number, "once": f"test:{number}", "key": "x", "saying": json.dumps(kept)},
            )
    url = engine.url.render_as_string(hide_password=False).replace("+psycopg", "")
    engine.dispose()
    store = Store(url)
    told = _read_facts(store)
    assert told[1]["person"] == {"name": "Marc", "owners": [["person:2", "Marc"]]}
    assert told[1]["words"] == SAID[0]["words"]
    assert told[2]["companies"]["owners"] == [["company:2", "Garage du Port"], ["company:1", "Ferme des Aubiers"]]
    assert (told[3]["resource"], told[3]["known"]) == ("Marc", "none")
    assert told[3]["animator"]["owners"] == [["network:1", "Inès"]]
    assert told[4]["company"] == {"name": "Une ferme", "owners": []}
    with store.work(1) as work:
        marc = work.people.get(2)
        work.erasures.erase_person(marc, datetime(2026, 3, 10, 8, tzinfo=UTC))
    left = _read_facts(store)
    assert left[1]["person"]["name"] == "—"
    assert left[1]["words"] == "c'est —, pour du marc"
    assert left[2]["companies"] == {"name": "Garage du Port, —", "owners": [["company:2", "Garage du Port"]]}
    assert (left[3], left[4]) == (told[3], told[4])
    store.close()


def _read_facts(store: Store) -> dict[int, dict[str, Any]]:
    """What each message says, the same in its parts."""
    with store.engine.connect() as connection:
        rows = connection.execute(text("SELECT id, CAST(saying AS TEXT) FROM note ORDER BY id")).all()
    said = {id: json.loads(kept) for id, kept in rows}
    assert all(each["parts"][0]["facts"] == each["facts"] for each in said.values())
    return {id: each["facts"] for id, each in said.items()}
