"""The words people count in, spelled as they spell them, and the unit each stands for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from matching.lexicon import Lexicon
from matching.vocabulary import Unit


class Sort(StrEnum):
    """A measure (kg), a container that may itself be the thing (pallet), or what is counted in itself (persons)."""

    MEASURE = "measure"
    CONTAINER = "container"
    COUNT = "count"


@dataclass(frozen=True, slots=True)
class NamedUnit:
    """One word for a unit: 1 of the word = `factor` of the unit."""

    unit: Unit
    factor: float
    sort: Sort


_WORDS = Lexicon(Path(__file__).parent, "units")
# Kind of unit in the word files | symbols, the same in every language | unit | factor. First those that others begin with.
_MEASURES: tuple[tuple[str, str, Unit, float], ...] = (
    ("kwh", r"k ?wh", Unit.KWH, 1),
    ("mwh", r"mwh", Unit.MWH, 1),
    ("gwh", r"gwh", Unit.GWH, 1),
    ("kw", r"kw[cth]?|kva", Unit.KILOWATT, 1),
    ("mw", r"mw[cth]?", Unit.MEGAWATT, 1),
    ("cubic_yard", r"cu ?yds?|yds?3", Unit.M3, 0.7646),
    ("m3", r"n?m ?\^?3|cbm", Unit.M3, 1),
    ("square_foot", r"sq\.? ?ft|ft2", Unit.M2, 0.0929),
    ("square_yard", r"sq\.? ?yds?", Unit.M2, 0.8361),
    ("m2", r"m ?\^?2|sqm", Unit.M2, 1),
    ("hectare", r"ha", Unit.M2, 10_000),
    ("kg", r"kgs?", Unit.KG, 1),
    ("quintal", r"qx", Unit.KG, 100),
    ("pound", "", Unit.KG, 0.4536),
    ("kilotonne", r"kt", Unit.T, 1000),
    ("tonne", r"t", Unit.T, 1),
    ("gram", r"grs?|g", Unit.G, 1),
    ("hectolitre", r"hl", Unit.L, 100),
    ("centilitre", r"cl", Unit.L, 0.01),
    ("", r"dl", Unit.L, 0.1),
    ("millilitre", "", Unit.L, 0.001),
    ("gallon", r"gals?", Unit.L, 3.785),
    ("litre", r"lts?|l", Unit.L, 1),
    ("stere", "", Unit.STERE, 1),
    ("cord", "", Unit.STERE, 3.625),
    ("metre", r"ml|m", Unit.M, 1),
    ("yard", "", Unit.M, 0.9144),
    ("foot", "", Unit.M, 0.3048),
)
_CONTAINERS: tuple[tuple[str, str, Unit], ...] = (
    ("big_bag", r"fibcs?", Unit.BIG_BAG),
    ("pallet", "", Unit.PALLET),
    ("skip", "", Unit.SKIP),
    ("bag", "", Unit.BAG),
    ("box", "", Unit.BOX),
    ("crate", "", Unit.CRATE),
    ("drum", "", Unit.DRUM),
    ("ibc", r"ibcs?", Unit.IBC),
    ("roll", "", Unit.ROLL),
    ("bale", "", Unit.BALE),
    ("truckload", "", Unit.TRUCKLOAD),
)
_COUNTS: tuple[tuple[str, str, Unit], ...] = (
    ("hour", "h", Unit.HOUR),
    ("day", "", Unit.DAY),
    ("person", "", Unit.PERSON),
    ("place", "", Unit.PLACE),
    ("unit", "", Unit.UNIT),
)
_SPELLED = _WORDS.list_sorts("units")


def _spell_unit(name: str, symbols: str) -> str:
    """All ways to write a unit, as one pattern."""
    return "|".join((*_SPELLED.get(name, ()), *([symbols] if symbols else [])))


_NAMED_UNITS: tuple[NamedUnit, ...] = (
    *(NamedUnit(unit, factor, Sort.MEASURE) for _, _, unit, factor in _MEASURES),
    *(NamedUnit(unit, 1.0, Sort.CONTAINER) for _, _, unit in _CONTAINERS),
    *(NamedUnit(unit, 1.0, Sort.COUNT) for _, _, unit in _COUNTS),
)
_SPELLINGS = (
    *(_spell_unit(name, symbols) for name, symbols, _, _ in _MEASURES),
    *(_spell_unit(name, symbols) for name, symbols, _ in (*_CONTAINERS, *_COUNTS)),
)
_GROUPS = [f"(?P<u{n}>{spelling})" for n, spelling in enumerate(_SPELLINGS)]
UNIT_WORD = re.compile("(?:" + "|".join(_GROUPS) + r")(?![a-z0-9])")
CONTAINER_WORD = re.compile(r"\b(?:" + "|".join(_GROUPS[len(_MEASURES) : len(_MEASURES) + len(_CONTAINERS)]) + r")(?![a-z0-9])")
HOLDERS = "|".join(_WORDS.list_words("holders"))
HOLDER_WORD = re.compile(rf"\b(?:{HOLDERS})(?![a-z0-9])")


def resolve_unit(found: re.Match[str]) -> NamedUnit:
    """What the matched unit word stands for."""
    return _NAMED_UNITS[int((found.lastgroup or "u0")[1:])]
