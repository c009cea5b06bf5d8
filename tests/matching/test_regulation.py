"""Which rules of law a flow calls for: the boundaries, and that every rule can be shown, quoted and checked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from matching.knowledge import Knowledge
from matching.regulation.find_rules import find_rules, load_rules
from matching.regulation.model import RuledFlow, RuleMoment
from matching.taxonomy.codes.discards import may_be_waste
from matching.vocabulary import Kind, Price


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


def test_a_meeting_room_calls_for_no_rule(knowledge: Knowledge) -> None:
    assert keys_of(flow_of(knowledge, "meeting-room", Kind.SHARE), RuleMoment.ASKED) == []


def test_every_rule_is_quoted_or_says_whom_to_ask_and_names_what_exists(knowledge: Knowledge) -> None:
    for rule in load_rules():
        assert rule.article["fr"] or rule.ask["fr"], rule.key
        assert rule.checked is not None or rule.ask["fr"], f"{rule.key}: nobody read its article, and nobody is named to ask"
        for name in ("resources", "but", "serves"):
            assert set(rule.when.get(name, ())) <= set(knowledge.taxonomy.resources), rule.key
        find_rules(flow_of(knowledge, "cardboard"), RuleMoment.ASKED)
