"""A workshop: thirty lines become cards once, nobody is on the wall unasked, and nobody else holds its strings."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from bot.views.workshops import documents
from bot.views.workshops.pages import KIT_DOCUMENT
from matching.knowledge import Knowledge
from storage.notes.saying import Saying
from storage.store import Store
from storage.tables import Workshop
from storage.tables.company import CompanyState
from storage.tables.declaration import DeclarationState
from tests.script import play
from tests.wire import all_texts
from tests.world import World

PLANNED = "Inès : j'organise un atelier demain à 14 h à la salle des fêtes\n"
THINGS = ("sciure", "palettes", "cartons", "paille", "copeaux de bois", "film plastique")
KIT = {
    "workshop": "Atelier <bois> & paille",
    "when": "2026-12-12T14:00",
    "where": "salle des fêtes",
    "network": "Périgny",
    "payload": "w_" + "x" * 22,
    "code": "BCDF",
}
MEMBERS = """
(Membre : Léa – Brasserie du Marais, brasserie, Périgny)
(Membre : Marc – Ferme des Aubiers, élevage de porcs, Thairé)
"""


def thirty_lines() -> str:
    """Thirty companies as a table is pasted, with its titles."""
    lines = [
        f"Atelier Numéro {n} ; {THINGS[n % 6]} ; {THINGS[(n + 3) % 6]}{' ; écran' if n % 3 == 0 else ''}" for n in range(30)
    ]
    return "\n".join(("entreprise ; j'ai ; je cherche", *lines))


@pytest.mark.anyio
async def test_thirty_pasted_lines_become_cards_once(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, PLANNED + "Inès touche [Saisir pour quelqu'un]\n")
    await world.write("Inès", thirty_lines())
    with store.read(world.network) as work:
        assert not work.workshops.list_cards(1), "nothing is kept before she says so"
    await world.tap("Inès", "Garder : elles participent")
    for _ in range(2):
        with store.read(world.network) as work:
            laid = work.workshops.list_cards(1)
            assert len(laid) == 60
            companies = {row.company_id for _, row in laid}
            assert len(companies) == 30
            assert sum(card.on_screen for card, _ in laid) == 20
            assert all(work.companies.get(each or 0).state is CompanyState.CONFIRMED for each in companies)
            assert {row.state for _, row in laid} == {DeclarationState.OPEN}
        await play(world, "Inès : /atelier\nInès touche [Saisir pour quelqu'un]\n")
        await world.write("Inès", thirty_lines())
        await world.tap("Inès", "Garder : elles participent")


@pytest.mark.anyio
async def test_lines_kept_without_showing_are_seen_by_nobody_else(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, MEMBERS + PLANNED + "Inès touche [Carré pour le mur]\nLéa ouvre le lien de Inès\n")
    lines = "Scierie Martin, Aytré : j'ai 2 t de sciure ; écran\nscierie martin SARL, Aytré : j'ai des palettes"
    await world.write("Inès", lines)
    await play(world, "Inès touche [Garder sans montrer]\n")
    told = await play(world, "Léa : l'atelier\nInès : /atelier\nInès touche [Toute la liste]\n")
    assert "Rien" not in told.partition("Inès : /atelier")[2]
    assert "sciure" not in told.partition("Inès : /atelier")[0]
    assert "Scierie Martin · ♻️ sciure de bois · 2 t · vous seulement" in told
    with store.read(world.network) as work:
        rows = [row for _, row in work.workshops.list_cards(1)]
        assert [row.state for row in rows] == [DeclarationState.HELD] * 2
        assert len({row.company_id for row in rows}) == 1  # spelt nearly alike, and new: it is entered once


@pytest.mark.anyio
async def test_only_what_was_ticked_is_on_the_wall(knowledge: Knowledge, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[documents.ScreenPage] = []
    monkeypatch.setattr(documents, "draw_screen_png", lambda page: drawn.append(page) or b"\x89PNG")
    world = World(knowledge, store)
    await play(
        world,
        MEMBERS + PLANNED + "Inès touche [Carré pour le mur]\nLéa ouvre le lien de Inès\nMarc ouvre le lien de Inès\n"
        "Léa : j'ai des palettes et je cherche des cartons\nLéa touche [Tout publier]\nLéa touche [☐ 2 · Montrer à l'écran]\n"
        "Marc : j'ai de la paille\nMarc touche [Publier]\nMarc touche [☐ Avec notre nom]\n"
        "Inès : /atelier\nInès touche [Image pour l'écran]\n",
    )
    [page] = drawn
    assert [[(card.what, card.name) for card in column.cards] for column in page.columns] == [
        [],
        [("Cartons réutilisables", "")],
        [],
    ]
    await play(
        world, "Marc : l'atelier\nMarc touche [Ma liste]\nMarc touche [À l'écran…]\nMarc touche [☐ 1 · Montrer à l'écran]\n"
    )
    await play(world, "Inès touche [Rafraîchir]\n")
    assert [card.name for card in drawn[-1].columns[0].cards] == ["Ferme des Aubiers"]


@pytest.mark.anyio
async def test_nobody_but_its_animator_holds_the_strings(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(
        world,
        MEMBERS + PLANNED + "Inès touche [Carré pour le mur]\nLéa ouvre le lien de Inès\n"
        "Léa : j'ai des palettes\nLéa touche [Publier]\n"
        "Inès : Scierie Martin, Aytré : j'ai 2 t de sciure\n",
    )
    deeds = ("see", "qr", "kit", "screen", "list", "sheet", "write", "change", "end", "ended")
    tokens = [
        *(f"a.workshop.1.{deed}" for deed in deeds),
        "a.workshops.0.add",
        "a.entry.1.agreed",
        "a.entry.1.drop",
        "a.screen.1.show",
        "a.screen.1.name",
    ]
    for name in ("Marc", "Zoé"):
        for token in (*tokens, "a.attend.1.list", "a.attend.1.own", "a.hand.1"):
            await world.tap_token(name, token)
    for token in tokens[:-2]:
        await world.tap_token("Léa", token)
    await world.tap_token("Léa", "a.hand.1")  # her own card
    with store.read(world.network) as work:
        [(card, _)] = work.workshops.list_cards(1)
        assert not card.on_screen
        assert not card.named
        assert not work.workshops.count_hands([card.id])
        workshop = work.workshops.get(1)
        assert workshop is not None
        assert workshop.ended is None
        assert work.workshops.get_entry(1) is not None


@pytest.mark.anyio
async def test_a_picture_is_made_for_those_who_run_it_only(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, MEMBERS + PLANNED)
    saying = Saying("workshop-screen", {"id": 1, "cards": "", "workshop": "Atelier"})
    renderer = all_texts(knowledge)["fr"]
    with store.read(world.network) as work:
        lea = work.people.find_person(world.phone("Léa").id)
        assert lea is not None
        with pytest.raises(LookupError):
            documents.draw_workshop_screen(work, lea, saying, renderer)
        with pytest.raises(LookupError):
            documents.draw_workshop_sheet(work, lea, saying, renderer)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_kit_is_printed_in_both_languages(knowledge: Knowledge, language: str) -> None:
    kit = documents.draw_workshop_kit(Saying("workshop-kit", KIT, document=KIT_DOCUMENT), all_texts(knowledge)[language])
    assert kit.content.startswith(b"%PDF")
    assert not kit.picture


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_poster_is_one_page_however_much_it_says(knowledge: Knowledge, language: str) -> None:
    long = {
        **KIT,
        "workshop": "Rencontre des entreprises de la zone industrielle de l'Éco-pôle",
        "where": "Pépinière d'entreprises, 12 rue du Docteur-Schweitzer, bâtiment C",
        "network": "Communauté d'agglomération Rochefort Océan",
    }
    for told in (KIT, long):
        kit = documents.draw_workshop_kit(Saying("workshop-kit", told, document=KIT_DOCUMENT), all_texts(knowledge)[language])
        assert re.findall(rb"/Count (\d+)", kit.content) == [b"4"]  # the poster, and a page for each kind of card


@pytest.mark.anyio
async def test_a_full_wall_is_one_picture(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, PLANNED)
    lines = "\n".join(f"Atelier Numéro {n} : j'ai des chutes de contreplaqué de bouleau ; écran avec nom" for n in range(40))
    await world.write("Inès", lines)
    await play(world, "Inès touche [Garder : elles participent]\nInès : /atelier\n")
    told = await play(world, "Inès touche [Image pour l'écran]\nInès : /atelier\nInès touche [Toute la liste]\n")
    assert "(workshop.png)" in told
    picture = next(each.document for each in world.phone("Inès").shown.values() if each.document is not None)
    assert (int.from_bytes(picture.content[16:20], "big"), int.from_bytes(picture.content[20:24], "big")) == (1920, 1080)
    sheet = await play(world, "Inès touche [En PDF, pour imprimer]\n")
    assert "(listes-atelier.pdf)" in sheet


@pytest.mark.anyio
async def test_who_comes_a_day_after_its_end_declares_like_anybody(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, MEMBERS + PLANNED + "Inès touche [Carré pour le mur]\nLéa ouvre le lien de Inès\n(3 jours plus tard)\n")
    told = await play(world, "Léa : j'ai des palettes\n")
    assert "combien" in told
    with store.read(world.network) as work:
        assert work.workshops.find_open(datetime(2031, 1, 1, tzinfo=UTC)) is None
        assert isinstance(work.workshops.get(1), Workshop)


@pytest.mark.anyio
async def test_two_sheets_of_one_company_that_both_raised_a_hand_raise_one(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(
        world,
        MEMBERS + PLANNED + "Inès touche [Carré pour le mur]\nLéa ouvre le lien de Inès\nMarc ouvre le lien de Inès\n"
        "Inès : Scierie Martin, Aytré : j'ai 2 t de sciure\nInès touche [Garder : elles participent]\n"
        "Léa : l'atelier\nLéa touche [✋ 1 · Ça m'intéresse]\nMarc : l'atelier\nMarc touche [✋ 1 · Ça m'intéresse]\n",
    )
    with store.work(world.network) as work:
        [(card, _)] = work.workshops.list_cards(1)
        staying, merged = work.workshops.list_hands(card.id)
        work.company_merges.merge_companies(staying, merged)
        assert [each.id for each in work.workshops.list_hands(card.id)] == [staying.id]
