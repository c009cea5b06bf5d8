"""/mesdonnees and /effacer walk over everything that is kept of somebody, in all networks: as the tables themselves say."""

from __future__ import annotations

import json
from dataclasses import asdict, is_dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

import pytest
from sqlalchemy import Boolean, DateTime, Enum, Float, Integer, select, update

from bot.rehearsal.phones import RehearsalPhone
from bot.views.people import personal_data
from matching.knowledge import Knowledge
from storage.store import Store
from storage.tables import Chat, Company, Declaration, Member, Network, Party, Person, Seat, Synergy, Talk
from storage.tables.columns import list_columns_pointing_to
from storage.tables.sealed import Sealed
from tests.bot.test_two_networks import LEAVES, SETTLES, TWO_NETWORKS
from tests.databases import lay_sqlite
from tests.script import play
from tests.storage.old_rows import fill_database
from tests.storage.test_lifetimes import company as add_company
from tests.wire import all_texts
from tests.world import World

COLUMNS = list_columns_pointing_to(Person)
MARK = datetime(2031, 5, 17, 6, 30, tzinfo=UTC)  # a moment that nothing else has


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("column", COLUMNS, ids=[f"{each.table.name}.{each.name}" for each in COLUMNS])
def test_the_file_tells_of_every_row_that_points_to_them(
    column: Any, language: str, knowledge: Knowledge, tmp_path: Any
) -> None:
    store = Store(lay_sqlite(tmp_path / "full.sqlite3"))
    fill_database(store.engine)
    renderer = all_texts(knowledge)[language]
    with store.work() as work:
        session = work._session
        person = work.people.welcome_person(987_654, 987_654, "fr", "Zibeline")
        before = personal_data.gather_personal_data(work, person, renderer)
        key = list(column.table.primary_key)
        row = session.execute(select(column.table).order_by(*column.table.primary_key).limit(1)).one()._mapping
        changes = {column: person.id} | _mark(column.table)
        session.execute(update(column.table).where(*(each == row[each.name] for each in key)).values(changes))
        session.expire_all()
        after = personal_data.gather_personal_data(work, person, renderer)
        assert json.dumps(after, default=str, ensure_ascii=False) != json.dumps(before, default=str, ensure_ascii=False)
    store.close()


# What points to a company and is not its own to read: what others refused of it is theirs; what it was asked is its messages.
THEIRS = {"barrier.other_id", "question.to_company"}
# Seats and members are how the file is found; a statement and an agreement are told with a lead that the company is in.
WAYS = {"seat.company_id", "member.company_id", "statement.company_id", "agreement.company_id"}
OWN_COLUMNS = [each for each in list_columns_pointing_to(Company) if f"{each.table.name}.{each.name}" not in THEIRS | WAYS]


@pytest.mark.parametrize("column", OWN_COLUMNS, ids=[f"{each.table.name}.{each.name}" for each in OWN_COLUMNS])
def test_the_file_tells_of_every_row_that_points_to_their_company(column: Any, knowledge: Knowledge, tmp_path: Any) -> None:
    store = Store(lay_sqlite(tmp_path / "full.sqlite3"))
    fill_database(store.engine)
    renderer = all_texts(knowledge)["fr"]
    with store.work() as work:
        session = work._session
        network = session.exec(select(Network.id).order_by(Network.id)).first()[0]
        with work.inside(network):
            firm = add_company(work, "Zibeline et fils")
        person = work.people.welcome_person(987_654, 987_654, "fr", "Zibeline")
        work.companies.add_member(firm, person.id, MARK)
        session.flush()
        before = personal_data.gather_personal_data(work, person, renderer)
        table = column.table
        row = session.execute(select(table).order_by(*table.primary_key).limit(1)).one()._mapping
        changes: dict[Any, Any] = {column: firm.id}
        if "network_id" in table.c:
            changes[table.c.network_id] = network
        if table.name == "party":
            changes[table.c.answer] = "yes"
        if table.name == "barrier":
            changes[table.c.reason] = "distance"
        session.execute(update(table).where(*(each == row[each.name] for each in table.primary_key)).values(changes))
        session.expire_all()
        after = personal_data.gather_personal_data(work, person, renderer)
        assert json.dumps(after, default=str, ensure_ascii=False) != json.dumps(before, default=str, ensure_ascii=False)
    store.close()


# What is about somebody, column by column, beside the keys that other tests follow.
OWN_TABLES = (Person, Chat, Member, Company, Seat, Declaration, Talk, Party)


