"""All pairs of a whole list that could serve each other: only those whose resources go together are looked at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from matching.scoring.distance import EARTH_RADIUS_KM
from matching.scoring.entry import Entry
from matching.scoring.scorer import WIDEST_REACH_KM, ScoredPair, Scorer
from matching.scoring.sides import is_giver

_MOST_TAKERS = 60  # takers that are looked at for one giver, the best ties and the nearest first
_MOST_TRADE_HINTS = 20  # takers of whom only the trade speaks, kept for one giver
_LEAST_SCORE = 0.03  # points under which a lead is not worth a line

_FindTakers = Callable[[Entry], Iterator[Entry]]


def pair_declarations(scorer: Scorer, entries: Sequence[Entry]) -> tuple[ScoredPair, ...]:
    """The leads of a list, whatever their score, best first for each giver."""
    find = _build_taker_finder(scorer, [entry for entry in entries if is_giver(entry) is False])
    found = [
        lead
        for giver in entries
        if is_giver(giver) is True
        for taker in find(giver)
        if (lead := scorer.compare(giver, taker)) and lead.score >= _LEAST_SCORE
    ]
    return tuple(sorted(found, key=lambda lead: (-lead.score, lead.offer.id, lead.need.id)))


def find_trade_hints(scorer: Scorer, entries: Sequence[Entry]) -> tuple[ScoredPair, ...]:
    """Leads by the taker's trade alone, the best few for each giver; all of them under the threshold."""
    trades: dict[tuple[str | None, tuple[str, ...]], list[Entry]] = defaultdict(list)
    for entry in entries:
        if is_giver(entry) is False and not scorer.has_clear_words(entry):
            trades[entry.activity, scorer.find_naf(entry)].append(entry)
    found: list[ScoredPair] = []
    for giver in entries:
        if is_giver(giver) is True:
            ids = [one.resource for one in giver.likely_meanings]
            takers = (
                taker
                for (activity, naf), those in trades.items()
                if any(scorer.usual.rate_intake(id, activity, naf) for id in ids)
                for taker in those[:_MOST_TAKERS]
            )
            found += _keep_best(
                lead for taker in takers if (lead := scorer.compare_by_trade(giver, taker)) and lead.score >= _LEAST_SCORE
            )
    return tuple(found)


def _keep_best(leads: Iterable[ScoredPair]) -> list[ScoredPair]:
    return sorted(leads, key=lambda lead: (-lead.score, lead.need.id))[:_MOST_TRADE_HINTS]


def _build_taker_finder(scorer: Scorer, takers: Sequence[Entry]) -> _FindTakers:
    """For a giver, the takers that its resource can serve; those without a known resource are compared by words."""
    by_resource: dict[str, list[Entry]] = defaultdict(list)
    for taker in takers:
        for meaning in taker.likely_meanings:
            by_resource[meaning.resource].append(taker)
    unknown = [taker for taker in takers if not taker.likely_meanings]
    places = {id: np.radians([(one.lat, one.lon) for one in those]) for id, those in by_resource.items()}

    def find(giver: Entry) -> Iterator[Entry]:
        rated: dict[int, tuple[float, float, Entry]] = {}
        for meaning in giver.likely_meanings:
            for needed, kinship in scorer.kin.list_needs_served(meaning.resource).items():
                if needed not in by_resource:
                    continue
                reach = min(WIDEST_REACH_KM, *(scorer.taxonomy.resources[id].reach for id in (meaning.resource, needed)))
                far = _measure_distances(giver, places[needed])
                # a place that is unknown is no distance: NaN compares false
                near = np.flatnonzero(~(far > reach))
                for row in near[np.argsort(far[near], kind="stable")[:_MOST_TAKERS]].tolist():
                    taker = by_resource[needed][row]
                    rate = (-kinship.strength * meaning.sure, float(np.nan_to_num(far[row])), taker)
                    rated[taker.id] = min(rate, rated.get(taker.id, rate), key=lambda one: one[:2])
        yield from (taker for _, _, taker in sorted(rated.values(), key=lambda one: (*one[:2], one[2].id))[:_MOST_TAKERS])
        yield from takers if not giver.likely_meanings else unknown

    return find


def _measure_distances(giver: Entry, places: NDArray[np.float64]) -> NDArray[np.float64]:
    """Kilometres to many places at once; good to a part in a thousand over the distances of a territory."""
    lat, lon = np.radians(giver.lat), np.radians(giver.lon)
    x = (places[:, 1] - lon) * np.cos((places[:, 0] + lat) / 2)
    return np.asarray(EARTH_RADIUS_KM * np.hypot(x, places[:, 0] - lat))
