"""How a thing is to be had: for a time ("à louer", "le matin"), by several ("un devis commun"), or as what
somebody wants for so long ("pour deux jours") (`manner.toml`)."""

from __future__ import annotations

from matching.lexicon import compile_word_pattern, load_word_list
from matching.understand.spans import TextSpan

_LIST = load_word_list("manner")
_LENT = compile_word_pattern(_LIST["lent"]["words"])
_JOINT = compile_word_pattern(_LIST["joint"]["words"])
_TAKEN = compile_word_pattern(_LIST["taken"]["words"])


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
