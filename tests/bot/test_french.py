"""French as people write it: what names, months, amounts and reasons become in a sentence; English beside it."""

from __future__ import annotations

import pytest

from bot.rendering.french_names import write_at, write_of
from matching.knowledge import Knowledge
from tests.wire import all_texts


@pytest.mark.parametrize(
    ("name", "of"),
    [
        ("Périgny", "de Périgny"),
        ("Aigrefeuille", "d'Aigrefeuille"),
        ("Aytré", "d'Aytré"),
        ("Échillais", "d'Échillais"),
        ("Île d'Aix", "de l'Île d'Aix"),
        ("Oléron", "d'Oléron"),
        ("Yves", "d'Yves"),
        ("Yann", "de Yann"),
        ("Hélène", "d'Hélène"),
        ("Hiers-Brouage", "d'Hiers-Brouage"),
        ("Honfleur", "de Honfleur"),
        ("La Rochelle", "de La Rochelle"),
        ("L'Houmeau", "de L'Houmeau"),
        ("Le Thou", "du Thou"),
        ("Les Portes-en-Ré", "des Portes-en-Ré"),
        ("Pays de Retz", "du Pays de Retz"),
        ("Agglo", "de l'Agglo"),
        ("17180 Périgny", "de 17180 Périgny"),
        ("", "de "),
    ],
)
def test_of_a_name(name: str, of: str) -> None:
    assert write_of(name) == of


@pytest.mark.parametrize(
    ("place", "at"),
    [
        ("Aytré", "à Aytré"),
        ("La Rochelle", "à La Rochelle"),
        ("Le Thou", "au Thou"),
        ("Le Gué-d'Alleré", "au Gué-d'Alleré"),
        ("Les Portes-en-Ré", "aux Portes-en-Ré"),
        ("Lens", "à Lens"),
    ],
)
def test_in_a_place(place: str, at: str) -> None:
    assert write_at(place) == at


@pytest.mark.parametrize(
    ("key", "facts", "french", "english"),
    [
        ("digest-week", {"place": "Aytré"}, "📬 Votre semaine, près d'Aytré", "📬 Your week, near Aytré"),
        ("digest-week", {"place": "Le Thou"}, "📬 Votre semaine, près du Thou", "📬 Your week, near Le Thou"),
        ("season-months", {"first": "août", "last": "mars"}, "d'août à mars", None),
        ("mine-renewed", {"resource": "pallets", "until": "2026-03-01"}, "1er mars 2026.", "1 March 2026."),
        ("mine-renewed", {"resource": "pallets", "until": "2026-03-11"}, "11 mars 2026.", "11 March 2026."),
        (
            "why-kinship-process",
            {"offered": "jars", "needed": "jars", "process": "jar-washing"},
            ", par lavage des bocaux et bouteilles",
            ", by washing jars and bottles",
        ),
        (
            "why-kinship-process",
            {"offered": "jars", "needed": "jars", "process": ""},
            ", après transformation",
            ", after processing",
        ),
    ],
)
def test_sentences(knowledge: Knowledge, key: str, facts: dict[str, str], french: str, english: str | None) -> None:
    texts = all_texts(knowledge)
    assert texts["fr"].render_plain(key, facts).endswith(french)
    if english is not None:
        assert texts["en"].render_plain(key, facts).endswith(english)


@pytest.mark.parametrize(
    ("facts", "french", "english"),
    [
        # A power is what it is all the time: it has no rhythm, only a time when it is there.
        ({"low": 350, "high": 350, "unit": "KW", "rhythm": "year"}, "350 kW", "350 kW"),
        ({"low": 350, "high": 350, "unit": "KW", "rhythm": "continuous"}, "350 kW en continu", "350 kW continuously"),
        ({"low": 2, "high": 2, "unit": "T", "rhythm": "year"}, "2 t chaque année", "2 t a year"),
    ],
)
def test_amounts(knowledge: Knowledge, facts: dict[str, str | int], french: str, english: str) -> None:
    texts = all_texts(knowledge)
    asked = {**facts, "every": 1}
    assert texts["fr"].render_plain("declaration-quantity", asked) == french
    assert texts["en"].render_plain("declaration-quantity", asked) == english


@pytest.mark.parametrize(
    ("resource", "price", "french"),
    [
        ("electricity-purchase", "buy", "achat d'électricité"),
        ("achat", "buy", "achat"),
        ("euro-pallet", "give", "palettes Europe (EPAL) · donné"),
    ],
)
def test_a_card_says_nothing_twice(knowledge: Knowledge, resource: str, price: str, french: str) -> None:
    facts = {"resource": resource, "price": price, "kind": "offer", "low": 0, "high": 0, "unit": "", "rhythm": "", "every": 1}
    assert all_texts(knowledge)["fr"].render_plain("declaration-line", facts) == french


def test_a_trade_that_is_unknown_is_a_company(knowledge: Knowledge) -> None:
    facts = {"activity": "company", "near": "about-10", "kind": "offer"}
    texts = all_texts(knowledge)
    assert texts["fr"].render_plain("declaration-by", facts) == "une structure, à environ 10 km, propose"
    assert texts["en"].render_plain("declaration-by", facts).startswith("an organisation, ")
