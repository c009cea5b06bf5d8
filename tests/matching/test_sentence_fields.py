"""Sentences of the kinds that once were misread, field by field: a town without a word of place, sizes, lists, money in
everyday words, denials, waste codes. They were written after the kinds were mended, by others of the same kind."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.commands.said_fields import LabelledSentence, judge_sentence, read_labelled_sentences
from matching.knowledge import Knowledge
from matching.understand.reading import Act
from matching.vocabulary import Kind

TODAY = date(2026, 11, 21)
ROWS = read_labelled_sentences(Path(__file__).parent / "labelled" / "sentences.tsv")


@pytest.mark.parametrize("row", ROWS, ids=[row.text for row in ROWS])
def test_every_field_is_read(row: LabelledSentence, knowledge: Knowledge) -> None:
    reading = knowledge.understand_text(row.text, row.language, TODAY)
    assert all(judge_sentence(row, reading, knowledge).values())


@pytest.mark.parametrize(
    "text",
    ["le contenu est à donner", "je serais heureux de donner ça", "midi", "on a un truc à donner", "happy to give it away"],
)
def test_common_language_names_no_thing(text: str, knowledge: Knowledge) -> None:
    reading = knowledge.understand_text(text, "fr", TODAY)
    assert not reading.sure
    assert all(one.score < 0.5 for one in reading.guesses)


@pytest.mark.parametrize(
    "text",
    [
        "rien à donner",
        "je ne cherche pas de palettes",
        "on a le droit de brûler du bois ?",
        "is it allowed to give away waste oil?",
    ],
)
def test_what_is_denied_or_asked_declares_nothing(text: str, knowledge: Knowledge) -> None:
    assert knowledge.understand_text(text, "fr", TODAY).act is Act.OTHER


def test_a_given_code_is_believed_and_checked(knowledge: Knowledge) -> None:
    oil = knowledge.understand_text("13 02 05* huile", "fr", TODAY)
    assert (oil.guesses[0].resource, oil.facts.code) == ("engine-oil-waste", "130205")
    assert knowledge.guess_waste_codes(oil)[0].code == "130205"
    assert not knowledge.understand_text("cartons code 17 05 04", "fr", TODAY).sure
    assert knowledge.must_be_held("cartons 15 01 10*", "cardboard-boxes")


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("palettes et cartons, 2 m3 par mois", [("pallet", 2), ("cardboard-boxes", 2)]),
        ("à donner :\n10 palettes\n5 fûts", [("pallet", 10), ("drum", 5)]),
        ("Palettes EUR, 15 - caisses bois, 8", [("euro-pallet", 15), ("wooden-crates", 8)]),
        ("carton, plastique et bois : 2 t, 500 kg et 100 kg", [("cardboard", 2), ("plastic", 500), ("wood", 100)]),
        ("palettes et cartons, respectivement 30 et 50 kg par mois", [("pallet", 30), ("cardboard-boxes", 50)]),
        ("2 t and 500 kg of sawdust and cardboard respectively", [("sawdust", 2), ("cardboard", 500)]),
        ("à donner : palettes, fûts, bidons (10, 5 et 20)", [("pallet", 10), ("drum", 5), ("jerrycans", 20)]),
        ("paille, foin : 40 bottes, 20 bottes", [("straw", 40), ("hay", 20)]),
        ("palettes et bidons, 20 et 5", [("pallet", 20), ("jerrycans", 5)]),
        ("laine de mouton brute, suint, 3 big bags, à venir chercher", [("wool", 3), ("wool-grease", 3)]),
        ("1 t each of sawdust and shavings", [("sawdust", 1), ("wood-shavings", 1)]),
    ],
)
def test_a_list_loses_nothing(text: str, things: list[tuple[str, float]], knowledge: Knowledge) -> None:
    first = knowledge.understand_text(text, "fr", TODAY)
    read = [(one.guesses[0].resource, one.quantity.middle if one.quantity else 0) for one in (first, *first.more)]
    assert read == things


SMALL_ADS = read_labelled_sentences(Path(__file__).parent / "labelled" / "small_ads.tsv")
MANY_TRADES = read_labelled_sentences(Path(__file__).parent / "labelled" / "many_trades.tsv")
LISTINGS = read_labelled_sentences(Path(__file__).parent / "labelled" / "listings.tsv")
_FIELDS = ("kind", "resource first", "resource among four", "amount", "rhythm", "price", "place")
SMALL_ADS_FLOORS = dict(zip(_FIELDS, (0.98, 0.94, 0.96, 0.98, 1.0, 0.97, 0.85), strict=True))
LISTINGS_FLOORS = dict(zip(_FIELDS, (0.97, 0.86, 0.92, 0.84, 0.99, 0.89, 0.93), strict=True))
MANY_TRADES_FLOORS = dict(zip(_FIELDS, (0.99, 0.96, 0.97, 0.97, 0.99, 0.97, 0.98), strict=True))


def _measure_fields(rows: tuple[LabelledSentence, ...], knowledge: Knowledge) -> dict[str, float]:
    judged = [judge_sentence(row, knowledge.understand_text(row.text, row.language, TODAY), knowledge) for row in rows]
    shares = {field: [one[field] for one in judged if field in one] for field in _FIELDS}
    return {field: sum(right) / len(right) for field, right in shares.items()}


def test_small_ads_keep_what_was_reached(knowledge: Knowledge) -> None:
    """140 small ads whose right reading was written down before they were read: at first sight the whole sentence was right
    in .76 of the first 80 and in .65 of the last 60, that nothing had been mended for."""
    reached = _measure_fields(SMALL_ADS, knowledge)
    assert all(reached[field] >= least for field, least in SMALL_ADS_FLOORS.items()), reached


def test_listings_of_many_trades_keep_what_was_reached(knowledge: Knowledge) -> None:
    """240 listings of chemistry, metal, food, wood, textile, building, farming, offices and hotels, labelled before they were
    read, in four sets of 60: at first sight the whole sentence was right in .85, .63, .73 and, after the first three had been
    mended for, .77 of them."""
    reached = _measure_fields(MANY_TRADES, knowledge)
    assert all(reached[field] >= least for field, least in MANY_TRADES_FLOORS.items()), reached


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("CO2 de fermentation, 1 100 t/an, cherche maraîcher ou fabricant de boissons", "fr", Kind.OFFER),
        ("drêches de whisky, 40 tonnes par semaine, cherchent éleveurs", "fr", Kind.OFFER),
        ("fly ash, 9000 t/y, looking for concrete producers", "en", Kind.OFFER),
        ("notre ferme prend des drêches, 500 kg par semaine", "fr", Kind.NEED),
        ("our pig farm takes brewery yeast, 5,000 litres a week", "en", Kind.NEED),
        ("maraîcher, cherche éleveur pour fumier de cheval", "fr", Kind.NEED),
        ("cherche éleveur pour mes drêches", "fr", Kind.OFFER),
        ("boues de chaux 60 t par an et cherchons une autre filière", "fr", Kind.OFFER),
        ("mattes de galvanisation, 6 t/mois, rachat souhaité", "fr", Kind.OFFER),
        ("bois B, 2 bennes par mois, on cherche moins cher que 85 €/t", "fr", Kind.OFFER),
        ("whey, 20 m3 a week, looking for pig keepers", "en", Kind.OFFER),
        ("offcuts of oak, two pallets, small fee welcome", "en", Kind.OFFER),
        ("on peut vous prendre tous vos bois de palettes", "fr", Kind.NEED),
        ("notre ferme prend volontiers fanes et salades", "fr", Kind.NEED),
        ("bonjour, cherche agriculteur pouvant fournir de la paille", "fr", Kind.NEED),
        ("we are looking for farmers selling straw", "en", Kind.NEED),
        ("mélasse ou vinasse recherchée pour aliment bétail", "fr", Kind.NEED),
    ],
)
def test_who_is_sought_tells_offers_from_needs(text: str, language: str, kind: Kind, knowledge: Knowledge) -> None:
    assert knowledge.understand_text(text, language, TODAY).kind is kind


@pytest.mark.parametrize(
    ("text", "language", "amount"),
    [
        ("copeaux d'aluminium secs 6060, 2 bennes par mois", "fr", 2),
        ("fenêtres PVC, lot de 22", "fr", 22),
        ("cartons vendus par lot de 10", "fr", None),
        ("amidon 18 t en big bags", "fr", 18),
        ("jus de pomme périmé de 2 semaines 1 800 bouteilles", "fr", 1800),
        ("laine de verre, 40 rouleaux, - 50 % du prix neuf", "fr", 40),
        ("neuf palettes", "fr", 9),
        ("200 x 5 L jugs of hand sanitizer", "en", 200),
        ("écorces de pin, 90 MAP par semaine", "fr", 90),
    ],
)
def test_grades_ages_and_sizes_are_no_amounts(text: str, language: str, amount: float | None, knowledge: Knowledge) -> None:
    quantity = knowledge.understand_text(text, language, TODAY).quantity
    assert (quantity.middle if quantity else None) == amount


@pytest.mark.parametrize(
    ("text", "resource"),
    [
        ("maïs 14 t", "feed-grain"),
        ("drêche de mais", "distillers-grains"),
        ("laine de verre, 40 rouleaux, surplus de chantier", "glass-wool"),
        ("excédent de production : 2 600 yaourts", "unsold-dairy"),
        ("chutes de massicot, 1 t, imprimerie de Vannes", "print-trimmings"),
        ("Office clearance: 45 desks", "desk"),
    ],
)
def test_remarks_are_not_the_thing(text: str, resource: str, knowledge: Knowledge) -> None:
    reading = knowledge.understand_text(text, "fr", TODAY)
    assert [one.guesses[0].resource for one in (reading, *reading.more)] == [resource]


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("cartons à perigni", "perigni"),
        ("palettes à surjères", "surjères"),
        ("drêches disponibles vers chatelayon", "chatelayon"),
        ("palettes à donner", None),
        ("filtre à manches", None),
        ("tuyaux goutte à goutte", None),
        ("pallets for a company", None),
    ],
)
def test_a_misspelt_town_in_small_letters_is_asked(text: str, town: str | None, knowledge: Knowledge) -> None:
    reading = knowledge.understand_text(text, "fr", TODAY)
    assert (reading.place_words, reading.places) == (town, ())


def test_listings_full_of_side_remarks_keep_what_was_reached(knowledge: Knowledge) -> None:
    """150 listings with odd units, conditions, haggling and remarks, labelled before they were read, in three sets of 50: at
    first sight the whole sentence was right in .44, after mending for that .64, and after mending for both .56 of the last."""
    reached = _measure_fields(LISTINGS, knowledge)
    assert all(reached[field] >= least for field, least in LISTINGS_FLOORS.items()), reached
