"""The code of a waste depends on the activity that produced it, and its hazardous twin is never lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from matching.taxonomy.codes.finder import CodeIndex, guess_waste_codes
from matching.taxonomy.codes.hazard import DangerWords
from matching.taxonomy.codes.mirror import pair_mirror_entries, strip_references
from matching.taxonomy.codes.producers import Producers
from matching.taxonomy.codes.trade_text import count_shared_digits
from matching.taxonomy.index.word_index import Index
from matching.taxonomy.load import TAXONOMY_FOLDER, load_taxonomy
from matching.taxonomy.model import Taxonomy

Ask = Callable[[str, str | None], list[str]]


@pytest.fixture
def ask(folder: Path) -> Ask:
    """Asks the small taxonomy with the real waste codes."""
    for name in ("waste_codes.csv", "waste_chapters.toml", "danger.toml"):
        (folder / name).write_bytes((TAXONOMY_FOLDER / name).read_bytes())
    taxonomy = load_taxonomy(folder)
    index, codes = Index.build(taxonomy), CodeIndex.build(taxonomy)

    def codes_of(said: str, activity: str | None) -> list[str]:
        return [one.code for one in guess_waste_codes(said, index.search(said, 5, activity), activity, taxonomy, codes)]

    return codes_of


@pytest.mark.parametrize(
    ("said", "activity", "code"),
    [
        ("marc de café", "10.83Z", "020304"),
        ("marc de café", "56.10A", "200108"),
        ("marc de café", "torréfacteur", "020304"),
        ("marc de café", "restaurant", "200108"),
        ("sciure", "16.10A", "030105"),
        ("sciure", "Wood workshop", "030105"),
        ("sciure", "38.32Z centre de tri", "191207"),
        ("bois", "43.91A", "170201"),
        ("bois", "demolition", "170201"),
        ("bois", "mairie", "200138"),
        ("tourets", None, "150103"),
        ("used engine oil", "garage", "130205"),
        ("drêches", "brasserie", "020704"),
        ("sable de fonderie", "24.51Z", "100908"),
        ("petit-lait", "fromagerie", "020501"),
    ],
)
def test_codes_by_activity(ask: Ask, said: str, activity: str | None, code: str) -> None:
    assert ask(said, activity)[0] == code


@pytest.mark.parametrize(
    ("said", "activity", "hazardous"),
    [
        ("sciure", "16.10A", "030104"),  # the resource is marked as a mirror entry
        ("emballages plastiques souillés", None, "150110"),
        ("chiffons souillés", "garage", "150202"),
        ("terre polluée", "terrassement", "170503"),
        ("contaminated soil", None, "170503"),
        ("treated wood", "construction", "170204"),
        ("boues d'usinage chlorées", "usinage", "120114"),
    ],
)
def test_the_hazardous_twin_is_among_three(ask: Ask, said: str, activity: str | None, hazardous: str) -> None:
    assert hazardous in ask(said, activity)[:3]


def test_at_most_five_best_first(ask: Ask, folder: Path) -> None:
    assert len(ask("bois", None)) == len(set(ask("bois", None))) == 5
    taxonomy = load_taxonomy(folder)
    found = guess_waste_codes("bois", (), None, taxonomy, CodeIndex.build(taxonomy))
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
    assert all(0 <= one.score <= 1 for one in found)


def test_no_words_no_codes(ask: Ask) -> None:
    assert ask("", None) == []


@pytest.mark.parametrize(
    ("prefixes", "naf", "digits"),
    [(("10.8",), "10.83Z", 3), (("10", "10.83"), "1083", 4), (("16",), "10.83", 0), ((), "10", 0), (("10.83",), "10", 2)],
)
def test_longest_prefix(prefixes: tuple[str, ...], naf: str, digits: int) -> None:
    assert count_shared_digits(prefixes, naf) == digits


@pytest.mark.parametrize(
    ("said", "naf", "chapter"),
    [
        ("10.83", "1083", "0203"),
        ("1083Z", "1083Z", "0203"),
        ("24.51Z fonderie", "2451Z", "1009"),
        ("brasserie", "", "0207"),
        ("Atelier de menuiserie", "", "0301"),
        ("car repair", "", "1302"),
        (None, "", ""),
    ],
)
def test_activities_are_read(real: Taxonomy, said: str | None, naf: str, chapter: str) -> None:
    doing = Producers(real.chapters).read_activity(said)
    assert doing.naf == naf
    best = max(sorted(doing.chapters), key=lambda code: (doing.score_chapter(code), len(code)), default="")
    assert chapter == best or doing.score_chapter(chapter + "01") == doing.score_chapter(best + "01")


def test_mirror_entries_pair_up(real: Taxonomy) -> None:
    twins = pair_mirror_entries(real.codes)
    assert "030104" in twins["030105"]
    assert "030105" in twins["030104"]
    assert "170503" in twins["170504"]
    assert "150101" not in twins


@pytest.mark.parametrize(
    ("official", "left"),
    [
        ("terres et cailloux autres que ceux visés à la rubrique 17 05 03", "terres et cailloux"),
        ("piles alcalines (sauf rubrique 16 06 03)", "piles alcalines"),
        ("soil and stones other than those mentioned in 17 05 03", "soil and stones"),
        ("wastes not otherwise specified", "wastes"),
        ("béton", "béton"),
    ],
)
def test_cross_references_name_nothing(official: str, left: str) -> None:
    assert strip_references(official) == left


@pytest.mark.parametrize(
    ("said", "danger"),
    [
        ("terres polluées", True),
        ("contaminated soil", True),
        ("boues contenant des substances dangereuses", True),
        ("bois non traité", False),
        ("bois traité", True),
        ("enrobés ne contenant pas de goudron", False),
        ("plaquettes de frein (non amiantées)", False),
        ("asbestos-free brake pads", False),
        ("sans solvant", False),
        ("colle à l'eau", False),
        ("water-based paint", False),
        ("déchets inertes", False),
        ("huile non chlorée, souillée", True),
        ("terre", None),
        ("", None),
        ("free lead", True),
    ],
)
def test_words_speak_of_danger_or_deny_it(real: Taxonomy, said: str, danger: bool | None) -> None:
    assert DangerWords.from_taxonomy(real).detect_danger(said) is danger


def hazards(found: list[str], taxonomy: Taxonomy) -> list[str]:
    return [code for code in found[:3] if taxonomy.codes[code].hazardous]


SHOWN = [
    "terre polluée",
    "peinture",
    "colle",
    "écrans",
    "frigo",
    "batterie de voiture",
    "laine de roche",
    "bidons vides",
    "fûts vides",
    "chiffons souillés",
    "used oil",
    "paint sludge",
    "toner",
    "amiante",
    "néons",
    "extincteur",
    "frigidaire",
    "lithium battery",
    "enrobés au goudron",
    "bois traité",
    "médicaments cytotoxiques",
    "boue d'hydrocarbures",
]
NOT_SHOWN = [
    "terre",
    "gravats",
    "béton",
    "huile de friture",
    "drêches",
    "boues de laiterie",
    "lactosérum",
    "médicaments",
    "tontes de pelouse",
    "enrobés",
    "colle à l'eau",
    "bois non traité",
    "pneus",
    "carton",
    "soil and stones",
    "cooking oil",
    "brewery waste",
    "plaquettes de frein sans amiante",
    "vieux pain",
    "fumier",
]


@pytest.mark.parametrize("said", SHOWN)
def test_danger_is_shown(real: Taxonomy, real_index: Index, real_codes: CodeIndex, said: str) -> None:
    found = [one.code for one in guess_waste_codes(said, real_index.search(said, 5), None, real, real_codes)]
    assert hazards(found, real)


@pytest.mark.parametrize("said", NOT_SHOWN)
def test_danger_is_not_cried_where_nothing_speaks_of_it(
    real: Taxonomy, real_index: Index, real_codes: CodeIndex, said: str
) -> None:
    found = [one.code for one in guess_waste_codes(said, real_index.search(said, 5), None, real, real_codes)]
    assert hazards(found, real) == []
