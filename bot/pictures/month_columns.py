"""What happened month by month: a row of columns for each kind of event, one below the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.pictures.shapes import Drawing, Shape

_WIDTH, _BAND, _HEAD, _FOOT = 352.0, 54.0, 34.0, 16.0
_TICK_ROOM = 34.0  # what a month's name takes up


@dataclass(frozen=True, slots=True)
class ColumnSeries:
    """One kind of event: its name, its colour, and how many in each month."""

    name: str
    tone: str
    counts: tuple[int, ...]


def draw_columns(series: Sequence[ColumnSeries], tick_labels: Sequence[str]) -> Drawing:
    """The drawing, each series by its own measure: a lead that runs is rarer than an announcement."""
    room = _WIDTH / max(1, len(tick_labels))
    every = max(1, -(-int(_TICK_ROOM) // max(1, int(room))))
    shapes: list[Shape] = []
    for n, each in enumerate(series):
        top = n * (_BAND + _HEAD)
        ground = top + _HEAD + _BAND
        most = max((*each.counts, 1))
        shapes.append(Shape("label", ((0.0, top + 12),), "ink", 11.5, each.name, "left", bold=True))
        shapes.append(Shape("line", ((0.0, ground), (_WIDTH, ground)), "line", 0.8))
        for at, count in enumerate(each.counts):
            if not count:
                continue
            left, height = at * room + room * 0.18, _BAND * 0.72 * count / most
            shapes.append(Shape("rect", ((left, ground - height), (left + room * 0.64, ground)), each.tone))
            shapes.append(Shape("label", ((left + room * 0.32, ground - height - 7),), "ink", 10.0, str(count), "center"))
    foot = len(series) * (_BAND + _HEAD) + 8
    shapes += [
        Shape("label", (((at + 0.5) * room, foot),), "soft", 9.0, tick, "center")
        for at, tick in enumerate(tick_labels)
        if at % every == 0
    ]
    return Drawing(_WIDTH, foot + _FOOT, tuple(shapes))
