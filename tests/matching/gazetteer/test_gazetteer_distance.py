"""Distances: exact to the machine, rounded before anybody is told."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.scoring.distance import (
    NEARNESS_LIMITS,
    Nearness,
    bound_km_per_degree,
    build_bounding_box,
    measure_km,
    round_distance,
)

LAT = st.floats(-85, 85)
LON = st.floats(-180, 180)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ((46.16, -1.15), (46.16, -1.15), 0.0),
        ((48.8567, 2.3522), (45.7640, 4.8357), 391.5),  # Paris to Lyon
        ((0.0, 0.0), (0.0, 180.0), 20015.1),
        ((0.0, 179.5), (0.0, -179.5), 111.2),  # across the date line
        ((90.0, 0.0), (-90.0, 0.0), 20015.1),
    ],
)
def test_kilometres(a: tuple[float, float], b: tuple[float, float], expected: float) -> None:
    assert measure_km(*a, *b) == pytest.approx(expected, rel=2e-3, abs=1e-9)


@given(LAT, LON, LAT, LON)
def test_same_both_ways(a: float, b: float, c: float, d: float) -> None:
    assert measure_km(a, b, c, d) == pytest.approx(measure_km(c, d, a, b), abs=1e-6)


@pytest.mark.parametrize(
    ("distance", "expected"),
    [
        (0, Nearness.SAME_TOWN),
        (0.49, Nearness.SAME_TOWN),
        (0.5, Nearness.ABOUT_5),
        (5, Nearness.ABOUT_5),
        (7.0, Nearness.ABOUT_5),
        (7.1, Nearness.ABOUT_10),
        (10, Nearness.ABOUT_10),
        (14.1, Nearness.ABOUT_10),
        (14.2, Nearness.ABOUT_20),
        (31.6, Nearness.ABOUT_20),
        (31.7, Nearness.ABOUT_50),
        (50, Nearness.ABOUT_50),
        (79, Nearness.ABOUT_50),
        (79.1, Nearness.BEYOND),
        (5000, Nearness.BEYOND),
        (math.inf, Nearness.BEYOND),
    ],
)
def test_what_is_told(distance: float, expected: Nearness) -> None:
    assert round_distance(distance) == expected


@pytest.mark.parametrize("distance", [-1.0, math.nan])
def test_not_a_distance(distance: float) -> None:
    with pytest.raises(ValueError, match="not a distance"):
        round_distance(distance)


def test_thresholds_rise() -> None:
    limits = [limit for limit, _ in NEARNESS_LIMITS]
    assert limits == sorted(limits)


@given(LAT, LON, st.floats(0.1, 300), st.floats(0, 2 * math.pi), st.floats(0, 0.999))
def test_box_holds_every_point_within_reach(lat: float, lon: float, reach: float, way: float, part: float) -> None:
    south, north, west, east = build_bounding_box(lat, lon, reach)
    far = reach * part / 6371.0088
    there = math.asin(math.sin(math.radians(lat)) * math.cos(far) + math.cos(math.radians(lat)) * math.sin(far) * math.cos(way))
    aside = math.atan2(
        math.sin(way) * math.sin(far) * math.cos(math.radians(lat)),
        math.cos(far) - math.sin(math.radians(lat)) * math.sin(there),
    )
    assert south - 1e-9 <= math.degrees(there) <= north + 1e-9
    assert west - 1e-9 <= lon + math.degrees(aside) <= east + 1e-9


def test_box_is_no_larger_than_it_must() -> None:
    south, north, west, east = build_bounding_box(46.0, -1.0, 20)
    assert measure_km(south, -1.0, 46.0, -1.0) == pytest.approx(20, rel=1e-6)
    assert measure_km(north, -1.0, 46.0, -1.0) == pytest.approx(20, rel=1e-6)
    assert 20 <= measure_km(46.0, west, 46.0, -1.0) < 20.1
    assert 20 <= measure_km(46.0, east, 46.0, -1.0) < 20.1


def test_box_at_a_pole_takes_all_longitudes() -> None:
    assert build_bounding_box(89.99, 10.0, 20)[1:] == (90.0, -180.0, 180.0)


@given(LAT, LON, st.floats(0.1, 300), st.floats(0, 1), st.floats(0, 1))
def test_the_planar_distance_never_promises_too_much(lat: float, lon: float, reach: float, up: float, right: float) -> None:
    south, north, west, east = build_bounding_box(lat, lon, reach)
    there, aside = south + up * (north - south), west + right * (east - west)
    planar = math.hypot(there - lat, (aside - lon) * math.cos(math.radians(lat)))
    assert bound_km_per_degree(lat, reach) * planar <= measure_km(lat, lon, there, aside) + 1e-9


def test_the_planar_distance_is_good_to_a_fiftieth_in_france() -> None:
    assert all(bound_km_per_degree(lat, 150) > 0.98 * math.radians(6371.0088) for lat in (41, 46, 51))
