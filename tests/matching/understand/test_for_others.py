"""Work that is done for others is a service that is offered, not the thing it is done to."""

from __future__ import annotations

from datetime import date

import pytest

from matching.knowledge import Knowledge
from matching.vocabulary import Kind


@pytest.mark.parametrize(
    ("said", "language", "service"),
    [
        ("on lave des bocaux pour les voisins", "fr", "jar-washing"),
        ("je peux laver des caisses pour d'autres", "fr", "crate-washing"),
        ("on broie le bois des voisins", "fr", "grinding-service"),
        ("on sèche du grain à façon", "fr", "grain-drying-cleaning"),
        ("we wash jars for others", "en", "jar-washing"),
        ("I can dry grain for neighbours", "en", "drying-service"),
    ],
)
def test_work_for_others_is_a_service(knowledge: Knowledge, said: str, language: str, service: str) -> None:
    read = knowledge.understand_text(said, language, date(2026, 3, 3))
    assert (read.kind, read.sure, read.guesses[0].resource) == (Kind.OFFER, True, service)


def test_ones_own_jars_are_no_service(knowledge: Knowledge) -> None:
    read = knowledge.understand_text("on a des bocaux pour les voisins", "fr", date(2026, 3, 3))
    assert read.guesses[0].resource != "jar-washing"


def test_brewers_grain_is_looked_for_and_no_brewer(knowledge: Knowledge) -> None:
    read = knowledge.understand_text("I am looking for brewers grain, 600 kg per week", "en", date(2026, 3, 3))
    assert read.kind is Kind.NEED
