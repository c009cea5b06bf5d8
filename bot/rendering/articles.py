"""Names with the article of what was told of before: "une brasserie" → "la brasserie"."""

from __future__ import annotations

from typing import Any

from bot.rendering.french_names import begins_with_vowel

_FRENCH, _ENGLISH = {"un": "le", "une": "la", "des": "les"}, frozenset({"a", "an"})


def write_the(language: str, name: Any) -> str:
    """ "la brasserie", "l'élevage", "the brewery"; what has no article is said as it is."""
    article, _, bare = str(name).partition(" ")
    if language != "fr":
        return f"the {bare}" if article in _ENGLISH else str(name)
    if article not in _FRENCH or not bare:
        return str(name)
    return f"l'{bare}" if begins_with_vowel(bare) else f"{_FRENCH[article]} {bare}"
