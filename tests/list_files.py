"""Lists as people save them: text in some letters, or a workbook."""

from __future__ import annotations

import io
from collections.abc import Sequence

import openpyxl


def build_list_file(name: str, lines: Sequence[str]) -> bytes:
    """The lines (cells with semicolons between them) as the file of that name."""
    if not name.endswith(".xlsx"):
        return ("\r\n".join(lines) + "\r\n").encode("cp1252")
    return build_workbook([line.split(";") for line in lines])


def build_workbook(rows: Sequence[Sequence[object]]) -> bytes:
    """A workbook with these cells."""
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(list(row))
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()
