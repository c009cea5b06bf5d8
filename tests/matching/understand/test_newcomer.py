"""What a sentence says of the one who writes it is read where it is beyond doubt, and nowhere else."""

from __future__ import annotations

import pytest

from matching.activities.load import load_activities
from matching.gazetteer.load import load_gazetteer
from matching.understand.newcomer import read_newcomer
from matching.understand.presentation import Presentation

ACTIVITIES, GAZETTEER = load_activities(), load_gazetteer()
PERIGNY = (46.15, -1.09)


def read(text: str, *, name_asked: bool = False) -> Presentation:
    return read_newcomer(
        text,
        ACTIVITIES,
        lambda words: GAZETTEER.spot(words, near=PERIGNY),
        lambda words: GAZETTEER.find(words, near=PERIGNY),
        name_asked=name_asked,
    )


@pytest.mark.parametrize(
    ("text", "name", "activity", "place"),
    [
        ("on fait du pain", "", "bakery", ""),
        ("je suis menuisier", "", "joinery", ""),
        ("non on est une petite boulangerie", "", "bakery", ""),
        ("on est à Lagord", "", "", "Lagord"),
        ("j'ai 10 palettes à Lagord", "", "", "Lagord"),
        ("boulangerie Martin à Lagord, j'ai 20 kg de pain par jour", "Boulangerie Martin", "bakery", "Lagord"),
        ("nous sommes la Brasserie des Îles à Rochefort, on a des drêches", "Brasserie des Îles", "brewery", "Rochefort"),
        ("brasserie du marais : 600 kg de drêches par semaine", "", "brewery", ""),
        ("Paysagiste à Lagord, je cherche du compost", "", "landscaper", "Lagord"),
        ("we are a brewery in Périgny, we have 600 kg of spent grain a week", "", "brewery", "Périgny"),
        ("we make bread", "", "bakery", ""),
    ],
)
def test_what_is_said_is_read(text: str, name: str, activity: str, place: str) -> None:
    found = read(text)
    assert (found.name, found.activity, found.place.name if found.place else "") == (name, activity, place)


@pytest.mark.parametrize(
    "text",
    [
        "je cherche un menuisier",
        "je suis preneur",
        "on est intéressés",
        "je ne suis pas boulanger",
        "garage à louer",
        "Garage, 20 m2 à partager",
        "four à pain à vendre",
        "je peux livrer des palettes à Rochefort",
        "savon de Marseille 20 kg",
        "on est à Aigrefeuille",
        "I'm looking for a carpenter",
    ],
)
def test_what_is_doubtful_is_not(text: str) -> None:
    found = read(text)
    assert (found.name, found.activity, found.place) == ("", "", None)


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("je suis menuisier à Lagord", True),
        ("on fait du pain", True),
        ("je suis menuisier, j'ai des chutes de bois", False),
        ("j'ai 10 palettes à Lagord", False),
        ("garage", False),
    ],
)
def test_a_message_that_says_nothing_else(text: str, bare: bool) -> None:
    assert read(text).bare is bare


@pytest.mark.parametrize(
    ("words", "wide"),
    [
        ("en France", True),
        ("partout en France", True),
        ("on est en Charente-Maritime", True),
        ("in France", True),
        ("Lagord", False),
        ("La Rochelle", False),
        ("Bretagne", False),
        ("17180", False),
    ],
)
def test_an_area_too_wide_to_look_around_in(words: str, wide: bool) -> None:
    assert GAZETTEER.is_wide(words) is wide


@pytest.mark.parametrize(
    ("text", "name", "activity", "place"),
    [
        ("Brasserie du Marais, brasserie à Périgny", "Brasserie du Marais", "brewery", "Périgny"),
        ("Ferme des Aubiers – élevage de porcs, Thairé", "Ferme des Aubiers", "pig-farm", "Thairé"),
        ("La Fournée (boulangerie, Lagord)", "La Fournée", "bakery", "Lagord"),
        ("Menuiserie Dupont et Fils, menuiserie, 17180 Périgny", "Menuiserie Dupont et Fils", "joinery", "Périgny"),
        ("Société Durand, La Rochelle", "Société Durand", "", "La Rochelle"),
        ("The Old Mill, bakery in Lagord", "The Old Mill", "bakery", "Lagord"),
        ("Les Deux Frères, on fait du pain", "", "", ""),
        ("Drêches, marc de café, Lagord", "", "", ""),
        ("SARL Martin & fils, menuiserie générale et agencement", "", "", ""),
        ("Brasserie du Marais", "", "", ""),
    ],
)
def test_a_calling_card_is_a_name_and_nothing_but_a_trade_and_a_town(text: str, name: str, activity: str, place: str) -> None:
    found = read(text, name_asked=True)
    assert (found.name, found.activity, found.place.name if found.place else "") == (name, activity, place)
