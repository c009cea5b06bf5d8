"""More than two: small offers collected together, purchases made together, things shared, chains of three."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from matching.consent.states import SynergyKind
from matching.scoring.entry import Entry
from matching.scoring.scorer import Scorer
from matching.scoring.telling import LEAD_THRESHOLD, rate_telling
from matching.synergies.finder import find_synergies
from matching.synergies.synergy import PossibleSynergy
from matching.vocabulary import Rhythm, Side
from tests.matching.scoring.said import has, shares, wants

COLLECT, BUY, SHARE = SynergyKind.COLLECT_TOGETHER, SynergyKind.BUY_TOGETHER, SynergyKind.SHARE
CHAIN, EXCHANGE = SynergyKind.CHAIN, SynergyKind.EXCHANGE


def found(scorer: Scorer, entries: Sequence[Entry], kind: SynergyKind) -> list[PossibleSynergy]:
    """The synergies of a kind."""
    return [one for one in find_synergies(scorer, entries) if one.kind is kind]


POOLS: dict[str, tuple[SynergyKind | None, list[Entry]]] = {
    "three small lots of foam": (COLLECT, [has("pu-foam", 0, left=1), has("pu-foam", 3), has("pu-foam", 6, left=0.5)]),
    "three lots, places unknown": (COLLECT, [has("eps", None), has("eps", None), has("eps", None)]),
    "films of three kinds are one round": (COLLECT, [has("plastic-film"), has("stretch-film", 3), has("ldpe-film", 5)]),
    "film, wood and foam": (None, [has("stretch-film"), has("pu-foam", 1), has("solid-wood-offcuts", 2)]),
    "twenty pallets a week each": (
        COLLECT,
        [
            has("lost-pallet", yearly=26, rhythm=Rhythm.WEEK),
            has("pallet", 2, yearly=26, rhythm=Rhythm.WEEK),
            has("euro-pallet", 4, yearly=26, rhythm=Rhythm.WEEK),
        ],
    ),
    "a lorry of pallets a week each": (None, [has("pallet", yearly=460, rhythm=Rhythm.WEEK) for _ in range(3)]),
    "two who want a thing together": (SHARE, [shares(Side.TOGETHER, "wood-chipper"), shares(Side.TOGETHER, "wood-chipper", 3)]),
    "two who want a shuttle together": (SHARE, [shares(Side.TOGETHER, "shuttle"), shares(Side.TOGETHER, "shuttle", 3)]),
    "two who want to buy together": (None, [shares(Side.TOGETHER, "electricity-purchase") for _ in range(2)]),
    "two lots": (None, [has("pu-foam", 0), has("pu-foam", 3)]),
    "three lots far from each other": (None, [has("pu-foam", 0), has("pu-foam", 40), has("pu-foam", 80)]),
    "three lots of one company": (None, [has("pu-foam", company=1), has("pu-foam", company=1), has("pu-foam")]),
    "three sites of one group": (None, [has("pu-foam", group="1"), has("pu-foam", 1, group="1"), has("pu-foam", 2)]),
    "three who fill lorries": (None, [has("pu-foam", yearly=900), has("pu-foam", 1, yearly=900), has("pu-foam", yearly=900)]),
    "three with asbestos": (None, [has("asbestos"), has("asbestos"), has("asbestos")]),
    "three with heat": (None, [has("waste-heat"), has("waste-heat"), has("waste-heat")]),
    "three with a van": (None, [has("van"), has("van"), has("van")]),
    "nothing left of one": (None, [has("pu-foam"), has("pu-foam"), has("pu-foam", left=0)]),
    "three who need an inspection": (
        BUY,
        [wants("extinguisher-inspection"), wants("extinguisher-inspection", 2), wants("extinguisher-inspection", 4)],
    ),
    "needs and wishes": (
        BUY,
        [
            shares(Side.TOGETHER, "electricity-purchase"),
            shares(None, "electricity-purchase", 2),
            wants("electricity-purchase", 4),
        ],
    ),
    "two who need an inspection": (None, [wants("extinguisher-inspection"), wants("extinguisher-inspection", 2)]),
    "three who look for used jars": (None, [wants("glass-jars"), wants("glass-jars"), wants("glass-jars")]),
    "one of them can be served": (
        None,
        [
            wants("extinguisher-inspection"),
            wants("extinguisher-inspection", 2),
            wants("extinguisher-inspection", 4),
            has("extinguisher-inspection", 4),
        ],
    ),
    "three who want a thing together": (
        SHARE,
        [
            shares(Side.TOGETHER, "wood-chipper"),
            shares(Side.TOGETHER, "wood-chipper", 3),
            shares(Side.TOGETHER, "wood-chipper", 5),
        ],
    ),
    "one has, one seeks": (SHARE, [shares(Side.HAS, "van", weekdays=(2,)), shares(Side.SEEKS, "van", 2, weekdays=(2,))]),
    "two who own a van": (None, [shares(Side.HAS, "van"), shares(Side.HAS, "van", 2)]),
    "three who own a van": (None, [shares(Side.HAS, "van"), shares(Side.HAS, "van", 2), shares(Side.HAS, "van", 3)]),
}


@pytest.mark.parametrize(("kind", "entries"), POOLS.values(), ids=list(POOLS))
def test_pools(scorer: Scorer, kind: SynergyKind | None, entries: list[Entry]) -> None:
    told = [one for one in find_synergies(scorer, entries) if one.kind is not EXCHANGE]
    assert [one.kind for one in told] == ([kind] if kind else [])
    for one in told:
        assert set(one.members) == {entry.id for entry in entries}
        assert one.score == pytest.approx(sum(reason.points for reason in one.evidence))
        assert LEAD_THRESHOLD <= rate_telling(one.evidence) <= 1


def test_more_and_nearer_make_a_better_pool(scorer: Scorer) -> None:
    [three] = found(scorer, [has("pu-foam", km) for km in (0, 6, 12)], COLLECT)
    [near] = found(scorer, [has("pu-foam", km) for km in (0, 1, 2)], COLLECT)
    [four] = found(scorer, [has("pu-foam", km) for km in (0, 1, 1, 2)], COLLECT)
    assert three.score < near.score < four.score


def test_two_small_offers_for_a_taker_who_wants_the_sum(scorer: Scorer) -> None:
    one, other, taker = has("whey", left=20), has("whey", 3, left=20), wants("pig-feed", 2, left=40)
    [pool] = found(scorer, [one, other, taker], COLLECT)
    assert pool.members == (one.id, other.id, taker.id)
    assert [reason.facts for reason in pool.evidence if reason.feature == "aim"] == [{"percent": 100}]
    assert not found(scorer, [one, other, wants("pig-feed", 2, left=15)], COLLECT)


def test_source_washer_user(scorer: Scorer) -> None:
    shop, washer, maker = has("glass-jars"), has("jar-washing", 8), wants("clean-glass-jars", 12)
    assert [(one.kind, one.members) for one in find_synergies(scorer, [shop, washer, maker])] == [
        (CHAIN, (shop.id, washer.id, maker.id))
    ]


@pytest.mark.parametrize(
    ("entries", "members"),
    [
        ([has("glass-jars"), wants("clean-glass-jars", 12)], 0),  # nobody washes
        ([has("glass-jars"), wants("jar-washing", 8), wants("clean-glass-jars", 12)], 0),  # somebody looks for a washer
        ([has("glass-jars"), has("jar-washing", 70), wants("clean-glass-jars", 12)], 0),  # the washer is out of reach
        ([has("glass-jars"), has("pallet-repair", 8), wants("clean-glass-jars", 12)], 0),  # another process
        ([has("glass-jars", company=1), has("jar-washing", company=1), wants("clean-glass-jars", 12)], 0),
        ([has("glass-jars"), shares(Side.HAS, "jar-washing", 8), wants("clean-glass-jars", 12)], 3),
        ([has("broken-pallet"), has("pallet-repair", 5), wants("euro-pallet", 9)], 3),
        ([has("pvc-rigid-offcuts"), has("grinding-service", 5), wants("plastic-regrind", 9)], 3),
        ([has("cardboard-loose"), has("baling-service", 5), wants("cardboard-baled", 9)], 3),
        (
            [
                has("glass-jars", left=1),
                has("glass-jars", left=1),
                has("jar-washing", 8),
                wants("clean-glass-jars", 12, left=2),
            ],
            4,
        ),
    ],
)
def test_chains(scorer: Scorer, entries: list[Entry], members: int) -> None:
    chains = found(scorer, entries, CHAIN)
    assert [one.members for one in chains] == ([tuple(entry.id for entry in entries)] if members else [])
    for one in chains:
        assert len(one.members) == members
        assert one.score == pytest.approx(sum(reason.points for reason in one.evidence))


def test_a_chain_by_a_short_way_is_better(scorer: Scorer) -> None:
    shop, maker, near, far = has("glass-jars"), wants("clean-glass-jars", 12), has("jar-washing", 6), has("jar-washing", 45)
    assert [one.members[1] for one in found(scorer, [shop, far, near, maker], CHAIN)] == [near.id, far.id]


def test_kalundborg_is_a_ring(scorer: Scorer) -> None:
    power = [has(id, company=1) for id in ("waste-heat", "coal-fly-ash", "fgd-gypsum")]
    others = [
        has("yeast-slurry", 1, company=2),
        has("treated-waste-water", 1, company=3),
        wants("heat-for-greenhouse", 2),
        wants("cement-additive", 100),
        wants("gypsum-feedstock", 3),
        wants("pig-feed", 20),
        wants("process-water", company=1),
    ]
    told = {one.members for one in find_synergies(scorer, [*power, *others])}
    yeast, water, heat, ash, gypsum, pigs, station = (entry.id for entry in others)
    assert told == {(power[0].id, heat), (power[1].id, ash), (power[2].id, gypsum), (yeast, pigs), (water, station)}


def test_a_list_is_looked_through_like_each_pair(scorer: Scorer) -> None:
    offers = [has(id, km) for id in ("whey", "stale-bread", "brewers-spent-grain", "sawdust", "jute-bags") for km in (0, 9, 18)]
    needs = [wants(id, km) for id in ("pig-feed", "cattle-feed", "mulch", "animal-bedding") for km in (3, 14)]
    leads = [lead for offer in offers for need in needs if (lead := scorer.compare(offer, need))]
    pairs = {(lead.offer.id, lead.need.id): lead.score for lead in leads if lead.may_be_told}
    told = [one for one in find_synergies(scorer, [*offers, *needs]) if one.kind is EXCHANGE]
    assert {one.members: one.score for one in told} == pairs
    assert [one.score for one in told] == sorted((one.score for one in told), reverse=True)
