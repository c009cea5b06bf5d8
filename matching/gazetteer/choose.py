"""Which of several towns of a name is meant: sure when one stands out by size or nearness, else the reader is asked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log10

from matching.gazetteer.rows import RowKind, Rows
from matching.gazetteer.written import to_plain_words
from matching.scoring.distance import measure_km
from matching.vocabulary import Place

MOST_TOWNS_ASKED = 12  # more buttons than this are not read on a telephone
_BIG_TOWN_PEOPLE, _TIMES_BIGGER = 10_000, 20  # one town stands out above this many inhabitants, and so many times the next
CLOSE_TOWN_KM, _FAR_KM = 60.0, 150.0  # km from the network's centre: ours is within the first, all others beyond the second
_KM_PER_TENFOLD = 100.0  # km that count as much, in the order shown, as ten times the inhabitants

LatLon = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Town:
    """A town that may be meant; `words` is the written name with its article."""

    place: Place
    people: int
    words: str
    kind: RowKind

    def measure_km_to(self, near: LatLon) -> float:
        """Kilometres from a point."""
        return measure_km(self.place.lat, self.place.lon, *near)


def build_town(rows: Rows, row: int) -> Town:
    """The town of a row."""
    return Town(rows.build_place(row), int(rows.people[row]), to_plain_words(rows.written[row]), rows.read_kind(row))


def choose_towns(towns: Iterable[Town], near: LatLon | None) -> tuple[Place, ...]:
    """One place when it stands out, else at most twelve, the likeliest first."""
    distinct = list({one.place: one for one in towns}.values())
    likely = sorted(distinct, key=lambda one: rate_town(one, near), reverse=True)
    outstanding = {one.place for one in (_find_bigger(likely), _find_nearer(likely, near)) if one}
    if len(outstanding) == 1:
        return tuple(outstanding)
    return tuple(one.place for one in likely[:MOST_TOWNS_ASKED])


def has_outstanding_town(towns: Sequence[Town]) -> bool:
    """Whether one of them is so much larger that nobody would mean another."""
    return _find_bigger(towns) is not None


def rate_town(town: Town, near: LatLon | None) -> float:
    """The order of the list: powers of ten of inhabitants, less the distance from the network's centre."""
    return log10(town.people + 10) - (town.measure_km_to(near) / _KM_PER_TENFOLD if near else 0.0)


def _find_bigger(towns: Sequence[Town]) -> Town | None:
    by_size = sorted(towns, key=lambda one: -one.people)
    if (
        by_size
        and by_size[0].people > _BIG_TOWN_PEOPLE
        and (len(by_size) == 1 or by_size[0].people >= _TIMES_BIGGER * by_size[1].people)
    ):
        return by_size[0]
    return None


def _find_nearer(towns: Sequence[Town], near: LatLon | None) -> Town | None:
    if near is None:
        return None
    close = [one for one in towns if one.measure_km_to(near) <= CLOSE_TOWN_KM]
    if len(close) == 1 and all(one is close[0] or one.measure_km_to(near) > _FAR_KM for one in towns):
        return close[0]
    return None
