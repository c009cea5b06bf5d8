"""What companies of a trade usually take in: by graded lists of takers, by what is known of their activity, and of who takes
which outlet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from matching.activities.model import ROOT_ACTIVITY, Activities
from matching.scoring.kinship import KinshipIndex
from matching.scoring.taker_grade import grade_trade
from matching.taxonomy.model import Taxonomy

_DIVISION_DIGITS = 2  # digits of a NAF division: "01" is all of farming
_DIVISION_FACTOR = 0.75  # the outlet names a whole division
_WIDER_FACTOR = 0.75  # what holds for a kind of company, for its narrower kinds
_FAMILY_FACTOR = 0.25  # only the family of a resource is usual for a trade
_UNGRADED_FACTOR = 0.8  # nobody said how usual: a trade that a list names among the main takers goes before
_HALF_KNOWN_FACTOR = 0.6  # the trade is known less closely than the outlet asks: "a farm" for "a pig farm"


class UsualIntakes:
    """Trade → resources it usually takes, 0..1. Computed once; a trade's list is kept."""

    def __init__(self, taxonomy: Taxonomy, kin: KinshipIndex, activities: Activities) -> None:
        self._taxonomy, self._kin, self._activities = taxonomy, kin, activities
        self._rates: dict[tuple[str, str | None, tuple[str, ...]], float] = {}
        self._takers: dict[str, dict[str, float]] = defaultdict(dict)
        self._kept: dict[tuple[str | None, tuple[str, ...]], dict[str, float]] = {}
        for offered, _, found in kin.list_pairs():
            for prefix in found.outlet.activities if found.outlet else ():
                known = self._takers[prefix]
                known[offered] = max(known.get(offered, 0.0), found.strength)

    def rate_intake(self, resource: str, activity: str | None, naf: tuple[str, ...]) -> float:
        """How usual it is for that trade to take this in; 0 where nothing is known."""
        key = resource, activity, naf
        if key not in self._rates:
            ungraded = _UNGRADED_FACTOR * self.list_intakes(activity, naf).get(resource, 0.0)
            graded = grade_trade(self._taxonomy, self._activities, resource, activity, naf)
            self._rates[key] = max(ungraded, graded.worth if graded else 0.0)
        return self._rates[key]

    def list_intakes(self, activity: str | None, naf: tuple[str, ...]) -> dict[str, float]:
        """All that a trade usually takes in, by what is known of it without a list of takers."""
        key = (activity, naf)
        if key not in self._kept:
            self._kept[key] = self._compute_intakes(activity, naf)
        return self._kept[key]

    def _compute_intakes(self, activity: str | None, naf: tuple[str, ...]) -> dict[str, float]:
        best: dict[str, float] = defaultdict(float)
        for id, part in self._list_wider_kinds(activity):
            known = self._activities[id]
            for need in (*known.needs, *known.takes):
                for offered, kinship in self._kin.list_offers_serving(need).items():
                    best[offered] = max(best[offered], part * kinship.strength)
            for family in known.families:
                for offered in self._kin.list_family(family):
                    best[offered] = max(best[offered], part * _FAMILY_FACTOR)
        for code in naf:
            for prefix, offers in self._takers.items():
                part = _rate_code(code, prefix)
                for offered, strength in offers.items() if part else ():
                    best[offered] = max(best[offered], part * strength)
        return dict(best)

    def _list_wider_kinds(self, activity: str | None) -> Iterator[tuple[str, float]]:
        """A kind of company and its wider kinds, with how surely what holds for them holds for it: what is said of the wider
        one holds as surely for a kind of which nothing is said."""
        kinds = (activity, *self._activities.list_wider(activity)) if activity and activity in self._activities else ()
        part = 1.0
        for id in kinds:
            if id != ROOT_ACTIVITY:
                yield id, part
                known = self._activities[id]
                part *= _WIDER_FACTOR if known.needs or known.takes or known.families else 1.0


def _rate_code(code: str, prefix: str) -> float:
    """How much of what the takers of an outlet usually do is said of this company."""
    if code.startswith(prefix):
        return 1.0 if len(prefix) > _DIVISION_DIGITS else _DIVISION_FACTOR
    return _HALF_KNOWN_FACTOR if prefix.startswith(code) else 0.0
