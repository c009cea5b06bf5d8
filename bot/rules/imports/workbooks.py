"""A list saved by a spreadsheet program: its rows, read one after the other without ever unpacking more than is looked at."""

from __future__ import annotations

import io
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from bot.rules.imports.bad_list import BadList

_ZIP_START = b"PK\x03\x04"
_LARGEST_WORDS = 40_000_000  # bytes: words are kept beside the cells, and are all read at once
_LARGEST_UNPACKED = 400_000_000  # bytes, of all parts; read piece by piece
_MOST_PARTS = 2_000
_WIDEST = 120  # cells of a row that are looked at: enough to see that there are too many
# What an unsound file makes of the library; to its sender it is one thing.
_UNSOUND = (
    *(zipfile.BadZipFile, zlib.error, KeyError, IndexError, ValueError, TypeError, AttributeError),
    *(OSError, EOFError, SyntaxError, RuntimeError, AssertionError),
)


def is_workbook(body: bytes) -> bool:
    """Is this packed as spreadsheet programs pack their files?"""
    return body.startswith(_ZIP_START)


def read_workbook_rows(body: bytes) -> Iterator[tuple[str, ...]]:
    """The cells of the first sheet that has any, as words; of a formula what it last came to. Raises BadList."""
    _check_size(body)
    import openpyxl  # takes its time, and is needed for lists only

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what it says of styles and validations is nobody's business here
            book = openpyxl.load_workbook(io.BytesIO(body), read_only=True, data_only=True, keep_links=False)
            sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"] or book.worksheets
            for sheet in sheets:
                sheet.reset_dimensions()  # what it says of its own size may be wrong
                empty = True
                for row in sheet.iter_rows(values_only=True, max_col=_WIDEST):
                    empty = empty and not any(cell is not None for cell in row)
                    yield tuple(_write_cell(cell) for cell in row)
                if not empty:
                    return
    except _UNSOUND:
        raise BadList("broken") from None


def _check_size(body: bytes) -> None:
    """Nothing is unpacked that says of itself that it becomes enormous; nothing unpacks to more than it says."""
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as packed:
            parts = packed.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        raise BadList("broken") from None
    names = {part.filename for part in parts}
    if any(part.flag_bits & 1 for part in parts):
        raise BadList("locked")
    if "xl/workbook.xml" not in names:
        raise BadList("old-format" if "content.xml" in names else "no-table")
    whole = sum(part.file_size for part in parts)
    beside = sum(part.file_size for part in parts if not part.filename.startswith("xl/worksheets/sheet"))
    if len(parts) > _MOST_PARTS or whole > _LARGEST_UNPACKED or beside > _LARGEST_WORDS:
        raise BadList("unpacks-too-large")


def _write_cell(value: Any) -> str:
    """As a person would type it: a SIRET that was kept as a number has no decimals."""
    if value is None:
        return ""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value).replace(".", ",")
    if isinstance(value, datetime | date):
        return value.strftime("%d/%m/%Y")
    return str(value)
