"""The data Boucle ships with: complete, sound, and reached by the words people use."""

from __future__ import annotations

from collections import Counter

import pytest

from matching.taxonomy.files.check import find_taxonomy_problems
from matching.taxonomy.index.word_index import Index
from matching.taxonomy.load import TAXONOMY_FOLDER
from matching.taxonomy.model import Taxonomy

GRAVE = (
    "orphan-parent",
    "parent-cycle",
    "outlet-unknown-resource",
    "outlet-unknown-process",
    "outlet-to-itself",
    "outlet-twice",
    "outlet-of-never",
    "unknown-code",
    "missing-translation",
    "absurd-conversion",
    "hazardous-without-hazardous-code",
)


def test_the_whole_list_of_waste_is_there(real: Taxonomy) -> None:
    assert (len(real.codes), sum(one.hazardous for one in real.codes.values())) == (842, 408)
    assert {code[:2] for code in real.codes} == {f"{number:02}" for number in range(1, 21)}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_plain_names_are_distinct_and_short(real: Taxonomy, language: str) -> None:
    names = [getattr(one, language) for one in real.codes.values()]
    assert [name for name, times in Counter(names).items() if times > 1] == []
    assert max(map(len, names)) <= 70


def test_every_chapter_has_activities_and_words(real: Taxonomy) -> None:
    assert {code[:4] for code in real.codes} | {code[:2] for code in real.codes} == set(real.chapters)
    assert [one.code for one in real.chapters.values() if not (one.activities and one.words_fr and one.words_en)] == []


def test_lists_of_words_are_broken_where_a_page_ends() -> None:
    lines = [
        (file.name, line)
        for file in TAXONOMY_FOLDER.rglob("*.toml")
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.startswith(("wordings_", "words_", "by_volume", "conversions", "    "))
    ]
    assert [(name, line) for name, line in lines if len(line) > 100] == []


@pytest.mark.parametrize("kind", GRAVE)
def test_no_grave_problem(real: Taxonomy, kind: str) -> None:
    assert [one for one in find_taxonomy_problems(real) if one.kind == kind] == []


@pytest.mark.parametrize(
    ("said", "resource"),
    [
        ("verre", "glass"),
        ("déchets verts", "green-waste"),
        ("ver de terre", "earthworms"),
        ("vers de terre", "earthworms"),
        ("bouteilles en verre", "glass-bottles"),
        ("cable drum", "cable-drums"),
        ("tourets de cable", "cable-drums"),
        ("palete europ", "euro-pallet"),
        ("PALETTES EUROPE", "euro-pallet"),
        ("chut de boi", "solid-wood-offcuts"),
        ("sciur de bois", "sawdust"),
        ("mar de cafe", "coffee-grounds"),
        ("coffee ground", "coffee-grounds"),
        ("dreche", "brewers-spent-grain"),
        ("bigbag", "big-bags"),
        ("big-bags", "big-bags"),
        ("petit lait", "whey"),
        ("lactosérum", "whey"),
        ("vieux pneus", "used-tyres"),
        ("plaque de platre", "plasterboard-offcuts"),
        ("BA13", "plasterboard-offcuts"),
        ("chaleur fatale", "waste-heat"),
        ("fumier de cheval", "horse-manure"),
        ("crotin", "horse-manure"),
        ("amiante", "asbestos"),
        ("fibrociment", "asbestos-cement"),
        ("CO₂", "co2"),
        ("salle de reunion", "meeting-room"),
        ("sacs de jute", "jute-bags"),
        ("copeaux alu", "aluminium-turnings"),
        ("pain rassis", "stale-bread"),
        ("eau de pluie", "rainwater"),
        ("slt g du marc de café dispo", "coffee-grounds"),
    ],
)
def test_words_reach_their_resource(real_index: Index, said: str, resource: str) -> None:
    assert real_index.search(said)[0].resource == resource


@pytest.mark.parametrize(
    "said",
    [
        "xyz qwerty",
        "quelle heure est-il",
        "il fait beau aujourd'hui",
        "merci beaucoup",
        "see you tomorrow",
        "asdfgh",
        "licorne arc-en-ciel",
        "ma belle-mère arrive demain",
        "who wins the match",
        "rdv lundi",
        "oui",
    ],
)
def test_nonsense_is_unsure(real_index: Index, said: str) -> None:
    assert all(one.score < 0.4 for one in real_index.search(said, 1))
