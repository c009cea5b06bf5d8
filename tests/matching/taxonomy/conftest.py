"""A small taxonomy as files, for tests that need no more, and the real one read once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from matching.taxonomy.codes.finder import CodeIndex
from matching.taxonomy.index.word_index import Index
from matching.taxonomy.load import load_taxonomy
from matching.taxonomy.model import Taxonomy

WOOD = """
[wood]
fr = "bois"
en = "wood"
unit = "m3"
base = "t"
reach = 60
wordings_fr = ["bois", "bois en vrac"]
wordings_en = ["wood", "loose timber"]
[wood.codes]
"170201" = ["41", "43"]
"200138" = []

[sawdust]
fr = "sciure"
en = "sawdust"
parent = "wood"
unit = "m3"
base = "t"
reach = 50
mirror = true
wordings_fr = ["sciure de bois", "farine de bois", "copeaux de scie"]
wordings_en = ["wood dust", "saw dust from timber"]
[sawdust.conversions]
m3 = 0.2
[sawdust.codes]
"030105" = ["16", "31"]
"191207" = ["38"]

[cable-drums]
fr = "tourets de câble"
en = "cable drums"
parent = "wood"
unit = "unit"
base = "piece"
reach = 80
wordings_fr = ["tourets", "bobines en bois"]
wordings_en = ["cable reels", "wooden drums"]
[cable-drums.codes]
"150103" = []
"""
CONTAINERS = """
[l]
volume = 0.001
source = "definition"
[skip]
volume = 15
heaviest = 12
source = "usual"
"""
FOOD = """
[coffee-grounds]
fr = "marc de café"
en = "spent coffee grounds"
unit = "kg"
base = "t"
reach = 30
wordings_fr = ["marc de café", "café usagé", "résidus de café"]
wordings_en = ["coffee grounds", "espresso pucks"]
[coffee-grounds.codes]
"020304" = ["10.83"]
"200108" = ["56"]

[engine-oil]
fr = "huile moteur usée"
en = "used engine oil"
unit = "l"
base = "t"
reach = 150
hazardous = true
wordings_fr = ["huile de vidange", "huile noire", "fût d'huile"]
wordings_en = ["waste oil", "drum of oil"]
[engine-oil.conversions]
l = 0.0009
[engine-oil.codes]
"130205" = []

[forklift-training]
fr = "formation cariste"
en = "forklift training"
unit = "hour"
base = "hour"
reach = 40
wordings_fr = ["CACES", "formation au chariot élévateur"]
wordings_en = ["forklift course", "forklift licence"]

[mulch]
fr = "paillage"
en = "mulch"
unit = "m3"
base = "t"
reach = 25
wordings_fr = ["paillis", "copeaux de paillage", "big bags de paillis"]
wordings_en = ["mulch", "garden mulch"]
[mulch.conversions]
m3 = 0.3
"""
OUTLETS = """
[[outlet]]
resource = "sawdust"
serves = "mulch"
process = "sieving"
activities = ["81.30"]
strength = 0.6
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Data files of a taxonomy with seven resources, one outlet and the real waste codes."""
    for part, name, text in (
        ("resources", "wood", WOOD),
        ("resources", "food", FOOD),
        ("outlets", "wood", OUTLETS),
        ("processes", "wood", '[sieving]\nfr = "par tamisage"\nen = "by sieving"\n'),
    ):
        (tmp_path / part).mkdir(exist_ok=True)
        (tmp_path / part / f"{name}.toml").write_text(text, encoding="utf-8")
    (tmp_path / "containers.toml").write_text(CONTAINERS, encoding="utf-8")
    return tmp_path


@pytest.fixture
def written(folder: Path) -> Callable[[str, str], Taxonomy]:
    """Writes one more file into the folder, or another text into one, and loads all."""

    def write(name: str, text: str) -> Taxonomy:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
        return load_taxonomy(folder)

    return write


@pytest.fixture(scope="session")
def real() -> Taxonomy:
    """The taxonomy Boucle ships with."""
    return load_taxonomy()


@pytest.fixture(scope="session")
def real_index(real: Taxonomy) -> Index:
    """Its index."""
    return Index.build(real)


@pytest.fixture(scope="session")
def real_codes(real: Taxonomy) -> CodeIndex:
    """Its index of waste codes."""
    return CodeIndex.build(real)
