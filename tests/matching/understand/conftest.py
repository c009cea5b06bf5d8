"""A small taxonomy and a small map that the readings of this folder are tried against."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import pytest

from matching.taxonomy.guess import Guess
from matching.understand import Reading, understand_message
from matching.understand.plain_text import fold_text
from matching.vocabulary import Place

TODAY = date(2026, 11, 21)

WORDINGS = {
    "euro-pallet": "palettes europe|euro pallets",
    "pallet": "palettes|palettes bois|wooden pallets|pallets",
    "lost-pallet": "palettes perdues",
    "pvc-offcuts": "chutes de pvc rigide|chutes de pvc",
    "coffee-grounds": "marc de café|café usagé|coffee grounds",
    "heat": "chaleur fatale|waste heat|surplus heat",
    "cardboard": "carton|cardboard",
    "cardboard-boxes": "cartons|cardboard boxes",
    "sawdust": "sciure|sawdust",
    "spent-grain": "drêches|spent grain",
    "drum": "fûts|drums",
    "rubble": "gravats|rubble",
    "cooking-oil": "huile de friture|used cooking oil",
    "engine-oil": "huile de vidange",
    "oil": "huile",
    "storage": "surface de stockage|storage space",
    "glass-jars": "bocaux|bocaux en verre|glass jars",
    "wood": "bois|wood",
    "film": "film|film étirable",
    "sand": "sable|sand",
    "gravel": "gravier|gravel",
    "fruit-vegetables": "fruits et légumes",
    "fruit": "fruits",
    "vegetables": "légumes",
    "truck": "camion",
    "cold-truck": "camion frigo",
    "forklift": "chariot élévateur|forklift",
    "aerial-platform": "nacelle",
    "meeting-room": "salle de réunion|meeting room",
    "gas": "gaz",
    "electricity": "électricité|electricity",
    "flour": "farine|sacs de farine",
    "compost": "compost",
    "chips": "copeaux|wood chips|copeaux de bois",
    "steam": "vapeur|steam",
    "hot-water": "eau chaude",
    "manure": "fumier|fumier de cheval",
    "chairs": "chaises|chaises de bureau|office chairs",
    "whey": "lactosérum|whey",
    "topsoil": "terre végétale",
    "oyster-shells": "coquilles d'huîtres",
    "paint": "restes de peinture|peinture",
    "big-bags": "big bags",
    "plastic": "plastique|plastic",
    "untreated-wood": "bois non traité",
    "treated-wood": "bois traité",
    "leather": "chutes de cuir",
    "fabric": "chutes de tissu",
    "bread": "pain|bread",
    "apples": "pommes",
    "pears": "poires",
    "branches": "branches",
    "skip": "benne",
    "warehouse": "entrepôt",
    "scrap": "ferraille|scrap metal",
    "straw": "paille",
    "hay": "foin",
    "training": "formation sécurité",
    "parking": "parking|places de parking",
    "boxes": "cartons de déménagement",
    "bottles": "bouteilles en verre|bottles",
    "bran": "son de blé",
    "glass": "verre|glass",
    "rainwater": "eau de pluie",
}
TOWNS = {
    "périgny": ("17180", "17"),
    "perigny": ("17180", "17"),
    "niort": ("79000", "79"),
    "la rochelle": ("17000", "17"),
    "surgères": ("17700", "17"),
    "bordeaux": ("33000", "33"),
    "nantes": ("44000", "44"),
}
_SMALL = {"de", "des", "du", "d", "la", "le", "les", "l", "of", "the", "en"}


@dataclass(frozen=True, slots=True)
class FakeSpot:
    start: int
    end: int
    places: tuple[Place, ...]


def _stems(words: str) -> frozenset[str]:
    return frozenset(word.rstrip("sx") for word in re.findall(r"[a-z0-9]+", fold_text(words)) if word not in _SMALL)


_TABLE = [(_stems(one), resource, one) for resource, words in WORDINGS.items() for one in words.split("|")]


def search(text: str, limit: int, activity: str | None = None) -> tuple[Guess, ...]:
    """Shared words over all words of both: 1.0 for the same words."""
    asked = _stems(text)
    best: dict[str, Guess] = {}
    for stems, resource, wording in _TABLE:
        score = 2 * len(asked & stems) / (len(asked) + len(stems)) if asked else 0.0
        if score > best[resource].score if resource in best else score > 0.3:
            best[resource] = Guess(resource, wording, score)
    return tuple(sorted(best.values(), key=lambda guess: -guess.score)[:limit])


def spot(text: str) -> tuple[FakeSpot, ...]:
    """Towns of the small map after a word of place."""
    out = []
    for found in re.finditer(r"(?:\b(?:à|a|sur|de|in|near|at|vers)|près de) (" + "|".join(TOWNS) + r")\b", text, re.IGNORECASE):
        postcode, department = TOWNS[found.group(1).lower()]
        out.append(FakeSpot(found.start(1), found.end(1), (Place(found.group(1).title(), postcode, department, 46.0, -1.0),)))
    return tuple(out)


@pytest.fixture
def read() -> Callable[..., Reading]:
    """A message → its reading, on 21 November 2026."""

    def reading(text: str, language: str = "fr", today: date = TODAY) -> Reading:
        return understand_message(text, language, search, spot, today)

    return reading
