"""Who gives to whom, as a map and as a diagram of streams: towns and kinds are put together until each has enough owners."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from matching.reports.merging import merge_few
from matching.reports.model import REST, Cell, Fits, count_cells
from matching.scoring.distance import measure_km


@dataclass(frozen=True, slots=True)
class MapPoint:
    """A point of the map: a town, with the smaller places `around` it that tell of too few by themselves."""

    name: str
    lat: float
    lon: float
    companies: frozenset[int]
    around: bool = False


@dataclass(frozen=True, slots=True)
class Stream:
    """One exchange: from which point or kind, of what, to which."""

    source: str
    what: str
    target: str
    companies: frozenset[int]


@dataclass(frozen=True, slots=True)
class Arrow:
    """Exchanges that go the same way; without a `target` they go here and there."""

    source: str
    target: str | None
    count: int
    companies: frozenset[int]


def gather_spots(towns: Sequence[MapPoint], fits: Fits, apart_km: float = 0.0) -> Mapping[str, MapPoint]:
    """For each town the point that stands for it, its own or its neighbour's: no point tells of too few, and none is nearer
    than `apart_km` to another. Nothing where all together are too few."""
    spots = {spot.name: spot for spot in towns}
    home = {spot.name: spot.name for spot in towns}
    while small := _find_dependent(list(spots.values()), fits, apart_km):
        if len(spots) == 1:
            return {}
        near = _find_nearest(small, list(spots.values()))
        first, second = sorted((small, near), key=lambda spot: (-len(spot.companies), spot.name))
        del spots[second.name]
        spots[first.name] = replace(first, companies=first.companies | second.companies, around=True)
        home = {town: first.name if at == second.name else at for town, at in home.items()}
    return {town: spots[at] for town, at in home.items()}


def _find_dependent(map_points: Sequence[MapPoint], fits: Fits, apart_km: float) -> MapPoint | None:
    """The smallest point that cannot stand by itself."""
    few = [spot for spot in map_points if not fits(spot.companies)]
    if not few and len(map_points) > 1:
        few = [spot for spot in map_points if _measure_between(spot, _find_nearest(spot, map_points)) < apart_km]
    return min(few, key=lambda spot: (len(spot.companies), spot.name), default=None)


def _find_nearest(map_point: MapPoint, map_points: Sequence[MapPoint]) -> MapPoint:
    others = [other for other in map_points if other.name != map_point.name]
    return min(others, key=lambda other: (_measure_between(map_point, other), other.name))


def _measure_between(map_point: MapPoint, neighbour_point: MapPoint) -> float:
    return measure_km(map_point.lat, map_point.lon, neighbour_point.lat, neighbour_point.lon)


def merge_arrows(streams: Sequence[Stream], fits: Fits) -> tuple[tuple[Arrow, ...], int]:
    """What is drawn between two points, and how many exchanges are not: those too few for an arrow are put together by
    where they come from, and what is still too few is only counted."""
    told = {(each.source, each.target): each for each in streams}
    pairs = {f"{n}": pair for n, pair in enumerate(told)}
    keys = {pair: key for key, pair in pairs.items()}
    arrows: list[Arrow] = []
    loose: dict[str, Cell] = {}
    for cell in count_cells((keys[each.source, each.target], each.companies) for each in streams):
        source, target = pairs[cell.key]
        if fits(cell.companies):
            arrows.append(Arrow(source, target, cell.count, cell.companies))
        else:
            loose[source] = loose[source].join(cell) if source in loose else replace(cell, key=source)
    for source, cell in loose.items():
        if fits(cell.companies):
            arrows.append(Arrow(source, None, cell.count, cell.companies))
    return tuple(arrows), len(streams) - sum(arrow.count for arrow in arrows)


def merge_streams(streams: Sequence[Stream], fits: Fits) -> tuple[Stream, ...]:
    """The same streams with every kind and every stream that tells of too few called the rest, those of whom even that tells
    left out."""
    sources, whats, targets = (_rename(streams, field, fits) for field in ("source", "what", "target"))
    merged = tuple(
        replace(each, source=sources[each.source], what=whats[each.what], target=targets[each.target]) for each in streams
    )
    merged = _merge_links(merged, "source", fits)
    merged = _merge_links(merged, "target", fits)
    if all(fits(cell.companies) for part in ("source", "target") for cell in _count_links(merged, part)):
        return merged
    # One stream in the middle hides what two ends cannot.
    merged = tuple(replace(each, what=REST) for each in merged)
    merged = _merge_links(_merge_links(merged, "source", fits), "target", fits)
    return merged if all(fits(cell.companies) for part in ("source", "target") for cell in _count_links(merged, part)) else ()


def _rename(streams: Sequence[Stream], field: str, fits: Fits) -> dict[str, str]:
    cells = count_cells((getattr(each, field), each.companies) for each in streams)
    kept = {cell.key for cell in merge_few(cells, fits)}
    return {cell.key: cell.key if cell.key in kept else REST for cell in cells}


def _merge_links(streams: Sequence[Stream], part: str, fits: Fits) -> tuple[Stream, ...]:
    """Links of one part and the middle that are too small come from, or go to, the rest; the rest swallows until it fits."""
    merged = tuple(streams)
    while True:
        few = {cell.key for cell in _count_links(merged, part) if not fits(cell.companies)}
        moved = tuple(_call_rest(each, part) if _name_link(each, part) in few else each for each in merged)
        if moved == merged:
            small = {key.split("\n")[1] for key in few}
            moved = tuple(_call_rest(each, part) if each.what in small else each for each in merged)
            if moved == merged:
                return merged
        merged = moved


def _call_rest(stream: Stream, part: str) -> Stream:
    return replace(stream, source=REST) if part == "source" else replace(stream, target=REST)


def _name_link(stream: Stream, part: str) -> str:
    return f"{getattr(stream, part)}\n{stream.what}"


def _count_links(streams: Sequence[Stream], part: str) -> tuple[Cell, ...]:
    return count_cells((_name_link(each, part), each.companies) for each in streams)
