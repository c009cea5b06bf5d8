"""Quantities with their unit and rhythm, as read from whole sentences; figures that count nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matching.understand import Reading, Size
from matching.vocabulary import Rhythm, Unit

Read = Callable[..., Reading]
_UNITS = {unit.value: unit for unit in Unit}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("une vingtaine de palettes Europe par mois", (18, 22, "pallet", "month", 1)),
        ("3 big-bags de chutes de PVC rigide toutes les deux semaines", (3, 3, "big_bag", "week", 2)),
        ("2,5 t/mois de marc de café", (2.5, 2.5, "t", "month", 1)),
        ("chaleur fatale 60°C 500 kW", (500, 500, "kW", None, 1)),
        ("environ 1 200 kg de cartons par semaine", (1080, 1320, "kg", "week", 1)),
        ("deux tonnes et demie de sciure chaque trimestre", (2.5, 2.5, "t", "quarter", 1)),
        ("une demi-tonne de drêches tous les lundis", (0.5, 0.5, "t", "week", 1)),
        ("quatre-vingt-dix fûts de 200 L dispo dès le 15 mars", (90, 90, "drum", None, 1)),
        ("une centaine de m3 de gravats d'ici fin juin", (90, 110, "m3", None, 1)),
        ("1.500 litres d'huile de friture/an", (1500, 1500, "l", "year", 1)),
        ("500 kW à 60 °C", (500, 500, "kW", None, 1)),
        ("800 m² libres en juillet", (800, 800, "m2", None, 1)),
        ("jai 600kg de dreches par semaine gratuit pour un éleveur", (600, 600, "kg", "week", 1)),
        ("une benne de 15 m3 de gravats par semaine", (1, 1, "skip", "week", 1)),
        ("20 palettes/mois", (20, 20, "pallet", "month", 1)),
        ("10 fûts de 200 L", (10, 10, "drum", None, 1)),
        ("5 quintaux de fumier", (500, 500, "kg", None, 1)),
        ("15 hl de lactosérum par jour", (1500, 1500, "l", "day", 1)),
        ("j'ai 50 chaises", (50, 50, "unit", None, 1)),
        ("20 Euro pallets a month", (20, 20, "pallet", "month", 1)),
        ("20 cardboard boxes", (20, 20, "box", None, 1)),
        ("200 kg à 1 t de compost", (0.2, 1, "t", None, 1)),
        ("2 stères de bois", (2, 2, "stere", None, 1)),
        ("deux camions de terre végétale", (2, 2, "truckload", None, 1)),
        ("un camion de terre végétale par semaine", (1, 1, "truckload", "week", 1)),
        ("3 cubis vides de 1000L", (3, 3, "ibc", None, 1)),
        ("12 rouleaux de film", (12, 12, "roll", None, 1)),
        ("50 balles de paille", (50, 50, "bale", None, 1)),
        ("30 cagettes de pommes", (30, 30, "crate", None, 1)),
        ("100 sacs de farine", (100, 100, "bag", None, 1)),
        ("10 palettes 2 fois par mois", (20, 20, "pallet", "month", 1)),
        ("chaleur fatale, 1,2 MW, 90 °C, 24h/24", (1.2, 1.2, "MW", "continuous", 1)),
        ("eau chaude, environ 20 m3/h", (18, 22, "m3", "hour", 1)),
        ("palettes : 20", (20, 20, "pallet", None, 1)),
        ("chaises (50)", (50, 50, "unit", None, 1)),
        ("palettes 20/mois", (20, 20, "pallet", "month", 1)),
        ("20 palettes environ", (18, 22, "pallet", None, 1)),
        ("2 tonnes de bois tous les 15 jours", (2, 2, "t", "week", 2)),
        ("Je cherche preneur pour mes palettes, j'en ai 20 par mois", (20, 20, "pallet", "month", 1)),
        ("10 x 200 L drums", (10, 10, "drum", None, 1)),
        ("3 x 20 kg de farine", (60, 60, "kg", None, 1)),
        ("10 h de formation sécurité par mois", (10, 10, "hour", "month", 1)),
        ("une remorque et 3 m3 de branches", (3, 3, "m3", None, 1)),
        ("2 places de parking", (2, 2, "place", None, 1)),
        ("huile usagée 2 fûts", (2, 2, "drum", None, 1)),
        ("coquilles d'huîtres, 2 big bags par semaine", (2, 2, "big_bag", "week", 1)),
        ("I've got coffee grounds, 20kg a day", (20, 20, "kg", "day", 1)),
        ("2 kWh de gaz", (2, 2, "kWh", None, 1)),
        ("surplus de 1 200 chaises", (1200, 1200, "unit", None, 1)),
        ("2000 bocaux", (2000, 2000, "unit", None, 1)),
        ("une tonne de sable", (1, 1, "t", None, 1)),
        ("1 m3 de sable", (1, 1, "m3", None, 1)),
        ("palettes perdues, 200 par an", (200, 200, "pallet", "year", 1)),
        ("20 t de sable en une fois", (20, 20, "t", "once", 1)),
        ("bois 3 m3 une semaine sur deux", (3, 3, "m3", "week", 2)),
        ("100 m de film", (100, 100, "m", None, 1)),
        ("4 kilos de pain tous les soirs", (4, 4, "kg", "day", 1)),
    ],
)
def test_how_much(read: Read, text: str, expected: tuple[float, float, str, str | None, int]) -> None:
    quantity = read(text).quantity
    assert quantity is not None
    low, high, unit, rhythm, every = expected
    assert (quantity.low, quantity.high, quantity.unit) == (low, high, _UNITS[unit])
    assert (quantity.rhythm, quantity.every) == (Rhythm(rhythm) if rhythm else None, every)


@pytest.mark.parametrize(
    "text",
    [
        "mardi 8h palettes",
        "rdv 8h30",
        "je cherche des palettes en 2027",
        "palettes au 06 12 34 56 78",
        "sciure à 10 km",
        "bois classe 2",
        "bocaux de 75 cl",
        "bois à 60 % d'humidité",
        "eau chaude à 40 °C",
        "palettes 80x120",
        "sable 0/4",
        "palettes à Niort 79000",
        "palettes 5 € pièce",
        "dans un bac de 1000 l",
        "palettes dans 2 jours",
        "j'ai un camion le mardi",
        "vapeur 8 bars",
        "palettes EUR 1",
        "sacs de 25 kg",
        "fumier pour 2 ha de vignes",
        "n° 12 bois",
        "bois dans un rayon de 30 km",
    ],
)
def test_these_figures_are_no_quantity(read: Read, text: str) -> None:
    said = read(text)
    assert said.quantity is None
    assert all(more.quantity is None for more in said.more)


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("bocaux de 75 cl", Size(0.75, Unit.L)),
        ("10 fûts de 200 L d'huile", Size(200, Unit.L)),
        ("bacs de 1000 l à rendre", Size(1000, Unit.L)),
        ("20 sacs de 25 kg", Size(25, Unit.KG)),
        ("1000 bocaux en verre 50cl", Size(0.5, Unit.L)),
        ("une benne de 15 m3 par semaine", Size(15, Unit.M3)),
        ("200-litre drums", Size(200, Unit.L)),
        ("75 cl glass jars", Size(0.75, Unit.L)),
    ],
)
def test_the_size_of_a_piece(read: Read, text: str, size: Size) -> None:
    assert read(text).facts.size == size
