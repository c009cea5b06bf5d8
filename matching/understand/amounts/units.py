"""The words people count in, spelled as they spell them, and the unit each stands for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

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


# Folded words (regular expressions) | unit | factor. Longest first where one begins another.
_MEASURES: tuple[tuple[str, Unit, float], ...] = (
    (r"k ?wh|kilo ?watt[- ]?(?:heures?|hours?)", Unit.KWH, 1),
    (r"mwh|mega ?watt[- ]?(?:heures?|hours?)", Unit.MWH, 1),
    (r"gwh", Unit.GWH, 1),
    (r"kw[cth]?|kva|kilo ?watts?", Unit.KILOWATT, 1),
    (r"mw[cth]?|mega ?watts?", Unit.MEGAWATT, 1),
    (r"n?m ?\^?3|metres? ?cubes?|m cubes?|cubic (?:met(?:er|re)s?|m)|cbm", Unit.M3, 1),
    (
        r"m ?\^?2|metres? ?carres?|m carres?|square (?:met(?:er|re)s?|m)|sqm"
        r"|sq m",
        Unit.M2,
        1,
    ),
    (r"ha|hectares?", Unit.M2, 10_000),
    (r"kgs?|kilos?|kilog(?:rammes?|rams?)|quilos?", Unit.KG, 1),
    (r"quinta(?:l|ux)|qx|quintals", Unit.KG, 100),
    (r"lbs?", Unit.KG, 0.4536),
    (r"ton+es?|tons?|t", Unit.T, 1),
    (r"grammes?|grams?|grs?|g", Unit.G, 1),
    (r"hectolitres?|hl", Unit.L, 100),
    (r"cl|centilitres?", Unit.L, 0.01),
    (r"dl", Unit.L, 0.1),
    (r"lit+res?|liters?|lts?|l", Unit.L, 1),
    (r"steres?|cordes? de bois", Unit.STERE, 1),
    (r"metres? lineaires?|ml|linear met(?:er|re)s?|metres?|meters?|m", Unit.M, 1),
)
_CONTAINERS: tuple[tuple[str, Unit], ...] = (
    (r"bi[gb][- ]?bags?|bulk bags?|fibcs?|super ?sacs?", Unit.BIG_BAG),
    (r"pal+et+e?s?|pal\.?", Unit.PALLET),
    (r"bennes?|skips?|ampliroll", Unit.SKIP),
    (r"sacs?|sachets?|bags?|sacks?", Unit.BAG),
    (r"cartons?|box(?:es)?", Unit.BOX),
    (r"caisses?|cagettes?|cageots?|crates?|bourriches?|clayettes?", Unit.CRATE),
    (r"futs?|barils?|drums?|barrels?|tonnelets?", Unit.DRUM),
    (r"ibcs?|grvs?|cubi(?:tainer)?s?|tonnes? a eau|cuves? (?:de )?1000 ?l(?:itres)?", Unit.IBC),
    (r"rouleaux?|bobines?|rolls?|reels?|coils?", Unit.ROLL),
    (r"bal+ots?|bal+es?|bottes?", Unit.BALE),
    (r"camions?|semi[- ]?remorques?|truck ?loads?|lorry ?loads?|trucks?|lorr(?:y|ies)", Unit.TRUCKLOAD),
)
_COUNTS: tuple[tuple[str, Unit], ...] = (
    (r"heures?|hours?|hrs?|h", Unit.HOUR),
    (r"jours?|journees?|days?", Unit.DAY),
    (
        r"personnes?|people|persons?"
        r"|pers\.?",
        Unit.PERSON,
    ),
    (r"places?|seats?|spaces|postes? de travail", Unit.PLACE),
    (r"unites?|units?|pieces?|pcs?|exemplaires?|u", Unit.UNIT),
)

_NAMED_UNITS: tuple[NamedUnit, ...] = (
    *(NamedUnit(unit, factor, Sort.MEASURE) for _, unit, factor in _MEASURES),
    *(NamedUnit(unit, 1.0, Sort.CONTAINER) for _, unit in _CONTAINERS),
    *(NamedUnit(unit, 1.0, Sort.COUNT) for _, unit in _COUNTS),
)
_WORDS = (*(row[0] for row in _MEASURES), *(row[0] for row in _CONTAINERS), *(row[0] for row in _COUNTS))
UNIT_WORD = re.compile("(?:" + "|".join(f"(?P<u{n}>{words})" for n, words in enumerate(_WORDS)) + r")(?![a-z0-9])")
CONTAINER_WORD = re.compile(
    r"\b(?:" + "|".join(f"(?P<u{n + len(_MEASURES)}>{row[0]})" for n, row in enumerate(_CONTAINERS)) + r")(?![a-z0-9])"
)

# Things that hold a quantity without being a unit of ours: "bocaux de 75 cl" is a size, not an amount.
HOLDERS = (
    r"bocal|bocaux|bouteilles?|bonbonnes?|bidons?|pots?|seaux?|cuves?|citernes?|bacs?|conteneurs?|containers?"
    r"|reservoirs?"
    r"|jerr?[iy]cans?|flacons?|boites?|canettes?|poubelles?|brouettes?|remorques?|barquettes?|tanks?|jars?|bottles?"
    r"|cans?"
    r"|tins?|buckets?|pails?|tubs?|bins?|canisters?|trays?"
)

HOLDER_WORD = re.compile(rf"\b(?:{HOLDERS})(?![a-z0-9])")


def resolve_unit(found: re.Match[str]) -> NamedUnit:
    """What the matched unit word stands for."""
    return _NAMED_UNITS[int((found.lastgroup or "u0")[1:])]
