"""What the thing is called, how many things there are, price, place and facts, from whole sentences."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from matching.understand import Reading, State
from matching.vocabulary import Kind, Price, Rhythm, Season, Unit

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("jai 600kg de dreches par semaine gratuit pour un éleveur", "dreches"),
        ("J'ai une vingtaine de palettes Europe par mois à donner à Périgny", "palettes Europe"),
        ("je cherche des bocaux de 75 cl lavés", "bocaux"),
        ("3 big-bags de chutes de PVC rigide toutes les deux semaines", "chutes de PVC rigide"),
        ("2 futs d'huile", "huile"),
        ("2,5 t/mois de marc de café", "marc de café"),
        ("10 fûts de 200 L", "fûts"),
        (
            "Bonjour, nous sommes une menuiserie à Surgères. Nous avons environ 3 m3 de copeaux par semaine. C'est gratuit. "
            "À récupérer sur place.",
            "copeaux",
        ),
        ("notre scierie produit 20 t de sciure par mois à Niort", "sciure"),
        ("on jette des palettes dont on ne sait que faire", "palettes"),
        ("des palettes que je jette chaque semaine", "palettes"),
        ("Looking for someone to take our wooden pallets, about 20 a month", "wooden pallets"),
        ("besoin de 30 cartons de déménagement d'ici vendredi", "cartons de déménagement"),
        ("20 sacs de farine", "farine"),
        ("bois non traité, sans clous ni vis", "bois non traité"),
        ("plastique sans PVC, 200 kg", "plastique"),
        ("on recherche du compost, 5 tonnes, livré si possible", "compost"),
        ("800 m² libres en juillet", "surface de stockage"),
        ("500 kW à 60 °C", "chaleur fatale"),
        ("Mise à disposition de notre parking le week-end", "parking"),
        ("Nous cherchons un fournisseur de copeaux de bois pour notre chaufferie", "copeaux de bois"),
        ("vends 40 chaises de bureau, 5 euros l'unité", "chaises de bureau"),
        ("une remorque de branches", "branches"),
        ("I've got loads of coffee grounds, 20kg a day", "coffee grounds"),
        ("We have 3 tonnes of cardboard every month, free to collect in Bordeaux", "cardboard"),
        ("zorglub à donner", "zorglub"),
        ("son de blé", "son de blé"),
        ("Je cherche preneur pour mes palettes, j'en ai 20 par mois", "palettes"),
        ("coquilles d'huîtres, 2 big bags par semaine, jusqu'à fin mars", "coquilles d'huîtres"),
        ("slt g 15 palettes a donné sur niort", "palettes"),
        ("we produce 1.5 tonnes of spent grain a week and would love a farmer to take it", "spent grain"),
        ("quelque chose pour la paille", "paille"),
        ("prête mon camion le mardi", "camion"),
        ("2 places de parking", "places de parking"),
        ("huile usagée 2 fûts", "huile usagée"),
        ("je cherche du carton mais pas de verre", "carton"),
        ("fumier de cheval pour 2 ha de vignes", "fumier de cheval"),
        ("on se sépare d'une dizaine de chaises", "chaises"),
        ("bois, ça intéresse quelqu'un ?", "bois"),
        ("chaises de bureau à donner cause renouvellement", "chaises de bureau"),
    ],
)
def test_what_it_is_called(read: Read, text: str, what: str) -> None:
    said = read(text)
    assert said.what == what
    assert said.more == ()


@pytest.mark.parametrize(
    ("text", "things"),
    [
        (
            "j'ai des palettes et du carton, et je cherche de la sciure",
            [("offer", "palettes"), ("offer", "carton"), ("need", "sciure")],
        ),
        ("palettes et cartons", [(None, "palettes"), (None, "cartons")]),
        ("film et carton", [(None, "film"), (None, "carton")]),
        ("sable et gravier", [(None, "sable"), (None, "gravier")]),
        ("huile de friture et de vidange", [(None, "huile de friture"), (None, "huile de vidange")]),
        ("chutes de cuir et de tissu", [(None, "chutes de cuir"), (None, "chutes de tissu")]),
        ("fruits et légumes", [(None, "fruits et légumes")]),
        ("palettes à donner, cherche sciure", [("offer", "palettes"), ("need", "sciure")]),
        (
            "film étirable + cartons + palettes, tout à donner",
            [("offer", "film étirable"), ("offer", "cartons"), ("offer", "palettes")],
        ),
        ("palettes et zorglub", [(None, "palettes et zorglub")]),
        ("We have sawdust and we need cardboard boxes", [("offer", "sawdust"), ("need", "cardboard boxes")]),
        ("bacs de 1000 l à rendre", [(None, "bacs")]),
        ("sable\ngravier", [(None, "sable"), (None, "gravier")]),
        ("Je donne du bois. Je cherche aussi du compost.", [("offer", "bois"), ("need", "compost")]),
        ("je prête mon camion et je cherche une nacelle", [("share", "camion"), ("need", "nacelle")]),
    ],
)
def test_several_things(read: Read, text: str, things: list[tuple[str | None, str]]) -> None:
    said = read(text)
    assert [(one.kind and one.kind.value, one.what) for one in (said, *said.more)] == things


def test_each_thing_has_its_own_amount_and_shares_place_and_rhythm(read: Read) -> None:
    said = read("10 tonnes de pommes et 3 m3 de sciure par an à Niort")
    first, (second,) = said, said.more
    assert first.quantity
    assert second.quantity
    assert (first.quantity.middle, first.quantity.unit, first.quantity.rhythm) == (10, Unit.T, Rhythm.YEAR)
    assert (second.quantity.middle, second.quantity.unit, second.quantity.rhythm) == (3, Unit.M3, Rhythm.YEAR)
    assert first.places == second.places != ()


@pytest.mark.parametrize(
    ("text", "price"),
    [
        ("palettes à donner", "give"),
        ("palettes gratuites", "give"),
        ("palettes contre enlèvement", "give"),
        ("je donne du bois", "give"),
        ("free pallets", "give"),
        ("bois à vendre", "sell"),
        ("je vends du bois", "sell"),
        ("je paie pour me débarrasser de mes gravats", "pay"),
        ("gravats, je peux payer l'enlèvement", "pay"),
        ("gravats, on vous paie", "pay"),
        ("j'achète du bois", "buy"),
        ("je rachète des palettes", "buy"),
        ("looking to buy wood", "buy"),
        ("bois, prix à discuter", "discuss"),
        ("palettes, faire offre", "discuss"),
        ("j'ai du bois 10 € le m3", "sell"),
        ("j'ai du bois", None),
        ("je cherche du bois gratuit", "give"),
        ("gluten-free bread", None),
        ("cherche palettes, prêt à payer", "buy"),
        ("entrepôt à louer", "sell"),
        ("wood for sale", "sell"),
        ("we will pay to have rubble removed", "pay"),
    ],
)
def test_price(read: Read, text: str, price: str | None) -> None:
    assert read(text).price == (Price(price) if price else None)


@pytest.mark.parametrize(
    ("text", "town", "words"),
    [
        ("palettes à donner à Périgny", "Périgny", "Périgny"),
        ("sciure près de Niort", "Niort", "Niort"),
        ("sawdust near Niort", "Niort", "Niort"),
        ("slt g 15 palettes a donné sur niort", "Niort", "niort"),
        ("palettes, Périgny", "Périgny", "Périgny"),
        ("palettes", None, None),
    ],
)
def test_place(read: Read, text: str, town: str | None, words: str | None) -> None:
    said = read(text)
    assert said.place_words == words
    assert [place.name for place in said.places] == ([town] if town else [])
    assert said.guesses[0].resource in ("pallet", "sawdust")


def test_facts(read: Read) -> None:
    facts = read("On prête notre camion frigo propre le mardi et le jeudi pour les voisins").facts
    assert (facts.weekdays, facts.state) == ((2, 4), (State.CLEAN,))
    assert read("vapeur 8 bars à 180 °C").facts.pressure_bar == 8
    assert read("eau chaude de 60 à 80 °C").facts.temperature_c == 70
    assert read("plastique sans PVC").facts.without == ("PVC",)
    assert read("drêches pour un éleveur").facts.purpose == "pour un éleveur"
    assert read("bois dans un rayon de 30 km").facts.within_km == 30
    assert read("3 big-bags de film").facts.packaging is Unit.BIG_BAG
    assert read("sciure, régulièrement").facts.regular


def test_a_whole_sentence(read: Read) -> None:
    said = read("J'ai une vingtaine de palettes Europe par mois à donner à Périgny de mars à octobre jusqu'au 31/12/2027")
    assert (said.kind, said.language, said.sure, said.guesses[0].resource) == (Kind.OFFER, "fr", True, "euro-pallet")
    assert (said.price, said.season, said.until) == (Price.GIVE, Season(3, 10), date(2027, 12, 31))
    assert said.pace
    assert said.pace.rhythm is Rhythm.MONTH


def test_a_rhythm_without_an_amount_is_kept(read: Read) -> None:
    said = read("j'ai du pain tous les soirs")
    assert said.quantity is None
    assert said.pace
    assert said.pace.rhythm is Rhythm.DAY


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("j'ai des palettes", "fr"),
        ("we have pallets", "en"),
        ("looking for wood chips", "en"),
        ("palettes", "fr"),
        ("merci", "fr"),
        ("thanks", "en"),
        ("2 t de bois", "fr"),
        ("zorglub", "fr"),
    ],
)
def test_language(read: Read, text: str, language: str) -> None:
    assert read(text).language == language


def test_the_default_language_stands_where_words_do_not_tell(read: Read) -> None:
    assert read("zorglub", language="en").language == "en"


def test_equal_wordings_are_not_sure(read: Read) -> None:
    assert not read("chutes de").sure
    assert not read("zorglub").sure
