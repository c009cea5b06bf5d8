"""Is a measure how much there is, or how big one piece is? "200 L d'huile" against "fûts de 200 L"."""

from __future__ import annotations

import re

from matching.understand.amounts.units import HOLDERS
from matching.vocabulary import Unit

_HELD = (
    rf"(?:{HOLDERS}|bi[gb][- ]?bags?|pal+et+e?s?|bennes?|sacs?|sachets?|cartons?|caisses?|cagettes?|cageots?|futs?"
    rf"|barils?|ibcs?|grvs?"
    r"|cubi(?:tainer)?s?|rouleaux?|bobines?|balles?|bottes?|camions?|remorques?|lots?|colis|pieces?|blocs?|pains?"
    r"|briques?|pallets?|skips?"
    r"|bags?|sacks?|box(?:es)?|crates?|drums?|barrels?|rolls?|bales?|trucks?|lorries|poches?|bonbonnes?|ramettes?"
    r"|plaques?|panneaux)"
)
_BEFORE_OF = re.compile(
    rf"\b{_HELD}(?: (?!de\b)[a-z]+| en [a-z]+){{0,3}} ?(?:de|d'|of|a|contenance|capacite)(?: ?environ)? ?$"
    rf"|\b{_HELD} ?[:=] ?$"
)
_BEFORE = re.compile(rf"(?P<count>(?:\d|¤|\b(?:un|une|deux|trois|quatre|cinq|six|dix|vingt)\b) ?)?\b{_HELD} ?\(?$")
_NEAR_BEFORE = re.compile(rf"\b{_HELD}(?: (?:en |de )?[a-z]+){{0,2}} ?\(?$")
_AFTER = re.compile(
    r"[ -](?:(?!of\b|de\b|et\b|and\b)[a-z]+ )?(?:jars?|bottles?|cans?|tins?|buckets?|pails?|tubs?|bins?"
    r"|tanks?|drums?|barrels?"
    r"|pallets?|skips?|bags?|sacks?|box(?:es)?|crates?|rolls?|bales?|ibcs?|big bags?|bulk bags?|trucks?"
    r"|containers?)(?![a-z])"
)
_OF = re.compile(r"(?:\bde|\bd'|\bof) ?$")
_ONE_LOT = re.compile(r"\b(?:un |le |a |mon |notre )?(?:lot|stock|chargement|colis) (?:de|d'|of) ?$")
_SMALL = {Unit.L: 1100.0, Unit.KG: 60.0, Unit.M3: 1.1, Unit.G: 5000.0}
_LENGTH = re.compile(
    r"(?:\ba|\blong(?:s|ues?)?|\blarges?|\bhaut(?:e|eur)?s?|\blongueur|\blargeur|\bdiametre"
    r"|\bepaisseur)(?: de)? ?$"
)
_LENGTH_AFTER = re.compile(r" (?:de )?(?:long|large|haut|hauteur|longueur|largeur|diametre|epaisseur|high|wide|deep)")


def is_piece_size(left: str, start: int, end: int, unit: Unit, value: float) -> bool:
    """Is the measure that stands from `start` to `end` the size of one piece?"""
    before = left[max(0, start - 60) : start]
    if _ONE_LOT.search(before):
        return False
    if _BEFORE_OF.search(before):
        return True
    if (unit is Unit.L and value < 5 and _OF.search(before)) or (unit is Unit.G and value <= 2000 and _OF.search(before)):
        return True
    if value <= {Unit.L: 5.0, Unit.G: 5000.0}.get(unit, 0.0) and _NEAR_BEFORE.search(before):
        return True
    held = _BEFORE.search(before)
    if held and (held["count"] or (value <= _SMALL.get(unit, 0.0) and unit in (Unit.L, Unit.G))):
        return True
    return _AFTER.match(left, end) is not None and value <= 50_000


def is_dimension(left: str, start: int, end: int) -> bool:
    """ "à 200 m", "2 m de large": a distance or a dimension."""
    return bool(_LENGTH.search(left[:start]) or _LENGTH_AFTER.match(left, end))
