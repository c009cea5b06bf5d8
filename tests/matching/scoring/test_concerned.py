"""Whom a declaration concerns: those of its activity who usually take, give or share such things, and nobody else."""

from __future__ import annotations

import pytest

from matching.scoring.scorer import Scorer
from matching.synergies.concerned_trades import find_concerned_trades
from matching.vocabulary import Kind, Side

TOWN = (
    "brewery",
    "pig-farm",
    "cattle-farm",
    "cement-works",
    "greenhouse",
    "bakery",
    "hairdresser",
    "carpenter",
    "garage",
    "sawmill",
    "bank-insurance",
    "steelworks",
    "biogas-plant",
)


@pytest.mark.parametrize(
    ("resource", "kind", "side", "yes", "no"),
    [
        (
            "brewers-spent-grain",
            Kind.OFFER,
            None,
            ("cattle-farm", "biogas-plant"),
            ("cement-works", "hairdresser", "steelworks"),
        ),
        ("whey", Kind.OFFER, None, ("pig-farm",), ("cement-works", "garage", "bank-insurance")),
        ("coal-fly-ash", Kind.OFFER, None, ("cement-works",), ("bakery", "pig-farm", "hairdresser")),
        ("ferrous-scrap", Kind.OFFER, None, ("steelworks",), ("bakery", "greenhouse")),
        ("sawdust", Kind.NEED, None, ("sawmill",), ("bakery", "steelworks")),
        ("cattle-manure", Kind.NEED, None, ("cattle-farm",), ("bakery", "garage")),
        ("day-old-bread", Kind.NEED, None, ("bakery",), ("garage", "cement-works")),
        ("tractor", Kind.SHARE, Side.HAS, ("cattle-farm", "pig-farm"), ("bakery", "bank-insurance")),
        ("tractor", Kind.SHARE, Side.SEEKS, ("cattle-farm", "pig-farm"), ("bakery", "bank-insurance")),
        ("spreader", Kind.SHARE, Side.TOGETHER, ("pig-farm",), ("bakery", "bank-insurance")),
    ],
)
def test_those_whom_it_concerns(
    scorer: Scorer, resource: str, kind: Kind, side: Side | None, yes: tuple[str, ...], no: tuple[str, ...]
) -> None:
    found = [id for id, _ in find_concerned_trades(scorer, resource, kind, side, TOWN)]
    assert set(yes) <= set(found)
    assert set(no).isdisjoint(found)


def test_best_first_and_never_more_than_sure(scorer: Scorer) -> None:
    found = find_concerned_trades(scorer, "brewers-spent-grain", Kind.OFFER, None, scorer.activities)
    rates = [rate for _, rate in found]
    assert rates == sorted(rates, reverse=True)
    assert all(0 < rate <= 1 for rate in rates)
    assert "cattle-farm" in [id for id, rate in found if rate == rates[0]]


def test_a_narrower_kind_takes_what_its_wider_kind_takes(scorer: Scorer) -> None:
    rated = dict(find_concerned_trades(scorer, "farm-twine-nets", Kind.NEED, None, ("farm", "cereal-farm")))
    assert rated["farm"] > rated["cereal-farm"] > 0.5


def test_an_unknown_activity_is_concerned_by_nothing(scorer: Scorer) -> None:
    assert find_concerned_trades(scorer, "euro-pallet", Kind.OFFER, None, ("no-such-activity",)) == ()


def test_what_must_never_be_matched_concerns_nobody_by_use(scorer: Scorer) -> None:
    assert find_concerned_trades(scorer, "asbestos-cement", Kind.OFFER, None, scorer.activities) == ()


def test_few_are_concerned_by_what_few_use(scorer: Scorer) -> None:
    found = find_concerned_trades(scorer, "coal-fly-ash", Kind.OFFER, None, scorer.activities)
    assert 0 < len(found) < len(scorer.activities) / 4
