"""The data file is whole: every commune, every postal code, every point where it should be."""

from __future__ import annotations

import math
from collections import Counter

import pytest

from matching.gazetteer.gazetteer import Gazetteer
from matching.gazetteer.load import PLACES_ATTRIBUTION, PLACES_FILE
from matching.gazetteer.rows import RowKind
from matching.scoring.distance import measure_km


def test_counts_of_communes_postcodes_and_arrondissements(gazetteer: Gazetteer) -> None:
    home = gazetteer.home
    kinds = Counter(home.read_kind(row) for row in range(len(home.keys)))
    assert kinds[RowKind.TOWN] + kinds[RowKind.DIVIDED] == 34_969
    assert kinds[RowKind.DIVIDED] == 3
    assert kinds[RowKind.PART] == 45
    assert len(set(home.codes.tolist())) == 6_310


def test_shared_names_are_many(gazetteer: Gazetteer) -> None:
    home = gazetteer.home
    written = Counter(
        home.written[row] for row in range(len(home.keys)) if home.read_kind(row) in (RowKind.TOWN, RowKind.DIVIDED)
    )
    assert 1_400 < sum(count > 1 for count in written.values()) < 1_700


@pytest.mark.parametrize("country", ["BE", "CH", "LU", "MC", "AD"])
def test_neighbours_are_there(gazetteer: Gazetteer, country: str) -> None:
    assert country in gazetteer.home.departments


def test_every_town_has_a_point_on_earth(gazetteer: Gazetteer) -> None:
    for rows in (gazetteer.home, gazetteer.world):
        assert all(math.isfinite(value) for value in (*rows.lat.tolist(), *rows.lon.tolist()))
        assert abs(rows.lat).max() <= 90
        assert abs(rows.lon).max() <= 180


def test_metropolitan_communes_lie_in_metropolitan_france(gazetteer: Gazetteer) -> None:
    home = gazetteer.home
    outside = [
        home.written[row]
        for row in range(len(home.keys))
        if len(home.departments[row]) == 2
        and home.read_kind(row) is RowKind.TOWN
        and not (41.3 < home.lat[row] < 51.1 and -5.2 < home.lon[row] < 9.6)
    ]
    assert outside == []


@pytest.mark.parametrize(
    ("written", "lat", "lon"),
    [
        ("Carnac", 47.58, -3.08),
        ("Tréguier", 48.79, -3.23),
        ("17137 Esnandes", 46.25, -1.12),
        ("Étampes", 48.43, 2.16),
        ("Périgny 17", 46.15, -1.10),
        ("97227 Sainte-Anne", 14.43, -60.88),
        ("Papeete", -17.54, -149.57),
    ],
)
def test_town_halls_stand_in_their_communes(gazetteer: Gazetteer, written: str, lat: float, lon: float) -> None:
    (place,) = gazetteer.find(written)
    assert measure_km(place.lat, place.lon, lat, lon) < 5


def test_keys_are_in_order_for_searching(gazetteer: Gazetteer) -> None:
    for rows in (gazetteer.home, gazetteer.world):
        assert rows.keys == sorted(rows.keys)
        assert all(rows.keys)


@pytest.mark.parametrize(
    ("lat", "lon", "name"),
    [
        (46.1591, -1.1517, "La Rochelle"),
        (46.153, -1.097, "Périgny"),
        (48.8590, 2.3800, "Paris 11e"),
        (-20.8789, 55.4481, "Saint-Denis"),
        (50.8467, 4.3525, "Bruxelles"),
        (51.507, -0.128, "Londres"),
        (-16.6, 179.99, "Labasa"),
    ],
)
def test_nearest_town(gazetteer: Gazetteer, lat: float, lon: float, name: str) -> None:
    assert gazetteer.find_nearest(lat, lon).name == name


def test_town_is_nearest_to_itself(gazetteer: Gazetteer) -> None:
    for written in ("Niort", "Aigrefeuille-d'Aunis", "Lyon 3e", "Genève", "Aytré"):
        place = gazetteer.find(written)[0]
        assert gazetteer.find_nearest(place.lat, place.lon) == place


def test_distances_between_known_towns(gazetteer: Gazetteer) -> None:
    (rochelle,), (niort,) = gazetteer.find("La Rochelle"), gazetteer.find("Niort")
    assert 50 < measure_km(rochelle.lat, rochelle.lon, niort.lat, niort.lon) < 65


def test_file_is_small_and_names_its_sources() -> None:
    assert PLACES_FILE.stat().st_size < 800 * 1024
    assert "Licence Ouverte 2.0" in PLACES_ATTRIBUTION
    assert "GeoNames, CC BY 4.0" in PLACES_ATTRIBUTION
