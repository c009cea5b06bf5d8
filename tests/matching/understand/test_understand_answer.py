"""Whoever types instead of tapping is understood too."""

from __future__ import annotations

import pytest

from matching.understand.answers import parse_kind_answer, parse_price_answer, parse_recurrence_answer
from matching.vocabulary import Kind, Price, Rhythm


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("gratuit", Price.GIVE),
        ("je donne", Price.GIVE),
        ("free", Price.GIVE),
        ("50 euros la tonne", Price.SELL),
        ("à vendre", Price.SELL),
        ("à débattre", Price.DISCUSS),
        ("on verra", Price.DISCUSS),
        ("je sais pas", Price.DISCUSS),
        ("bonjour", None),
    ],
)
def test_the_price(said: str, meant: Price | None) -> None:
    assert parse_price_answer(said) is meant


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("toutes les semaines", Rhythm.WEEK),
        ("juste une fois", Rhythm.ONCE),
        ("hebdo", Rhythm.WEEK),
        ("monthly", Rhythm.MONTH),
        ("chaque année", Rhythm.YEAR),
        ("oui", None),
    ],
)
def test_how_often(said: str, meant: Rhythm | None) -> None:
    paced = parse_recurrence_answer(said)
    assert (paced.rhythm if paced else None) is meant


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("j'en ai", Kind.OFFER),
        ("en trop", Kind.OFFER),
        ("on en cherche", Kind.NEED),
        ("I need some", Kind.NEED),
        ("partager", Kind.SHARE),
        ("oui", None),
    ],
)
def test_had_or_looked_for(said: str, meant: Kind | None) -> None:
    assert parse_kind_answer(said) is meant
