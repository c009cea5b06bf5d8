"""How one resource can serve another: the same, broader, narrower, or through an outlet, with or without a process."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from matching.taxonomy.model import Outlet, Taxonomy


class How(StrEnum):
    """The ways in which an offered resource answers a needed one."""

    SAME = "same"
    NARROWER = "narrower"
    BROADER = "broader"
    OUTLET = "outlet"
    PROCESS = "process"


@dataclass(frozen=True, slots=True)
class Kinship:
    """`strength` 0..1; the outlet behind it, if any."""

    how: How
    strength: float
    outlet: Outlet | None = None


# One step up or down the tree: who needs "wood" may take pallet wood; who needs pallet wood may not want any wood.
NARROWER_STEP, BROADER_STEP, FURTHEST = 0.85, 0.65, 2


class Kin:
    """Which resources can serve which, computed once from the taxonomy, in both directions."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._serves: dict[str, dict[str, Kinship]] = {id: _serves(taxonomy, id) for id in taxonomy.resources}
        served: dict[str, dict[str, Kinship]] = defaultdict(dict)
        for offered, needs in self._serves.items():
            for needed, kinship in needs.items():
                served[needed][offered] = kinship
        self._served_by = dict(served)
        families: dict[str, list[str]] = defaultdict(list)
        for one in taxonomy.resources.values():
            if not one.never:
                families[one.family].append(one.id)
        self._families = dict(families)

    def serves(self, offered: str) -> Mapping[str, Kinship]:
        """What an offer of this resource can answer."""
        return self._serves.get(offered, {})

    def served_by(self, needed: str) -> Mapping[str, Kinship]:
        """What can answer a need of this resource."""
        return self._served_by.get(needed, {})

    def family(self, name: str) -> tuple[str, ...]:
        """What belongs to a family and may be matched at all."""
        return tuple(self._families.get(name, ()))

    def all(self) -> Iterator[tuple[str, str, Kinship]]:
        """Every pair of an offered and a needed resource that go together."""
        for offered, needs in self._serves.items():
            for needed, kinship in needs.items():
                yield offered, needed, kinship

    def between(self, offered: str, needed: str) -> Kinship | None:
        """How an offer of the one answers a need of the other; None when it does not."""
        return self._serves.get(offered, {}).get(needed)


def _serves(taxonomy: Taxonomy, offered: str) -> dict[str, Kinship]:
    best: dict[str, Kinship] = {}
    if taxonomy.resources[offered].never:
        return best
    for needed, kinship in _ways(taxonomy, offered):
        known = best.get(needed)
        if needed in taxonomy.resources and (known is None or known.strength < kinship.strength):
            best[needed] = kinship
    return best


def _ways(taxonomy: Taxonomy, offered: str) -> Iterator[tuple[str, Kinship]]:
    ancestors = taxonomy.broader(offered)[:FURTHEST]
    yield offered, Kinship(How.SAME, 1.0)
    for steps, wider in enumerate(ancestors, 1):
        yield wider, Kinship(How.NARROWER, NARROWER_STEP**steps)
    for steps, kind in _down(taxonomy, offered):
        yield kind, Kinship(How.BROADER, BROADER_STEP**steps)
    for steps, giver in enumerate((offered, *ancestors)):
        for outlet in taxonomy.outlets_of(giver):
            if not _inherits(taxonomy, offered, giver, outlet):
                continue
            how = How.PROCESS if outlet.process else How.OUTLET
            # What holds for all wood holds a little less surely for one kind of it.
            strength = outlet.strength * 0.95**steps
            yield outlet.serves, Kinship(how, strength, outlet)
            for up, wider in enumerate(taxonomy.broader(outlet.serves)[:FURTHEST], 1):
                yield wider, Kinship(how, strength * NARROWER_STEP**up, outlet)
            for down, kind in _down(taxonomy, outlet.serves):
                # Only uses: who may heat anything may heat a greenhouse, but who needs blood meal needs no other fertiliser.
                if not taxonomy.outlets_of(kind):
                    yield kind, Kinship(how, strength * BROADER_STEP**down, outlet)


def _inherits(taxonomy: Taxonomy, offered: str, giver: str, outlet: Outlet) -> bool:
    """What one can do with bakery surplus holds for stale bread too, but for what must be fit to eat."""
    if outlet.serves not in taxonomy.resources:
        return False
    return giver == offered or taxonomy.resources[offered].edible or not taxonomy.resources[outlet.serves].edible


def _down(taxonomy: Taxonomy, id: str) -> Iterator[tuple[int, str]]:
    for kind in taxonomy.narrower(id):
        steps = taxonomy.broader(kind).index(id) + 1
        if steps <= FURTHEST:
            yield steps, kind
