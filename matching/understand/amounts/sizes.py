"""Is a measure how much there is, or how big one piece is? "200 L d'huile" against "fûts de 200 L"."""

from __future__ import annotations

import re
from pathlib import Path

from matching.lexicon import Lexicon
from matching.understand.amounts.units import HOLDERS
from matching.vocabulary import Quantity, Unit

_WORDS = Lexicon(Path(__file__).parent, "sizes")
_HELD = rf"(?:{HOLDERS}|{_WORDS.join('held')})"
_HELD_WORD = re.compile(rf"\b{_HELD}(?![a-z])|\b{_WORDS.join('held_after')}(?![a-z])")
_BEFORE_OF = re.compile(
    rf"\b{_HELD}(?: (?!de\b)[a-z]+| en [a-z]+){{0,3}} ?{_WORDS.join('size_of')}(?: ?{_WORDS.join('size_about')})? ?$"
)
_LISTED_BEFORE = re.compile(rf"\b{_HELD} ?[:=] ?$")
_BEFORE = re.compile(rf"(?P<count>(?:\d|¤|\b{_WORDS.join('few')}\b) ?)?\b{_HELD} ?\(?$")
_NEAR_BEFORE = re.compile(rf"\b{_HELD}(?: (?:en |de )?[a-z]+){{0,2}} ?\(?$")
_AFTER = re.compile(rf"[ -](?:(?!{_WORDS.join('not_held')}\b)[a-z]+ )?{_WORDS.join('held_after')}(?![a-z])")
_OF = re.compile(rf"(?:\b{_WORDS.join('of')}) ?$")
_ONE_LOT = re.compile(rf"\b{_WORDS.join('one_lot')} ?$")
_SMALL = {Unit.L: 1100.0, Unit.KG: 60.0, Unit.M3: 1.1, Unit.G: 5000.0}
_HELD_BEFORE = re.compile(
    rf"\b{_HELD}(?: (?!{_WORDS.join('not_held')} )[a-z']+){{0,4}} ?\(?$|\b{_HELD} {_WORDS.join('of')} ?[a-z' ]{{2,30}} ?\(?$"
)
_COUNTED_BEFORE = re.compile(rf"(?:\d|\b{_WORDS.join('few')}) ?{_HELD}(?: (?!{_WORDS.join('not_held')} )[a-z]+){{0,3}} ?\(?$")
_HEAVIEST_PIECE = {Unit.T: 2.0, Unit.KG: 600.0, Unit.L: 1100.0, Unit.G: 60_000.0}
_LONGEST_PIECE = 20.0  # metres
_OF_AFTER = re.compile(rf" ?(?:{_WORDS.join('of')}) ?[a-z]")
_LENGTH = re.compile(rf"(?:\b{_WORDS.join('length')})(?: {_WORDS.join('length_of')})? ?$")
_EACH_AFTER = re.compile(rf" ?,? ?{_WORDS.join('each')}(?![a-z])")
_POWER_AFTER = re.compile(rf" ?(?:{_WORDS.join('power_of')}|¤)")
_LENGTH_AFTER = re.compile(rf" (?:{_WORDS.join('length_of')} )?{_WORDS.join('length_after')}")


def is_piece_size(left: str, start: int, end: int, unit: Unit, value: float) -> bool:
    """Is the measure that stands from `start` to `end` the size of one piece?"""
    before = left[max(0, start - 60) : start]
    if _ONE_LOT.search(before):
        return False
    if _BEFORE_OF.search(before) or (unit is Unit.L and _LISTED_BEFORE.search(before)):
        return True  # "cartons : 50 kg" are that many of them
    if (unit is Unit.L and value < 5 and _OF.search(before)) or (unit is Unit.G and value <= 2000 and _OF.search(before)):
        return True
    if value <= {Unit.L: 5.0, Unit.G: 5000.0}.get(unit, 0.0) and _NEAR_BEFORE.search(before):
        return True
    held = _BEFORE.search(before)
    if held and (held["count"] or (value <= _SMALL.get(unit, 0.0) and unit in (Unit.L, Unit.G))):
        return True
    if value <= _SMALL.get(unit, 0.0) and unit is not Unit.M3 and _COUNTED_BEFORE.search(before):
        return True
    return _AFTER.match(left, end) is not None and value <= 50_000


def is_near_holder(left: str, start: int, end: int) -> bool:
    """Does the name of something that holds other things stand near by?"""
    return bool(_HELD_WORD.search(left[max(0, start - 30) : start]) or _HELD_WORD.search(left[end : end + 30]))


def is_size_before_count(left: str, start: int, said: Quantity) -> bool:
    """Is it what one piece weighs, in "bottes de foin 10-12 kg, j'en ai 400": no rhythm, named right after what is counted?"""
    return said.high <= _HEAVIEST_PIECE.get(said.unit, 0.0) and bool(_HELD_BEFORE.search(left[max(0, start - 60) : start]))


def is_length_of_piece(left: str, end: int, said: Quantity) -> bool:
    """ "Poutres 4 m, 12 pièces": how long each is, not how many metres there are of something."""
    return said.unit is Unit.M and said.high <= _LONGEST_PIECE and not _OF_AFTER.match(left, end)


def is_size_of_each(left: str, end: int, said: Quantity) -> bool:
    """ "24 kegs, 50 L each": how much one piece holds or weighs."""
    return said.unit in _HEAVIEST_PIECE and said.high <= _HEAVIEST_PIECE[said.unit] and _EACH_AFTER.match(left, end) is not None


def is_strength_of_piece(left: str, end: int, said: Quantity) -> bool:
    """ "2 compresseurs, 15 kW": what a machine can do, not what there is to be had."""
    return said.unit in (Unit.KILOWATT, Unit.MEGAWATT) and not _POWER_AFTER.match(left, end)


def is_dimension(left: str, start: int, end: int) -> bool:
    """ "à 200 m", "2 m de large": a distance or a dimension."""
    return bool(_LENGTH.search(left[:start]) or _LENGTH_AFTER.match(left, end))
