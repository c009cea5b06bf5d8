"""All pairs of a whole list that could serve each other: only those whose resources go together are looked at."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from matching.scoring.distance import EARTH
from matching.scoring.entry import Entry
from matching.scoring.scorer import WIDEST, Lead, Scorer
from matching.scoring.sides import giving

MOST = 60     # takers that are looked at for one giver, the best ties and the nearest first
WEAKEST = 20  # takers of whom only the trade speaks, kept for one giver
LEAST = 0.03  # points under which a lead is not worth a line

Find = Callable[[Entry], Iterator[Entry]]


def leads(scorer: Scorer, entries: Sequence[Entry]) -> tuple[Lead, ...]:
    """The leads of a list, whatever their score, best first for each giver."""
    find = _finder(scorer, [entry for entry in entries if giving(entry) is False])
    found = [lead for giver in entries if giving(giver) is True
             for taker in find(giver) if (lead := scorer.compare(giver, taker)) and lead.score >= LEAST]
    return tuple(sorted(found, key=lambda lead: (-lead.score, lead.offer.id, lead.need.id)))


def guesses(scorer: Scorer, entries: Sequence[Entry]) -> tuple[Lead, ...]:
    """Leads by the taker's trade alone, the best few for each giver; all of them under the threshold."""
    trades: dict[tuple[str | None, tuple[str, ...]], list[Entry]] = defaultdict(list)
    for entry in entries:
        if giving(entry) is False:
            trades[entry.activity, scorer.naf(entry)].append(entry)
    found: list[Lead] = []
    for giver in entries:
        if giving(giver) is True:
            ids = [one.resource for one in giver.means]
            takers = (taker for (activity, naf), those in trades.items()
                      if any(scorer.usual.taken(id, activity, naf) for id in ids) for taker in those[:MOST])
            found += _best(lead for taker in takers if (lead := scorer.guess(giver, taker)) and lead.score >= LEAST)
    return tuple(found)


def _best(leads: Iterable[Lead]) -> list[Lead]:
    return sorted(leads, key=lambda lead: (-lead.score, lead.need.id))[:WEAKEST]


def _finder(scorer: Scorer, takers: Sequence[Entry]) -> Find:
    """For a giver, the takers that its resource can serve; those without a known resource are compared by words."""
    by_resource: dict[str, list[Entry]] = defaultdict(list)
    for taker in takers:
        for meaning in taker.means:
            by_resource[meaning.resource].append(taker)
    unknown = [taker for taker in takers if not taker.means]
    places = {id: np.radians([(one.lat, one.lon) for one in those]) for id, those in by_resource.items()}

    def find(giver: Entry) -> Iterator[Entry]:
        rated: dict[int, tuple[float, float, Entry]] = {}
        for meaning in giver.means:
            for needed, kinship in scorer.kin.serves(meaning.resource).items():
                if needed not in by_resource:
                    continue
                reach = min(WIDEST, *(scorer.taxonomy.resources[id].reach for id in (meaning.resource, needed)))
                far = _far(giver, places[needed])
                # a place that is unknown is no distance: NaN compares false
                near = np.flatnonzero(~(far > reach))
                for row in near[np.argsort(far[near], kind="stable")[:MOST]].tolist():
                    taker = by_resource[needed][row]
                    rate = (-kinship.strength * meaning.sure, float(np.nan_to_num(far[row])), taker)
                    rated[taker.id] = min(rate, rated.get(taker.id, rate), key=lambda one: one[:2])
        yield from (taker for _, _, taker in sorted(rated.values(), key=lambda one: (*one[:2], one[2].id))[:MOST])
        yield from takers if not giver.means else unknown

    return find


def _far(giver: Entry, places: NDArray[np.float64]) -> NDArray[np.float64]:
    """Kilometres to many places at once; good to a part in a thousand over the distances of a territory."""
    lat, lon = np.radians(giver.lat), np.radians(giver.lon)
    x = (places[:, 1] - lon) * np.cos((places[:, 0] + lat) / 2)
    return np.asarray(EARTH * np.hypot(x, places[:, 0] - lat))
