"""Towns in columns: 70,000 of them in little memory, found by exact name, by beginning, by part or by closeness."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from math import cos, radians

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from matching.vocabulary import Place

_KM_A_DEGREE = 111.2
MOST_ROWS_SEEN = 400  # names looked at before choosing; "Saint" alone begins four thousand


class RowKind(StrEnum):
    """What a written name stands for; one letter each in the data file, a capital when it is an everyday word."""

    TOWN = "t"
    DIVIDED = "d"  # Paris, Lyon, Marseille as a whole
    PART = "p"  # one of their arrondissements
    ABROAD = "w"
    ALIAS = "a"  # a former commune, shown as the one it belongs to


@dataclass(frozen=True, slots=True)
class Rows:
    """Columns ordered by key; `blob` is all keys, one a line, to look inside names; `joined` = the rows of names of several
    words, by all their letters."""

    keys: list[str]
    kinds: str
    written: list[str]
    shown: dict[int, str]
    departments: list[str]
    postcodes: NDArray[np.int32]
    people: NDArray[np.int32]
    lat: NDArray[np.float32]
    lon: NDArray[np.float32]
    codes: NDArray[np.int32]
    code_rows: NDArray[np.int32]
    blob: str
    joined: Mapping[str, int]

    def build_place(self, row: int) -> Place:
        """The town of a row, under the name it is shown by."""
        lowest = int(self.postcodes[row])
        return Place(
            self.shown.get(row, self.written[row]),
            f"{lowest:05d}" if lowest else "",
            self.departments[row],
            round(float(self.lat[row]), 3),
            round(float(self.lon[row]), 3),
        )

    def read_kind(self, row: int) -> RowKind:
        """What the row's name stands for."""
        return RowKind(self.kinds[row].lower())

    def has_everyday_name(self, row: int) -> bool:
        """Whether the name is also an everyday word."""
        return self.kinds[row].isupper()

    def find_exact(self, key: str) -> range:
        """Rows of exactly this key."""
        low = high = bisect_left(self.keys, key)
        while high < len(self.keys) and self.keys[high] == key:
            high += 1
        return range(low, high)

    def find_longer(self, key: str) -> range:
        """Rows whose name begins with these words and goes on."""
        start = f"{key} "
        return range(bisect_left(self.keys, start), bisect_left(self.keys, f"{key}!"))

    def find_joined(self, solid: str) -> int | None:
        """The row of a name of several words written as one: "larochelle", "stjeandevedas"."""
        row = self.joined.get(solid)
        if row is None and solid.startswith("st"):
            row = self.joined.get(f"saint{solid[2:]}", self.joined.get(f"sainte{solid[3:]}"))
        return row

    def find_inside(self, key: str) -> list[int]:
        """Rows that have these words in the middle or at the end of their name."""
        found: list[int] = []
        at = self.blob.find(f" {key}")
        while at >= 0 and len(found) < MOST_ROWS_SEEN:
            if self.blob[at + 1 + len(key)] in " \n":
                found.append(self.blob.count("\n", 0, at))
            at = self.blob.find(f" {key}", at + 1)
        return found

    def find_close(self, key: str, least: float, letters: int = 0) -> list[tuple[int, float]]:
        """Rows whose keys are alike despite typing errors, with their likeness (0 to 100), best first; those whose first
        `letters` are right.

        The scorer is the plain ratio: partial ones answer a town of two letters to any long word.
        """
        head = key[:letters]
        first = bisect_left(self.keys, head)
        keys = self.keys[first : bisect_left(self.keys, f"{head}~")] if head else self.keys
        found = process.extract(key, keys, scorer=fuzz.ratio, score_cutoff=least, limit=30)
        return [(first + row, score) for _, score, row in found]

    def list_around(self, near: tuple[float, float], km: float) -> list[int]:
        """Rows within a square around a point, so far to each side."""
        up = np.abs(self.lat - near[0]) * _KM_A_DEGREE <= km
        across = np.abs(self.lon - near[1]) * _KM_A_DEGREE * cos(radians(near[0])) <= km
        return [int(row) for row in np.flatnonzero(up & across)]

    def find_by_postcode(self, code: int, width: int = 1) -> list[int]:
        """Rows with this postal code, or with one of `width` codes that begin here."""
        low, high = np.searchsorted(self.codes, [code, code + width])
        return [int(row) for row in islice(dict.fromkeys(self.code_rows[low:high]), MOST_ROWS_SEEN)]
