"""The best partners of many are the same, whether all are read and scored or only those that can still be among the best."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import islice
from math import cos, radians
from random import Random

import pytest

from matching.scoring.best_first import FIRST_BATCH_SIZE, rank_partners
from matching.scoring.entry import Entry
from matching.scoring.scorer import Scorer
from matching.scoring.telling import rate_telling
from matching.scoring.upper_bound import CandidateRow, bound_scores
from matching.vocabulary import Details, Kind, Price, Rhythm, Season, Side
from tests.matching.scoring.said import LON, has, said, wants

RESOURCES = (
    "euro-pallet",
    "sawdust",
    "brewers-spent-grain",
    "stale-bread",
    "waste-heat",
    "glass-jars",
    "animal-feed",
    "fuel-purchase",
    "coffee-grounds",
    "storage-space",
)
PRICES, RHYTHMS, SEASONS = (None, *Price), (None, *Rhythm), (None, Season(4, 9), Season(11, 2))
TIMES = ((None, None), (date(2026, 3, 1), date(2026, 5, 1)), (date(2026, 4, 1), date(2026, 12, 1)))
TRADES = (None, "brewery", "pig-farm", "bakery", "restaurant")
MANY = 120


def drawn(draw: Random, kinds: Sequence[Kind], resources: Sequence[str]) -> tuple[Entry, float | None]:
    """A declaration as the store tells it, and how much is left of it as the index tells."""
    kind, (starts, until), spread = draw.choice(kinds), draw.choice(TIMES), draw.choice((5, 40, 160))
    left = draw.choice((None, 0.0, draw.lognormvariate(3, 2), draw.lognormvariate(3, 0.3)))
    hidden = draw.random() < 0.2
    told = None if left is None or hidden else float(f"{left:.1e}")
    details = Details(
        hidden=("quantity",) if hidden else (),
        season=draw.choice(SEASONS),
        reach=draw.choice((1.0, 1.0, 2.0)),
        within_km=draw.choice((None, None, None, 40.0, 0.0)),
        temperature_c=draw.choice((None, 40.0, 90.0)),
    )
    return said(
        kind,
        draw.choice(resources),
        draw.uniform(-spread, spread),
        lon=LON + draw.uniform(-spread, spread) / 80,
        side=draw.choice([*Side]) if kind is Kind.SHARE else None,
        left=told,
        yearly=told,
        activity=draw.choice(TRADES),
        price=draw.choice(PRICES),
        rhythm=draw.choice(RHYTHMS),
        starts=starts,
        until=until,
        details=details,
    ), left


def glimpse(of: Entry, other: Entry, left: float | None) -> CandidateRow:
    """What the index tells of it."""
    north, east = other.lat - of.lat, (other.lon - of.lon) * cos(radians(of.lat))
    return other.id, other.resource or "", left, north * north + east * east, other.activity or ""


@pytest.mark.parametrize("seed", range(60))
def test_the_same_leads_in_the_same_order(scorer: Scorer, seed: int) -> None:
    draw = Random(seed)
    of, _ = drawn(draw, [*Kind], RESOURCES)
    kinds, answers, _ = scorer.plan_search(of)
    them = [drawn(draw, kinds, [*answers, of.resource or ""]) for _ in range(MANY)]
    everybody = {other.id: other for other, _ in them}
    glimpses = [glimpse(of, other, left) for other, left in them]
    highest = {bound.id: bound for bound in bound_scores(scorer, of, glimpses)}
    for other in everybody.values():
        lead = scorer.compare(of, other)
        if lead is not None and lead.may_be_told:
            assert lead.score <= highest[other.id].score
            assert rate_telling(lead.evidence) <= highest[other.id].told
    leads = [lead for other in everybody.values() if (lead := scorer.compare(of, other)) and lead.may_be_told]
    leads.sort(key=lambda lead: (-lead.score, lead.offer.id, lead.need.id))
    assert list(rank_partners(scorer, of, glimpses, lambda ids: [everybody[id] for id in ids])) == leads


def test_the_far_ones_are_not_read_for_the_first_few(scorer: Scorer) -> None:
    of = has("euro-pallet", left=20)
    near, far = (
        [wants("euro-pallet", 1, left=20) for _ in range(3)],
        [wants("euro-pallet", 50) for _ in range(9 * FIRST_BATCH_SIZE)],
    )
    everybody, read = {other.id: other for other in (*near, *far)}, list[int]()

    def whole(ids: Sequence[int]) -> list[Entry]:
        read.extend(ids)
        return [everybody[id] for id in ids]

    first = [*islice(rank_partners(scorer, of, [glimpse(of, other, other.left) for other in (*far, *near)], whole), 3)]
    assert [lead.need for lead in first] == near
    assert len(read) == FIRST_BATCH_SIZE


@pytest.mark.parametrize(
    "other",
    [has("euro-pallet"), said(Kind.SHARE, "euro-pallet", side=Side.TOGETHER)],
    ids=["not counted alike", "to be done together"],
)
def test_who_can_be_no_partner_is_not_read(scorer: Scorer, other: Entry) -> None:
    assert bound_scores(scorer, other, [(1, "asbestos-cement", None, 0.0, "")]) == []
