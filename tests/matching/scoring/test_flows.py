"""What trades take in and give out: known resources only, and what everybody in the field would say."""

from __future__ import annotations

from pathlib import Path

import pytest

from matching.activities.load import load_activities
from matching.activities.trades import TradeReader
from matching.knowledge import Knowledge
from matching.scoring.scorer import Scorer


def test_flows_name_what_the_taxonomy_knows(knowledge: Knowledge) -> None:
    known, families = knowledge.taxonomy.resources, {one.family for one in knowledge.taxonomy.resources.values()}
    for one in knowledge.activities.values():
        assert [id for id in (*one.takes, *one.gives) if id not in known] == [], one.id
        assert set(one.families) <= families, one.id


def test_a_flow_of_an_unknown_kind_is_refused(tmp_path: Path) -> None:
    (tmp_path / "flows.toml").write_text('[zorglub]\ntakes = ["whey"]\n', encoding="utf-8")
    with pytest.raises(ValueError, match="zorglub"):
        load_activities(flows=tmp_path / "flows.toml")


@pytest.mark.parametrize(
    ("activity", "usual", "less"),
    [
        ("fertiliser-plant", "sulphur", "glass-jars"),
        ("brickworks", "coal-bottom-ash", "whey"),
        ("road-builder", "steel-slag", "whey"),
        ("steelworks", "mill-scale", "whey"),
        ("power-station", "cooling-water", "glass-jars"),
        ("algae-farm", "co2", "ferrous-scrap"),
        ("industrial-gas-plant", "hydrogen", "ferrous-scrap"),
        ("biofuel-plant", "used-cooking-oil", "rubble"),
        ("paper-mill", "newspapers", "whey"),
        ("glass-maker", "cullet", "manure"),
        ("worm-farm", "biowaste", "ferrous-scrap"),
    ],
)
def test_what_a_trade_takes_by_its_flows(scorer: Scorer, knowledge: Knowledge, activity: str, usual: str, less: str) -> None:
    naf = knowledge.activities[activity].naf
    assert scorer.usual.rate_intake(usual, activity, naf) >= 0.7
    assert scorer.usual.rate_intake(less, activity, naf) <= 0.3


def test_a_family_is_only_a_hint(scorer: Scorer) -> None:
    known = scorer.usual.list_intakes("cement-works", ())
    assert 0 < known["anodising-sludge"] < known["coal-fly-ash"]


@pytest.mark.parametrize(
    ("said", "activity", "code"),
    [
        ("2012 Titanium dioxide producer", "pigment-plant", "20.12"),
        ("10.83Z torréfacteur", "coffee-roaster", "10.83Z"),
        ("3511", "power-station", "35.11"),
        ("1107 Coffee and milk beverage producer", "drinks-industry", "11.07"),
    ],
)
def test_a_code_and_words_together(knowledge: Knowledge, said: str, activity: str, code: str) -> None:
    trade = TradeReader(knowledge.activities).read(said)
    assert (trade.activity, trade.naf) == (activity, (code,))
