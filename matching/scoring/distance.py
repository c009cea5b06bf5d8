"""How far apart two towns are, and how much of it may be told before both have said yes."""

from __future__ import annotations

from enum import StrEnum
from math import asin, cos, degrees, radians, sin, sqrt

EARTH_RADIUS_KM = 6371.0088  # mean radius in km (IUGG)
_ROUNDING_MARGIN = 1e-9  # more than rounding costs


class Nearness(StrEnum):
    """The only distances that are told of somebody who has not agreed to be known."""

    SAME_TOWN = "same-town"
    ABOUT_5 = "about-5"
    ABOUT_10 = "about-10"
    ABOUT_20 = "about-20"
    ABOUT_50 = "about-50"
    BEYOND = "beyond"


# Told "about n km" up to the geometric middle between n and the next: sqrt(5 * 10) = 7.1 and so on, so that the
# true distance is never off by more than the same factor either way. Two town halls nearer than half a kilometre
# are one town; "about 50" reaches as far above 50 as it does below, sqrt(20 * 50) = 31.6 and 50 * 50 / 31.6 = 79.
NEARNESS_LIMITS: tuple[tuple[float, Nearness], ...] = (
    (0.5, Nearness.SAME_TOWN),
    (sqrt(5 * 10), Nearness.ABOUT_5),
    (sqrt(10 * 20), Nearness.ABOUT_10),
    (sqrt(20 * 50), Nearness.ABOUT_20),
    (50 * 50 / sqrt(20 * 50), Nearness.ABOUT_50),
)


def measure_km(a_lat: float, a_lon: float, b_lat: float, b_lon: float) -> float:
    """Kilometres as the crow flies between two points in degrees (haversine on the mean sphere)."""
    half_lat = sin(radians(b_lat - a_lat) / 2)
    half_lon = sin(radians(b_lon - a_lon) / 2)
    chord = half_lat * half_lat + cos(radians(a_lat)) * cos(radians(b_lat)) * half_lon * half_lon
    return 2 * EARTH_RADIUS_KM * asin(min(1.0, sqrt(chord)))


def round_distance(distance: float) -> Nearness:
    """What is told of a distance in km between two town centres; raises ValueError below zero or for NaN."""
    if not distance >= 0:
        raise ValueError(f"not a distance: {distance}")
    for limit, nearness in NEARNESS_LIMITS:
        if distance < limit:
            return nearness
    return Nearness.BEYOND


def build_bounding_box(lat: float, lon: float, distance: float) -> tuple[float, float, float, float]:
    """South, north, west and east, in degrees, of an area that holds every point within `distance` km.

    It is for asking a database quickly; `measure_km` decides. Near a pole it takes all longitudes. West may be below -180 and
    east above 180 where the area crosses the date line.
    """
    reach = distance / EARTH_RADIUS_KM
    south, north = lat - degrees(reach), lat + degrees(reach)
    if south <= -90 or north >= 90:
        return max(south, -90.0), min(north, 90.0), -180.0, 180.0
    width = degrees(asin(min(1.0, sin(min(reach, radians(90))) / cos(radians(lat)))))
    return south, north, lon - width, lon + width


def bound_km_per_degree(lat: float, distance: float) -> float:
    """Kilometres that a degree of planar distance from a point at `lat` stands for at least, within `distance` km of it.

    Planar is sqrt(Δlat² + (Δlon · cos lat)²) in degrees, which a database reckons quickly; `measure_km` decides. It falls short
    by a hundredth or two, for meridians draw together towards the pole; at a pole it is 0.
    """
    turn, wide = distance / EARTH_RADIUS_KM, radians(build_bounding_box(lat, 0.0, distance)[3])
    half = max(turn, wide) / 2
    bent = sin(half) / half if half else 1.0
    drawn = max(0.0, cos(min(radians(90), abs(radians(lat)) + turn))) / max(cos(radians(lat)), _ROUNDING_MARGIN)
    return radians(1) * EARTH_RADIUS_KM * bent * sqrt(min(1.0, drawn)) * (1 - _ROUNDING_MARGIN)
