"""What is said the other way round: closing times, taking in, what others have, what is over, what is dangerous or not."""

from __future__ import annotations

from datetime import date

import pytest

from matching.knowledge import Knowledge
from matching.understand.paid import find_paid_fate
from matching.understand.plain_text import Text
from matching.understand.reading import Act, Reading
from matching.understand.said_details import collect_details
from matching.vocabulary import FateWay, Kind, Price

TODAY = date(2026, 11, 23)


def _read(text: str, knowledge: Knowledge) -> Reading:
    return knowledge.understand_text(text, "fr", TODAY)


def _quote_paid(text: str) -> str | None:
    plain = Text.from_original(text)
    paid = find_paid_fate(plain.folded)
    return plain.quote_span(*paid.cost).strip() if paid else None


@pytest.mark.parametrize(
    ("text", "resource", "closed"),
    [
        ("600 kg de drêches par semaine, fermé en août", "brewers-spent-grain", "fermé en août"),
        ("marc de café, 20 kg par jour, sauf vendredi", "coffee-grounds", "sauf vendredi"),
        ("cartons à donner chaque jour sauf le lundi", "cardboard-boxes", "sauf le lundi"),
        ("palettes à donner, nous sommes fermés en août", "pallet", "nous sommes fermés en août"),
        ("10 palettes par semaine, pas de livraison le jeudi", "pallet", "pas de livraison le jeudi"),
        ("palettes, fermeture annuelle du 1er au 20 août", "pallet", "fermeture annuelle du 1er au 20 août"),
        ("sciure à donner, hors vacances scolaires", "sawdust", "hors vacances scolaires"),
        ("marc de café à prendre, jamais le lundi", "coffee-grounds", "jamais le lundi"),
        ("drêches toute l'année sauf en janvier", "brewers-spent-grain", "sauf en janvier"),
        ("closed in August, 20 pallets a month", "pallet", "closed in August"),
        ("spent grain every day except Friday", "brewers-spent-grain", "except Friday"),
        ("cardboard to give, not on Mondays", "cardboard", "not on Mondays"),
        ("bread every day but Sunday", "bakery-surplus", "but Sunday"),
        ("wood chips, no pick-up on Thursdays", "wood-chips", "no pick-up on Thursdays"),
    ],
)
def test_when_it_is_shut_is_worth_knowing_and_no_day_of_the_thing(
    text: str, resource: str, closed: str, knowledge: Knowledge
) -> None:
    said = _read(text, knowledge)
    assert (said.act, said.sure, said.guesses[0].resource) == (Act.DECLARE, True, resource)
    assert said.kind in (None, Kind.OFFER)
    assert (said.facts.weekdays, said.start, said.until) == ((), None, None)
    assert said.season is None or said.season.first == 1
    assert collect_details(said).note == closed


@pytest.mark.parametrize(
    "text",
    [
        "on peut prendre vos palettes",
        "nous pouvons récupérer vos palettes",
        "on prend vos palettes",
        "donnez-nous vos palettes",
        "on vous débarrasse de vos palettes",
        "je viens chercher vos palettes gratuitement",
        "confiez-nous vos palettes",
        "on peut vous débarrasser de vos palettes",
        "je débarrasse gratuitement vos palettes",
        "vos palettes nous intéressent",
        "nous sommes preneurs de vos palettes",
        "ne jetez plus vos palettes",
        "we can take your pallets",
        "give us your pallets",
        "we take your pallets for free",
        "we'll take your pallets",
        "happy to take your pallets off your hands",
        "can take away your pallets free of charge",
        "we collect your pallets",
    ],
)
def test_who_takes_in_what_others_have_looks_for_it(text: str, knowledge: Knowledge) -> None:
    said = _read(text, knowledge)
    assert (said.act, said.kind, said.guesses[0].resource) == (Act.DECLARE, Kind.NEED, "pallet")


