"""Streams from who gives through what it is to who takes (a Sankey diagram): as wide as there are exchanges."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.pictures.shapes import Drawing, Point, Shape

_WIDTH, _BAR, _GAP = 352.0, 9.0, 16.0
_TOP = 22.0
_LABEL_SIZE, _LINE = 10.5, 12.0
_LETTERS = 20  # what stands beside a column before it meets the next one's names
_TONES = ("sky", "amber", "green", "purple", "rust", "grey", "lemon", "navy")


@dataclass(frozen=True, slots=True)
class StreamLink:
    """So many exchanges between a column's node and the next one's; `step` 0 leads to what it is, 1 away from it."""

    step: int
    source: str
    target: str
    count: int


@dataclass(frozen=True, slots=True)
class _Node:
    top: float
    tall: float


def draw_streams(
    links: Sequence[StreamLink], names: Mapping[tuple[int, str], str], heads: Sequence[str], last: str = ""
) -> Drawing:
    """The drawing; `names` words each node of each column, `heads` stand over the columns, the node `last` at their foot."""
    totals = [_sum_nodes(links, column, last) for column in range(3)]
    total = max((sum(column.values()) for column in totals), default=0) or 1
    rows = max(len(column) for column in totals)
    tall = max(180.0, 46.0 * rows)
    scale = (tall - _GAP * (rows - 1)) / total
    nodes = [_stack_nodes(column, scale, tall) for column in totals]
    lefts = (0.0, (_WIDTH - _BAR) / 2, _WIDTH - _BAR)
    tones = {what: _TONES[n % len(_TONES)] for n, what in enumerate(totals[1])}
    shapes = [
        Shape("label", ((left, 8.0),), "soft", 10.0, head, align)
        for left, head, align in zip((0.0, _WIDTH / 2, _WIDTH), heads, ("left", "center", "right"), strict=True)
    ]
    shapes += _draw_ribbons(links, nodes, lefts, scale, tones)
    for column, left in enumerate(lefts):
        for key, node in nodes[column].items():
            tone = tones[key] if column == 1 else "ink"
            shapes.append(Shape("rect", ((left, node.top), (left + _BAR, node.top + node.tall)), tone))
    for column, left in enumerate(lefts):
        for key, node in nodes[column].items():
            at, align = _place_name(column, left, node)
            lines = _break_name(f"{names[column, key]} · {totals[column][key]}")
            first = at[1] - (len(lines) - 1) * _LINE / 2
            shapes += [
                Shape("label", ((at[0], first + n * _LINE),), "ink", _LABEL_SIZE, line, align, bold=True)
                for n, line in enumerate(lines)
            ]
    return Drawing(_WIDTH, tall + _TOP + 4, tuple(shapes))


def _sum_nodes(links: Sequence[StreamLink], column: int, last: str) -> dict[str, int]:
    found: dict[str, int] = defaultdict(int)
    for link in links:
        if column == 0 and link.step == 0:
            found[link.source] += link.count
        elif (column == 1 and link.step == 0) or (column == 2 and link.step == 1):
            found[link.target] += link.count
    return dict(sorted(found.items(), key=lambda each: (each[0] == last, -each[1], each[0])))


def _stack_nodes(totals: Mapping[str, int], scale: float, tall: float) -> dict[str, _Node]:
    used = sum(totals.values()) * scale
    gap = (tall - used) / max(1, len(totals)) if len(totals) > 1 else 0.0
    at = _TOP + (gap / 2 if len(totals) > 1 else (tall - used) / 2)
    found: dict[str, _Node] = {}
    for key, count in totals.items():
        found[key] = _Node(at, max(2.0, count * scale))
        at += count * scale + gap
    return found


def _draw_ribbons(
    links: Sequence[StreamLink],
    nodes: Sequence[Mapping[str, _Node]],
    lefts: Sequence[float],
    scale: float,
    tones: Mapping[str, str],
) -> list[Shape]:
    drawn: list[Shape] = []
    leaving: dict[tuple[int, str], float] = defaultdict(float)
    coming: dict[tuple[int, str], float] = defaultdict(float)
    order = {(column, key): n for column in range(3) for n, key in enumerate(nodes[column])}
    for link in sorted(links, key=lambda each: (each.step, order[each.step, each.source], order[each.step + 1, each.target])):
        thick = link.count * scale
        start = nodes[link.step][link.source].top + leaving[link.step, link.source]
        end = nodes[link.step + 1][link.target].top + coming[link.step + 1, link.target]
        leaving[link.step, link.source] += thick
        coming[link.step + 1, link.target] += thick
        x, to_x = lefts[link.step] + _BAR, lefts[link.step + 1]
        what = link.target if link.step == 0 else link.source
        drawn.append(Shape("ribbon", ((x, start), (to_x, end), (to_x, end + thick), (x, start + thick)), tones[what]))
    return drawn


def _break_name(text: str) -> list[str]:
    """The name as it is written: in two lines where one would run into its neighbours."""
    spaces = [at for at, letter in enumerate(text) if letter == " " and text[at + 1 : at + 2] not in ("", "·")]
    breaks = [at for at in spaces if text[at - 1] != "·"]
    if len(text) <= _LETTERS or not breaks:
        return [text]
    cut = min(breaks, key=lambda at: abs(at - len(text) / 2))
    return [text[:cut], text[cut + 1 :]]


def _place_name(column: int, left: float, node: _Node) -> tuple[Point, str]:
    middle = node.top + node.tall / 2
    if column == 0:
        return (left + _BAR + 4, middle), "left"
    if column == 2:
        return (left - 4, middle), "right"
    return (left + _BAR / 2, node.top + node.tall + 8 if node.tall < 16 else middle), "center"
