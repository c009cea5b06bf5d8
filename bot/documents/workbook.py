"""A sheet to open in any spreadsheet program: every cell is words, so that a SIRET keeps all its figures."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence

from bot.documents.safe_cells import escape_formula

_NARROWEST, _WIDEST = 10, 48  # letters of a column
_TEXT_FORMAT = "@"


def write_words_sheet(title: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """The sheet as an XLSX file; its first line stays in sight."""
    import openpyxl  # takes its time, and is needed for lists only
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    for number, head in enumerate(heads, 1):
        sheet.column_dimensions[get_column_letter(number)].width = min(_WIDEST, max(_NARROWEST, len(head) + 4))
    for at, row in enumerate((heads, *rows)):
        cells = []
        for content in row:
            cell = WriteOnlyCell(sheet, value=escape_formula(content))
            cell.number_format = _TEXT_FORMAT
            if at == 0:
                cell.font = Font(bold=True)
            cells.append(cell)
        sheet.append(cells)
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()
