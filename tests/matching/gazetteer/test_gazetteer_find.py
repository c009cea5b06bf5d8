"""What people write when asked where they are, and the town that is understood."""

from __future__ import annotations

import pytest

from matching.gazetteer.gazetteer import Gazetteer
from matching.vocabulary import Place

LA_ROCHELLE = (46.16, -1.15)


def told(places: tuple[Place, ...]) -> list[str]:
    return [f"{place.name} ({place.department})" for place in places]


SURE = [
    # a name, however it is written
    ("La Rochelle", "La Rochelle (17)"),
    ("la rochelle", "La Rochelle (17)"),
    ("LA ROCHELLE", "La Rochelle (17)"),
    ("Niort", "Niort (79)"),
    ("aytre", "Aytré (17)"),
    ("Le Mans", "Le Mans (72)"),
    ("creusot", "Le Creusot (71)"),
    ("L'Houmeau", "L'Houmeau (17)"),
    ("st nazaire", "Saint-Nazaire (44)"),
    ("St. Jean d'Angely", "Saint-Jean-d'Angély (17)"),
    ("ste marie de re", "Sainte-Marie-de-Ré (17)"),
    ("aigrefeuille d’aunis", "Aigrefeuille-d'Aunis (17)"),
    ("aigrefeuille daunis", "Aigrefeuille-d'Aunis (17)"),
    ("chalon s/ saone", "Chalon-sur-Saône (71)"),
    ("Chalon/Saône", "Chalon-sur-Saône (71)"),
    ("les sables d'olonne", "Les Sables-d'Olonne (85)"),
    ("Bordeaux", "Bordeaux (33)"),
    ("saint rémy lez chevreuse", "Saint-Rémy-lès-Chevreuse (78)"),
    # with the département
    ("Périgny 17", "Périgny (17)"),
    ("Périgny (17)", "Périgny (17)"),
    ("perigny, 94", "Périgny (94)"),
    ("17 périgny", "Périgny (17)"),
    ("Périgny Charente-Maritime", "Périgny (17)"),
    ("périgny en charente maritime", "Périgny (17)"),
    ("aigrefeuille 31", "Aigrefeuille (31)"),
    ("Ajaccio 2A", "Ajaccio (2A)"),
    ("Saint-Denis (974)", "Saint-Denis (974)"),
    ("Saint-Denis Réunion", "Saint-Denis (974)"),
    ("bourg 1", "Bourg-en-Bresse (01)"),
    # with a postal code
    ("17180", "Périgny (17)"),
    ("17 180", "Périgny (17)"),
    ("17180 Périgny", "Périgny (17)"),
    ("perigny 17180", "Périgny (17)"),
    ("F-17180 Périgny", "Périgny (17)"),
    ("17000", "La Rochelle (17)"),
    ("17290 aigrefeuile", "Aigrefeuille-d'Aunis (17)"),
    ("97133", "Saint-Barthélemy (977)"),
    ("17042 La Rochelle Cedex 1", "La Rochelle (17)"),
    ("17042 CEDEX", "La Rochelle (17)"),
    ("BP 40012 17180 Périgny", "Périgny (17)"),
    # arrondissements
    ("Lyon 3e", "Lyon 3e (69)"),
    ("lyon 3", "Lyon 3e (69)"),
    ("Lyon 03", "Lyon 3e (69)"),
    ("Paris 11ème", "Paris 11e (75)"),
    ("paris 11e arrondissement", "Paris 11e (75)"),
    ("Paris 1er", "Paris 1er (75)"),
    ("75011", "Paris 11e (75)"),
    ("75011 Paris", "Paris 11e (75)"),
    ("lyon 69", "Lyon (69)"),
    ("Paris", "Paris (75)"),
    # written as one
    ("lhoumeau", "L'Houmeau (17)"),
    ("larochelle", "La Rochelle (17)"),
    # abroad
    ("Bruxelles", "Bruxelles (BE)"),
    ("brussels", "Bruxelles (BE)"),
    ("1000 Bruxelles", "Bruxelles (BE)"),
    ("B-4000 Liège", "Liège (BE)"),
    ("geneve", "Genève (CH)"),
    ("Rochefort Belgique", "Rochefort (BE)"),
    ("Esch-sur-Alzette", "Esch-sur-Alzette (LU)"),
    ("Monaco", "Monaco (MC)"),
    ("Londres", "Londres (GB)"),
    ("Barcelone", "Barcelone (ES)"),
    # said in a sentence
    ("à Niort", "Niort (79)"),
    ("nous sommes à côté de Surgères", "Surgères (17)"),
]


@pytest.mark.parametrize(("written", "expected"), SURE)
def test_written_place_is_sure(gazetteer: Gazetteer, written: str, expected: str) -> None:
    assert told(gazetteer.find(written)) == [expected]


ASKED = [
    ("aigrefeuille", ["Aigrefeuille-d'Aunis (17)", "Aigrefeuille-sur-Maine (44)", "Aigrefeuille (31)"]),
    ("Périgny", ["Périgny (17)", "Périgny (94)", "Périgny (03)", "Périgny (41)", "Périgny (14)"]),
    ("Valence", ["Valence (26)", "Valence (82)", "Valence (16)"]),
    ("Marseille 13", ["Marseille (13)", "Marseille 13e (13)"]),
]


@pytest.mark.parametrize(("written", "expected"), ASKED)
def test_several_towns_are_asked_back_the_largest_first(gazetteer: Gazetteer, written: str, expected: list[str]) -> None:
    assert told(gazetteer.find(written)) == expected


