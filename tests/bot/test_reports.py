"""A report is drawn whole in both languages, names nobody, and its sheet holds no formula."""

from __future__ import annotations

import math
import zipfile
from datetime import date
from io import BytesIO

import pytest

from bot.documents.paper_words import drop_signs
from bot.documents.sheets import build_fitting_sheet, write_xlsx
from bot.pictures.map_view import MapSpot, measure_least_km
from bot.pictures.shapes import frame_label
from bot.pictures.stream_diagram import StreamLink, draw_streams
from bot.pictures.territory_map import draw_map
from bot.views.reports.files import format_report_pdf, format_report_sheet, list_sections
from bot.views.reports.pictures import draw_section
from matching.knowledge import Knowledge
from storage.store import Store
from tests.bot.reported import report_context, settle_year
from tests.wire import all_texts
from tests.world import World


def test_a_year_is_drawn_in_both_languages(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    settle_year(store, world.network, knowledge)
    with store.read(world.network) as work:
        sections = list_sections(report_context(work, knowledge), date(2026, 1, 1), date(2026, 12, 31))
    assert [section.key for section in sections] == [
        f"report-{name}" for name in ("overview", "map", "streams", "steps", "supply", "causes", "possible")
    ]
    for renderer in all_texts(knowledge).values():
        for section in sections:
            text = renderer.render_message(section).text
            assert "Zirgolin" not in text
            assert len(text) <= 1024  # it stands under its picture
            assert draw_section(section, renderer).content.startswith(b"\x89PNG")
        assert format_report_pdf(sections, renderer).startswith(b"%PDF")
        assert zipfile.is_zipfile(BytesIO(format_report_sheet(sections, renderer)))


def test_what_is_printed_has_no_sign_that_its_letters_lack() -> None:
    assert drop_signs("⏱ Gagné sur la période : 190 heures") == "Gagné sur la période : 190 heures"
    assert drop_signs("✏️ Partenaires : Agglo") == "Partenaires : Agglo"
    assert drop_signs("📦 Échangé · dit par les deux : 120 t") == "Échangé · dit par les deux : 120 t"
    for kept in ("• Périgny + : 9 structures", "→ D'Aytré à Périgny : 3", "↻ Aytré, sur place : 2 échanges"):
        assert drop_signs(kept) == kept


def test_no_words_of_a_streams_picture_are_written_over_others() -> None:
    links = (*(StreamLink(0, trade, "wood", 3) for trade in "abcd"), *(StreamLink(1, "wood", trade, 3) for trade in "abcd"))
    names = {(column, trade): "Établissement d'accueil de loisirs" for column in (0, 2) for trade in "abcd"}
    drawn = draw_streams(links, {**names, (1, "wood"): "Emballages"}, ("Qui donne", "Quoi", "Qui prend"))
    labels = [shape for shape in drawn.shapes if shape.kind == "label"]
    frames = [frame_label(shape.points[0], shape.text, shape.size, shape.align) for shape in labels]
    for n, frame in enumerate(frames):
        assert not any(frame.measure_overlap(other) > 20 for other in frames[n + 1 :]), labels[n].text


def test_circles_of_a_map_leave_each_other_room() -> None:
    towns = [("La Rochelle", 46.16, -1.15, 111), ("Périgny", 46.15, -1.08, 58), ("Saintes", 45.75, -0.63, 19)]
    spots = [MapSpot(name, name, lat, lon, count) for name, lat, lon, count in towns]
    circles = [shape for shape in draw_map((46.15, -1.09), spots, [], [], {}).shapes if shape.kind == "circle"]
    assert all(circle.size <= 24 for circle in circles)
    assert measure_least_km([(lat, lon) for _, lat, lon, _ in towns]) > 4  # so that these two are drawn as one
    apart = [MapSpot(name, name, lat, lon + 0.3 * n, count) for n, (name, lat, lon, count) in enumerate(towns)]
    drawn = [shape for shape in draw_map((46.15, -1.09), apart, [], [], {}).shapes if shape.kind == "circle"]
    for n, one in enumerate(drawn):
        assert all(math.dist(one.points[0], other.points[0]) >= one.size + other.size for other in drawn[n + 1 :])


def test_no_cell_becomes_a_formula() -> None:
    made = write_xlsx([build_fitting_sheet("Un/onglet", ("=titre",), (("=1+1",), ("@x",), (3,)))])
    with zipfile.ZipFile(BytesIO(made)) as book:
        assert "<f>" not in book.read("xl/worksheets/sheet1.xml").decode()
        assert "'=1+1" in book.read("xl/sharedStrings.xml").decode()


@pytest.mark.anyio
async def test_nobody_else_sees_a_report(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    world.join("Léa", "Brasserie du Marais", "Périgny", "brasserie")
    for token in (
        "a.report.0.20260101-20261231.overview",
        "a.report.0.ask",
        "a.evaluate.0.20260101-20261231",
        "a.retell.1.yes",
    ):
        assert "png" not in str(await world.taps("Léa", token))
    for token in ("a.report.0.20261301-20261231.overview", "a.report.0.x.map", "a.report.0.20260101-20261231.nothing"):
        assert "png" not in str(await world.taps("Inès", token))
