"""`boucle register`: the register of a declared broker of waste, as a table for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import typer

from bot.commands.export_network import write_private_file
from bot.commands.network_care import record_operator_deed
from bot.commands.networks import open_network
from bot.context.action_context import build_unattended_context
from bot.documents.safe_cells import escape_formula
from bot.documents.sheets import ColumnKind, SheetCell, SheetColumn, TypedSheet, write_xlsx
from bot.rendering.text_renderer import TextRenderer
from bot.settings import BadSettings, Settings
from bot.views.networks.broker_register import RegisterLine, list_register_lines
from matching import knowledge as known
from storage.tables import Company

# In the order of the article; what Boucle does not know is left to fill in.
_REGISTER_COLUMNS = (
    *("debut", "fin", "denomination", "code_dechet", "dangereux", "pop", "tonnes_par_an"),
    *("producteur", "producteur_siret", "producteur_adresse", "preneur", "preneur_siret", "preneur_adresse", "autorisation"),
)
_KINDS = {"debut": ColumnKind.DATE, "fin": ColumnKind.DATE, "tonnes_par_an": ColumnKind.NUMBER}
_WIDE, _USUAL = 32, 16  # letters
_WIDE_COLUMNS = ("denomination", "producteur", "preneur", "producteur_adresse", "preneur_adresse", "autorisation")
_WORKBOOK_ENDING = ".xlsx"


def run_register_command(settings: Settings, slug: str, file: Path | None = None) -> None:
    """Print the register of a network, or write it as a workbook to `file`. Raises BadSettings."""
    if file is not None and file.suffix.casefold() != _WORKBOOK_ENDING:
        raise BadSettings(f"« {file.name} »: the name ends in {_WORKBOOK_ENDING} (a workbook); without a file it is printed.")
    knowledge = known.load_knowledge(settings.cache, settings.meaning)
    with open_network(settings, slug) as work:
        record_operator_deed(work, "register-printed")
        network = work.networks.find_current()
        context = build_unattended_context(work, knowledge, datetime.now(UTC))
        renderer = TextRenderer(network.languages[0], knowledge)
        lines = list_register_lines(context)
        if file is None:
            typer.echo(format_register(lines, renderer), nl=False)
            return
        write_private_file(file, write_xlsx([build_register_sheet(lines, renderer)]))
        typer.echo(f"{file}: {len(lines)} lines. Keep it like the database: it names companies.")


def format_register(lines: Iterable[RegisterLine], renderer: TextRenderer) -> str:
    """One row for each waste, with a first line that names the columns."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(_REGISTER_COLUMNS)
    for line in lines:
        rows.writerow(["" if cell is None else escape_formula(cell) for cell in _list_cells(line, renderer)])
    return out.getvalue()


def build_register_sheet(lines: Sequence[RegisterLine], renderer: TextRenderer) -> TypedSheet:
    """The same as a sheet: dates are dates, tonnes are figures, a SIRET keeps all its own."""
    columns = tuple(
        SheetColumn(title, _KINDS.get(title, ColumnKind.TEXT), _WIDE if title in _WIDE_COLUMNS else _USUAL)
        for title in _REGISTER_COLUMNS
    )
    return TypedSheet("registre", "registre", columns, [_list_cells(line, renderer) for line in lines])


def _list_cells(line: RegisterLine, renderer: TextRenderer) -> tuple[SheetCell, ...]:
    return (
        line.begun,
        line.ended,
        renderer.render_plain("register-resource", {"resource": line.resource}),
        line.code,
        "oui" if line.dangerous else "non",
        "",
        None if line.tonnes is None else round(line.tonnes, 3),
        *_list_company_cells(line.producer),
        *_list_company_cells(line.taker),
        line.authorisation,
    )


def _list_company_cells(company: Company) -> tuple[str, str, str]:
    return company.name, company.siret or "", f"{company.postcode} {company.place}".strip()
