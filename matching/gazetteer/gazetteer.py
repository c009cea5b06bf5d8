"""Answers "where are you?": a town from what was written, from a sentence, or from a position on the map."""

from __future__ import annotations

from collections.abc import Mapping
from math import cos, radians

import numpy as np

from matching.gazetteer import spotting
from matching.gazetteer.asked import WrittenPlace, parse_written_place, split_area
from matching.gazetteer.choose import CLOSE_TOWN_KM, LatLon, Town, choose_towns
from matching.gazetteer.finding import find_misspelt_towns, find_named_towns, find_towns_by_postcode, find_towns_containing
from matching.gazetteer.phrases import BEFORE_PLACE_WORDS, NEARNESS_WORDS, SENTENCE_OPENERS
from matching.gazetteer.rows import RowKind, Rows
from matching.gazetteer.sentence import Spot, cut_opening, cut_sentence, names_no_town
from matching.gazetteer.wide_areas import is_wide_area
from matching.gazetteer.written import to_town_key
from matching.scoring.distance import measure_km
from matching.vocabulary import Place

_COUNTRIES = {
    "belgique": "BE",
    "belgium": "BE",
    "suisse": "CH",
    "switzerland": "CH",
    "luxembourg": "LU",
    "monaco": "MC",
    "andorre": "AD",
    "andorra": "AD",
}

_KM_A_DEGREE = 111.2
_NEAR_WORD, _PLACE_WORD = "autour", "à"  # behind them nothing but a town is understood


