"""What a map is made of, and how degrees become points of the sheet: all that it shows, as large as there is room."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from bot.pictures.shapes import Frame, Point

LEAST_RADIUS, LEAST_BETWEEN = 10.0, 6.0  # in which a figure is read, and what parts two circles
_WIDTH, _HIGHEST, _LOWEST = 352.0, 400.0, 210.0
_MARGIN, _SIDE_MARGIN = 42.0, 72.0  # names stand beside their towns
_LEAST_KM = 4.0
_KM_A_DEGREE = 111.2


@dataclass(frozen=True, slots=True)
class MapSpot:
    """A town with its companies: its name as it is written, how many companies, how many flows stay there."""

    key: str
    name: str
    lat: float
    lon: float
    companies: int
    inside: str = ""


@dataclass(frozen=True, slots=True)
class MapArrow:
    """Flows between two towns, or from one to here and there; `firm` ones are agreed."""

    source: str
    target: str | None
    count: int
    firm: bool


@dataclass(frozen=True, slots=True)
class Landmark:
    """A large town, to know where one is."""

    name: str
    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class MapView:
    """The sheet, and how degrees become points of it: `scale` is a kilometre's length."""

    width: float
    height: float
    scale: float
    left: float
    top: float
    east_km: float

    def place(self, lat: float, lon: float) -> Point:
        """Where that stands."""
        return (self.left + lon * self.east_km * self.scale, self.top - lat * _KM_A_DEGREE * self.scale)

    def holds(self, frame: Frame) -> bool:
        """Does that stand on the sheet as a whole?"""
        return frame.left >= 0 and frame.top >= 0 and frame.right <= self.width and frame.bottom <= self.height

    def reach_km(self) -> tuple[float, float]:
        """How far it is from side to side, and from top to bottom, on the ground."""
        return self.width / self.scale, self.height / self.scale


def fit_view(home_point: tuple[float, float], spots: Sequence[MapSpot]) -> MapView:
    """The part of the world in which all of these stand, as large as the sheet allows."""
    lats = [spot.lat for spot in spots] or [home_point[0]]
    lons = [spot.lon for spot in spots] or [home_point[1]]
    north, west = max(lats), min(lons)
    east_km = _KM_A_DEGREE * math.cos(math.radians(home_point[0]))
    wide, high = max((max(lons) - west) * east_km, _LEAST_KM), max((north - min(lats)) * _KM_A_DEGREE, _LEAST_KM)
    scale = min((_WIDTH - 2 * _SIDE_MARGIN) / wide, (_HIGHEST - 2 * _MARGIN) / high)
    height = max(_LOWEST, high * scale + 2 * _MARGIN)
    left = _WIDTH / 2 - ((max(lons) + west) / 2) * east_km * scale
    top = height / 2 + ((north + min(lats)) / 2) * _KM_A_DEGREE * scale
    return MapView(_WIDTH, height, scale, left, top, east_km)


def measure_least_km(coordinates: Sequence[tuple[float, float]]) -> float:
    """How far apart two of these must be to be told apart on a sheet that shows them all."""
    spots = [MapSpot(str(n), "", lat, lon, 0) for n, (lat, lon) in enumerate(coordinates)]
    return (2 * LEAST_RADIUS + LEAST_BETWEEN) / fit_view(coordinates[0], spots).scale
