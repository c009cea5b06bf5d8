"""The partners of a new declaration, best first, while only those are read whole that can still be among the best."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from heapq import heappop, heappush

from matching.scoring.entry import Entry
from matching.scoring.scorer import ScoredPair, Scorer
from matching.scoring.telling import LEAD_THRESHOLD, rate_telling
from matching.scoring.upper_bound import CandidateRow, bound_scores

FIRST_BATCH_SIZE = 32  # declarations read whole at first
_NO_SCORE = float("-inf")

ReadEntries = Callable[[Sequence[int]], Iterable[Entry]]


def rank_partners(
    scorer: Scorer, of: Entry, glimpses: Iterable[CandidateRow], whole: ReadEntries, threshold: float = LEAD_THRESHOLD
) -> Iterator[ScoredPair]:
    """Those of them that may be told, in their order, one by one: a lead is told as soon as nobody unread can be better.
    `whole` reads declarations by their ids."""
    waiting: list[tuple[float, int, int, ScoredPair]] = []
    hopeful = [each for each in bound_scores(scorer, of, glimpses) if each.told >= threshold]
    entries: dict[int, Entry] = {}
    for at, bound in enumerate(hopeful):
        if at == len(entries):
            # Where they differ little many must be read: each time as many again, so that the database is asked few times.
            entries |= {entry.id: entry for entry in whole([id for _, _, id in hopeful[at : max(FIRST_BATCH_SIZE, 2 * at)]])}
        lead = scorer.compare(of, entries[bound.id])
        if lead is not None and rate_telling(lead.evidence) >= threshold:
            heappush(waiting, (-lead.score, lead.offer.id, lead.need.id, lead))
        unread = hopeful[at + 1].score if at + 1 < len(hopeful) else _NO_SCORE
        while waiting and -waiting[0][0] > unread:
            yield heappop(waiting)[-1]