@pytest.mark.parametrize(
    "text",
    [
        "mon voisin brûle ses palettes",
        "mon voisin brûle ses palettes, c'est normal ?",
        "mon voisin jette des tonnes de pain",
        "la boîte d'à côté jette ses cartons tous les jours",
        "l'entreprise en face brûle du plastique",
        "le supermarché du coin jette du pain",
        "des gens déposent des gravats devant chez nous",
        "j'en ai marre des palettes",
        "ras le bol des palettes dans la cour",
        "on n'a plus de palettes",
        "je n'ai plus besoin de sciure",
        "nous ne cherchons plus de palettes",
        "on ne veut plus de cartons",
        "on ne donne plus nos drêches",
        "plus de cartons pour le moment",
        "j'ai plus de palettes",
        "je cherche plus de palettes",
        "je n'ai plus de 20 palettes",
        "my neighbour burns his pallets",
        "the company next door throws away cardboard",
        "someone dumped tyres on our land",
        "I'm fed up with cardboard",
        "we no longer have pallets",
        "we have run out of pallets",
        "we don't need sawdust any more",
    ],
)
def test_what_is_not_ones_own_or_is_over_declares_nothing(text: str, knowledge: Knowledge) -> None:
    said = _read(text, knowledge)
    assert (said.act, said.guesses) == (Act.OTHER, ())


@pytest.mark.parametrize(
    ("text", "kind", "resource"),
    [
        ("mon voisin jette du pain, je cherche du carton", Kind.NEED, "cardboard"),
        ("je n'ai plus de sciure, j'en cherche", Kind.NEED, "sawdust"),
        ("on n'a plus besoin de notre presse", Kind.OFFER, "industrial-press"),
        ("des machines que nous n'utilisons plus", Kind.OFFER, "used-machine"),
        ("on n'a plus de place pour nos cartons", Kind.OFFER, "cardboard-boxes"),
        ("mes palettes ne servent plus", Kind.OFFER, "pallet"),
        ("j'en ai marre de mes palettes", Kind.OFFER, "pallet"),
        ("un voisin pourrait prendre nos palettes ?", Kind.OFFER, "pallet"),
        ("notre boulanger jette du pain", Kind.OFFER, "bakery-surplus"),
        ("j'ai plus de 100 kg de drêches", Kind.OFFER, "brewers-spent-grain"),
        ("on a plus d'une centaine de palettes", Kind.OFFER, "pallet"),
        ("nous avons plus de deux tonnes de sciure", Kind.OFFER, "sawdust"),
        ("je cherche plus de 100 palettes", Kind.NEED, "pallet"),
        ("on donne plus de 200 kg de marc de café par semaine", Kind.OFFER, "coffee-grounds"),
        ("we have more than 100 kg of spent grain", Kind.OFFER, "brewers-spent-grain"),
        ("pallets we no longer need", Kind.OFFER, "pallet"),
        ("we have no room left for our pallets", Kind.OFFER, "pallet"),
    ],
)
def test_the_neighbours_of_these_declare(text: str, kind: Kind, resource: str, knowledge: Knowledge) -> None:
    said = _read(text, knowledge)
    assert (said.act, said.kind) == (Act.DECLARE, kind)
    assert resource in [guess.resource for guess in said.guesses]


@pytest.mark.parametrize(
    "text",
    [
        "20 bidons vides ayant contenu de l'huile",
        "fûts vides ayant contenu des solvants",
        "bidons ayant contenu de l'acide",
        "bidons plastiques souillés de peinture",
        "fûts contenant des restes de colle",
        "fûts avec un fond de solvant",
        "drums that held solvent",
        "20 empty cans that contained oil",
        "IBC totes that previously held fertiliser",
    ],
)
def test_a_container_that_held_something_dangerous_is_soiled_packaging(text: str, knowledge: Knowledge) -> None:
    said = _read(text, knowledge)
    assert (said.sure, said.guesses[0].resource) == (True, "contaminated-packaging")
    assert knowledge.must_be_held(text, said.guesses[0].resource, said.kind)


@pytest.mark.parametrize(
    ("text", "resource"),
    [
        ("10 fûts vides propres", "drum"),
        ("fûts ayant contenu du miel", "drum"),
        ("bidons ayant contenu de l'eau", "jerrycans"),
        ("seaux ayant contenu des olives", "buckets"),
        ("big-bags vides, une trentaine par mois, ont contenu des granulés", "big-bags"),
        ("GRV vides 1000 L, ont contenu du jus de pomme", "ibc"),
        ("cartons non souillés", "cardboard-boxes"),
        ("jerrycans that held vegetable oil", "jerrycans"),
        ("buckets that contained frosting", "buckets"),
    ],
)
def test_a_container_that_held_nothing_dangerous_is_a_container(text: str, resource: str, knowledge: Knowledge) -> None:
    said = _read(text, knowledge)
    assert said.guesses[0].resource == resource
    assert not knowledge.must_be_held(text, resource, said.kind)


