"""Under a picture Telegram takes 1,024 signs: what is longer is said below it, or shortened by whole lines."""

from __future__ import annotations

import re
from html import unescape

LONGEST_CAPTION = 1024
_TAG = re.compile(r"<[^>]*>")
_CUT = "…"


def fits_caption(text: str) -> bool:
    """May these words, with their markup, stand under a picture?"""
    return _count_signs(text) <= LONGEST_CAPTION


def shorten_caption(text: str) -> str:
    """The same without the last lines that do not fit; for a message that cannot become two any more."""
    lines = text.split("\n")
    while len(lines) > 1 and not fits_caption("\n".join((*lines, _CUT))):
        lines.pop()
    short = text if fits_caption(text) else "\n".join((*lines, _CUT))
    return short if fits_caption(short) else unescape(_TAG.sub("", short))[: LONGEST_CAPTION // 2].rstrip() + _CUT


def _count_signs(text: str) -> int:
    """As Telegram counts: after the markup is read, in units of UTF-16."""
    return len(unescape(_TAG.sub("", text)).encode("utf-16-le")) // 2
