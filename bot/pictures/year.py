"""A year in figures, as a picture for a phone: how much, by how sure it is, side by side and never one on top of the other."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from bot.pictures.typesetting import typeset_page

_MOST_ROWS, _TITLE_ROWS = 22, 2  # rows of one column, and what a title takes of them


@dataclass(frozen=True, slots=True)
class YearTile:
    """A count and what was counted."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class YearBar:
    """One figure: its name, how it is written, how long it is beside the longest of its kind (0..1), how it is drawn."""

    label: str
    value: str
    share: float
    style: str


@dataclass(frozen=True, slots=True)
class YearBlock:
    """Figures of one kind; each of its `groups` has one unit, and only what stands in one group is measured together."""

    title: str
    groups: tuple[tuple[YearBar, ...], ...]


@dataclass(frozen=True, slots=True)
class YearPage:
    """All that stands on it, from top to bottom."""

    language: str
    title: str
    subtitle: str
    dates: str
    tiles: tuple[YearTile, ...]
    blocks: tuple[YearBlock, ...]
    notes: tuple[str, ...]


def draw_year_png(year: YearPage) -> bytes:
    """The picture as PNG; so many figures that a phone would show one column too small to be read stand in two."""
    return typeset_page(
        "year.typ", {**asdict(year), "columns": [list(map(asdict, each)) for each in split_columns(year.blocks)]}
    )


def split_columns(blocks: tuple[YearBlock, ...]) -> tuple[tuple[YearBlock, ...], ...]:
    """All of them below each other, or two columns that are about as high, read one after the other."""
    heights = [_TITLE_ROWS + sum(map(len, block.groups)) for block in blocks]
    if sum(heights) <= _MOST_ROWS:
        return (blocks,)
    cuts = range(1, len(blocks))
    best = min(cuts, key=lambda cut: max(sum(heights[:cut]), sum(heights[cut:])), default=len(blocks))
    return tuple(filter(None, (blocks[:best], blocks[best:])))
