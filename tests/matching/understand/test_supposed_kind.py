"""A thing named by itself is taken for an offer, save where the thing or the words tell otherwise."""

from __future__ import annotations

from datetime import date

import pytest

from matching.knowledge import Knowledge
from matching.understand.likely_kind import LikelyKind, find_likely_kind
from matching.vocabulary import Kind

_TODAY = date(2026, 11, 29)


def _suppose(text: str, knowledge: Knowledge, language: str = "fr") -> LikelyKind | None:
    return find_likely_kind(knowledge.understand_text(text, language, _TODAY), knowledge.taxonomy)


@pytest.mark.parametrize("text", ["palettes europe", "4 t de chutes de bois par mois", "sciure, 2 big bags par semaine"])
def test_a_bare_noun_is_supposed_an_offer(text: str, knowledge: Knowledge) -> None:
    assert _suppose(text, knowledge) == LikelyKind(Kind.OFFER)


def test_what_firms_only_buy_is_supposed_a_need(knowledge: Knowledge) -> None:
    assert _suppose("électricité verte", knowledge) == LikelyKind(Kind.NEED)


@pytest.mark.parametrize("text", ["un chariot élévateur", "soudeur", "merci pour les palettes", "palettes ?"])
def test_what_may_be_either_is_asked(text: str, knowledge: Knowledge) -> None:
    likely = _suppose(text, knowledge)
    assert likely is None or likely.doubtful or likely.kind is Kind.NEED


@pytest.mark.parametrize(
    "text",
    ["Demande : palettes", "Besoin : sciure", "cherche cartons", "on peut prendre de la sciure", "je débarrasse vos palettes"],
)
def test_words_that_ask_decide_against_it(text: str, knowledge: Knowledge) -> None:
    assert _suppose(text, knowledge) == LikelyKind(Kind.NEED, said=True)


@pytest.mark.parametrize("text", ["wanted: pallets", "ISO cardboard", "pallets wanted"])
def test_english_words_that_ask_do_too(text: str, knowledge: Knowledge) -> None:
    assert _suppose(text, knowledge, "en") == LikelyKind(Kind.NEED, said=True)


def test_what_is_said_stays_said(knowledge: Knowledge) -> None:
    assert _suppose("j'ai des palettes à donner", knowledge) == LikelyKind(Kind.OFFER, said=True)
