"""Cuts the names of several companies apart."""

from __future__ import annotations

import re
from pathlib import Path

from matching.lexicon import Lexicon

_WORDS = Lexicon(Path(__file__).parent, "asked_names")
_JOINING = re.compile(rf"\s+{_WORDS.join('joining')}\s+")


def split_asked_names(name: str) -> tuple[str, ...]:
    """« léa et luc »: the words for each; one company may be called so, too."""
    parts = tuple(part for part in _JOINING.split(name) if part)
    return parts if len(parts) > 1 else ()
