"""Cells that tell of too few companies are put together until they tell of enough."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from matching.reports.model import REST, Cell, Fits


def merge_few(cells: Sequence[Cell], fits: Fits) -> tuple[Cell, ...]:
    """The cells that may be told, the fullest first, and one for the rest; nothing where even all together are too few."""
    kept = [cell for cell in cells if cell.key != REST and fits(cell.companies)]
    few = [cell for cell in cells if cell.key == REST or not fits(cell.companies)]
    if not few:
        return tuple(kept)
    rest = Cell(REST, 0)
    for cell in few:
        rest = rest.join(cell)
    while not fits(rest.companies):
        if not kept:
            return ()
        rest = rest.join(kept.pop())
    return (*kept, rest)


def merge_forward(cells: Sequence[Cell], fits: Fits) -> tuple[Cell, ...]:
    """Cells in the order of time: one that is too small counts with the next, at the end with the one before. Nothing is
    lost but where all together are too few: then all are empty."""
    found = [replace(cell, count=0, companies=frozenset()) for cell in cells]
    waiting, last = Cell("", 0), None
    for n, cell in enumerate(cells):
        waiting = waiting.join(cell)
        if waiting.count and fits(waiting.companies):
            found[n] = replace(waiting, key=cell.key)
            waiting, last = Cell("", 0), n
    if waiting.count and last is not None:
        found[last] = found[last].join(waiting)
    return tuple(found)
