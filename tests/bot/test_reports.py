"""A report is drawn whole in both languages, names nobody, and its sheet holds no formula."""

from __future__ import annotations

import zipfile
from datetime import date
from io import BytesIO

import pytest

from bot.documents.sheets import build_fitting_sheet, write_xlsx
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
        f"report-{name}" for name in ("overview", "map", "streams", "steps", "supply", "causes")
    ]
    for wording in all_texts(knowledge).values():
        for section in sections:
            text = wording.render_message(section).text
            assert "Zirgolin" not in text
            assert len(text) <= 1024  # it stands under its picture
            assert draw_section(section, wording).content.startswith(b"\x89PNG")
        assert format_report_pdf(sections, wording).startswith(b"%PDF")
        assert zipfile.is_zipfile(BytesIO(format_report_sheet(sections, wording)))


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
