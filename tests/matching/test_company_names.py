"""Two spellings of one company's name, and two companies that only sound alike."""

from __future__ import annotations

import pytest

from matching.activities.company_names import is_same_company_name


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Ferme des Aubiers", "EARL La ferme des aubiers", True),
        ("Brasserie du Marais", "brasserie marais", True),
        ("Brasserie du Marais", "Brasserie du marrais", True),
        ("L'Atelier d'Élise", "atelier elise", True),
        ("Menuiserie Dupont", "Menuiserie Dupond", True),
        ("Brasserie du Marais", "Brasserie du Port", False),
        ("Brasserie du Marais", "Champi des Marais", False),
        ("Dépôt 1", "Dépôt 2", False),
        ("Entrepôt Nord 12", "Entrepôt Nord 13", False),
        ("SA", "sa", True),
        ("Kiwi", "Kili", False),
        ("", "", False),
        ("!!!", "???", False),
    ],
)
def test_same_name(one: str, other: str, alike: bool) -> None:
    assert is_same_company_name(one, other) is alike
    assert is_same_company_name(other, one) is alike