class Gazetteer:
    """All towns: `home` is France and its French-speaking neighbours, `world` the larger towns elsewhere."""

    def __init__(self, home: Rows, world: Rows, departments: Mapping[str, str]) -> None:
        self.home = home
        self.world = world
        self.departments = {**departments, **{code: code for code in _COUNTRIES.values()}}
        self._areas = {**{to_town_key(name): code for code, name in departments.items()}, **_COUNTRIES}
        kinds = np.frombuffer((home.kinds + world.kinds).lower().encode(), dtype="S1")
        whole = np.isin(kinds, [kind.encode() for kind in (RowKind.TOWN, RowKind.PART, RowKind.ABROAD)])
        self._standing = np.flatnonzero(whole).astype(np.int32)
        self._lat = np.concatenate([home.lat, world.lat])[self._standing]
        self._lon = np.concatenate([home.lon, world.lon])[self._standing]

    def find(self, words: str, *, near: LatLon | None = None) -> tuple[Place, ...]:
        """The town that was written, by name or postal code; one is sure, several (at most 12) are to ask back.

        `near` is the (lat, lon) of the network's centre: it decides between towns of one name and orders them.
        """
        asked = parse_written_place(words, self.departments)
        return choose_towns(self._find_towns(words, asked, near), near)

    def find_alike(self, words: str, *, near: LatLon | None = None) -> tuple[Place, ...]:
        """Where no town is called so: those whose names are spelt nearly so, likeliest first; to be asked, never taken."""
        for written in dict.fromkeys((words, cut_opening(words))):
            asked = parse_written_place(written, self.departments)
            if asked.postcode is None and not names_no_town(asked.words) and (found := self._find_misspelt(asked, near)):
                return tuple(dict.fromkeys(one.place for one in found))
        return ()

    def names_town(self, words: str, near: LatLon) -> bool:
        """Nothing but a town: « de Marans »; or what is spelt nearly like one around the network's centre, or like any and with
        a capital."""
        name = cut_opening(f"{_NEAR_WORD} {words.strip()}")
        asked = f"{_PLACE_WORD} {name}"
        found = self.spot(asked, near=near) or self.spot_alike(asked)
        if not found or found[0].end - found[0].start < len(name):
            return False
        if found[0].places or name[:1].isupper():
            return True
        return any(measure_km(one.lat, one.lon, *near) <= CLOSE_TOWN_KM for one in self.find_alike(name, near=near))

    def is_wide(self, words: str) -> bool:
        """A country, a region, a département, everywhere: no town that one could look around. A town of that name is one."""
        return not self.home.find_exact(to_town_key(words)) and is_wide_area(words, self._areas)

    def spot(self, text: str, *, near: LatLon | None = None) -> tuple[Spot, ...]:
        """The towns named inside a sentence, in its order; only where the sentence says it is a place."""
        return spotting.spot_towns(self.home, self.world, self.departments, text, near)

    def spot_alike(self, text: str) -> tuple[Spot, ...]:
        """The first words of a sentence that stand where a town does and are spelt nearly like one; no place is told."""
        found = spotting.spot_misspelt_towns(self.home, text)
        return tuple(one for one in found if not is_wide_area(text[one.start : one.end], self._areas))

    def find_nearest(self, lat: float, lon: float) -> Place:
        """The town whose town hall is nearest to a point; in Paris, Lyon and Marseille the arrondissement."""
        east = (self._lon - lon + 180) % 360 - 180
        row = int(self._standing[np.argmin((self._lat - lat) ** 2 + (east * cos(radians(lat))) ** 2)])
        beyond = row - len(self.home.keys)
        return self.world.build_place(beyond) if beyond >= 0 else self.home.build_place(row)

    def list_largest_within(self, lat: float, lon: float, east_km: float, north_km: float, most: int = 12) -> tuple[Place, ...]:
        """The towns with most people around a point, so far to both sides and so far up and down, the largest first."""
        east = np.abs((self._lon - lon + 180) % 360 - 180) * _KM_A_DEGREE * cos(radians(lat))
        near = np.flatnonzero((east <= east_km) & (np.abs(self._lat - lat) * _KM_A_DEGREE <= north_km))
        rows = [int(row) for row in self._standing[near] if row < len(self.home.keys)]
        rows.sort(key=lambda row: (-int(self.home.people[row]), row))
        return tuple(self.home.build_place(row) for row in rows[:most])

    def _find_towns(self, text: str, asked: WrittenPlace, near: LatLon | None) -> list[Town]:
        if asked.postcode is not None:
            return find_towns_by_postcode(self.home, asked)
        if not any(letter.isalpha() for letter in asked.name):
            return []
        if found := find_named_towns(self.home, asked, near):
            return found
        area = split_area(asked, self._areas)
        if area and (found := find_named_towns(self.home, area, near)):
            return found
        anywhere = WrittenPlace(asked.name, asked.words)
        if found := find_named_towns(self.home, anywhere, near):
            return found
        if self.world.find_exact(asked.name):
            return find_named_towns(self.world, anywhere, near)
        if (joined := self.home.find_joined(asked.name.replace(" ", ""))) is not None:
            return find_named_towns(self.home, WrittenPlace(self.home.keys[joined], asked.words), near)
        return (
            self._find_in_sentence(text, near)
            or find_towns_containing(self.home, asked)
            or find_named_towns(self.world, anywhere, near)
        )

    def _find_misspelt(self, asked: WrittenPlace, near: LatLon | None) -> list[Town]:
        area = split_area(asked, self._areas)
        narrow = area or (asked if asked.department else None)
        anywhere = WrittenPlace(asked.name, asked.words)
        return (
            (find_misspelt_towns(self.home, narrow, near) if narrow else [])
            or find_misspelt_towns(self.home, anywhere, near)
            or find_misspelt_towns(self.world, anywhere, near)
        )

    def _find_in_sentence(self, text: str, near: LatLon | None) -> list[Town]:
        """The first town of an answer in a sentence: "nous sommes à Niort"."""
        first = next(iter(cut_sentence(text).plain), "")
        if first not in BEFORE_PLACE_WORDS | NEARNESS_WORDS | SENTENCE_OPENERS:
            return []
        return [Town(place, 0, "", RowKind.TOWN) for spot in self.spot(text, near=near)[:1] for place in spot.places]
