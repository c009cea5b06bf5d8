"""A link as a square to point a phone at: for the chat, for paper, for a terminal."""

from __future__ import annotations

from io import BytesIO, StringIO

import segno

_DOT_SCALE, _WHITE_MARGIN = 10, 4  # pixels a dot; dots of white around, as readers need them


def draw_qr_png(link: str) -> bytes:
    """The picture as PNG."""
    out = BytesIO()
    segno.make(link, error="m", micro=False).save(out, kind="png", scale=_DOT_SCALE, border=_WHITE_MARGIN)
    return out.getvalue()


def draw_qr_svg(link: str) -> str:
    """The same as SVG, to be printed at any size."""
    out = BytesIO()
    segno.make(link, error="m", micro=False).save(out, kind="svg", border=_WHITE_MARGIN // 2, scale=_DOT_SCALE)
    return out.getvalue().decode()


def draw_qr_letters(link: str) -> str:
    """The same, drawn with letters for a terminal."""
    out = StringIO()
    segno.make(link, error="l", micro=False).terminal(out=out, compact=True)
    return out.getvalue()
