"""The partners of a new declaration, best first, while only those are read whole that can still be among the best."""
from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from heapq import heappop, heappush

from matching.scoring.entry import Entry
from matching.scoring.scorer import THRESHOLD, Lead, Scorer
from matching.scoring.upper_bound import Glimpse, ceilings

READ = 32  # declarations read whole at first
NOBODY = float("-inf")

Whole = Callable[[Sequence[int]], Iterable[Entry]]


def leads(scorer: Scorer, of: Entry, glimpses: Iterable[Glimpse], whole: Whole,
          threshold: float = THRESHOLD) -> Iterator[Lead]:
    """What `Scorer.best` makes of all of them, in its order, one by one: a lead is told as soon as nobody unread can be
    better. `whole` reads declarations by their ids."""
    waiting: list[tuple[float, int, int, Lead]] = []
    hopeful = [each for each in ceilings(scorer, of, glimpses) if each[0] >= threshold]
    entries: dict[int, Entry] = {}
    for at, (_, id) in enumerate(hopeful):
        if at == len(entries):
            # Where they differ little many must be read: each time as many again, so that the database is asked few times.
            entries |= {entry.id: entry for entry in whole([id for _, id in hopeful[at:max(READ, 2 * at)]])}
        lead = scorer.compare(of, entries[id])
        if lead is not None and lead.score >= threshold:
            heappush(waiting, (-lead.score, lead.offer.id, lead.need.id, lead))
        unread = hopeful[at + 1][0] if at + 1 < len(hopeful) else NOBODY
        while waiting and -waiting[0][0] > unread:
            yield heappop(waiting)[-1]
