"""Two spellings of the same words fold to the same text."""

from __future__ import annotations

import pytest

from matching.taxonomy.index.fold import extract_content_words, fold_words, split_standalone_parts
from matching.taxonomy.index.stem import stem_word


@pytest.mark.parametrize(
    ("said", "folded"),
    [
        ("Œufs cassés", "oeufs casses"),
        ("L’huile", "l huile"),
        ("  Big-Bags  (neufs) ", "big bags neufs"),
        ("CO₂", "co2"),
        ("m³", "m3"),
        ("ÉTÉ à la ferme", "ete a la ferme"),
        ("", ""),
    ],
)
def test_fold(said: str, folded: str) -> None:
    assert fold_words(said) == folded


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("J’ai une vingtaine de palettes Europe par mois à donner", "palettes europe"),
        ("3 bennes de gravats tous les mois", "gravats"),
        ("2,5 t de sciure", "sciure"),
        ("20 palettes europe", "palettes europe"),
        ("cuve de 1000 l", "cuve"),
        ("slt g bcp de cartons dispo svp", "g cartons"),
        ("we have some coffee grounds every week", "coffee grounds"),
        ("2 big bags of plastic", "plastic"),
        ("bonjour", "bonjour"),
    ],
)
def test_content_is_what_names_a_thing(said: str, left: str) -> None:
    assert extract_content_words(said) == left


@pytest.mark.parametrize(
    ("words", "stemmed"),
    [
        (("cheval", "chevaux"), "cheval"),
        (("batterie", "batteries", "battery"), "battery"),
        (("cassé", "cassés", "cassée", "cassées"), "cass"),
        (("usé", "usée", "usés", "usées"), "use"),
        (("tuyau", "tuyaux"), "tuyau"),
        (("vert", "verts", "verte", "vertes"), "vert"),
        (("glass",), "glass"),
        (("pcb",), "pcb"),
    ],
)
def test_stem_joins_forms(words: tuple[str, ...], stemmed: str) -> None:
    assert {stem_word(fold_words(word)) for word in words} == {stemmed}


@pytest.mark.parametrize(("one", "other"), [("wine", "wins"), ("verre", "vert"), ("ver", "verre"), ("sel", "selle")])
def test_stem_keeps_words_apart(one: str, other: str) -> None:
    assert stem_word(one) != stem_word(other)


@pytest.mark.parametrize(
    ("said", "alone"),
    [
        ("bidons (vides) - PEHD", ("bidons   - PEHD", "bidons", "PEHD")),
        ("lampes / tubes", ("lampes", "tubes")),
        ("palettes Europe", ()),
        ("sac (jute", ("sac",)),
    ],
)
def test_parts_stand_alone(said: str, alone: tuple[str, ...]) -> None:
    assert split_standalone_parts(said) == alone
