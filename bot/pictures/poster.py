"""An invitation to hang up: the network's name, a square to point a phone at, and letters for whoever has no camera."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from bot.pictures.typesetting import typeset_page

_DOTS_AN_INCH = 160.0


@dataclass(frozen=True, slots=True)
class PosterLines:
    """What is written on it: whose network, what to do, the four letters, and what they are for."""

    title: str
    subtitle: str
    code: str
    hint: str


def draw_poster_png(lines: PosterLines, qr_rows: Sequence[str]) -> bytes:
    """The picture as PNG; `qr_rows` are the rows of the square."""
    return typeset_page("poster.typ", {**asdict(lines), "dots": list(qr_rows)}, dots=_DOTS_AN_INCH)
