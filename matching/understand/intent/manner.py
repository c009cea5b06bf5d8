"""How a thing is to be had: for a time ("à louer", "le matin"), by several ("un devis commun"), or as what
somebody wants for so long ("pour deux jours") ."""

from __future__ import annotations

from pathlib import Path

from matching.lexicon import Lexicon
from matching.understand.spans import TextSpan

_WORDS = Lexicon(Path(__file__).parent, "manner")
_LENT = _WORDS.compile("lent")
_JOINT = _WORDS.compile("joint")
_TAKEN = _WORDS.compile("taken")


def is_lent_out(folded: str) -> bool:
    """Does it come back: is it hired out, or there at certain hours only?"""
    return _LENT.search(folded) is not None


def is_done_jointly(folded: str) -> bool:
    """Is it spoken of as done by several?"""
    return _JOINT.search(folded) is not None


def is_wanted_for_a_time(folded: str) -> bool:
    """Is it named with the time for which somebody wants it?"""
    return _TAKEN.search(folded) is not None


def find_joint_spans(folded: str) -> tuple[TextSpan, ...]:
    """Where the words for several stand: "groupé", "en commun"."""
    return tuple(found.span() for found in _JOINT.finditer(folded))
