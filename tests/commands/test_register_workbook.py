"""The register of a declared broker, written as a workbook and read back: dates, figures, and numbers that keep their zeros."""

from __future__ import annotations

import io
from datetime import date

import openpyxl

from bot.commands.broker_register import build_register_sheet
from bot.documents.sheets import write_xlsx
from bot.views.networks.broker_register import RegisterLine
from matching.knowledge import Knowledge
from storage.tables import Company
from tests.wire import all_texts


def build_company(name: str, siret: str, postcode: str, place: str) -> Company:
    """One of the two."""
    return Company(
        name=name, activity="garage", place=place, postcode=postcode, department="01", lat=46.0, lon=5.0, siret=siret
    )


def test_what_is_written_is_read_back(knowledge: Knowledge) -> None:
    lines = (
        RegisterLine(
            date(2026, 3, 3),
            None,
            "engine-oil-waste",
            "13 02 05",
            True,
            1.2345,
            build_company("=Garage du Port", "01234567800012", "01000", "Bourg-en-Bresse"),
            build_company("Huiles Ouest", "", "17180", "Périgny"),
            "collecte n° 2023-17",
        ),
        RegisterLine(
            date(2026, 3, 4),
            date(2026, 9, 1),
            "sawdust",
            "03 01 05",
            False,
            None,
            build_company("Menuiserie", "98765432100011", "17000", "La Rochelle"),
            build_company("Élevage", "", "17290", "Thairé"),
            "",
        ),
    )
    written = write_xlsx([build_register_sheet(lines, all_texts(knowledge)["fr"])])
    page = openpyxl.load_workbook(io.BytesIO(written)).active
    head, first, second = ([cell.value for cell in row] for row in page.iter_rows())
    read, later = dict(zip(head, first, strict=True)), dict(zip(head, second, strict=True))
    assert read["debut"].date() == date(2026, 3, 3)
    assert read["fin"] is None
    assert str(read["denomination"]).startswith("huile")
    assert later["fin"].date() == date(2026, 9, 1)
    assert (read["code_dechet"], read["dangereux"], later["dangereux"]) == ("13 02 05", "oui", "non")
    assert (read["tonnes_par_an"], later["tonnes_par_an"]) == (1.234, None)
    assert read["producteur_siret"] == "01234567800012"
    assert str(read["producteur"]).startswith("'=")
    assert read["producteur_adresse"] == "01000 Bourg-en-Bresse"
    assert (read["preneur"], read["autorisation"]) == ("Huiles Ouest", "collecte n° 2023-17")
    assert page.freeze_panes == "B2"
    assert page.page_setup.orientation == "landscape"
