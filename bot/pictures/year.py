"""A year in figures, as a picture for a phone: how much, by how sure it is, side by side and never one on top of the other."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

_TEMPLATE = Path(__file__).parent / "year.typ"
_DOTS_AN_INCH = 196.0  # 1,090 dots wide: what a phone shows without making it smaller


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
    # 17 ms and 30 MB that only a picture needs.
    import fontpkg_inter
    import typst

    fonts = [str(Path(fontpkg_inter.__file__).parent / "files")]
    made: bytes = typst.compile(
        _TEMPLATE.read_bytes(),
        format="png",
        ppi=_DOTS_AN_INCH,
        font_paths=typst.Fonts(font_paths=fonts, include_system_fonts=False),
        sys_inputs={"page": json.dumps(asdict(year))},
    )
    return made
