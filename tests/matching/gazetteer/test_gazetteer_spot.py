"""Towns named inside chat sentences, and the everyday words that are left alone though a commune bears them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.gazetteer.gazetteer import Gazetteer

NAMED = [
    ("J'ai une vingtaine de palettes Europe par mois à donner à Périgny", [("Périgny", "Périgny")]),
    ("10 m3 de bois à prendre à Marans", [("Marans", "Marans")]),
    ("du gravier et du sable près de Surgères", [("Surgères", "Surgères")]),
    ("20 palettes à La Rochelle", [("La Rochelle", "La Rochelle")]),
    ("20 palettes a la rochelle", [("la rochelle", "La Rochelle")]),
    ("PALETTES A LA ROCHELLE", [("LA ROCHELLE", "La Rochelle")]),
    ("20 palettes la rochelle 17000", [("la rochelle 17000", "La Rochelle")]),
    ("300 l d'huile, 17180 Périgny", [("17180 Périgny", "Périgny")]),
    ("300 l d'huile (17180)", [("17180", "Périgny")]),
    ("300 l d'huile, 17180", [("17180", "Périgny")]),
    ("je suis au mans", [("mans", "Le Mans")]),
    ("ferme des Herbiers", [("Herbiers", "Les Herbiers")]),
    ("30 lits à Tours", [("Tours", "Tours")]),
    ("cagettes à orange", [("orange", "Orange")]),
    ("sciure de bois près d'Aigrefeuille", [("Aigrefeuille", "Aigrefeuille-d'Aunis")]),
    ("40 cartons sur Niort", [("Niort", "Niort")]),
    ("40 boxes in La Rochelle", [("La Rochelle", "La Rochelle")]),
    ("50 pallets in bulk at Nantes", [("Nantes", "Nantes")]),
    ("coffee grounds near Surgères", [("Surgères", "Surgères")]),
    ("brasserie de Périgny cherche malt", [("Périgny", "Périgny")]),
    ("2 fûts à Bois (17)", [("Bois (17)", "Bois")]),
    ("Périgny (17), 3 t de carton", [("Périgny (17)", "Périgny")]),
    ("3 t de carton, Périgny 17", [("Périgny 17", "Périgny")]),
    ("livrés à st jean d'angely ou à Aytré", [("st jean d'angely", "Saint-Jean-d'Angély"), ("Aytré", "Aytré")]),
    ("entre Niort et Marans", [("Niort", "Niort"), ("Marans", "Marans")]),
    ("bureaux à Lyon 3e", [("Lyon 3e", "Lyon 3e")]),
    ("17042 La Rochelle Cedex 1, 2 t de carton", [("17042 La Rochelle Cedex 1", "La Rochelle")]),
    ("chutes de cuir à Chalon s/ Saône", [("Chalon s/ Saône", "Chalon-sur-Saône")]),
    ("depuis Les Sables-d'Olonne", [("Les Sables-d'Olonne", "Les Sables-d'Olonne")]),
    ("palettes à récupérer à l'Houmeau", [("l'Houmeau", "L'Houmeau")]),
    ("terre végétale à Thairé 17290", [("Thairé 17290", "Thairé")]),
    ("à Villefranche", [("Villefranche", "Villefranche-sur-Saône")]),
    ("10 big-bags à Mâcon", [("Mâcon", "Mâcon")]),
    ("tissu à Bruxelles", [("Bruxelles", "Bruxelles")]),
    ("acier à Barcelone", [("Barcelone", "Barcelone")]),
    ("on est à 5 km de Niort", [("Niort", "Niort")]),
]


@pytest.mark.parametrize(("sentence", "expected"), NAMED)
def test_town_in_a_sentence(gazetteer: Gazetteer, sentence: str, expected: list[tuple[str, str]]) -> None:
    found = gazetteer.spot(sentence)
    assert [(sentence[spot.start : spot.end], spot.places[0].name) for spot in found] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "jai 600kg de dreches par semaine gratuit pour un éleveur",
        "3 t de sable à vendre",
        "à donner bac à sable",
        "chaudière à bois, four à pain, four à chaux",
        "sciure de bois",
        "2 fûts de bois (17)",
        "palettes de bois à broyer",
        "10 t de terre de pont",
        "17000 litres de lisier",
        "10000 palettes à donner",
        "je vends mon camion 15000",
        "à 15000 euros",
        "je le vends à 15000",
        "il y a 3 lits à donner",
        "au port de commerce",
        "à la madeleine",
        "laine de roche et savon de Marseille",
        "moutarde de Dijon, sel de Guérande",
        "eau de cologne",
        "de 3 à 5 tonnes",
        "machine à laver",
        "à moitié prix",
        "PALETTES A BOIS",
        "pallets in stock",
        "from bulk",
        "mardi à 8h à l'atelier",
        "à prendre sur place",
        "sac à main",
        "à la maison ou à l'usine",
        "travail de maçon",
        "des chutes de PVC, de Mars à mai",
        "prêt de chariot à partir de mars",
        "déchets verts à vendre en juin",
        "3 tonnes de Niort",
        "on en a eu hier, il y en a encore",
        "le gravier est à prendre",
        "",
        "17180 kg",
        "!!!",
    ],
)
def test_everyday_words_are_left_alone(gazetteer: Gazetteer, sentence: str) -> None:
    assert gazetteer.spot(sentence) == ()


def test_homonyms_in_a_sentence_are_all_given(gazetteer: Gazetteer) -> None:
    (spot,) = gazetteer.spot("2 t de carton à Périgny")
    assert [place.department for place in spot.places] == ["17", "94", "03", "41", "14"]


def test_network_centre_settles_homonyms_in_a_sentence(gazetteer: Gazetteer) -> None:
    (spot,) = gazetteer.spot("2 t de carton à Périgny", near=(46.16, -1.15))
    assert [place.department for place in spot.places] == ["17"]


def test_postal_code_settles_homonyms_in_a_sentence(gazetteer: Gazetteer) -> None:
    (spot,) = gazetteer.spot("2 t de carton à Périgny 94520")
    assert [place.department for place in spot.places] == ["94"]


@settings(deadline=None, max_examples=150)
@given(
    st.text(max_size=60)
    | st.lists(
        st.sampled_from(
            [
                "à",
                "de",
                "17180",
                "Périgny",
                "(17)",
                "saint",
                "s/",
                "les",
                "3e",
                "Lyon",
                "CEDEX",
                "'",
                "-",
                "٣",
                "²",
                "l'",
                "2A",
                "près",
                "\n",
                "77",
                "Paris",
            ]
        ),
        max_size=9,
    ).map(" ".join)
)
def test_any_text_is_read_and_spots_lie_in_it(gazetteer: Gazetteer, text: str) -> None:
    assert len(gazetteer.find(text)) <= 12
    end = 0
    for spot in gazetteer.spot(text):
        assert end <= spot.start < spot.end <= len(text)
        assert spot.places
        end = spot.end
