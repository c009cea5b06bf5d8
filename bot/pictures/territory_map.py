"""The map of a territory: towns as circles, flows as arrows, rings of distance around the middle; no tiles, no coast."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from bot.pictures.map_view import LEAST_BETWEEN, LEAST_RADIUS, Landmark, MapArrow, MapSpot, MapView, fit_view
from bot.pictures.shapes import Drawing, Frame, Point, Shape, draw_arrow, find_room, frame_label, shorten_line

_FIGURE_AWAY = (10, -10, 18, -18, 26, -26, 34, -34)  # from the middle of an arrow
_LEAST_GAP = 14.0  # between two circles, in which an arrow is seen
_ROUND = 0.8  # how far beside the straight line an arrow goes round, as an angle
_TURNS = (-0.7, 0.7, -2.4, 2.4, 0.0, 3.14, -1.57, 1.57)
_RINGS_KM = (2, 5, 10, 20, 50, 100, 200)
_MOST_RINGS = 3
_NAME_SIZE, _MARK_SIZE, _COUNT_SIZE = 11.0, 8.5, 10.5


def draw_map(
    home_point: tuple[float, float],
    spots: Sequence[MapSpot],
    arrows: Sequence[MapArrow],
    landmarks: Sequence[Landmark],
    ring_label: Mapping[int, str],
) -> Drawing:
    """The drawing; `ring_label` words the distances that may become rings."""
    view = fit_view(home_point, spots)
    home_at, place = view.place(*home_point), view.place
    at = {spot.key: place(spot.lat, spot.lon) for spot in spots}
    radii = {spot.key: _size_circle(spot.companies, _find_room_around(spot.key, at)) for spot in spots}
    covered = [_frame_circle(at[spot.key], radii[spot.key]) for spot in spots]
    lines, figures = _draw_arrows(arrows, at, radii, covered)
    names = _write_names(spots, at, radii, view, covered)
    rings = _draw_rings(home_at, view, ring_label, covered)
    landmark_points = _write_landmarks([(mark.name, place(mark.lat, mark.lon)) for mark in landmarks], view, covered)
    circles = [Shape("circle", (at[spot.key],), "blue", radii[spot.key]) for spot in spots]
    counts = [_write_count(spot.companies, at[spot.key], radii[spot.key]) for spot in spots]
    return Drawing(view.width, view.height, (*rings, *landmark_points, *lines, *circles, *counts, *figures, *names))


def _size_circle(companies: int, free_length: float) -> float:
    """As large as it tells of many, and as its neighbour leaves it room."""
    return min(9.0 + 1.6 * math.sqrt(companies), 24.0, max((free_length - LEAST_BETWEEN) / 2, LEAST_RADIUS))


def _find_room_around(key: str, at: Mapping[str, Point]) -> float:
    return min((math.dist(at[key], point) for other, point in at.items() if other != key), default=math.inf)


def _write_count(companies: int, at: Point, reach: float) -> Shape:
    text = str(companies)
    size = min(_COUNT_SIZE, 2.9 * reach / len(text))
    return Shape("label", (at,), "white", size, text, "center", bold=True)


def _frame_circle(at: Point, reach: float) -> Frame:
    return Frame(at[0] - reach, at[1] - reach, at[0] + reach, at[1] + reach)


def _draw_rings(home_at: Point, view: MapView, words: Mapping[int, str], covered: list[Frame]) -> list[Shape]:
    """Those that cross the sheet, each with its distance where that can be read."""
    found: list[tuple[Shape, Shape]] = []
    for km in (km for km in _RINGS_KM if km in words):
        out = km * view.scale
        for turn in (90, 60, 120, 270, 300, 240, 45, 135, 0, 180):
            at = (home_at[0] + out * math.cos(math.radians(turn)), home_at[1] + out * math.sin(math.radians(turn)))
            frame = frame_label(at, words[km], _MARK_SIZE, "center")
            if view.holds(frame) and not any(frame.overlaps(other) for other in covered):
                ring = Shape("ring", (home_at,), "line", out, dashed=True)
                found.append((ring, Shape("label", (at,), "soft", _MARK_SIZE, words[km], "center")))
                break
    shown = found[-_MOST_RINGS:]
    covered += [frame_label(label.points[0], label.text, label.size, label.align) for _, label in shown]
    return [shape for pair in shown for shape in pair]


def _draw_arrows(
    arrows: Sequence[MapArrow], at: Mapping[str, Point], radii: Mapping[str, float], covered: list[Frame]
) -> tuple[list[Shape], list[Shape]]:
    lines: list[Shape] = []
    figures: list[Shape] = []
    bodies: list[Frame] = []
    most = max((flow.count for flow in arrows), default=1)
    for flow in sorted(arrows, key=lambda each: (each.firm, each.count)):
        if flow.source not in at or flow.source == flow.target:
            continue
        size = 1.4 + 3.6 * flow.count / most
        start = at[flow.source]
        out = radii[flow.source]
        if flow.target is None:
            end = _find_open_side(start, out, covered)
            first, last = shorten_line(start, end, out + 1, 0)
            drawn, _ = draw_arrow(first, last, _pick_tone(flow), size, 0.16, dashed=not flow.firm)
            top = shorten_line(start, end, 0, -8)[1]
        else:
            first, last = _find_ends(start, at[flow.target], out, radii[flow.target])
            drawn, top = draw_arrow(first, last, _pick_tone(flow), size, 0.16, dashed=not flow.firm)
            top = _find_figure_room(top, first, last, str(flow.count), covered)
        lines += drawn
        text = str(flow.count)
        figures.append(Shape("label", (top,), "blue" if flow.firm else "brown", _COUNT_SIZE, text, "center", bold=True))
        covered += [frame_label(top, text, _COUNT_SIZE, "center"), _frame_circle(last, 4)]
        bodies += _frame_arrow(drawn[0])
    covered += bodies  # no name is written over an arrow, while figures stand beside their own
    return lines, figures


def _frame_arrow(bent_line: Shape) -> list[Frame]:
    """What a bent line takes up, step by step."""
    (x, y), (by_x, by_y), (to_x, to_y) = bent_line.points
    steps = [n / 10 for n in range(1, 10)]
    return [
        _frame_circle(
            ((1 - t) ** 2 * x + 2 * t * (1 - t) * by_x + t**2 * to_x, (1 - t) ** 2 * y + 2 * t * (1 - t) * by_y + t**2 * to_y),
            bent_line.size,
        )
        for t in steps
    ]


def _pick_tone(flow: MapArrow) -> str:
    """Its colour; it is told by dashes too."""
    return "blue" if flow.firm else "orange"


def _find_ends(start: Point, arrival: Point, out: float, reach: float) -> tuple[Point, Point]:
    """Where an arrow leaves a circle and where it comes to the other; it goes round where these nearly touch."""
    length = math.dist(start, arrival)
    if length - out - reach >= _LEAST_GAP:
        return shorten_line(start, arrival, out + 1, reach + 2)
    ahead = math.atan2(arrival[1] - start[1], arrival[0] - start[0])
    first = (start[0] + (out + 2) * math.cos(ahead - _ROUND), start[1] + (out + 2) * math.sin(ahead - _ROUND))
    last = (arrival[0] - (reach + 4) * math.cos(ahead + _ROUND), arrival[1] - (reach + 4) * math.sin(ahead + _ROUND))
    return first, last


def _find_figure_room(top: Point, first: Point, last: Point, text: str, covered: list[Frame]) -> Point:
    """Where an arrow's figure is read: on its back, else beside it, away from circles that stand close together."""
    length = math.dist(first, last) or 1.0
    across = ((first[1] - last[1]) / length, (last[0] - first[0]) / length)
    middle = ((first[0] + last[0]) / 2, (first[1] + last[1]) / 2)
    beside = ((middle[0] + away * across[0], middle[1] + away * across[1]) for away in _FIGURE_AWAY)
    return find_room([(place, "center") for place in (top, *beside)], text, _COUNT_SIZE, covered)[0]


