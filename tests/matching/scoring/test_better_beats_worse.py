"""For every reason: this partner before that one. Each row is one declaration, the better and the worse partner."""

from __future__ import annotations

from datetime import date

import pytest

from matching.scoring.entry import Entry, Meaning
from matching.scoring.features import judge_meeting
from matching.scoring.scorer import FEATURE_WEIGHTS, PAIR_WEIGHTS, TRADE_WEIGHTS, ScoredPair, Scorer
from matching.scoring.telling import LEAD_THRESHOLD, TOLD_HABIT_POINTS, rate_telling
from matching.vocabulary import Price, Rhythm, Side
from tests.matching.scoring.said import has, shares, wants

MAY, JUNE, JULY = date(2026, 5, 1), date(2026, 6, 1), date(2026, 7, 31)
Row = tuple[Entry, Entry, Entry]

MOST_ODDS = 2.0  # log-odds in the table of meetings

ROWS: dict[str, list[Row]] = {
    "kinship": [
        (has("pvc-rigid-offcuts"), wants("pvc-rigid-offcuts"), wants("plastic")),  # Biotop: the very thing
        (has("pvc-rigid-offcuts"), wants("plastic"), wants("pvc-profiles")),  # a kind of it, then wider
        (has("coal-fly-ash"), wants("cement-additive"), wants("cement-raw-material")),  # directly, then processed
        (has("fgd-gypsum"), wants("gypsum-feedstock"), wants("agricultural-gypsum")),  # plasterboard first
        (has("yeast-slurry"), wants("pig-feed"), wants("cattle-feed")),  # Kalundborg's pigs
        (has("green-wood-chips"), wants("mulch"), wants("compost-feedstock")),  # Pays de Retz
        (has("jute-bags"), wants("creative-materials"), wants("insulation-material")),  # reuse before recycling
        (has("day-old-bread"), wants("food-aid"), wants("pig-feed")),  # people first
        (has("brewers-spent-grain"), wants("cattle-feed"), wants("biogas-feedstock")),  # feed, then energy
        (has("glass-jars"), wants("clean-glass-jars"), wants("cullet")),  # ZeroWest
        (wants("mulch"), has("green-wood-chips"), has("wood-chips")),
        (wants("mulch"), has("wood-chips"), has("cardboard-loose")),
    ],
    "doubt": [
        (wants("mulch"), has("mulch"), has("mulch", meanings=(Meaning("mulch", 0.7),))),
        (wants("mulch"), has("mulch", meanings=(Meaning("mulch", 0.7),)), has("mulch", meanings=(Meaning("mulch", 0.4),))),
        (
            wants("mulch"),
            has("mulch", meanings=(Meaning("mulch", 0.4), Meaning("green-wood-chips", 0.4))),
            has("mulch", meanings=(Meaning("mulch", 0.4), Meaning("steam", 0.4))),
        ),  # guesses that agree
    ],
    "words": [
        (has(None, said="pastilles zorglub"), wants(None, said="pastilles zorglub"), wants(None, said="pastille zorglube")),
        (
            has(None, said="pastilles zorglub"),
            wants(None, 5, said="zorglub en pastilles"),
            wants(None, 25, said="pastilles zorglub"),
        ),
        (has(None, said="lames de bardage"), wants(None, said="bardage en lames"), wants(None, said="bardages, lames d'essai")),
    ],
    "closeness": [
        (has("waste-heat"), wants("heat-for-greenhouse", 1), wants("heat-for-greenhouse", 3)),  # heat: every km counts
        (has("coal-fly-ash"), wants("cement-additive", 20), wants("cement-additive", 100)),
        (has("pvc-rigid-offcuts"), wants("plastic-regrind", 10), wants("plastic-regrind", 120)),
        (has("steam"), wants("heat-for-process", 0.5), wants("heat-for-process", 1.8)),
        (has("jute-bags"), wants("mulch", 2), wants("mulch", 20)),
        (has("jute-bags"), wants("jute-bags", 5), wants("jute-bags", None)),  # near beats unknown
    ],
    "cover": [
        (has("brewers-spent-grain", left=30), wants("cattle-feed", left=30), wants("cattle-feed", left=3)),
        (wants("mulch", left=10), has("green-wood-chips", left=3), has("green-wood-chips", left=1)),
        (wants("mulch", left=10), has("green-wood-chips", left=5), has("green-wood-chips", left=None)),
        (wants("mulch", left=10), has("green-wood-chips", left=2), has("green-wood-chips", left=0.2)),
    ],
    "price": [
        (has("euro-pallet", price=Price.SELL), wants("euro-pallet", price=Price.BUY), wants("euro-pallet", price=Price.GIVE)),
        (has("euro-pallet", price=Price.GIVE), wants("euro-pallet", price=Price.GIVE), wants("euro-pallet")),
        (wants("euro-pallet", price=Price.GIVE), has("euro-pallet", price=Price.PAY), has("euro-pallet", price=Price.DISCUSS)),
        (wants("euro-pallet", price=Price.GIVE), has("euro-pallet"), has("euro-pallet", price=Price.SELL)),
    ],
    "rhythm": [
        (has("whey", rhythm=Rhythm.WEEK), wants("pig-feed", rhythm=Rhythm.WEEK), wants("pig-feed", rhythm=Rhythm.ONCE)),
        (has("whey", rhythm=Rhythm.WEEK), wants("pig-feed", rhythm=Rhythm.DAY), wants("pig-feed", rhythm=Rhythm.YEAR)),
        (
            has("steam", rhythm=Rhythm.CONTINUOUS),
            wants("heat-for-process", rhythm=Rhythm.CONTINUOUS),
            wants("heat-for-process"),
        ),
        (
            has("office-furniture", rhythm=Rhythm.ONCE),
            wants("office-furniture"),
            wants("office-furniture", rhythm=Rhythm.MONTH),
        ),
    ],
    "season": [
        (has("green-wood-chips", season=(11, 3)), wants("mulch", season=(2, 2)), wants("mulch", season=(6, 8))),
        (has("green-wood-chips", season=(11, 3)), wants("mulch", season=(1, 4)), wants("mulch", season=(3, 8))),
        (has("waste-heat"), wants("heat-for-greenhouse", season=(10, 4)), wants("heat-for-greenhouse")),
    ],
    "dates": [
        (
            has("storage-space", starts=JUNE, until=JULY),
            wants("storage-space", starts=JUNE, until=JULY),
            wants("storage-space", starts=MAY, until=date(2026, 6, 5)),
        ),
        (
            has("storage-space", starts=MAY, until=JULY),
            wants("storage-space", starts=JUNE, until=JULY),
            wants("storage-space", starts=date(2026, 7, 25), until=date(2026, 9, 30)),
        ),
        (wants("storage-space", starts=JUNE, until=JULY), has("storage-space", starts=MAY, until=JULY), has("storage-space")),
    ],
    "weekdays": [
        (shares(Side.HAS, "van", weekdays=(2,)), shares(Side.SEEKS, "van", weekdays=(2,)), shares(Side.SEEKS, "van")),
        (
            shares(Side.HAS, "van", weekdays=(1, 2)),
            shares(Side.SEEKS, "van", weekdays=(1, 2)),
            shares(Side.SEEKS, "van", weekdays=(2, 3)),
        ),
        (
            shares(Side.SEEKS, "meeting-room", weekdays=(4,)),
            shares(Side.HAS, "meeting-room", weekdays=(4, 5)),
            shares(Side.HAS, "meeting-room"),
        ),
    ],
    "condition": [
        (wants("big-bags", states=("clean",)), has("big-bags", states=("clean",)), has("big-bags")),
        (wants("big-bags", states=("clean",)), has("big-bags"), has("big-bags", states=("dirty",))),
        (
            wants("plastic-film", states=("sorted",)),
            has("plastic-film", states=("sorted",)),
            has("plastic-film", states=("mixed",)),
        ),
        (wants("wood", states=("untreated",)), has("wood"), has("wood", states=("treated",))),
    ],
    "warmth": [
        (has("waste-heat", celsius=60), wants("heat-for-greenhouse", celsius=40), wants("heat-for-greenhouse")),
        (has("waste-heat", celsius=60), wants("heat-for-process"), wants("heat-for-process", celsius=120)),
        (wants("heat-for-greenhouse", celsius=45), has("waste-heat", celsius=90), has("waste-heat", celsius=30)),
    ],
    "taker": [
        (has("coal-fly-ash"), wants("cement-additive", activity="cement-works"), wants("cement-additive", activity="bakery")),
        (has("whey"), wants("pig-feed", activity="pig-farm"), wants("pig-feed", activity="joinery")),
        (has("fgd-gypsum"), wants("gypsum-feedstock", activity="plasterboard-factory"), wants("gypsum-feedstock")),
    ],
    "meeting": [
        (has("wood-chips"), wants("fuel"), wants("heat-need")),  # something to burn, before heat
        (has("treated-waste-water"), wants("process-water"), wants("cooling-need")),
        (wants("heat-for-process"), has("steam"), has("surplus-electricity")),
    ],
    "spoilage": [
        (wants("pig-feed"), has("stale-bread", 12), has("stale-bread", 30)),
        (wants("pig-feed"), has("whey", 15), has("whey", 25)),
        (wants("cattle-feed"), has("brewers-spent-grain", 10), has("brewers-spent-grain", 22)),
    ],
}


