"""A list saved as text: which letters, which separator, which cells."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Iterator

from bot.rules.imports.bad_list import BadList

_SEPARATORS = ";,\t|"
_SAID_SEPARATOR = re.compile(r"\A\s*\"?sep=(.)\"?\s*(?:\r\n|\r|\n)", re.IGNORECASE)  # written for Excel, no line of the list
_QUOTED = re.compile(r'"(?:[^"]|"")*"')
_LOOKED_AT = 4_000  # letters by which the separator is told
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
_LONGEST_CELL = 200_000  # letters: a quote that is never closed swallows the rest of the file
_MOST_CONTROLS = 3


def read_delimited_rows(body: bytes) -> Iterator[tuple[str, ...]]:
    """The cells, line by line; a cell may hold line breaks. Raises BadList for what is no text."""
    text = decode_text(body)
    if (said := _SAID_SEPARATOR.match(text)) is not None:
        separator, text = said[1], text[said.end() :]
    else:
        separator = _find_separator(text)
    csv.field_size_limit(_LONGEST_CELL)
    try:
        for cells in csv.reader(io.StringIO(text, newline=""), delimiter=separator):
            yield tuple(cells)
    except csv.Error:
        raise BadList("broken") from None


def decode_text(body: bytes) -> str:
    """UTF-8 with or without its mark, UTF-16, else Windows-1252, as Excel saves it in France. Raises BadList."""
    for mark, name in _MARKS:
        if body.startswith(mark):
            return _decode(body, name)
    if (half := _find_wide_letters(body)) is not None:
        return _decode(body, half)
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        text = _decode(body, "cp1252")
    if len(_CONTROL.findall(text[:_LOOKED_AT])) > _MOST_CONTROLS:
        raise BadList("no-table")
    return text


def _decode(body: bytes, name: str) -> str:
    try:
        return body.decode(name)
    except UnicodeDecodeError:
        raise BadList("broken") from None


def _find_wide_letters(body: bytes) -> str | None:
    """UTF-16 without its mark: every other byte of Western words is nought."""
    head = body[:400]
    if len(head) < 4 or len(body) % 2:
        return None
    even, odd = head[::2].count(0), head[1::2].count(0)
    enough = len(head) // 4
    return "utf-16-le" if odd > enough and not even else "utf-16-be" if even > enough and not odd else None


def _find_separator(text: str) -> str:
    """What stands most often in the titles, outside quotes; a comma where nothing does."""
    bare = _QUOTED.sub("", text[:_LOOKED_AT]).lstrip("\r\n")
    first = re.split(r"\r\n|\r|\n", bare, maxsplit=1)[0]
    counts = Counter(letter for letter in first if letter in _SEPARATORS)
    return max(_SEPARATORS, key=lambda each: counts[each]) if counts else ","