@pytest.mark.parametrize(
    "text",
    [
        "copeaux d'acier mélangés à de l'huile de coupe",
        "sciure mélangée à de l'huile",
        "chiffons souillés",
        "sciure imbibée d'huile",
        "plaques de toit amiantées à donner",
        "palettes imprégnées de gasoil",
        "steel swarf mixed with cutting oil",
        "wood chips mixed with oil",
        "rags soaked in oil",
    ],
)
def test_words_of_danger_hold_it(text: str, knowledge: Knowledge) -> None:
    said = _read(text, knowledge)
    assert knowledge.must_be_held(text, said.guesses[0].resource if said.sure else None, said.kind)


@pytest.mark.parametrize(
    ("text", "cost"),
    [
        ("palettes perdues, on les paie 90 € la tonne à notre collecteur", "90 € la tonne"),
        ("on paie 90 €/t notre collecteur pour nos cartons", "90 €/t"),
        ("gravats, 15 t, l'enlèvement nous coûte 300 euros par mois", "300 euros par mois"),
        ("cartons 2 t par mois, ça nous coûte 80 € la tonne", "80 € la tonne"),
        ("notre prestataire nous facture 120 € la benne pour le bois", "120 € la benne"),
        ("cardboard, we pay our collector £90 a tonne", "£90 a tonne"),
        ("mixed plastic 2 t a month, disposal costs us £80 a tonne", "£80 a tonne"),
    ],
)
def test_what_is_paid_today_is_no_price(text: str, cost: str, knowledge: Knowledge) -> None:
    said = _read(text, knowledge)
    assert (said.kind, said.price, _quote_paid(text)) == (Kind.OFFER, None, cost)


@pytest.mark.parametrize(
    ("text", "resource", "cost", "basis"),
    [
        ("film étirable, Paprec nous prend 60 €/t", "stretch-film", 60, "t"),
        ("nous payons 200 €/mois pour faire enlever nos cartons", "cardboard-boxes", 200, "month"),
        ("on paie 150 euros par mois pour faire évacuer nos gravats", "rubble", 150, "month"),
        ("cartons, 45 €/t chez notre prestataire", "cardboard-boxes", 45, "t"),
    ],
)
def test_one_reader_hides_the_sum_and_says_it(text: str, resource: str, cost: float, basis: str, knowledge: Knowledge) -> None:
    said = _read(text, knowledge)
    fate = collect_details(said).fate
    assert (said.guesses[0].resource, said.kind, said.price) == (resource, Kind.OFFER, None)
    assert fate is not None
    assert (fate.way, fate.cost, fate.basis) == (FateWay.COLLECTOR, cost, basis)


@pytest.mark.parametrize(
    ("text", "price"),
    [
        ("je cherche où déposer mes gravats, ok pour payer 10 €/tonne", Price.PAY),
        ("acétone sale, on paie pour l'enlèvement", Price.PAY),
        ("rubble, will pay £10 a tonne for collection", Price.PAY),
        ("étagères à débarrasser, gratuit", Price.GIVE),
        ("encombrants à débarrasser", Price.GIVE),
        ("palettes contre bons soins", Price.GIVE),
        ("[DON] 10 palettes", Price.GIVE),
        ("palettes, 60 € le tout", Price.SELL),
        ("plastique, 0,90/kg", Price.SELL),
        ("vieilles voiles, à donner ou à petit prix", Price.DISCUSS),
        ("besoin de carton, maxi 1,20 €/kg", Price.BUY),
        ("achat groupé d'électricité à plusieurs", None),
    ],
)
def test_the_stance_on_money(text: str, price: Price | None, knowledge: Knowledge) -> None:
    assert _read(text, knowledge).price is price


def test_power_has_no_year_and_one_measure_goes_before_hours(knowledge: Knowledge) -> None:
    for text in ("chaleur 350 kW chaque année", "chaleur 350 kW par mois", "chaleur de nos fours, 350 kW, 16 h par jour"):
        said = _read(text, knowledge).quantity
        assert said is not None
        assert (said.low, said.unit.value) == (350, "kW")
        assert said.rhythm is None or said.rhythm.value == "continuous"
