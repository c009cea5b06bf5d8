"""What companies of a trade usually take in: by what is known of their activity, and of who takes which outlet."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from matching.activities.model import ROOT, Activities
from matching.scoring.kinship import Kin

DIVISION = 2      # digits of a NAF division: "01" is all of farming
BROAD = 0.75      # the outlet names a whole division
WIDER = 0.75      # what holds for a kind of company, for its narrower kinds
AKIN = 0.25       # only the family of a resource is usual for a trade
HALF_KNOWN = 0.6  # the trade is known less closely than the outlet asks: "a farm" for "a pig farm"


class Usual:
    """Trade → resources it usually takes, 0..1. Computed once; a trade's list is kept."""

    def __init__(self, kin: Kin, activities: Activities) -> None:
        self._kin, self._activities = kin, activities
        self._takers: dict[str, dict[str, float]] = defaultdict(dict)
        self._kept: dict[tuple[str | None, tuple[str, ...]], dict[str, float]] = {}
        for offered, _, found in kin.all():
            for prefix in found.outlet.activities if found.outlet else ():
                known = self._takers[prefix]
                known[offered] = max(known.get(offered, 0.0), found.strength)

    def taken(self, resource: str, activity: str | None, naf: tuple[str, ...]) -> float:
        """How usual it is for that trade to take this in; 0 where nothing is known."""
        return self.of(activity, naf).get(resource, 0.0)

    def of(self, activity: str | None, naf: tuple[str, ...]) -> dict[str, float]:
        """All that a trade usually takes in."""
        key = (activity, naf)
        if key not in self._kept:
            self._kept[key] = self._reckoned(activity, naf)
        return self._kept[key]

    def _reckoned(self, activity: str | None, naf: tuple[str, ...]) -> dict[str, float]:
        best: dict[str, float] = defaultdict(float)
        for id, part in self._kinds(activity):
            known = self._activities[id]
            for need in (*known.needs, *known.takes):
                for offered, kinship in self._kin.served_by(need).items():
                    best[offered] = max(best[offered], part * kinship.strength)
            for family in known.families:
                for offered in self._kin.family(family):
                    best[offered] = max(best[offered], part * AKIN)
        for code in naf:
            for prefix, offers in self._takers.items():
                part = _part(code, prefix)
                for offered, strength in offers.items() if part else ():
                    best[offered] = max(best[offered], part * strength)
        return dict(best)

    def _kinds(self, activity: str | None) -> Iterator[tuple[str, float]]:
        """A kind of company and its wider kinds, with how surely what holds for them holds for it."""
        kinds = (activity, *self._activities.wider(activity)) if activity and activity in self._activities else ()
        return ((id, WIDER**steps) for steps, id in enumerate(kinds) if id != ROOT)


def _part(code: str, prefix: str) -> float:
    """How much of what the takers of an outlet usually do is said of this company."""
    if code.startswith(prefix):
        return 1.0 if len(prefix) > DIVISION else BROAD
    return HALF_KNOWN if prefix.startswith(code) else 0.0
