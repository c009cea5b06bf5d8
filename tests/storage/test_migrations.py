"""A database of every released shape is brought to the newest one with its rows; nothing of them is lost."""

from __future__ import annotations

import pytest
from sqlalchemy import Engine, create_engine, text
from sqlmodel import select

from storage import migrations
from storage.store import Store
from storage.tables import Chat, Network, Person
from storage.tables.network import Controller
from storage.tables.person import ChatKind
from tests.conftest import emptied

# Rows as the first released version kept them.
FIRST = (
    "INSERT INTO network (id, slug, name, animator, host, lat, lon, radius, code, time_zone) "
    "VALUES (1, 'perigny', 'Périgny', 'Inès', 'Agglo', 46.15, -1.09, 30, 'BCDF', 'Europe/Paris')",
    "INSERT INTO person (id, telegram_id, language, name, reach, network_id, asked, prefs) "
    "VALUES (1, 101, 'fr', 'Léa', 'here', 1, 3, '{\"quiet_from\": 19}')",
    "INSERT INTO chat (id, telegram_id, kind, person_id) VALUES (1, 101, 'private', 1)",
    "INSERT INTO role (person_id, network_id, role, since) VALUES (1, 1, 'animator', '2026-03-03 08:00:00')",
)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def url(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of an empty database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path_factory.mktemp('old') / 'boucle.sqlite3'}"
    address: str = request.getfixturevalue("postgresql")
    emptied(address)
    return address


def old(url: str) -> Engine:
    return create_engine(url.replace("postgresql://", "postgresql+psycopg://"))


@pytest.mark.parametrize("release", ["0001"])
def test_an_old_database_keeps_what_is_in_it(url: str, release: str) -> None:
    engine = old(url)
    migrations.upgrade_database(engine, release)
    with engine.begin() as connection:
        for each in FIRST:
            connection.execute(text(each.replace(":", r"\:")))
    engine.dispose()
    store = Store(url)
    try:
        with store.read(1) as work:
            network = work._session.exec(select(Network)).one()
            person = work._session.exec(select(Person)).one()
            assert (network.name, network.controller, network.languages) == ("Périgny", Controller(), ("fr", "en"))
            assert (person.name, person.asked, person.prefs.quiet_from, person.digest_due) == ("Léa", 3, 19, None)
            assert work.people.is_animator(person)
            assert work._session.exec(select(Chat)).one().kind is ChatKind.PRIVATE
    finally:
        store.close()
