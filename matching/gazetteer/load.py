"""Reads the file of towns into memory, once, at start-up (about 0.3 s)."""

from __future__ import annotations

import lzma
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from matching.gazetteer.gazetteer import Gazetteer
from matching.gazetteer.rows import Rows
from matching.gazetteer.written import to_plain_words, to_town_key

PLACES_FILE = Path(__file__).parent / "places.txt.xz"
PLACES_ATTRIBUTION = "INSEE, IGN, DILA, La Poste — Licence Ouverte 2.0; GeoNames, CC BY 4.0"
_COLUMNS = 8


def load_gazetteer(file: Path = PLACES_FILE) -> Gazetteer:
    """The gazetteer of France, its neighbours and the world's towns; raises OSError or LZMAError on a bad file."""
    lines = lzma.decompress(file.read_bytes()).decode().split("\n")
    departments = dict(pair.split("=") for pair in lines[1].split("\t"))
    return Gazetteer(_read_rows(lines[2 : 2 + _COLUMNS]), _read_rows(lines[2 + _COLUMNS :]), departments)


def _read_rows(lines: list[str]) -> Rows:
    """Columns in the order of their keys; the file's own order only makes it pack well."""
    kinds, written, shown, departments, postcodes, people, lat, lon = lines
    names = written.split("\t")
    keys = to_town_key(written.replace("\t", "\n")).split("\n")
    order = sorted(range(len(keys)), key=keys.__getitem__)
    ranks = np.array(order)
    known_as = shown.split("\t")
    where = departments.split("\t")
    same = {code: code for code in where}  # one object a département, not one a row
    codes, code_rows, lowest = _sort_postcodes(postcodes.split("\t"), order)
    ordered = [keys[row] for row in order]
    return Rows(
        keys=ordered,
        kinds="".join(kinds[row] for row in order),
        written=[names[row] for row in order],
        shown={at: known_as[row] for at, row in enumerate(order) if known_as[row]},
        departments=[same[where[row]] for row in order],
        postcodes=lowest,
        people=_parse_numbers(people)[ranks].astype(np.int32),
        lat=_parse_numbers(lat)[ranks],
        lon=_parse_numbers(lon)[ranks],
        codes=codes,
        code_rows=code_rows,
        blob="\n".join([*ordered, ""]),
        joined=_join_names([names[row] for row in order]),
    )


def _join_names(names: list[str]) -> dict[str, int]:
    """The names of several words as one, each with its row; the first of several that are written alike."""
    plain = enumerate(to_plain_words("\n".join(names)).split("\n"))
    return {name.replace(" ", ""): row for row, name in reversed([(row, name) for row, name in plain if " " in name])}


def _parse_numbers(line: str) -> NDArray[np.float32]:
    return np.array(line.split("\t"), dtype=np.float32)


def _sort_postcodes(column: list[str], order: list[int]) -> tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.int32]]:
    """All postal codes in order with the row of each, and the lowest one of each row (0 for none)."""
    pairs = sorted((int(code), at) for at, row in enumerate(order) for code in column[row].split())
    lowest = np.zeros(len(order), dtype=np.int32)
    for code, at in reversed(pairs):
        lowest[at] = code
    return (np.array([code for code, _ in pairs], dtype=np.int32), np.array([at for _, at in pairs], dtype=np.int32), lowest)