@pytest.mark.parametrize("table", OWN_TABLES, ids=[table.__name__ for table in OWN_TABLES])
def test_the_file_tells_every_column_that_is_about_them(table: Any, knowledge: Knowledge, tmp_path: Any) -> None:
    store = Store(lay_sqlite(tmp_path / "full.sqlite3"))
    fill_database(store.engine)
    renderer = all_texts(knowledge)["fr"]
    rows = table.__table__
    with store.work() as work:
        session = work._session
        network = session.exec(select(Network.id).order_by(Network.id)).first()[0]
        with work.inside(network):
            firm = add_company(work, "Zibeline et fils")
        person = work.people.welcome_person(987_654, 987_654, "fr", "Zibeline")
        work.companies.add_member(firm, person.id, datetime(2026, 3, 3, tzinfo=UTC))
        session.flush()
        theirs: dict[Any, dict[str, Any]] = {
            Declaration: {"company_id": firm.id, "network_id": network, "state": "open"},
            Party: {"company_id": firm.id, "answer": "no"},
            Talk: {"person_id": person.id, "state": "parked", "flow": "declare"},
        }
        if table in theirs:
            first = session.execute(select(rows).order_by(*rows.primary_key).limit(1)).one()._mapping
            session.execute(update(rows).where(*(each == first[each.name] for each in rows.primary_key)).values(theirs[table]))
            session.execute(update(Synergy.__table__).values(network_id=network))  # type: ignore[attr-defined]
        found = {
            Person: {"id": person.id},
            Company: {"id": firm.id},
            Chat: {"person_id": person.id},
            Talk: {"person_id": person.id},
        }
        own = [rows.c[name] == value for name, value in found.get(table, {"company_id": firm.id}).items()]

        def read_file() -> str:
            session.expire_all()
            return json.dumps(personal_data.gather_personal_data(work, person, renderer), default=str, ensure_ascii=False)

        before, untold = read_file(), []
        for column in rows.c:
            if not column.primary_key and not column.foreign_keys:
                kept = session.execute(select(column).where(*own)).scalars().first()
                session.execute(update(rows).where(*own).values({column: _change_value(column, kept)}))
                if read_file() == before:
                    untold.append(column.name)
                session.execute(update(rows).where(*own).values({column: kept}))
        assert untold == []
    store.close()


def _change_value(column: Any, kept: Any) -> Any:
    """Another value of the same kind."""
    if is_dataclass(kept) and not isinstance(kept, type):
        for name, value in asdict(kept).items():
            if isinstance(value, StrEnum):
                return replace(kept, **{name: next(word for word in type(value) if word is not value)})
            if type(value) in (str, int):
                return replace(kept, **{name: 5 if isinstance(value, int) else "autre"})
    if isinstance(column.type, Sealed):
        return ("autre",)
    if isinstance(column.type, Enum):
        return next(word for word in column.type.enums if str(kept) != word)
    if isinstance(getattr(column.type, "impl", column.type), DateTime):
        return MARK
    if isinstance(column.type, Boolean):
        return not kept
    if column.name == "answers":
        return '{"answers": {"name": "autre"}}'
    return 77 if isinstance(column.type, Integer | Float) else "autre"


def _mark(table: Any) -> dict[Any, Any]:
    """What makes a row one that is shown: sent, open, seated."""
    states = {"note": {"state": "sent", "edits": None, "sent_at": MARK}, "talk": {"state": "parked", "flow": "declare"}}
    wanted = states.get(table.name, {"state": "in"} if table.name in ("member",) else {})
    return {table.c[name]: value for name, value in wanted.items()}


@pytest.mark.anyio
async def test_both_networks_are_in_the_file(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, TWO_NETWORKS + LEAVES + SETTLES + "Marc : /mesdonnees")
    page, file = (_read_document(world.phone("Marc"), ending) for ending in (".html", ".json"))
    assert {each["Nom"] for each in json.loads(file)["Vos structures"]} == {"Ferme des Aubiers", "Ferme du Canal"}
    for told in (page, file):
        for wanted in ("Ferme des Aubiers", "Ferme du Canal", "Périgny", "Marans", "drêches", "palettes"):
            assert wanted in told, wanted


def _read_document(phone: RehearsalPhone, ending: str) -> str:
    documents = [message.document for message in phone.shown.values() if message.document is not None]
    return next(each.content for each in documents if each.name.endswith(ending)).decode()


@pytest.mark.anyio
async def test_leaving_tells_and_ends_in_both_networks(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    told = await play(
        world,
        TWO_NETWORKS + "Marc touche [Ça m'intéresse]\nMarc touche [Nous]\nMarc donne son numéro : +33546000000\n"
        "Léa touche [Oui]\nLéa donne son numéro : +33600000000\n"
        "Paul : /start perigny\nPaul : je cherche des drêches, 100 kg par semaine\nPaul : Ferme du Fief\nPaul : Aytré\n"
        "Paul : élevage de porcs\nPaul touche [Publier]\n" + LEAVES + SETTLES + "Marc : /effacer\nMarc touche [Effacer]",
    )
    asked = told.partition("Marc : /effacer")[2].partition("Marc touche")[0]
    assert "Brasserie du Marais" in asked, "whom they were introduced to keeps what they received"
    assert "Ferme des Aubiers" in asked
    assert "Ferme du Canal" in asked


@pytest.mark.anyio
async def test_whoever_waits_in_the_other_network_reads_that_it_ends(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    told = await play(
        world,
        TWO_NETWORKS
        + "Marc touche [Ça m'intéresse]\nMarc touche [Nous]\nMarc donne son numéro : +33546000000\n"
        + LEAVES
        + SETTLES
        + "Marc : /effacer\nMarc touche [Effacer]",
    )
    assert "Boucle à Léa : Cette piste n'a pas de suite" in told.partition("/effacer")[2]
