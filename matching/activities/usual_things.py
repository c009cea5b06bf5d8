"""What companies of a kind often have, need or share, a few at a time, to be ticked; and the expenses that anybody could share.
The expenses are in `data/shared_expenses.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path

from matching.activities.model import Activities, Activity
from matching.taxonomy.model import Taxonomy
from matching.vocabulary import Kind, Side

MOST_USUAL_THINGS = 6
_FILE = Path(__file__).parent / "data" / "shared_expenses.toml"
_FIRST_ROUND = ((Kind.OFFER, 3), (Kind.NEED, 2), (Kind.SHARE, 1))  # of a kind's own, before more of any


@dataclass(frozen=True, slots=True)
class UsualThing:
    """Something that a company may have, need or share."""

    kind: Kind
    resource: str

    @property
    def side(self) -> Side | None:
        """What is shared is shared by several who want the same."""
        return Side.TOGETHER if self.kind is Kind.SHARE else None


def list_usual_things(
    activities: Activities, taxonomy: Taxonomy, activity: str, known: Collection[UsualThing], is_wanted: Callable[[str], bool]
) -> tuple[UsualThing, ...]:
    """Six things at most that such companies often have, need or share, of its own kind first and of wider kinds where these
    are too few; without those that it has told of (`known`), without resources that are not `is_wanted`, and nothing twice
    by a wider name."""
    expenses = list_shared_expenses()
    kinds = tuple(activities[id] for id in (activity, *activities.list_wider(activity)) if id in activities)
    left = (
        each
        for each in dict.fromkeys(chain.from_iterable(_list_in_order(kind) for kind in kinds))
        if each not in known and each.resource not in expenses and is_wanted(each.resource)
    )
    said = {each.resource for each in known}
    found: list[UsualThing] = []
    for each in left:
        wider = {each.resource, *taxonomy.list_broader(each.resource)}
        if said.isdisjoint(wider) and not any(each.resource in taxonomy.list_broader(other) for other in said):
            said.add(each.resource)
            found.append(each)
        if len(found) == MOST_USUAL_THINGS:
            break
    order = list(Kind)
    return tuple(sorted(found, key=lambda each: order.index(each.kind)))


@cache
def list_shared_expenses() -> tuple[str, ...]:
    """The resources of the common list."""
    return tuple(tomllib.loads(_FILE.read_text(encoding="utf-8"))["lines"])


def _list_in_order(kind: Activity) -> Iterator[UsualThing]:
    """Some of each first, then the rest."""
    told = {Kind.OFFER: (*kind.offers, *kind.gives), Kind.NEED: (*kind.needs, *kind.takes), Kind.SHARE: kind.shares}
    for which, first in _FIRST_ROUND:
        yield from (UsualThing(which, resource) for resource in told[which][:first])
    for which, first in _FIRST_ROUND:
        yield from (UsualThing(which, resource) for resource in told[which][first:])
