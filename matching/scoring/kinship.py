"""How one resource can serve another: the same, broader, narrower, or through an outlet, with or without a process."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from matching.taxonomy.model import Outlet, Taxonomy


class KinshipWay(StrEnum):
    """The ways in which an offered resource answers a needed one."""

    SAME = "same"
    NARROWER = "narrower"
    BROADER = "broader"
    OUTLET = "outlet"
    PROCESS = "process"


@dataclass(frozen=True, slots=True)
class Kinship:
    """`strength` 0..1; the outlet behind it, if any."""

    how: KinshipWay
    strength: float
    outlet: Outlet | None = None


# One step up or down the tree: who needs "wood" may take pallet wood; who needs pallet wood may not want any wood.
_NARROWER_STEP, _BROADER_STEP, _MOST_STEPS = 0.85, 0.65, 2


class KinshipIndex:
    """Which resources can serve which, computed once from the taxonomy, in both directions."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._serves: dict[str, dict[str, Kinship]] = {id: _find_kinships(taxonomy, id) for id in taxonomy.resources}
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

    def list_needs_served(self, offered: str) -> Mapping[str, Kinship]:
        """What an offer of this resource can answer."""
        return self._serves.get(offered, {})

    def list_offers_serving(self, needed: str) -> Mapping[str, Kinship]:
        """What can answer a need of this resource."""
        return self._served_by.get(needed, {})

    def list_family(self, name: str) -> tuple[str, ...]:
        """What belongs to a family and may be matched at all."""
        return tuple(self._families.get(name, ()))

    def list_pairs(self) -> Iterator[tuple[str, str, Kinship]]:
        """Every pair of an offered and a needed resource that go together."""
        for offered, needs in self._serves.items():
            for needed, kinship in needs.items():
                yield offered, needed, kinship

    def find_kinship(self, offered: str, needed: str) -> Kinship | None:
        """How an offer of the one answers a need of the other; None when it does not."""
        return self._serves.get(offered, {}).get(needed)


def _find_kinships(taxonomy: Taxonomy, offered: str) -> dict[str, Kinship]:
    best: dict[str, Kinship] = {}
    if taxonomy.resources[offered].never:
        return best
    for needed, kinship in _list_ways(taxonomy, offered):
        known = best.get(needed)
        if needed in taxonomy.resources and (known is None or known.strength < kinship.strength):
            best[needed] = kinship
    return best


def _list_ways(taxonomy: Taxonomy, offered: str) -> Iterator[tuple[str, Kinship]]:
    ancestors = taxonomy.list_broader(offered)[:_MOST_STEPS]
    yield offered, Kinship(KinshipWay.SAME, 1.0)
    for steps, wider in enumerate(ancestors, 1):
        yield wider, Kinship(KinshipWay.NARROWER, _NARROWER_STEP**steps)
    for steps, kind in _list_narrower(taxonomy, offered):
        yield kind, Kinship(KinshipWay.BROADER, _BROADER_STEP**steps)
    for steps, giver in enumerate((offered, *ancestors)):
        for outlet in taxonomy.list_outlets_of(giver):
            if not _may_inherit(taxonomy, offered, giver, outlet):
                continue
            how = KinshipWay.PROCESS if outlet.process else KinshipWay.OUTLET
            # What holds for all wood holds a little less surely for one kind of it.
            strength = outlet.strength * 0.95**steps
            yield outlet.serves, Kinship(how, strength, outlet)
            for up, wider in enumerate(taxonomy.list_broader(outlet.serves)[:_MOST_STEPS], 1):
                yield wider, Kinship(how, strength * _NARROWER_STEP**up, outlet)
            for down, kind in _list_narrower(taxonomy, outlet.serves):
                # Only uses: who may heat anything may heat a greenhouse, but who needs blood meal needs no other fertiliser.
                if not taxonomy.list_outlets_of(kind):
                    yield kind, Kinship(how, strength * _BROADER_STEP**down, outlet)


def _may_inherit(taxonomy: Taxonomy, offered: str, giver: str, outlet: Outlet) -> bool:
    """What one can do with bakery surplus holds for stale bread too, but for what must be fit to eat."""
    if outlet.serves not in taxonomy.resources:
        return False
    return giver == offered or taxonomy.resources[offered].edible or not taxonomy.resources[outlet.serves].edible


def _list_narrower(taxonomy: Taxonomy, id: str) -> Iterator[tuple[int, str]]:
    for kind in taxonomy.list_narrower(id):
        steps = taxonomy.list_broader(kind).index(id) + 1
        if steps <= _MOST_STEPS:
            yield steps, kind
