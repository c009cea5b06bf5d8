"""An offer is never taken for what is only looked for; a need may be."""

from __future__ import annotations

from datetime import date

import pytest

from matching.knowledge import Knowledge

TODAY = date(2026, 3, 3)


@pytest.mark.parametrize(
    ("sentence", "resource"),
    [
        ("j'ai de la chaleur à 60 °C", "waste-heat"),
        ("je cherche de la chaleur", "waste-heat"),
        ("j'ai des palettes à donner", "pallet"),
        ("j'ai des cartons à donner", "cardboard-boxes"),
        ("on cherche à acheter de l'électricité à plusieurs", "electricity-purchase"),
    ],
)
def test_the_kind_decides(sentence: str, resource: str, knowledge: Knowledge) -> None:
    reading = knowledge.understand_text(sentence, "fr", TODAY)
    assert reading.guesses[0].resource == resource


@pytest.mark.parametrize("thing", ["de la chaleur", "du sel", "des granulés de bois", "des chiffons d'essuyage"])
def test_what_is_looked_for_by_its_name_is_not_asked_about(thing: str, knowledge: Knowledge) -> None:
    reading = knowledge.understand_text(f"je cherche {thing}", "fr", TODAY)
    assert reading.sure
    assert not knowledge.find_resource(reading.guesses[0].resource).wanted


def test_no_offer_means_a_purchase(knowledge: Knowledge) -> None:
    for said in ("extincteurs", "sel", "papier", "granulés de bois", "gants"):
        reading = knowledge.understand_text(f"j'ai du {said} à donner", "fr", TODAY)
        assert not knowledge.find_resource(reading.guesses[0].resource).wanted, said
