"""Which rules of law a flow calls for: the boundaries, and that every rule can be shown, quoted and checked."""

from __future__ import annotations

from dataclasses import replace
from html import unescape
from typing import Any

import pytest

from bot.views.declarations.regulation import build_rule_card
from matching.knowledge import Knowledge
from matching.regulation.find_rules import find_rules, load_rules
from matching.regulation.model import RuledFlow, RuleMoment
from matching.taxonomy.codes.discards import may_be_waste
from matching.vocabulary import Kind, Price
from tests.wire import all_texts


def flow_of(knowledge: Knowledge, id: str, kind: Kind = Kind.OFFER, *, serves: str | None = None) -> RuledFlow:
    taxonomy = knowledge.taxonomy
    known = taxonomy.resources[id]
    used = (serves, *taxonomy.list_broader(serves)) if serves is not None else ()
    return RuledFlow(known, (id, *taxonomy.list_broader(id)), kind, may_be_waste(known), serves=used)


def keys_of(flow: RuledFlow, moment: RuleMoment) -> list[str]:
    return [rule.key for rule in find_rules(flow, moment)]


@pytest.mark.parametrize(
    ("resource", "tonnes", "key", "told"),
    [
        ("cardboard", 0.5, "carriage", False),
        ("cardboard", 0.51, "carriage", True),
        ("cardboard", None, "carriage", False),
        ("used-mineral-oil", 0.1, "carriage-hazardous", False),
        ("used-mineral-oil", 0.11, "carriage-hazardous", True),
        ("used-mineral-oil", 0.6, "carriage", False),
    ],
)
def test_a_carrier_is_declared_beyond_the_load(
    knowledge: Knowledge, resource: str, tonnes: float | None, key: str, told: bool
) -> None:
    flow = replace(flow_of(knowledge, resource), load_tonnes=tonnes)
    assert (key in keys_of(flow, RuleMoment.INTRODUCED)) is told


@pytest.mark.parametrize(("litres", "told"), [(1100.0, False), (1101.0, True), (None, False)])
def test_sorting_is_told_above_1100_litres_a_week(knowledge: Knowledge, litres: float | None, told: bool) -> None:
    flow = replace(flow_of(knowledge, "cardboard"), week_litres=litres)
    assert ("sorting" in keys_of(flow, RuleMoment.DECLARED)) is told


def test_who_asks_reads_what_an_unknown_load_may_call_for(knowledge: Knowledge) -> None:
    assert {"carriage", "sorting"} <= set(keys_of(flow_of(knowledge, "cardboard"), RuleMoment.ASKED))


def test_spent_grain_for_pigs_is_feed_and_nothing_else_first(knowledge: Knowledge) -> None:
    assert keys_of(flow_of(knowledge, "brewers-spent-grain", serves="pig-feed"), RuleMoment.INTRODUCED)[0] == "feed"


def test_bread_that_can_be_eaten_goes_to_people_first(knowledge: Knowledge) -> None:
    assert keys_of(flow_of(knowledge, "day-old-bread"), RuleMoment.DECLARED)[0] == "edible"


def test_plate_leftovers_never_go_to_hens(knowledge: Knowledge) -> None:
    assert keys_of(flow_of(knowledge, "plate-leftovers"), RuleMoment.DECLARED)[0] == "kitchen-waste"


def test_a_gift_of_food_to_an_association_has_its_receipt(knowledge: Knowledge) -> None:
    flow = replace(flow_of(knowledge, "day-old-bread"), price=Price.GIVE, taker_naf=("88.99",))
    assert "food-gift" in keys_of(flow, RuleMoment.INTRODUCED)
    assert "food-gift" not in keys_of(replace(flow, price=Price.SELL), RuleMoment.INTRODUCED)


def test_a_by_product_is_explained_to_whoever_says_the_word(knowledge: Knowledge) -> None:
    flow = replace(flow_of(knowledge, "brewers-spent-grain"), words="un sous produit de brasserie")
    assert "by-product" in keys_of(flow, RuleMoment.DECLARED)
    assert "by-product" not in keys_of(replace(flow, words="des dreches"), RuleMoment.DECLARED)


