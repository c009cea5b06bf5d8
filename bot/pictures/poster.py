"""An invitation to hang up: the network's name, a square to point a phone at, and letters for whoever has no camera."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

_TEMPLATE = Path(__file__).parent / "poster.typ"
_DOTS_AN_INCH = 160.0


@dataclass(frozen=True, slots=True)
class PosterLines:
    """What is written on it: whose network, what to do, the four letters, and what they are for."""

    title: str
    subtitle: str
    code: str
    hint: str


def draw_poster_png(lines: PosterLines, dots: Sequence[str]) -> bytes:
    """The picture as PNG; `dots` are the rows of the square."""
    # 17 ms and 30 MB that only a picture needs.
    import fontpkg_inter
    import typst

    fonts = [str(Path(fontpkg_inter.__file__).parent / "files")]
    made: bytes = typst.compile(
        _TEMPLATE.read_bytes(),
        format="png",
        ppi=_DOTS_AN_INCH,
        font_paths=typst.Fonts(font_paths=fonts, include_system_fonts=False),
        sys_inputs={"page": json.dumps({**asdict(lines), "dots": list(dots)})},
    )
    return made