def _find_open_side(start: Point, out: float, covered: list[Frame]) -> Point:
    """Where a flow that goes here and there has room, beside its circle."""
    ends = [(start[0] + (out + 22) * math.cos(turn), start[1] + (out + 22) * math.sin(turn)) for turn in _TURNS]
    free = (end for end in ends if not any(_frame_circle(end, 11).overlaps(frame) for frame in covered))
    return next(free, ends[0])


def _write_names(
    spots: Sequence[MapSpot], at: Mapping[str, Point], radii: Mapping[str, float], view: MapView, covered: list[Frame]
) -> list[Shape]:
    written: list[Shape] = []
    for spot in sorted(spots, key=lambda each: -each.companies):
        text = f"{spot.name} {spot.inside}".strip()
        (x, y), out = at[spot.key], radii[spot.key] + 3
        side = out * 0.75
        label_places = [
            ((x, y + out + 6), "center"),
            ((x, y - out - 6), "center"),
            ((x + out, y), "left"),
            ((x - out, y), "right"),
            ((x + side, y + side + 4), "left"),
            ((x - side, y + side + 4), "right"),
            ((x + side, y - side - 4), "left"),
            ((x - side, y - side - 4), "right"),
            ((x - out, y + out + 6), "center"),
            ((x - out, y - out - 6), "center"),
            ((x + out, y + out + 6), "center"),
            ((x + out, y - out - 6), "center"),
            ((x, y + out + 18), "center"),
            ((x, y - out - 18), "center"),
        ]
        inside = [wish for wish in label_places if view.holds(frame_label(wish[0], text, _NAME_SIZE, wish[1]))]
        point, align = find_room(inside or label_places, text, _NAME_SIZE, covered)
        covered.append(frame_label(point, text, _NAME_SIZE, align))
        written.append(Shape("label", (point,), "ink", _NAME_SIZE, text, align, bold=True))
    return written


def _write_landmarks(landmark_points: Sequence[tuple[str, Point]], view: MapView, covered: list[Frame]) -> list[Shape]:
    written: list[Shape] = []
    for name, (x, y) in landmark_points:
        dot = _frame_circle((x, y), 3)
        if not view.holds(dot) or any(dot.overlaps(frame) for frame in covered):
            continue
        label_places = [((x + 5, y), "left"), ((x - 5, y), "right"), ((x, y + 9), "center"), ((x, y - 9), "center")]
        label_places = [wish for wish in label_places if view.holds(frame_label(wish[0], name, _MARK_SIZE, wish[1]))]
        free = [
            wish
            for wish in label_places
            if not any(frame_label(wish[0], name, _MARK_SIZE, wish[1]).overlaps(each) for each in covered)
        ]
        if not free:
            continue
        point, align = free[0]
        covered += [frame_label(point, name, _MARK_SIZE, align), dot]
        written.append(Shape("circle", ((x, y),), "mark", 2))
        written.append(Shape("label", (point,), "soft", _MARK_SIZE, name, align))
    return written
