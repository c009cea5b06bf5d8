"""Who lies near each other: neighbours whose small quantities, needs or wishes can be put together."""

from __future__ import annotations

from collections.abc import Sequence

from matching.scoring.entry import Entry
from matching.scoring.pair import measure_entry_distance
from matching.scoring.sides import is_same_group

MOST_MEMBERS = 12  # members of one pool: beyond, a second pool is easier to run


def group_neighbours(entries: Sequence[Entry], radius: float, least: int) -> tuple[tuple[Entry, ...], ...]:
    """Neighbourhoods of at least `least` companies within `radius` km of one of them, each entry in one at most.

    Those whose place is unknown are near everybody. Of a company, or of a group of companies, only the first counts.
    """
    waiting = sorted(entries, key=lambda one: one.id)
    found: list[tuple[Entry, ...]] = []
    while len(waiting) >= least:
        around = max((_list_neighbours(centre, waiting, radius) for centre in waiting), key=len)
        if len(around) < least:
            break
        found.append(tuple(sorted(around, key=lambda one: one.id)))
        taken = {one.id for one in around}
        waiting = [one for one in waiting if one.id not in taken]
    return tuple(found)


def measure_spread(members: Sequence[Entry]) -> float | None:
    """The longest way between two of them, in km; None where no two places are known."""
    ways = [
        far
        for number, one in enumerate(members)
        for other in members[:number]
        if (far := measure_entry_distance(one, other)) is not None
    ]
    return max(ways, default=None)


def _list_neighbours(centre: Entry, others: Sequence[Entry], radius: float) -> list[Entry]:
    near = [
        (far or 0.0, one.id, one) for one in others if (far := measure_entry_distance(centre, one)) is None or far <= radius
    ]
    chosen = [centre]
    for _, _, one in sorted(near, key=lambda each: each[:2]):
        if len(chosen) < MOST_MEMBERS and not any(is_same_group(one, member) for member in chosen):
            chosen.append(one)
    return chosen
