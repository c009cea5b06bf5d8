"""How a thing is to be had: for a time ("à louer", "le matin"), or by several ("un devis commun") (`manner.toml`)."""
from __future__ import annotations

from matching.understand.lexicon import pattern, table

_LIST = table("manner")
_LENT = pattern(_LIST["lent"]["words"])
_JOINT = pattern(_LIST["joint"]["words"])


def lent(folded: str) -> bool:
    """Does it come back: is it hired out, or there at certain hours only?"""
    return _LENT.search(folded) is not None


def joint(folded: str) -> bool:
    """Is it spoken of as done by several?"""
    return _JOINT.search(folded) is not None
