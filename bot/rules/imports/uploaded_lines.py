"""The lines of a list that is not kept yet, as they stand with what was chosen about them."""

from __future__ import annotations

from dataclasses import replace

from bot.rules.imports.columns import ListedCells, name_cells
from storage.tables import ListUpload, UploadLine


def read_uploaded_cells(list_upload: ListUpload, line: UploadLine) -> ListedCells:
    """What the line says, by what its columns hold; what was chosen counts before what is in the file."""
    return replace(name_cells(list_upload.columns, line.cells), **dict(line.chosen))


def choose_cell(line: UploadLine, **values: str) -> None:
    """From now on these cells say something else; the line is judged anew."""
    line.chosen = tuple({**dict(line.chosen), **values}.items())
    line.verdict, line.why, line.doubts, line.towns = None, None, (), ()
