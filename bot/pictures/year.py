"""A year in figures, as a picture for a phone: how much, by how sure it is, side by side and never one on top of the other."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from bot.pictures.typesetting import typeset_page


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
    """Figures of one kind."""

    title: str
    rows: tuple[YearBar, ...]


@dataclass(frozen=True, slots=True)
class YearPage:
    """All that stands on it, from top to bottom."""

    language: str
    title: str
    subtitle: str
    tiles: tuple[YearTile, ...]
    blocks: tuple[YearBlock, ...]
    notes: tuple[str, ...]


def draw_year_png(year: YearPage) -> bytes:
    """The picture as PNG."""
    return typeset_page("year.typ", asdict(year))
