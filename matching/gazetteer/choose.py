"""Which of several towns of a name is meant: sure when one stands out by size or nearness, else the reader is asked."""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log10

from matching.gazetteer.rows import RowKind, Rows
from matching.gazetteer.written import words
from matching.scoring.distance import km
from matching.vocabulary import Place

MOST_ASKED = 12  # more buttons than this are not read on a telephone
BIG, TIMES = 10_000, 20  # one town stands out above this many inhabitants, and so many times the next
CLOSE, FAR = 60.0, 150.0  # km from the network's centre: ours is within the first, all others beyond the second
WEIGHT = 100.0  # km that count as much, in the order shown, as ten times the inhabitants

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Town:
    """A town that may be meant; `words` is the written name with its article."""

    place: Place
    people: int
    words: str
    kind: RowKind

    def away(self, near: Point) -> float:
        """Kilometres from a point."""
        return km(self.place.lat, self.place.lon, *near)


def town(rows: Rows, row: int) -> Town:
    """The town of a row."""
    return Town(rows.place(row), int(rows.people[row]), words(rows.written[row]), rows.kind(row))


def choose(towns: Iterable[Town], near: Point | None) -> tuple[Place, ...]:
    """One place when it stands out, else at most twelve, the likeliest first."""
    distinct = list({one.place: one for one in towns}.values())
    likely = sorted(distinct, key=lambda one: likelihood(one, near), reverse=True)
    outstanding = {one.place for one in (_bigger(likely), _nearer(likely, near)) if one}
    if len(outstanding) == 1:
        return tuple(outstanding)
    return tuple(one.place for one in likely[:MOST_ASKED])


def stands_out(towns: Sequence[Town]) -> bool:
    """Whether one of them is so much larger that nobody would mean another."""
    return _bigger(towns) is not None


def likelihood(one: Town, near: Point | None) -> float:
    """The order of the list: powers of ten of inhabitants, less the distance from the network's centre."""
    return log10(one.people + 10) - (one.away(near) / WEIGHT if near else 0.0)


def _bigger(towns: Sequence[Town]) -> Town | None:
    by_size = sorted(towns, key=lambda one: -one.people)
    if by_size and by_size[0].people > BIG and (
            len(by_size) == 1 or by_size[0].people >= TIMES * by_size[1].people):
        return by_size[0]
    return None


def _nearer(towns: Sequence[Town], near: Point | None) -> Town | None:
    if near is None:
        return None
    close = [one for one in towns if one.away(near) <= CLOSE]
    if len(close) == 1 and all(one is close[0] or one.away(near) > FAR for one in towns):
        return close[0]
    return None
