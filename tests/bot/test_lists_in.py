"""Lists as people have them: every way of saving them, every way of going wrong, and what is kept of them."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from sqlmodel import select

from bot.actions.imports import comparing, takeover
from bot.rendering.text_renderer import TextRenderer
from bot.rules.imports import import_lines
from bot.rules.imports.bad_list import BadList
from bot.rules.imports.columns import find_missing_field, recognise_columns
from bot.rules.imports.import_lines import ImportLine
from bot.rules.imports.sheets import read_sheet
from bot.rules.imports.siret import read_company_number
from bot.views.imports.corrections import write_correction
from matching.consent.states import SynergyState
from matching.knowledge import Knowledge
from storage.store import Store
from storage.tables import Call, Company, Declaration, ListUpload, Synergy, UploadLine
from storage.tables.animation.upload import Verdict
from storage.tables.company import CompanyState
from storage.tables.declaration import DeclarationState
from tests.list_files import build_workbook
from tests.script import play
from tests.world import START, World

TABLE = 'Structure;Commune;Annonce\r\nFerme « Été »;Périgny;"je cherche des drêches,\n500 kg par semaine"\r\n'
SIRET, OTHER_SIRET = "73282932000074", "35600000049837"  # the second is La Poste's, and passes its own check only
NEAR = (46.15, -1.09)


@pytest.mark.parametrize(
    "body",
    [
        TABLE.encode(),
        TABLE.encode("utf-8-sig"),
        TABLE.encode("utf-16"),
        TABLE.encode("utf-16-le"),
        TABLE.encode("utf-16-be"),
        TABLE.encode("cp1252"),
        ("sep=;\r\n" + TABLE).encode("cp1252"),
        TABLE.replace(";", "\t").encode(),
        'Structure,Commune,Annonce\nFerme « Été »,Périgny,"je cherche des drêches,\n500 kg par semaine"\n'.encode(),
        build_workbook(
            [["Structure", "Commune", "Annonce"], ["Ferme « Été »", "Périgny", "je cherche des drêches,\n500 kg par semaine"]]
        ),
        build_workbook(
            [
                [],
                ["Structure", "Commune", "Annonce"],
                [],
                ["Ferme « Été »", "Périgny", "je cherche des drêches, 500 kg par semaine"],
            ]
        ),
    ],
)
def test_a_list_is_read_whatever_saved_it(body: bytes) -> None:
    sheet = read_sheet(body)
    assert sheet.titles == ("Structure", "Commune", "Annonce")
    assert [row.cells for row in sheet.rows] == [("Ferme « Été »", "Périgny", "je cherche des drêches, 500 kg par semaine")]


def _pack(**parts: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name.replace("__", "/"), content)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"", "empty"),
        (b"Nom;Commune\n", "empty"),
        (b"%PDF-1.7 ...", "no-table"),
        (bytes(range(256)) * 20, "broken"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512, "old-format"),
        (b"\xff\xfe" + "Nom;Commune".encode("utf-16-le") + b"\xd8", "broken"),
        (b"PK\x03\x04 not a zip at all", "broken"),
        (_pack(word__document=b"<x/>"), "no-table"),
        (_pack(**{"content.xml": b"<x/>"}), "old-format"),
        (_pack(**{"xl/workbook.xml": b"<x/>", "xl/sharedStrings.xml": b"0" * 60_000_000}), "unpacks-too-large"),
        (_pack(**{"xl/workbook.xml": b"<not xml"}), "broken"),
        ((";".join(f"c{n}" for n in range(200)) + "\n" + ";".join("x" * 200) + "\n").encode(), "too-many-columns"),
        (b"Nom;Commune\n" + b"Ferme;Thaire\n" * 20_001, "too-many-lines"),
        (b"Nom;Commune\n" + b"\n" * 300_000 + b"Ferme;Thaire\n", "too-many-lines"),
        (b"x" * 20_000_001, "too-large"),
    ],
)
def test_what_is_no_list_is_refused_and_said_why(body: bytes, why: str, knowledge: Knowledge) -> None:
    with pytest.raises(BadList) as no:
        read_sheet(body)
    assert no.value.key == why
    for language in ("fr", "en"):
        assert TextRenderer(language, knowledge).render_plain(f"import-{why}", {"name": "x.csv", **no.value.facts})


def test_an_endless_sheet_is_left_as_soon_as_it_is_too_long() -> None:
    rows = b"".join(b'<row r="%d"><c r="A%d"><v>1</v></c></row>' % (n, n) for n in range(1, 30_000))
    book = openpyxl.Workbook()
    packed = io.BytesIO()
    book.save(packed)
    parts = {name: zipfile.ZipFile(packed).read(name) for name in zipfile.ZipFile(packed).namelist()}
    parts["xl/worksheets/sheet1.xml"] = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        + rows
        + b"</sheetData></worksheet>"
    )
    with pytest.raises(BadList) as no:
        read_sheet(_pack(**parts))
    assert no.value.key == "too-many-lines"


@pytest.mark.parametrize(
    ("titles", "fields"),
    [
        ("siret denominationUniteLegale codePostalEtablissement libelleCommuneEtablissement activitePrincipaleEtablissement",
         "siret company postcode town activity"),
        ("Raison_sociale Code_APE CP Ville N°_SIRET Tél. E-mail", "company activity postcode town siret phone mail"),
        ("Company_name Town Postcode Phone_number E-mail Announcement", "company town postcode phone mail words"),
        ("Nom_du_contact Entreprise Commune", "person company town"),
    ],
)  # fmt: skip
def test_columns_are_known_by_their_titles(titles: str, fields: str) -> None:
    assert recognise_columns([title.replace("_", " ") for title in titles.split()]) == tuple(fields.split())


def test_what_titles_do_not_tell_is_asked() -> None:
    assert find_missing_field(recognise_columns(["Bidule", "Truc"])) == "company"
    assert find_missing_field(recognise_columns(["Entreprise", "Truc"])) == "town"
    assert find_missing_field(recognise_columns(["Entreprise", "CP"])) is None


@pytest.mark.parametrize(
    ("cell", "siret", "siren", "doubt"),
    [
        ("732 829 320 00074", SIRET, "732829320", None),
        (SIRET[:-1] + "5", None, None, "siret-wrong"),
        ("8,40123E+13", None, None, "siret-spoiled"),
        ("8.40123e+13", None, None, "siret-spoiled"),
        (OTHER_SIRET, OTHER_SIRET, "356000000", None),
        ("732829320", None, "732829320", None),
        ("12345678900012", None, None, "siret-wrong"),
        ("voir avec eux", None, None, "siret-wrong"),
        ("", None, None, None),
    ],
)
def test_numbers_of_companies(cell: str, siret: str | None, siren: str | None, doubt: str | None) -> None:
    read = read_company_number(cell)
    assert (read.siret, read.siren, read.doubt) == (siret, siren, doubt)


def _read(knowledge: Knowledge, *lines: str) -> list[ImportLine]:
    sheet = read_sheet("\n".join(lines).encode())
    reader = import_lines.build_line_reader(knowledge, NEAR, date(2026, 11, 30))
    return list(import_lines.judge_sheet(sheet, import_lines.choose_columns(sheet), reader))


@pytest.mark.parametrize(
    ("line", "verdict", "reason"),
    [
        ("Ferme;Thairé;;;", Verdict.READY, None),
        ("Ferme;Thairé;;je cherche des drêches;", Verdict.READY, None),
        ("Ferme;PÃ©rigny;;;", Verdict.DOUBTFUL, "mended-letters"),
        ("Ferme;Ile d Oleron;;;", Verdict.DOUBTFUL, "place-nearly"),
        ("Ferme;Trifouillis;;;", Verdict.DOUBTFUL, "place-nearly"),
        ("Ferme;Périgny;;;à compléter", Verdict.DOUBTFUL, "placeholder"),
        ("Ferme;Périgny;8,40E+13;;", Verdict.DOUBTFUL, "siret-spoiled"),
        ("Ferme;Périgny;;palettes;", Verdict.DOUBTFUL, "kind-supposed"),
        ("Ferme;P?rigny;;;", Verdict.REFUSED, "lost-letters"),
        ("à compléter;Périgny;;;", Verdict.REFUSED, "lacks-structure"),
        ("Ferme;;;;", Verdict.REFUSED, "lacks-commune"),
        ("=cmd|' /C calc'!A0;Périgny;;;", Verdict.REFUSED, "formula"),
        ("Ferme;Périgny;;merci beaucoup;", Verdict.REFUSED, "no-declaration"),
    ],
)
def test_each_line_is_ready_doubtful_or_refused(line: str, verdict: Verdict, reason: str | None, knowledge: Knowledge) -> None:
    [read] = _read(knowledge, "Structure;Commune;SIRET;Annonce;Téléphone", line)
    assert (read.verdict, read.why or next(iter(read.doubts), None)) == (verdict, reason)


@pytest.mark.parametrize(
    ("code", "activity"),
    [("38.32Y", "landfill"), ("3832Y", "landfill"), ("38.32Z", "scrap-dealer"), ("38.21Y", "waste-business"),
     ("38.22Y", "incinerator"),
     ("1071C", "bakery"), ("10.71C", "bakery")],
)  # fmt: skip
def test_codes_of_both_nomenclatures(code: str, activity: str, knowledge: Knowledge) -> None:
    [read] = _read(knowledge, "Structure;Commune;NAF", f"Ferme;Thairé;{code}")
    assert read.activity == activity


def test_cells_of_the_file_to_correct_are_no_formulas(knowledge: Knowledge) -> None:
    line = UploadLine(
        network_id=1, upload_id=1, number=2, cells=("=1+1", "@x", "+33 5"), verdict=Verdict.REFUSED, why="formula"
    )
    made = write_correction(("A", "B", "C"), (line,), TextRenderer("fr", knowledge))
    [_, row] = openpyxl.load_workbook(io.BytesIO(made.content)).active.iter_rows(values_only=True)
    assert row[:3] == ("'=1+1", "'@x", "'+33 5")
    assert read_sheet(made.content).titles[:3] == ("A", "B", "C")  # it can be sent again


def _take(store: Store, world: World, knowledge: Knowledge, *lines: str, joined: bool = False) -> Any:
    read = _read(knowledge, "Structure;Commune;SIRET;Annonce", *lines)
    with store.work(world.network) as work:
        return takeover.import_lines(work, read, knowledge, world.clock(), joined=joined)


def _list_rows(store: Store, world: World, table: Any) -> list[Any]:
    with store.read(world.network) as work:
        rows = list(work._session.exec(select(table).order_by(table.id)))
        work._session.expunge_all()
        return rows


def test_a_corrected_line_changes_what_it_was(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    first = ("Ferme;Thairé;;je cherche des drêches, 500 kg par semaine", "Ferme;Thairé;;je donne du fumier, 2 tonnes par mois")
    assert _take(store, world, knowledge, *first).declarations == 2
    again = _take(store, world, knowledge, *first)
    assert (again.companies, again.declarations, again.changed) == (0, 0, 0)
    corrected = _take(store, world, knowledge, "Ferme;Thairé;;je cherche des drêches, 300 kg par semaine", first[1])
    assert (corrected.companies, corrected.declarations, corrected.changed) == (0, 0, 1)
    rows = _list_rows(store, world, Declaration)
    assert [row.low for row in rows] == [300, 2]
    assert len(_list_rows(store, world, Company)) == 1


def test_two_lines_of_one_thing_are_two_declarations(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    lines = ("Ferme;Thairé;;je donne 20 palettes par mois", "Ferme;Thairé;;je donne 5 palettes cassées par semaine")
    assert _take(store, world, knowledge, *lines).declarations == 2


def test_one_siret_four_times_is_one_company(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    names = ("Martin", "MARTIN SARL", "Ets Martin", "Martin et fils")
    count = _take(store, world, knowledge, *(f"{name};Périgny;{SIRET};" for name in names))
    [company] = _list_rows(store, world, Company)
    assert (count.companies, company.siret, company.siren) == (1, SIRET, SIRET[:9])


@pytest.mark.anyio
async def test_nobody_but_the_animator_sees_them_before_they_agreed(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    _take(
        store, world, knowledge, "Ferme;Thairé;;je cherche des drêches, 500 kg par semaine", "Pré;Thairé;;je donne des drêches"
    )
    told = await play(
        world,
        "(Membre : Léa – Brasserie du Marais, brasserie, Périgny)\nLéa : j'ai des drêches à donner, 600 kg par semaine\n"
        "Léa touche [Publier]\nLéa : /autour\n(1 semaine plus tard)",
    )
    assert "Rien encore" in told
    assert "élevage" not in told
    assert {row.state for row in _list_rows(store, world, Company) if row.name != "Brasserie du Marais"} == {
        CompanyState.IMPORTED
    }
    assert not _list_rows(store, world, Synergy)
    assert not _list_rows(store, world, Call)
    held = [row for row in _list_rows(store, world, Declaration) if row.source is not None]
    assert {row.state for row in held} == {DeclarationState.HELD}
    # Their agreement is recorded by the list that says so; then, and only then, they are compared.
    _take(store, world, knowledge, "Ferme;Thairé;;je cherche des drêches, 500 kg par semaine", joined=True)
    await play(world, "(1 jour plus tard)")
    assert _list_rows(store, world, Synergy)


def test_what_was_taken_over_is_compared_without_filling_the_call_list(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    givers = [f"Brasserie {n};Périgny;;j'ai {300 + n} kg de drêches par semaine à donner" for n in range(12)]
    takers = [f"Ferme {n};Thairé;;je cherche des drêches, {200 + n} kg par semaine" for n in range(12)]
    _take(store, world, knowledge, *givers, *takers, joined=True)
    with store.work(world.network) as work:
        due = comparing.find_uncompared(work, world.clock())
        assert len(due) == 24
        comparing.compare_declarations(work, knowledge, world.clock(), due)
        assert not comparing.find_uncompared(work, world.clock())
    leads = _list_rows(store, world, Synergy)
    assert len(leads) >= 24
    assert {lead.state for lead in leads} == {SynergyState.FOUND, SynergyState.ASKING}
    assert len(_list_rows(store, world, Call)) <= 10


@pytest.mark.anyio
async def test_a_list_goes_on_where_it_was_and_is_forgotten_afterwards(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    lines = ["Nom;Commune", *(f"Ferme {n};Thairé" for n in range(60))]
    await play(
        world, f"Inès envoie le fichier liste.csv : {' / '.join(lines)}\nInès touche [Garder (60)]\nInès touche [Pas encore]"
    )
    assert len(_list_rows(store, world, Company)) == 60
    assert not _list_rows(store, world, UploadLine)
    await play(world, "Inès envoie le fichier encore.csv : Nom;Commune / Ferme;Thairé\n(9 jours plus tard)")
    assert not _list_rows(store, world, UploadLine)
    assert [row.state for row in _list_rows(store, world, ListUpload)] == ["kept", "dropped"]


@pytest.mark.anyio
async def test_a_column_without_a_title_is_chosen(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    told = await play(
        world,
        "Inès envoie le fichier liste.xlsx : Bidule;Truc / Ferme;Thairé\nInès touche [1 · Bidule]\nInès touche [1 · Truc]",
    )
    assert "1 · Truc" in told
    assert "✅ une ligne prête" in told


def test_the_demo_territory_is_ready(knowledge: Knowledge) -> None:
    file = Path(import_lines.__file__).parents[2] / "rehearsal" / "territory.csv"
    read = import_lines.read_import_file(file, knowledge, NEAR, START.date())
    assert len(read) > 80
    assert not [line for line in read if line.why or line.has_unclear_place]
