"""What a drawing is made of: circles, arrows, ribbons and words at points, in points of paper from the upper left corner."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Shape:
    """One of them: `kind` says which, `tone` names its colour in the template, `size` is a radius, a stroke or a letter's
    height."""

    kind: str
    points: tuple[Point, ...]
    tone: str = "ink"
    size: float = 0.0
    text: str = ""
    align: str = "left"
    dashed: bool = False
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes on a sheet of that size, from the hindmost to the foremost."""

    width: float
    height: float
    shapes: tuple[Shape, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """A rectangle that words or circles take up."""

    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: Frame) -> bool:
        """Would one be written over the other?"""
        return self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom

    def measure_overlap(self, other: Frame) -> float:
        """How large the part is that both take up."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(wide, 0.0) * max(high, 0.0)


def frame_label(at: Point, text: str, size: float, align: str) -> Frame:
    """What a word takes up: letters are about half as wide as they are high."""
    width, height = 0.56 * size * len(text), 1.15 * size
    left = at[0] - {"left": 0.0, "center": width / 2, "right": width}[align]
    return Frame(left - 1, at[1] - height / 2, left + width + 1, at[1] + height / 2)


def draw_arrow(
    start: Point, tip: Point, tone: str, size: float, bend: float, *, dashed: bool
) -> tuple[tuple[Shape, ...], Point]:
    """A bent arrow with its head, and the point where its figure stands."""
    (x, y), (to_x, to_y) = start, tip
    length = math.hypot(to_x - x, to_y - y) or 1.0
    across = ((y - to_y) / length, (to_x - x) / length)
    middle = ((x + to_x) / 2 + across[0] * bend * length, (y + to_y) / 2 + across[1] * bend * length)
    angle = math.atan2(to_y - middle[1], to_x - middle[0])
    head = 5 + 1.4 * size
    wings = tuple((to_x - head * math.cos(angle + turn), to_y - head * math.sin(angle + turn)) for turn in (0.42, -0.42))
    neck = (to_x - 0.8 * head * math.cos(angle), to_y - 0.8 * head * math.sin(angle))
    top = ((x + 2 * middle[0] + to_x) / 4, (y + 2 * middle[1] + to_y) / 4)
    return (Shape("path", (start, middle, neck), tone, size, dashed=dashed), Shape("polygon", (tip, *wings), tone)), top


def shorten_line(start: Point, tip: Point, before: float, after: float) -> tuple[Point, Point]:
    """The line between two circles, from rim to rim."""
    length = math.hypot(tip[0] - start[0], tip[1] - start[1]) or 1.0
    step = ((tip[0] - start[0]) / length, (tip[1] - start[1]) / length)
    return ((start[0] + step[0] * before, start[1] + step[1] * before), (tip[0] - step[0] * after, tip[1] - step[1] * after))


def find_room(label_places: Sequence[tuple[Point, str]], text: str, size: float, covered: list[Frame]) -> tuple[Point, str]:
    """Of these places the first where a word covers least of what stands there already."""
    return min(
        label_places, key=lambda wish: sum(frame_label(wish[0], text, size, wish[1]).measure_overlap(each) for each in covered)
    )
