"""Plainer names for a thing: without its size, its conditions, or the heading before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from matching.lexicon import Lexicon
from matching.understand.plain_text import fold_text

_WORDS = Lexicon(Path(__file__).parent, "naming")
_DIMENSIONS = re.compile(
    r"(?i)(?<![\w.,])\d+(?:[.,]\d+)?(?: ?[x*/] ?\d+(?:[.,]\d+)?){1,2} ?(?:[cm]?m\b)?"
    r"|\ba[0-6]\b|\b(?:\d+ ?\S{1,2} ?)?\d+ ?[cm]m\b"
)
_SIZED = re.compile(rf"(?i)^(?:{_WORDS.join('sized')} )+")
_APART = re.compile(r"\s*[,(]")


def list_plainer_names(name: str) -> list[str]:
    """ "Marée : bacs polystyrène" behind its colon, "cartons 40x30x30" without its size."""
    sizeless = _APART.split(" ".join(_DIMENSIONS.sub(" ", name).split()))[0]
    behind = name.partition(":")[2].strip()
    return [one for one in (sizeless, behind) if one and one != name]


def strip_states(name: str, stated: Sequence[str]) -> str:
    """ "transpalettes manuels en panne" → "transpalettes manuels"."""
    for word in stated:
        found = re.search(rf"\b{re.escape(word)}\b", plain) if len(plain := fold_text(name)) == len(name) else None
        name = " ".join(f"{name[: found.start()]} {name[found.end() :]}".split()) if found else name
    return _SIZED.sub("", name)


def list_named_behind(name: str) -> list[str]:
    """ "Sous-produit : poussières de ponçage, ..." → "poussières de ponçage"; nothing where there is no heading."""
    behind = _APART.split(name.partition(":")[2].strip())[0]
    return [behind] if behind else []
