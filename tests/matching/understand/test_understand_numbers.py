"""Figures in digits and in words, exact, between two, about."""

from __future__ import annotations

import pytest

from matching.understand.amounts.numbers import find_numbers


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("1 200 kg", 1200, 1200),
        ("1.500 litres", 1500, 1500),
        ("2,5 t", 2.5, 2.5),
        ("2.5 t", 2.5, 2.5),
        ("1.200,5 kg", 1200.5, 1200.5),
        ("12 000 l", 12000, 12000),
        ("1/2 tonne", 0.5, 0.5),
        ("2 1/2 t", 2.5, 2.5),
        ("10k bocaux", 10000, 10000),
        ("deux tonnes", 2, 2),
        ("quatre-vingt-dix futs", 90, 90),
        ("quatre vingt dix futs", 90, 90),
        ("cent vingt sacs", 120, 120),
        ("deux mille briques", 2000, 2000),
        ("une demi-tonne", 0.5, 0.5),
        ("demi tonne", 0.5, 0.5),
        ("half a ton", 0.5, 0.5),
        ("two and a half tonnes", 2.5, 2.5),
        ("two hundred and fifty kg", 250, 250),
        ("one pallet", 1, 1),
        ("septante sacs", 70, 70),
        ("une vingtaine de palettes", 18, 22),
        ("une centaine de m3", 90, 110),
        ("a dozen boxes", 11, 13),
        ("a couple of pallets", 2, 2),
        ("deux douzaines", 22, 26),
        ("un millier de bocaux", 900, 1100),
        ("une bonne trentaine", 27, 33),
        ("environ 1 200 kg", 1080, 1320),
        ("~ 500 kg", 450, 550),
        ("about 50 bags", 45, 55),
        ("2 a 3 palettes", 2, 3),
        ("10-15 sacs", 10, 15),
        ("10/15 palettes", 10, 15),
        ("entre 10 et 20", 10, 20),
        ("de 10 a 20 t", 10, 20),
        ("18 to 22", 18, 22),
        ("between 5 and 10", 5, 10),
        ("deux ou trois palettes", 2, 3),
        ("au moins 30", 30, 30),
        ("jusqu'a 30", 30, 30),
        ("up to 40 kg", 40, 40),
    ],
)
def test_a_figure(text: str, low: float, high: float) -> None:
    found = find_numbers(text)[0]
    assert (found.low, found.high) == (low, high)


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("1,200 kg", "en", 1200),
        ("1,200 kg", "fr", 1.2),
        ("1.500 kg", "fr", 1500),
        ("1.500 kg", "en", 1.5),
        ("12,500.5 kg", "en", 12500.5),
    ],
)
def test_the_language_says_what_a_comma_is(text: str, language: str, value: float) -> None:
    assert find_numbers(text, language)[0].low == value


@pytest.mark.parametrize(
    "text", ["des dizaines de palettes", "quelques milliers de briques", "palettes", "beaucoup de bois", "plusieurs tonnes"]
)
def test_vague_words_are_no_figure(text: str) -> None:
    assert find_numbers(text) == ()
