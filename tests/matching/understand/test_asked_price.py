"""The price somebody names is kept in their words; a deposit or what is paid today is none."""

from __future__ import annotations

import pytest

from matching.understand.asked_price import quote_asked_price


@pytest.mark.parametrize(
    ("text", "price"),
    [
        ("600 kg de drêches par semaine à vendre 20 € la tonne", "20 € la tonne"),
        ("je vends 200 palettes à 3,50 € pièce", "3,50 € pièce"),
        ("lot de planches, 60 € le tout, à prendre sur place", "60 € le tout"),
        ("pallets for sale, 2 euros each", "2 euros each"),
        ("on les paie 90 € la tonne à notre collecteur", ""),
        ("je prête une bétonnière, caution 200 €", ""),
        ("20 palettes à donner", ""),
    ],
)
def test_the_price_is_quoted(text: str, price: str) -> None:
    assert quote_asked_price(text) == price
