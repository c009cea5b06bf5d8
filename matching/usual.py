"""What companies of a trade usually take in: by what is known of their activity, and of who takes which outlet."""
from __future__ import annotations

from collections import defaultdict

from matching.activities.model import Activities
from matching.kinship import Kin

DIVISION = 2      # digits of a NAF division: "01" is all of farming
BROAD = 0.75      # the outlet names a whole division
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
        known = self._activities.get(activity or "")
        for need in known.needs if known else ():
            for offered, kinship in self._kin.served_by(need).items():
                best[offered] = max(best[offered], kinship.strength)
        for code in naf:
            for prefix, offers in self._takers.items():
                part = _part(code, prefix)
                for offered, strength in offers.items() if part else ():
                    best[offered] = max(best[offered], part * strength)
        return dict(best)


def _part(code: str, prefix: str) -> float:
    """How much of what the takers of an outlet usually do is said of this company."""
    if code.startswith(prefix):
        return 1.0 if len(prefix) > DIVISION else BROAD
    return HALF_KNOWN if prefix.startswith(code) else 0.0
