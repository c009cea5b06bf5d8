"""Tables for a spreadsheet: one workbook with a sheet each, or an archive of CSV files. Nothing in them is ever a formula."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.documents.safe_cells import escape_formula

SheetCell = str | int | float | date | datetime | None
_LONGEST_CELL = 32_000  # letters; a spreadsheet takes a few more
_LONGEST_NAME = 31  # letters of a sheet's name
_FORBIDDEN_IN_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))
_NARROWEST, _WIDEST = 10, 48  # letters of a column that is as wide as what stands in it
_FILTER_ROOM = 4  # letters: the arrow of its filter stands beside a title
_A4 = 9  # in the numbers of spreadsheets
_DATE_FORMAT, _MOMENT_FORMAT = "yyyy-mm-dd", "yyyy-mm-dd hh:mm"
_TO_TEXT = {"fr": (";", ","), "en": (",", ".")}  # between cells, and before decimals, as spreadsheets of that language read it


class ColumnKind(StrEnum):
    """What stands in a column."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    MOMENT = "moment"


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column: its title, what stands in it, how many letters wide it is shown."""

    title: str
    kind: ColumnKind = ColumnKind.TEXT
    width: int = 16


@dataclass(frozen=True, slots=True)
class TypedSheet:
    """A table with a name; `file` is what it is called as a file of its own."""

    name: str
    file: str
    columns: tuple[SheetColumn, ...]
    rows: Sequence[Sequence[SheetCell]]


def build_fitting_sheet(name: str, titles: Sequence[str], rows: Sequence[Sequence[SheetCell]]) -> TypedSheet:
    """A table whose columns are as wide as what stands in them; a column is of figures where all its cells are."""
    columns = []
    for at, title in enumerate(titles):
        cells = [row[at] for row in rows]
        figures = bool(cells) and all(isinstance(cell, int | float) for cell in cells)
        widest = max((len(str(cell)) for cell in (title, *cells)), default=0)
        width = min(_WIDEST, max(_NARROWEST, widest + 2))
        columns.append(SheetColumn(title, ColumnKind.NUMBER if figures else ColumnKind.TEXT, width))
    return TypedSheet(name, name, tuple(columns), rows)


def write_xlsx(typed_sheets: Sequence[TypedSheet]) -> bytes:
    """One workbook: typed columns, filters, a first line that stays in sight."""
    # 20 ms and 6 MB that only a workbook needs.
    import xlsxwriter

    out = io.BytesIO()
    with xlsxwriter.Workbook(
        out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    ) as book:
        head = book.add_format({"bold": True, "bg_color": "#DCEFE3", "bottom": 1, "text_wrap": True, "valign": "top"})
        formats = {
            ColumnKind.DATE: book.add_format({"num_format": _DATE_FORMAT}),
            ColumnKind.MOMENT: book.add_format({"num_format": _MOMENT_FORMAT}),
            ColumnKind.TEXT: book.add_format({"num_format": "@"}),  # a SIRET keeps all its figures
            ColumnKind.NUMBER: book.add_format({"num_format": "#,##0.##"}),
        }
        for sheet in typed_sheets:
            page = book.add_worksheet(sheet.name.translate(_FORBIDDEN_IN_NAMES)[:_LONGEST_NAME])
            page.freeze_panes(1, 1)
            page.set_landscape()
            page.set_paper(_A4)
            page.fit_to_pages(1, 0)  # printed as wide as a page, and as long as it is
            page.repeat_rows(0)
            for at, column in enumerate(sheet.columns):
                page.set_column(at, at, max(column.width, len(column.title) + _FILTER_ROOM), formats.get(column.kind))
                page.write_string(0, at, column.title, head)
            for line, row in enumerate(sheet.rows, 1):
                for at, cell in enumerate(row):
                    if isinstance(cell, int | float):
                        page.write_number(line, at, cell, formats[ColumnKind.NUMBER])
                    elif isinstance(cell, date):
                        page.write_datetime(line, at, cell, formats[sheet.columns[at].kind])
                    elif cell:
                        page.write_string(line, at, escape_formula(cell[:_LONGEST_CELL]))
            page.autofilter(0, 0, max(len(sheet.rows), 1), len(sheet.columns) - 1)
    return out.getvalue()


def write_csv_archive(typed_sheets: Sequence[TypedSheet], language: str) -> bytes:
    """The same as CSV files in one archive, as a spreadsheet of that language opens them."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for sheet in typed_sheets:
            archive.writestr(f"{sheet.file}.csv", _write_csv(sheet, language).encode("utf-8-sig"))
    return out.getvalue()


def _write_csv(typed_sheet: TypedSheet, language: str) -> str:
    between, decimal_sign = _TO_TEXT[language]
    text = io.StringIO()
    lines = csv.writer(text, delimiter=between, lineterminator="\r\n")
    lines.writerow([column.title for column in typed_sheet.columns])
    lines.writerows([_format_cell(cell, decimal_sign) for cell in row] for row in typed_sheet.rows)
    return text.getvalue()


def _format_cell(value: SheetCell, decimal_sign: str) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int | float):
        return f"{value:.6f}".rstrip("0").rstrip(".").replace(".", decimal_sign) if isinstance(value, float) else str(value)
    return escape_formula(value)
