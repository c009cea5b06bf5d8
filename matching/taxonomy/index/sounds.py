"""What a French or English name sounds like, near enough to see that « éguille » is « aiguille » and "fosfate" phosphate."""

from __future__ import annotations

import re
from functools import lru_cache

# every way of writing one sound ends in the same letter; the first that fits is taken, from left to right
_SOUNDS = (
    ("eaux|eau|aux|au", "o"),
    ("oua", "oi"),
    ("[ae]in|[iy]m|yn", "in"),
    ("[ae]m|en", "an"),
    ("ai|ei", "e"),
    ("ph", "f"),
    ("[cs]h", "S"),
    ("sc(?=[eiy])|c(?=[eiy])|z|ti(?=on)", "s"),
    ("g(?=[eiy])", "j"),
    ("gu(?=[eiya])", "g"),
    ("qu|ck|c|q", "k"),
    ("ill|y", "i"),
    ("x", "ks"),
    ("w", "v"),
    ("h", ""),
)
_SPELLING = re.compile("|".join(f"({spelling})" for spelling, _ in _SOUNDS))
_DOUBLE = re.compile(r"(.)\1+")
_SILENT_END = re.compile(r"(?<=..)(?:ks|[est])+$")


@lru_cache(maxsize=8_192)
def spell_sound(word: str) -> str:
    """The sound of a folded name without blanks, one letter a sound; not for reading, only to be compared."""
    return _DOUBLE.sub(r"\1", _SILENT_END.sub("", _SPELLING.sub(lambda found: _SOUNDS[(found.lastindex or 1) - 1][1], word)))