def test_every_reason_has_its_rows() -> None:
    told = {feature.__name__.removeprefix("judge_") for feature in PAIR_WEIGHTS} - {"hold"}
    assert set(ROWS) == told
    assert all(len(rows) >= 3 for rows in ROWS.values())


@pytest.mark.parametrize(
    ("one", "better", "worse"),
    [row for rows in ROWS.values() for row in rows],
    ids=[f"{name}-{number}" for name, rows in ROWS.items() for number in range(len(rows))],
)
def test_better_beats_worse(scorer: Scorer, one: Entry, better: Entry, worse: Entry) -> None:
    best = scorer.compare(one, better)
    assert best is not None
    assert best.score > points(scorer.compare(one, worse))


@pytest.mark.parametrize("rows", ROWS.values(), ids=list(ROWS))
def test_the_score_is_the_sum_of_the_points(scorer: Scorer, rows: list[Row]) -> None:
    for one, better, worse in rows:
        for lead in filter(None, (scorer.compare(one, better), scorer.compare(one, worse))):
            assert lead.score == pytest.approx(sum(reason.points for reason in lead.evidence))
            assert rate_telling(lead.evidence) <= 1


def test_what_fits_in_everything_is_told_with_one_and_a_trade_alone_stays_under_the_threshold() -> None:
    costs = {"judge_words", "judge_doubt", "judge_spoilage", "judge_hold"}
    weights = sum(weight for feature, weight in FEATURE_WEIGHTS.items() if feature.__name__ not in costs)
    assert weights + TOLD_HABIT_POINTS == pytest.approx(1)
    assert sum(TRADE_WEIGHTS.values()) + TRADE_WEIGHTS[judge_meeting] * (MOST_ODDS - 1) < LEAD_THRESHOLD


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (has("glass-jars"), wants("glass-jars", 59), True),  # the same thing at the edge of its reach
        (has("day-old-bread"), wants("pig-feed", 24), False),  # an outlet of middling use, far away
        (has("whey"), wants("pig-feed", 5), True),
        (has("pallet"), wants("euro-pallet", 10), True),  # wider than what is wanted, from near
        (has("pallet"), wants("euro-pallet", 70), False),
        (has("coal-fly-ash"), wants("cement-additive", None), True),  # nothing known of the distance
        (has("stale-bread"), wants("compost-feedstock", 20), False),  # bread is better used than that
    ],
)
def test_who_is_told(scorer: Scorer, one: Entry, other: Entry, told: bool) -> None:
    lead = scorer.compare(one, other)
    assert (lead is not None and lead.may_be_told) is told


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        (has("green-wood-chips", left=5), wants("mulch", left=40), 0.5),  # 5 t of chips are 20 m3 of mulch
        (has("whey", left=10), wants("pig-feed", left=40), 0.25),
        (has("whey", left=40), wants("pig-feed", left=10), 0.25),  # a quarter of what there is
        (has("whey", left=10), wants("pig-feed"), None),  # unknown says nothing
        (has("van", left=10), wants("delivery", left=10), None),  # hours of a van, pieces delivered
    ],
)
def test_how_much_is_covered(scorer: Scorer, one: Entry, other: Entry, share: float | None) -> None:
    lead = scorer.compare(one, other)
    assert lead is not None
    told = [reason.facts["share"] for reason in lead.evidence if reason.feature.startswith("cover")]
    assert told == ([share] if share else [])


def points(lead: ScoredPair | None) -> float:
    """The score; below everything where the two cannot meet."""
    return lead.score if lead else -1.0
