"""The call list: whose it is, what a replayed or late tap does, who is put on it and when, and what is kept of a yes."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlmodel import select
from typer.testing import CliRunner

from bot.__main__ import cli
from bot.actions.networks import founding
from bot.commands import calls as command
from bot.context.action_context import build_unattended_context
from bot.rendering.text_renderer import TextRenderer
from bot.views.calls import call_list
from bot.views.people.personal_data import build_personal_data
from matching import knowledge as known
from matching.consent.states import Answer
from matching.knowledge import Knowledge
from storage.store import Store
from storage.tables import Agreement, Call, Note, Party
from storage.tables.barrier import Barrier, Reason
from storage.tables.call import CallState, Means
from storage.tables.note import NoteState
from storage.tables.person import Reach
from tests.promise.kept import domain
from tests.script import play
from tests.wire import all_texts
from tests.world import START, World

FARM = (
    "(Membre : sans Telegram – Ferme des Aubiers, élevage de porcs, Thairé, M. Aubier (05 46 00 00 00) : "
    "« cherche des drêches, 600 kg par semaine »)"
)
LEA = """
Léa : j'ai des drêches à donner, 600 kg par semaine
Léa : Brasserie du Marais
Léa : Périgny
Léa touche [C'est ça]
Léa touche [Publier]
"""


@pytest.fixture
def world(knowledge: Knowledge, store: Store) -> World:
    return World(knowledge, store)


def also(world: World, name: str) -> None:
    """One more animator of the network."""
    with world.store.work(world.network) as work:
        founding.appoint_animator(work, world.phone(name).id, name, START)


def call(world: World) -> tuple[CallState, datetime]:
    """How the only call stands, and when it is due."""
    with world.store.read(world.network) as work:
        found = work._session.exec(select(Call)).one()
        return found.state, found.due


@pytest.mark.anyio
async def test_a_yes_is_kept_with_who_how_and_when(world: World) -> None:
    await play(world, FARM + LEA + "Inès : /appels\nInès touche [Oui]\nInès touche [Oui, par écrit, ce jour]")
    with world.store.read(world.network) as work:
        kept = work._session.exec(select(Agreement)).one()
        ines = work.people.find_person(world.phone("Inès").id)
        party = work._session.exec(select(Party).where(Party.company_id == kept.company_id)).one()
        assert ines is not None
        assert (kept.given_by, kept.means, kept.at, kept.noted_by) == ("M. Aubier", Means.MAIL, world.clock(), ines.id)
        assert (party.answer, work.people.get(party.by or 0).name) == (Answer.YES, "M. Aubier")
        call = work._session.exec(select(Call)).one()
        assert [(each.verb, each.by, each.detail) for each in work.history.list_about(f"call:{call.id}")] == [
            ("call-reached", ines.id, ""),
            ("call-agreed", ines.id, "mail"),
        ]


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "fr",
            {
                "Quoi": "drêches de brasserie",
                "Donné par": "M. Aubier",
                "Comment": "par écrit",
                "Le": START.isoformat(),
                "Noté par": "Inès",
            },
        ),
        (
            "en",
            {
                "What": "brewers' spent grain",
                "Given by": "M. Aubier",
                "How": "in writing",
                "On": START.isoformat(),
                "Noted by": "Inès",
            },
        ),
    ],
)
async def test_the_company_reads_what_was_noted_for_it(world: World, language: str, told: dict[str, str]) -> None:
    await play(world, FARM + LEA + "Inès : /appels\nInès touche [Oui]\nInès touche [Oui, par écrit, ce jour]")
    with world.store.read(world.network) as work:
        kept = work._session.exec(select(Agreement)).one()
        (farmer,) = work.memberships.list_people(kept.company_id)
        lea = work.people.find_person(world.phone("Léa").id)
        assert lea is not None
        theirs, hers = (
            json.loads(build_personal_data(work, person, all_texts(world.knowledge)[language]).content)
            for person in (farmer, lea)
        )
        companies = "Vos structures" if language == "fr" else "Your companies"
        [[noted]] = [each for company in theirs[companies] for name, each in company.items() if each == [told]]
        assert noted == told
        assert "Aubier" not in json.dumps(hers[companies])


@pytest.mark.anyio
async def test_a_colleague_was_quicker(world: World) -> None:
    also(world, "Basile")
    await play(world, FARM + LEA + "Inès : /appels\nBasile : /appels\nBasile touche [Non]\nBasile touche [Le prix]")
    before = domain(world.store)
    said = await play(world, "Inès touche [Oui]\nInès touche encore [Non]\nInès touche encore [Pas joint]")
    assert said.count("C'est déjà noté, par Basile.") == 3
    assert domain(world.store) == before
    with world.store.read(world.network) as work:
        assert work._session.exec(select(Barrier.reason)).one() is Reason.PRICE


TOKENS = (
    "a.calls.0",
    "a.willing.1",
    "a.unwilling.1",
    "a.absent.1.0",
    "a.passed.1",
    "a.reach.1",
    "a.accord.1.phone",
    "a.accord.1.not-yet",
    "a.grounds.1.price",
)


@pytest.mark.anyio
@pytest.mark.parametrize("who", ["Léa", "Basile", "Nora"])
async def test_only_an_animator_of_this_network_rings(world: World, who: str) -> None:
    """Nor somebody of a company, nor who animates another network, nor a stranger."""
    world.another_network("marans", "17230 Marans", "Basile")
    with world.store.work() as work:
        network = work.networks.find_by_slug("marans")
        assert network is not None
        work.enter(network.id)
        founding.appoint_animator(work, world.phone("Basile").id, "Basile", START)
    await world.writes("Léa", "/start perigny")
    await play(world, FARM + LEA + "Inès : /appels")
    await world.writes(who, "/start")
    await world.writes(who, "/appels")  # that Basile looks at his own list is written down, once a day
    before = domain(world.store)
    for token in TOKENS:
        await world.taps(who, token)
        await world.writes(who, "/appels")
    said = [message.text for phone, message in world.log if phone.name == who]
    assert domain(world.store) == before
    assert not [text for text in said if "Aubier" in text]


@pytest.mark.anyio
@pytest.mark.parametrize(
    "token",
    [
        "a.absent.1.7",
        "a.absent.1.x",
        "a.absent.1",
        "a.accord.1.letter",
        "a.accord.1",
        "a.grounds.1.price",
        "a.grounds.1.rude",
        "a.passed.1",
        "a.willing.99",
        "a.accord.zz.phone",
    ],
)
async def test_a_forged_tap_changes_nothing(world: World, token: str) -> None:
    await play(world, FARM + LEA + "Inès : /appels")
    before, read = domain(world.store), len(world.log)
    await world.taps("Inès", token)
    assert domain(world.store) == before
    assert [phone.name for phone, _ in world.log[read:]] == ["Inès"]


@pytest.mark.anyio
async def test_nobody_is_rung_at_night_or_on_a_sunday(world: World) -> None:
    await world.wait(timedelta(days=4, hours=12))  # Saturday evening
    await play(world, FARM + LEA)
    assert call(world)[1] == datetime(2026, 3, 9, 8, tzinfo=UTC)
    said = await play(world, "Inès : /appels\n(1 jour plus tard)\nInès : /appels")
    assert said.count("Un appel vous attend le 9 mars 2026, à partir de 9 h.") == 2
    assert "Un appel à passer aujourd'hui" not in said
    assert "Un appel à passer aujourd'hui" in await play(world, "(1 jour plus tard)")


@pytest.mark.anyio
async def test_the_animators_read_it_once_a_day_each(world: World) -> None:
    also(world, "Basile")
    await play(world, FARM + LEA)
    said = await play(world, "(5 heures plus tard)\n(2 heures plus tard)")
    assert said.count("à Inès : 📞 Un appel à passer aujourd'hui.") == said.count("à Basile : 📞 Un appel") == 1


@pytest.mark.anyio
async def test_who_was_reached_is_not_closed_after_a_week(world: World) -> None:
    await play(world, FARM + LEA + "Inès : /appels\nInès touche [Oui]\nInès touche [Pas encore]\n(2 semaines plus tard)")
    assert call(world)[0] is CallState.OWED
    said = await play(world, "(3 semaines plus tard)")
    assert call(world)[0] is CallState.DROPPED
    assert "Boucle à Léa : Cette piste n'a pas de suite" in said


@pytest.mark.anyio
async def test_a_name_that_telegram_cannot_bring_is_told_by_telephone(world: World) -> None:
    """Marc says yes and leaves before Léa answers: the bot learns it only when the introduction does not get through."""
    await play(
        world,
        LEA
        + """
Marc : je cherche des drêches, 600 kg par semaine
Marc : Ferme des Aubiers
Marc : Thairé
Marc : élevage de porcs
Marc touche [Publier]
Inès touche [C'est bon]
Inès touche [C'est bon]
Léa touche [Ça m'intéresse]
Léa touche [Eux]
Léa donne son numéro : +33639980001
Marc touche [Oui]
Marc donne son numéro : +33546000000
""",
    )
    with world.store.read(world.network) as work:
        assert not work._session.exec(select(Call)).all()
    with world.store.work(world.network) as work:
        lea = work.people.find_person(world.phone("Léa").id)
        assert lea is not None
        lea.reach = Reach.BLOCKED
        work._session.exec(
            select(Note).where(Note.person_id == lea.id, Note.key == "introduction-made")
        ).one().state = NoteState.FAILED
    said = await play(world, "(1 heure plus tard)\nInès : /appels\nInès touche [C'est dit]\n(1 jour plus tard)\nInès : /appels")
    assert "Transmettez, les deux ont dit oui : Ferme des Aubiers, à Thairé, Marc, 05 46 00 00 00." in said
    assert said.rstrip().endswith("📞 Personne à appeler.")


@pytest.mark.anyio
async def test_the_same_list_on_paper(world: World) -> None:
    await play(world, FARM + LEA)
    with world.store.read(world.network) as work:
        context = build_unattended_context(work, world.knowledge, world.clock())
        renderer, lines = TextRenderer("fr", world.knowledge), call_list.list_owed_topics(context)
        page = command.format_call_sheet(context, lines, renderer, "Périgny")
        table = command.format_call_table(context, lines, renderer, command.ZoneInfo("Europe/Paris"))
    assert page.splitlines()[0] == "Périgny : un appel à passer."
    assert "1. Ferme des Aubiers, à Thairé : M. Aubier, 05 46 00 00 00" in page
    assert "À dire : « Vous cherchez : drêches de brasserie. Une structure, à environ 10 km, propose" in page
    assert "☐ oui   ☐ non   ☐ pas joint" in page
    assert "Marais" not in page + table
    assert table.splitlines()[0] == "structure,commune,contact,joindre,a_dire,a_partir_du,essais"
    assert table.splitlines()[1].startswith("Ferme des Aubiers,Thairé,M. Aubier,05 46 00 00 00,")


def test_the_command_prints_it(knowledge: Knowledge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(known, "load_knowledge", lambda *_: knowledge)
    url = f"sqlite:///{tmp_path / 'boucle.sqlite3'}"
    place = knowledge.gazetteer.find("17180 Périgny")[0]
    store = Store(url)
    with store.work() as work:
        founding.create_network(work, "perigny", "Périgny", "Inès", "Agglo", place)
    store.close()
    said = CliRunner().invoke(cli, ["calls", "perigny"], env={"BOUCLE_DATABASE_URL": url})
    assert (said.exit_code, said.stdout) == (0, "Périgny : personne à appeler.\n")
    said = CliRunner().invoke(cli, ["calls", "perigny", "--csv"], env={"BOUCLE_DATABASE_URL": url})
    assert said.stdout == "structure,commune,contact,joindre,a_dire,a_partir_du,essais\n"
    assert CliRunner().invoke(cli, ["calls", "nulle-part"], env={"BOUCLE_DATABASE_URL": url}).exit_code != 0
