"""What was kept as an exchange and is a share is kept as a share, from whatever release; nothing that was answered is lost."""

from __future__ import annotations

import pytest
from sqlalchemy import Engine, create_engine, inspect, text
from sqlalchemy.exc import IntegrityError
from sqlmodel import col, select

from matching.consent.states import Answer, SynergyKind, SynergyState
from storage import migrations
from storage.store import Store
from storage.tables import Declaration, Party, Synergy
from tests.databases import emptied

# Rows as the first released version kept them.
FIRST = (
    "INSERT INTO network (id, slug, name, animator, host, lat, lon, radius, code, time_zone) "
    "VALUES (1, 'perigny', 'Périgny', 'Inès', 'Agglo', 46.15, -1.09, 30, 'BCDF', 'Europe/Paris')",
    "INSERT INTO person (id, telegram_id, language, name, reach, network_id, asked, prefs) "
    "VALUES (1, 101, 'fr', 'Léa', 'here', 1, 3, '{\"quiet_from\": 19}')",
    "INSERT INTO chat (id, telegram_id, kind, person_id) VALUES (1, 101, 'private', 1)",
    "INSERT INTO role (person_id, network_id, role, since) VALUES (1, 1, 'animator', '2026-03-03 08:00:00')",
)
# Two leads as they were kept before shares were: of an offer and a need, and of a car that is shared.
LEADS = (
    *FIRST[:2],
    "INSERT INTO company (id, name, activity, place, postcode, department, lat, lon, state) "
    "VALUES (1, 'A', 'company', 'Périgny', '17180', '17', 46.15, -1.09, 'confirmed')",
    *(
        "INSERT INTO declaration (id, network_id, company_id, kind, side, visibility, said, every, state, details, touched, "
        f"compare_due) VALUES ({id}, 1, 1, {kind}, {side}, 'network', 'x', 1, 'open', '{{}}', '2026-03-03 08:00:00', {due})"
        for id, kind, side, due in (
            (12, "'offer'", "NULL", "NULL"),
            (40, "'share'", "'has'", "'2026-03-03 08:00:00'"),
            (57, "'need'", "NULL", "NULL"),
        )
    ),
    *(
        "INSERT INTO synergy (id, network_id, kind, key, score, evidence, state, lapses) "
        f"VALUES ({id}, 1, 'exchange', '{key}', 0.5, '[]', '{state}', '2026-04-03 08:00:00')"
        for id, key, state in (
            (1, "exchange:12:57", "asking"),
            (2, "exchange:40:57", "refused"),
            (3, "exchange:40:57#3", "void"),
        )
    ),
    *(
        "INSERT INTO party (synergy_id, declaration_id, company_id, role, answer, terms, portion) "
        f"VALUES ({synergy}, {declaration}, 1, '{role}', '{answer}', '{{}}', 0.5)"
        for synergy, declaration, role, answer in (
            (1, 12, "giver", "unasked"),
            (1, 57, "taker", "asked"),
            (2, 40, "giver", "no"),
            (2, 57, "taker", "yes"),
            (3, 40, "giver", "unasked"),
            (3, 57, "taker", "unasked"),
        )
    ),
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


@pytest.mark.parametrize("release", ["0001", "0002", "0003"])
def test_a_share_is_kept_as_a_share(url: str, release: str) -> None:
    """Whoever refused to share is not asked again because the lead is called otherwise now."""
    engine = old(url)
    migrations.upgrade_database(engine, release)
    with engine.begin() as connection:
        for each in LEADS:
            connection.execute(text(each.replace(":", r"\:")))
    engine.dispose()
    store = Store(url)
    try:
        with store.read(1) as work:
            kept = work._session.exec(select(Synergy).order_by(col(Synergy.id))).all()
            assert [(each.kind, each.key, each.state) for each in kept] == [
                (SynergyKind.EXCHANGE, "exchange:12:57", SynergyState.ASKING),
                (SynergyKind.SHARE, "share:40:57", SynergyState.REFUSED),
                (SynergyKind.SHARE, "share:40:57#3", SynergyState.VOID),
            ]
            answers = [
                (party.synergy_id, party.answer) for party in work._session.exec(select(Party).order_by(col(Party.synergy_id)))
            ]
            assert len(answers) == 6
            assert (2, Answer.NO) in answers
            assert len(work._session.exec(select(Declaration)).all()) == 3
        engine = old(url)
        for wrong in ("UPDATE synergy SET state = 'held'", "UPDATE party SET answer = 'later'"):
            with pytest.raises(IntegrityError), engine.begin() as connection:
                connection.execute(text(wrong))
        there = inspect(engine)
        with engine.begin() as connection:  # the same names for something else since: what nobody agreed on is blank
            assert {row[0] for row in connection.execute(text("SELECT compare_due FROM declaration"))} == {None}
            assert {row[0] for row in connection.execute(text("SELECT portion FROM party"))} == {None}
        assert {each["name"] for each in there.get_indexes("party")} == {"ix_party_company_answer", "ix_party_declaration_id"}
        engine.dispose()
    finally:
        store.close()
