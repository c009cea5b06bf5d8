"""The lists of a network go out to whoever animates it, whole, typed, and without a formula in them."""

from __future__ import annotations

import csv
import io
import xml.etree.ElementTree as tree
import zipfile
from typing import Any

import pytest

from bot.context.action_context import ActionContext
from bot.views.exports.export_files import ARCHIVE, EXPORT_VERB, WORKBOOK, prepare_export_file
from matching.knowledge import Knowledge
from storage.store import Store
from tests.script import play
from tests.wire import all_texts
from tests.world import World

STORY = """
(Membre : Léa – Brasserie du Marais, brasserie, Périgny)
(Membre : Marc – Ferme des Aubiers, élevage de porcs, Thairé)
(Membre : sans Telegram – Élevage Ormeau, élevage de porcs, Aytré, M. Orme (05 46 00 00 01) : « je cherche des drêches »)
Léa : j'ai 600 kg de drêches par semaine à donner
Léa touche [Publier]
"""
NAMES = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def write(world: World, store: Store, knowledge: Knowledge, kind: str, language: str = "fr") -> bytes:
    """The file as an animator gets it."""
    with store.read(world.network) as work:
        (animator, *_) = work.people.list_animators()
        context = ActionContext(work, animator, None, knowledge, world.clock())
        build = prepare_export_file(context, all_texts(knowledge)[language], kind)
    return build().content  # the database is not needed any more


def read_csv(content: bytes, name: str) -> list[dict[str, str]]:
    """One of the files in the archive."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        [file] = [each for each in archive.namelist() if name in each]
        return list(csv.DictReader(io.StringIO(archive.read(file).decode("utf-8-sig")), delimiter=";"))


def rename(store: Store, world: World, name: str, to: str) -> None:
    """A company's name as somebody typed it."""
    with store.work(world.network) as work:
        [company] = [each for each in work.figures.list_companies() if each.name == name]
        company.name = to


@pytest.mark.anyio
async def test_the_lists_tell_everything(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, STORY)
    await play(world, "Marc : je cherche 500 kg de drêches par semaine\nMarc touche [Publier]\n")
    content = write(world, store, knowledge, ARCHIVE)
    companies = {row["Structure"]: row for row in read_csv(content, "structures")}
    assert list(companies) == ["Brasserie du Marais", "Ferme des Aubiers", "Élevage Ormeau"]
    assert companies["Brasserie du Marais"]["Activité"] == "brasserie"
    assert companies["Brasserie du Marais"]["Sur Telegram"] == "oui"
    assert companies["Brasserie du Marais"]["Annonces visibles"] == "1"
    assert int(companies["Brasserie du Marais"]["Messages reçus"]) > 0
    assert companies["Élevage Ormeau"]["Interlocuteurs"] == "M. Orme"
    assert companies["Élevage Ormeau"]["Sur Telegram"] == "non"
    told = {row["Structure"]: row for row in read_csv(content, "annonces")}
    lea = told["Brasserie du Marais"]
    assert (lea["Sens"], lea["Quoi"], lea["Prix"], lea["État"]) == ("propose", "drêches de brasserie", "donné", "visible")
    assert (lea["Au moins"], lea["Quantité"]) == ("600", "600 kg chaque semaine")
    assert lea["Par an, ou en tout"].startswith("31,")
    assert lea["Unité"] == "t"
    assert {row["Prend"] for row in read_csv(content, "pistes")} == {"Ferme des Aubiers", "Élevage Ormeau"}
    assert {row["Donne, ou partage"] for row in read_csv(content, "pistes")} == {"Brasserie du Marais"}
    assert "première demande" in {row["Quoi de neuf"] for row in read_csv(content, "histoire")}
    assert {row["Mois"] for row in read_csv(content, "messages")} == {"2026-03"}
    figures = {row["Chiffre"]: row["Valeur"] for row in read_csv(content, "chiffres")}
    assert (figures["Structures"], figures["Annonces, depuis le début"]) == ("3", "3")


@pytest.mark.anyio
async def test_what_came_of_an_exchange_is_told_in_order(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, STORY)
    await play(world, "Marc : je cherche 500 kg de drêches par semaine\nMarc touche [Publier]\n")
    with store.read(world.network) as work:
        found = work.figures.list_synergies()
    assert found
    before = read_csv(write(world, store, knowledge, ARCHIVE), "histoire")
    assert before == sorted(before, key=lambda row: (row["Quand"], int(row["Numéro"])))


@pytest.mark.anyio
async def test_no_cell_is_a_formula(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, STORY)
    rename(store, world, "Ferme des Aubiers", '=HYPERLINK("http://x")')
    rows = read_csv(write(world, store, knowledge, ARCHIVE), "structures")
    assert '\'=HYPERLINK("http://x")' in [row["Structure"] for row in rows]
    with zipfile.ZipFile(io.BytesIO(write(world, store, knowledge, WORKBOOK))) as book:
        sheets = [book.read(name).decode() for name in book.namelist() if name.startswith("xl/worksheets/sheet")]
        assert len(sheets) == 7
        assert not any("<f>" in sheet or "<hyperlink" in sheet for sheet in sheets)
        assert '=HYPERLINK("http://x")' in book.read("xl/sharedStrings.xml").decode().replace("&quot;", '"')


@pytest.mark.anyio
@pytest.mark.parametrize(("language", "name"), [("fr", "Structures"), ("en", "Companies")])
async def test_the_workbook_can_be_filtered(knowledge: Knowledge, store: Store, language: str, name: str) -> None:
    world = World(knowledge, store)
    await play(world, STORY)
    with zipfile.ZipFile(io.BytesIO(write(world, store, knowledge, WORKBOOK, language))) as book:
        names = [each.get("name") for each in tree.fromstring(book.read("xl/workbook.xml")).iter(f"{NAMES}sheet")]
        first: Any = tree.fromstring(book.read("xl/worksheets/sheet1.xml"))
        second: Any = tree.fromstring(book.read("xl/worksheets/sheet2.xml"))
    assert names[0] == name
    assert first.find(f".//{NAMES}pane").get("state") == "frozen"
    assert first.find(f"{NAMES}autoFilter").get("ref") == "A1:L4"
    types = {cell.get("r")[0]: cell.get("t", "n") for cell in second.iter(f"{NAMES}c") if cell.get("r").endswith("2")}
    assert (types["A"], types["B"], types["H"], types["P"]) == ("n", "s", "n", "n")


@pytest.mark.anyio
async def test_only_who_animates_gets_them_and_that_is_written_down(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, STORY)
    await play(world, "Léa : /exporter\n")
    await world.taps("Léa", "a.export.0.csv")
    for forged in ("a.export", "a.export.1.csv", "a.export.0", "a.export.0.doc", "a.export.0.csv.1"):
        await world.taps("Inès", forged)
    with store.read(world.network) as work:
        assert work.history.count_entries(EXPORT_VERB) == 0
    await play(world, "Inès : /exporter\nInès touche [En CSV]\n")
    with store.read(world.network) as work:
        ines = work.people.find_person(world.phone("Inès").id)
        assert ines is not None
        entries = work.history.list_about(f"network:{world.network}")
        assert [(each.by, each.verb, each.detail) for each in entries] == [
            (ines.id, EXPORT_VERB, WORKBOOK),
            (ines.id, EXPORT_VERB, ARCHIVE),
        ]