@pytest.mark.parametrize(
    ("written", "first"),
    [
        ("Rochefort", "Rochefort (17)"),
        ("oleron", "Saint-Pierre-d'Oléron (17)"),
        ("villefranche", "Villefranche-sur-Saône (69)"),
        ("Barcelona", "Barcelone (ES)"),
        ("saintes", "Saintes (17)"),
    ],
)
def test_likeliest_comes_first(gazetteer: Gazetteer, written: str, first: str) -> None:
    found = told(gazetteer.find(written))
    assert 2 <= len(found) <= 12
    assert found[0] == first


@pytest.mark.parametrize("written", ["", "   ", "?", "17", "xqztw", "12345678", "00000"])
def test_what_is_no_place_is_not_guessed(gazetteer: Gazetteer, written: str) -> None:
    assert gazetteer.find(written) == ()
    assert gazetteer.find_alike(written) == ()


MISSPELT = [
    ("le creuzot", "Le Creusot (71)"),
    ("surjeres", "Surgères (17)"),
    ("marseile", "Marseille (13)"),
    ("angoulaime", "Angoulême (16)"),
    ("rochfort", "Rochefort (17)"),
    ("st jean dangeli", "Saint-Jean-d'Angély (17)"),
    ("Perigni", "Périgny (17)"),
    ("on est à perigni", "Périgny (17)"),
    ("nous sommes a la rochele", "La Rochelle (17)"),
    ("près de surjeres", "Surgères (17)"),
    ("perigni 17", "Périgny (17)"),
]


@pytest.mark.parametrize(("written", "first"), MISSPELT)
def test_misspelt_town_is_never_taken_only_offered(gazetteer: Gazetteer, written: str, first: str) -> None:
    assert gazetteer.find(written, near=LA_ROCHELLE) == ()
    assert told(gazetteer.find_alike(written, near=LA_ROCHELLE))[0] == first


def test_misspelt_town_round_the_corner_is_offered_alone(gazetteer: Gazetteer) -> None:
    assert told(gazetteer.find_alike("Perigni", near=LA_ROCHELLE)) == ["Périgny (17)"]
    assert told(gazetteer.find_alike("Aigrefeile", near=LA_ROCHELLE)) == ["Aigrefeuille-d'Aunis (17)"]
    assert told(gazetteer.find_alike("Chatelaion", near=LA_ROCHELLE)) == ["Châtelaillon-Plage (17)"]
    assert len(gazetteer.find_alike("Perigni")) > 1


@pytest.mark.parametrize(
    "written", ["dans la région", "pourquoi ?", "oui", "zone des 4 chevaliers", "j'ai aussi des palettes à donner"]
)
def test_words_that_are_no_town_are_offered_none(gazetteer: Gazetteer, written: str) -> None:
    assert gazetteer.find_alike(written, near=LA_ROCHELLE) == ()


@pytest.mark.parametrize("written", ["saint", "saint jean", "bois", "le", "s", "17220", "31"])
def test_never_more_than_a_screen_of_buttons(gazetteer: Gazetteer, written: str) -> None:
    assert len(gazetteer.find(written)) <= 12


NEAR = [
    ("Périgny", ["Périgny (17)"]),
    ("rochefort", ["Rochefort (17)"]),
    ("la rochelle", ["La Rochelle (17)"]),
    ("Sainte-Marie", ["Sainte-Marie-de-Ré (17)"]),
    ("aigrefeuille", ["Aigrefeuille-d'Aunis (17)", "Aigrefeuille-sur-Maine (44)", "Aigrefeuille (31)"]),
    ("Bordeaux", ["Bordeaux (33)"]),
]


@pytest.mark.parametrize(("written", "expected"), NEAR)
def test_network_centre_decides_between_towns_of_one_name(gazetteer: Gazetteer, written: str, expected: list[str]) -> None:
    assert told(gazetteer.find(written, near=LA_ROCHELLE)) == expected


def test_large_town_far_and_small_one_near_are_asked_back(gazetteer: Gazetteer) -> None:
    vesoul = (47.62, 6.15)
    assert set(told(gazetteer.find("La Rochelle", near=vesoul))) == {"La Rochelle (17)", "La Rochelle (70)"}


def test_nearer_homonym_comes_first(gazetteer: Gazetteer) -> None:
    assert told(gazetteer.find("saint jean", near=LA_ROCHELLE))[0] == "Saint-Jean-d'Angély (17)"
    assert told(gazetteer.find("Périgny", near=(48.70, 2.56)))[0] == "Périgny (94)"


def test_former_commune_is_its_commune_of_today(gazetteer: Gazetteer) -> None:
    assert told(gazetteer.find("Arbignieu")) == ["Arboys en Bugey (01)"]


def test_all_towns_of_a_postal_code_are_offered_the_largest_first(gazetteer: Gazetteer) -> None:
    found = gazetteer.find("17290")
    assert found[0].name == "Aigrefeuille-d'Aunis"
    assert {place.name for place in found} >= {"Aigrefeuille-d'Aunis", "Thairé", "Forges", "Virson"}


@pytest.mark.parametrize(("written", "lowest"), [("Paris", "75001"), ("La Rochelle", "17000"), ("Bruxelles", "")])
def test_place_bears_its_lowest_postal_code(gazetteer: Gazetteer, written: str, lowest: str) -> None:
    assert gazetteer.find(written)[0].postcode == lowest
