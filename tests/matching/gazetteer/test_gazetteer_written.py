"""One plain form for all the ways a town's name is written, and an address taken apart."""

from __future__ import annotations

import pytest

from matching.gazetteer.asked import WrittenPlace, parse_written_place
from matching.gazetteer.written import spell_out_shorthand, to_town_key

DEPARTMENTS = {"01", "13", "17", "2A", "69", "75", "974"}


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("La Rochelle", "rochelle"),
        ("L'Houmeau", "houmeau"),
        ("Les Sables-d'Olonne", "sables dolonne"),
        ("St-Jean d’Angély", "saint jean dangely"),
        ("Ste Marie", "sainte marie"),
        ("Œuilly", "oeuilly"),
        ("SAINT-RÉMY-LEZ-CHEVREUSE", "saint remy les chevreuse"),
        ("Le", "le"),
        ("Łódź", "lodz"),
        ("  Niort ", "niort"),
    ],
)
def test_key(written: str, plain: str) -> None:
    assert to_town_key(written) == plain


def test_keys_of_several_lines_at_once() -> None:
    assert to_town_key("La Rochelle\nÉpinal\nLe Mans") == "rochelle\nepinal\nmans"


@pytest.mark.parametrize(
    ("written", "full"),
    [
        ("Chalon s/ Saône", "Chalon sur Saône"),
        ("Chalon s/Saône", "Chalon sur Saône"),
        ("Chalon/Saône", "Chalon sur Saône"),
        ("Neuville s/s Bois", "Neuville sous Bois"),
        ("Niort", "Niort"),
    ],
)
def test_shorthand_is_spelled_out(written: str, full: str) -> None:
    assert spell_out_shorthand(written) == full


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Périgny", WrittenPlace("perigny", "perigny")),
        ("17180 Périgny", WrittenPlace("perigny", "perigny", postcode=17180)),
        ("La Rochelle Cedex 9 17042", WrittenPlace("rochelle", "la rochelle", postcode=17042)),
        ("perigny (17)", WrittenPlace("perigny", "perigny", department="17", arrondissement=17)),
        ("Lyon 3e", WrittenPlace("lyon", "lyon", arrondissement=3)),
        ("ajaccio 2a", WrittenPlace("ajaccio", "ajaccio", department="2A")),
        ("Bourg 1", WrittenPlace("bourg", "bourg", department="01", arrondissement=1)),
        ("1000 Bruxelles", WrittenPlace("bruxelles", "bruxelles")),
        ("Niort, France", WrittenPlace("niort", "niort")),
    ],
)
def test_address_taken_apart(written: str, expected: WrittenPlace) -> None:
    assert parse_written_place(written, DEPARTMENTS) == expected
