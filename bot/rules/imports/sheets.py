"""A file of a list becomes rows of words, whatever program saved it: what is too large or no list is refused, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.rules.imports.bad_list import BadList
from bot.rules.imports.delimited import read_delimited_rows
from bot.rules.imports.workbooks import is_workbook, read_workbook_rows
from matching.understand.plain_text import strip_harmful_signs

LARGEST_FILE = 20_000_000  # bytes: what Telegram hands over
MOST_LINES, MOST_COLUMNS, _MOST_ROWS = 20_000, 100, 200_000
_LONGEST_CELL = 2_000  # letters
_OLD_WORKBOOK = b"\xd0\xcf\x11\xe0"
_NO_TEXT_STARTS = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PK\x05\x06")


@dataclass(frozen=True, slots=True)
class ListRow:
    """One line of a list; `number` is the one that the spreadsheet shows."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListSheet:
    """The titles of the columns and the lines under them, without the empty ones."""

    titles: tuple[str, ...]
    rows: tuple[ListRow, ...]


def read_sheet(body: bytes) -> ListSheet:
    """The list in a file: XLSX, or text with commas, semicolons or tabs. Raises BadList with what is wrong."""
    if len(body) > LARGEST_FILE:
        raise BadList("too-large", megabytes=LARGEST_FILE // 1_000_000)
    if body.startswith(_OLD_WORKBOOK):
        raise BadList("old-format")
    if body.startswith(_NO_TEXT_STARTS):
        raise BadList("no-table")
    rows = list(_clean_rows(read_workbook_rows(body) if is_workbook(body) else read_delimited_rows(body)))
    if not rows:
        raise BadList("empty")
    titles = rows[0].cells
    if len(rows) == 1:
        raise BadList("empty")
    return ListSheet(titles, tuple(rows[1:]))


def _clean_rows(rows: Iterable[tuple[str, ...]]) -> Iterator[ListRow]:
    """Those that say something. Raises BadList as soon as there are too many, whatever comes behind."""
    found = 0
    for number, cells in enumerate(rows, 1):
        if number > _MOST_ROWS:
            raise BadList("too-many-lines", most=MOST_LINES)
        cleaned = tuple(" ".join(strip_harmful_signs(cell[:_LONGEST_CELL]).split()) for cell in cells)
        if not any(cleaned):
            continue
        if len(cleaned) > MOST_COLUMNS and any(cleaned[MOST_COLUMNS:]):
            raise BadList("too-many-columns", most=MOST_COLUMNS)
        found += 1
        if found > MOST_LINES + 1:
            raise BadList("too-many-lines", most=MOST_LINES)
        said = max(place for place, cell in enumerate(cleaned, 1) if cell)
        yield ListRow(number, cleaned[:said])