FEED = "pig-feed"
TOLD, MET, ASKED = RuleMoment.DECLARED, RuleMoment.INTRODUCED, RuleMoment.ASKED
# What is known of the law, number by number: the rule, when it is told, a flow that calls for it and one that just does not.
# A flow is a resource and what else is known of it.
LAW: list[tuple[str, str, RuleMoment, tuple[str, dict[str, Any]], tuple[str, dict[str, Any]]]] = [
    ("2", "by-product", TOLD, ("sawdust", {"words": "un sous produit"}), ("sawdust", {"words": "un produit"})),
    ("3", "platform", ASKED, ("sawdust", {"words": "sur la plateforme industrielle"}), ("sawdust", {"words": "sur place"})),
    ("4", "end-of-waste", TOLD, ("wood-chips", {"price": Price.SELL}), ("wood-chips", {"price": Price.GIVE})),
    ("4", "end-of-waste", TOLD, ("wiping-rags", {"price": Price.SELL}), ("sawdust", {"price": Price.SELL})),
    ("4", "end-of-waste", TOLD, ("excavated-soil", {"price": Price.SELL}), ("cardboard", {"price": Price.SELL})),
    ("4", "end-of-waste", ASKED, ("cardboard", {"price": Price.SELL}), ("cardboard", {"price": Price.GIVE})),
    ("4", "end-of-waste", ASKED, ("copper-scrap", {"price": Price.SELL}), ("plastic-film", {"price": Price.SELL})),
    ("5", "hazardous", MET, ("used-mineral-oil", {}), ("cardboard", {})),
    ("6", "register", MET, ("cardboard", {"gives": True}), ("cardboard", {"gives": False})),
    ("6", "register", MET, ("used-mineral-oil", {"gives": True}), ("meeting-room", {"gives": True})),
    ("7", "carriage", MET, ("cardboard", {"load_tonnes": 0.501}), ("cardboard", {"load_tonnes": 0.5})),
    ("7", "carriage-hazardous", MET, ("engine-oil-waste", {"load_tonnes": 0.101}), ("engine-oil-waste", {"load_tonnes": 0.1})),
    ("8", "sorting", TOLD, ("cardboard", {"week_litres": 1100.1}), ("cardboard", {"week_litres": 1100.0})),
    *(
        ("8", "sorting", TOLD, (each, {"week_litres": 1200.0}), ("biowaste", {"week_litres": 1200.0}))
        for each in ("scrap-metal", "plastic-film", "glass-bottles", "sawdust", "rubble", "plaster-waste", "fabric-offcuts")
    ),
    ("9", "biowaste", TOLD, ("green-waste", {}), ("cardboard", {})),
    ("9", "biowaste", TOLD, ("kitchen-waste", {}), ("day-old-bread", {})),
    ("10", "edible", TOLD, ("day-old-bread", {}), ("biowaste", {})),
    ("11", "animal", MET, ("abp-category-2", {}), ("abp-category-3", {})),
    ("11", "animal-feedable", MET, ("whey", {}), ("abp-category-1", {})),
    ("11 bis", "kitchen-waste", TOLD, ("plate-leftovers", {}), ("brewers-spent-grain", {})),
    ("12", "installation", MET, ("cardboard", {"gives": False, "taker_naf": ("38.32",)}), ("cardboard", {"gives": False})),
    (
        "12",
        "installation",
        MET,
        ("biowaste", {"taker_naf": ("35.21",)}),
        ("biowaste", {"gives": True, "taker_naf": ("35.21",)}),
    ),
    ("13", "holder", MET, ("cardboard", {"gives": True}), ("cardboard", {"gives": False})),
    ("14", "abroad", MET, ("cardboard", {"abroad": True}), ("cardboard", {"abroad": False})),
    ("17", "feed", MET, ("brewers-spent-grain", {"serves": FEED}), ("brewers-spent-grain", {"serves": "compost"})),
    ("17", "feed", MET, ("brewers-spent-grain", {"taker_naf": ("01.46",)}), ("brewers-spent-grain", {"taker_naf": ("01.11",)})),
    ("17", "former-food", MET, ("day-old-bread", {"serves": FEED}), ("day-old-bread", {})),
    ("18", "oil", MET, ("used-mineral-oil", {}), ("cutting-oil", {})),
    ("19", "staff", MET, ("staff-loan", {"kind": Kind.SHARE}), ("staff-loan", {"kind": Kind.OFFER})),
    ("20", "machine", MET, ("forklift", {"kind": Kind.SHARE}), ("forklift", {"kind": Kind.OFFER})),
    ("21", "joint-purchase", MET, ("new-pallets", {"kind": Kind.NEED, "pooled": True}), ("new-pallets", {"kind": Kind.NEED})),
    (
        "22",
        "food-gift",
        MET,
        ("day-old-bread", {"price": Price.GIVE, "taker_naf": ("88.99",)}),
        ("day-old-bread", {"price": Price.GIVE, "taker_naf": ("10.71",)}),
    ),
]


@pytest.mark.parametrize(("number", "key", "moment", "calls", "just_not"), LAW)
def test_every_number_of_the_law_has_its_rule_and_its_limit(
    knowledge: Knowledge, number: str, key: str, moment: RuleMoment, calls: tuple[str, Any], just_not: tuple[str, Any]
) -> None:
    for (resource, known), told in ((calls, True), (just_not, False)):
        made = {"kind": Kind.OFFER, "serves": None, **known}
        flow = replace(flow_of(knowledge, resource, made.pop("kind"), serves=made.pop("serves")), **made)
        assert (key in keys_of(flow, moment)) is told, (number, resource, known)


def test_every_rule_stands_in_that_table() -> None:
    assert {rule.key for rule in load_rules()} - {row[1] for row in LAW} == {"asbestos"}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_card_is_said_with_its_article_and_whom_to_ask(knowledge: Knowledge, language: str) -> None:
    renderer = all_texts(knowledge)[language]
    for rule in load_rules():
        told = unescape(renderer.render_message(build_rule_card(rule)).text).replace("\xa0", " ")
        for part in (rule.article[language], rule.ask[language]):
            assert part in told, (rule.key, told)
        assert str(rule.checked.year) in told if rule.checked else True, rule.key
        assert rule.checked or rule.ask[language], f"{rule.key}: nobody read its article, and nobody is named to ask"


def test_a_meeting_room_calls_for_no_rule(knowledge: Knowledge) -> None:
    assert keys_of(flow_of(knowledge, "meeting-room", Kind.SHARE), RuleMoment.ASKED) == []


def test_every_rule_is_quoted_or_says_whom_to_ask_and_names_what_exists(knowledge: Knowledge) -> None:
    for rule in load_rules():
        assert rule.article["fr"] or rule.ask["fr"], rule.key
        assert rule.checked is not None or rule.ask["fr"], f"{rule.key}: nobody read its article, and nobody is named to ask"
        for name in ("resources", "but", "serves"):
            assert set(rule.when.get(name, ())) <= set(knowledge.taxonomy.resources), rule.key
        find_rules(flow_of(knowledge, "cardboard"), RuleMoment.ASKED)
