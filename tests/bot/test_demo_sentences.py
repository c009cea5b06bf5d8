"""Each sentence of the demo's companies is understood without a blunder, and no card says what nobody would say."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from datetime import date
from itertools import product

import pytest

from bot.rehearsal.territory import DEMO_TERRITORY
from bot.rendering.text_functions import TextFunctions
from bot.rendering.text_renderer import TEXT_LANGUAGES
from matching.knowledge import Knowledge
from matching.understand.likely_kind import find_likely_kind
from matching.understand.reading import Act, Reading
from matching.vocabulary import Kind, Price, Rhythm, Unit

TODAY = date(2026, 11, 23)
SENTENCES = [row["annonce"] for row in csv.DictReader(DEMO_TERRITORY.open(encoding="utf-8"))]
NEED = re.compile(
    r"\b(cherche|cherchons|recherche|recherchons|besoin|il (me|nous) fau\w+|on (prend|reprend|récupère|achète)|nous prenons)\b"
)
SHARE = re.compile(r"[àa] plusieurs|ensemble|en commun|groupé|pr[êe]ter|prête|partager|emprunter|borrow|avec les voisins")
HELD = re.compile(
    r"acétone|vidange|futs d'huile|amianté|huile de coupe|chaleur|rinçage", re.IGNORECASE
)  # dangerous, or piped and so the animator's
SEVERAL = 3  # no sentence of the demo names more things


def _read(text: str, knowledge: Knowledge) -> Reading:
    return knowledge.understand_text(text, "fr", TODAY)


@pytest.mark.parametrize("text", SENTENCES)
def test_a_sentence_declares_its_thing(text: str, knowledge: Knowledge) -> None:
    said = _read(text, knowledge)
    likely = find_likely_kind(said, knowledge.taxonomy)
    assert said.act is Act.DECLARE
    assert likely is not None
    assert len(said.more) < SEVERAL
    if SHARE.search(text.lower()):
        assert Kind.SHARE in {one.kind for one in (said, *said.more)}
    elif NEED.search(text.lower()):
        assert likely.kind is Kind.NEED
    else:
        assert likely.kind is Kind.OFFER


@pytest.mark.parametrize("text", SENTENCES)
def test_what_is_held_is_what_is_dangerous_or_piped(text: str, knowledge: Knowledge) -> None:
    said = _read(text, knowledge)
    if said.kind is Kind.NEED and not HELD.search(text):
        return
    named = said.guesses[0].resource if said.sure else None
    assert knowledge.must_be_held(text, named, said.kind) is (HELD.search(text) is not None), (said.what, named)


@pytest.mark.parametrize("text", [one for one in SENTENCES if re.search(r"\d|aine de|aine par", one)])
def test_its_figures_are_counted(text: str, knowledge: Knowledge) -> None:
    said = _read(text, knowledge)
    counted = [one.quantity for one in (said, *said.more) if one.quantity]
    if not re.fullmatch(r".*(2 ha|grue de 30 t|le 20 juin).*", text):
        assert counted
    for quantity in counted:
        assert quantity.rhythm in (None, Rhythm.CONTINUOUS) or quantity.unit not in (Unit.KILOWATT, Unit.MEGAWATT)


@pytest.mark.parametrize(
    ("words", "price"),
    [
        ("à donner", Price.GIVE),
        ("à vendre", Price.SELL),
        ("for sale", Price.SELL),
        ("pièce", Price.SELL),
        ("on paie", Price.PAY),
    ],
)
def test_its_price_is_the_one_that_was_said(words: str, price: Price, knowledge: Knowledge) -> None:
    found = [text for text in SENTENCES if words in text and "ou à petit prix" not in text]
    assert found
    assert {_read(text, knowledge).price for text in found} == {price}


@pytest.fixture(scope="module")
def spoken(knowledge: Knowledge) -> Mapping[str, TextFunctions]:
    """How facts are worded in each language; a text is its key and what is put into it."""
    return {language: TextFunctions(language, knowledge, lambda key, facts: f"{key} {facts}") for language in TEXT_LANGUAGES}


@pytest.mark.parametrize(("unit", "rhythm"), list(product((Unit.KILOWATT, Unit.MEGAWATT), Rhythm)))
def test_no_power_has_a_year(unit: Unit, rhythm: Rhythm, spoken: Mapping[str, TextFunctions]) -> None:
    for language in TEXT_LANGUAGES:
        functions = spoken[language]
        alone = functions.format_quantity(350, 350, unit)
        paced = functions.format_quantity(350, 350, unit, rhythm)
        assert paced == alone or rhythm is Rhythm.CONTINUOUS


def test_every_outlet_says_what_stands_between(knowledge: Knowledge, spoken: Mapping[str, TextFunctions]) -> None:
    for language in TEXT_LANGUAGES:
        functions = spoken[language]
        unnamed = functions.name_process("no such process")
        named = {functions.name_process(one.process) for one in knowledge.taxonomy.outlets if one.process}
        assert unnamed not in named


def test_a_purchase_is_not_said_twice(knowledge: Knowledge, spoken: Mapping[str, TextFunctions]) -> None:
    bought = [one for one in knowledge.taxonomy.resources.values() if one.family == "purchase"]
    for one in bought:
        for start in ("achat groupé : ", "à plusieurs : ", "on achète "):
            first = _read(f"{start}{one.fr}", knowledge)
            for said in (first, *first.more):
                shown = spoken["fr"].format_price(said.price or "", said.kind or Kind.OFFER)
                assert "price-offer-buy" not in shown, (start, one.fr)
