"""Who never meets, whatever else fits; and, beside each, who would."""

from __future__ import annotations

from datetime import date

import pytest

from matching.knowledge import Knowledge
from matching.scoring.entry import Entry, Meaning
from matching.scoring.scorer import Scorer
from matching.synergies.finder import find_synergies
from matching.vocabulary import Side
from tests.matching.scoring.said import has, shares, wants

MAY, JUNE, JULY = date(2026, 5, 1), date(2026, 6, 1), date(2026, 7, 31)

NEVER: dict[str, tuple[Entry, Entry]] = {
    "the same company": (has("mulch", company=7), wants("mulch", company=7)),
    "one group": (has("euro-pallet", group="339980001"), wants("euro-pallet", group="339980001")),
    "two who look for used jars": (wants("glass-jars"), wants("glass-jars")),
    "two who have used jars": (has("glass-jars"), has("glass-jars")),
    "two who own a van": (shares(Side.HAS, "van"), shares(Side.HAS, "van")),
    "two who look for a van": (shares(Side.SEEKS, "van"), shares(Side.SEEKS, "van")),
    "two of whom nobody says who has it": (shares(None, "van"), shares(None, "van")),
    "a van on another day": (shares(Side.HAS, "van", weekdays=(2,)), shares(Side.SEEKS, "van", weekdays=(4,))),
    "heat 50 km away": (has("waste-heat"), wants("heat-for-greenhouse", 50)),
    "steam beyond its few km": (has("steam"), wants("heat-for-process", 6)),
    "cooling water 40 km away": (has("cooling-water"), wants("process-water", 40)),
    "asbestos": (has("asbestos"), wants("asbestos")),
    "asbestos cement": (has("asbestos-cement"), wants("roof-tiles")),
    "perhaps asbestos": (
        has("roof-tiles", meanings=(Meaning("asbestos-cement", 0.6), Meaning("roof-tiles", 0.3))),
        wants("roof-tiles"),
    ),
    "plates to pigs": (has("plate-leftovers"), wants("pig-feed", activity="pig-farm")),
    "kitchens to hens": (has("kitchen-waste"), wants("poultry-feed")),
    "a canteen's bread to pigs": (has("stale-bread", activity="canteen-kitchen", naf=("56.29",)), wants("pig-feed")),
    "a restaurant's bread to a pig farm": (has("stale-bread", naf=("56.10",)), wants("stale-bread", naf=("01.46",))),
    "a hospital's bread to pet food": (has("stale-bread", naf=("86.10",)), wants("feed-raw-material")),
    "stale bread to food aid": (has("stale-bread"), wants("food-aid")),
    "a cable drum for oil": (has("cable-drums"), wants("steel-drum")),
    "a cable drum for used oil": (has("cable-drums"), wants("used-mineral-oil")),
    "ended before it begins": (has("storage-space", until=MAY), wants("storage-space", starts=JUNE, until=JULY)),
    "begins too late": (has("storage-space", starts=JULY), wants("storage-space", until=JUNE)),
    "nothing left": (has("mulch", left=0), wants("mulch")),
    "nothing needed any more": (has("mulch"), wants("mulch", left=0)),
    "two things that have nothing in common": (has("steam"), wants("euro-pallet")),
}
BUT: dict[str, tuple[Entry, Entry]] = {
    "another company": (has("mulch"), wants("mulch")),
    "another group": (has("euro-pallet", group="339980001"), wants("euro-pallet", group="339980002")),
    "one has, one looks for jars": (has("glass-jars"), wants("glass-jars")),
    "one has, one seeks a van": (shares(Side.HAS, "van", weekdays=(2,)), shares(Side.SEEKS, "van", weekdays=(2,))),
    "an offered van meets a share": (has("van"), shares(Side.SEEKS, "van")),
    "heat next door": (has("waste-heat"), wants("heat-for-greenhouse", 2)),
    "plates to biogas": (has("plate-leftovers", naf=("56.10",)), wants("biogas-feedstock")),
    "a bakery's bread to pigs": (has("stale-bread", naf=("10.71",)), wants("pig-feed")),
    "a bakery's bread to a pig farm": (has("stale-bread", naf=("10.71",)), wants("stale-bread", naf=("01.46",))),
    "a restaurant's bread to a brewery": (has("stale-bread", naf=("56.10",)), wants("bread-for-brewing", naf=("11.05",))),
    "a farm school's hay to a stable": (has("hay", naf=("85.31",)), wants("hay", naf=("01.43",))),
    "good bread to food aid": (has("day-old-bread"), wants("food-aid")),
    "a share of the time": (has("storage-space", starts=MAY, until=JULY), wants("storage-space", starts=JUNE, until=JULY)),
}


@pytest.mark.parametrize(("one", "other"), NEVER.values(), ids=list(NEVER))
def test_never(scorer: Scorer, one: Entry, other: Entry) -> None:
    assert scorer.compare(one, other) is None
    assert scorer.compare(other, one) is None
    assert find_synergies(scorer, [one, other], least=-1.0) == ()


@pytest.mark.parametrize(("one", "other"), BUT.values(), ids=list(BUT))
def test_but(scorer: Scorer, one: Entry, other: Entry) -> None:
    assert scorer.compare(one, other) is not None
    assert scorer.compare(other, one) is not None
    assert len(find_synergies(scorer, [one, other], least=0.0)) == 1


@pytest.mark.parametrize(
    ("resource", "is_held"),
    [
        ("used-mineral-oil", True),
        ("waste-heat", True),
        ("steam", True),
        ("asbestos", True),
        ("abp-category-1", True),
        ("abp-category-2", True),
        ("mulch", False),
        ("brewers-spent-grain", False),
        ("stale-bread", False),
    ],
)
def test_what_the_animator_sees_first(knowledge: Knowledge, resource: str, is_held: bool) -> None:
    assert knowledge.is_for_animator(resource) is is_held
    lead = knowledge.scorer.compare(has(resource, 1), wants(resource))
    told = [reason.points for reason in lead.evidence if reason.feature == "held"] if lead else []
    assert told == ([0.0] if is_held and lead else [])
