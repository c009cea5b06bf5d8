"""Can this kind of offer meet this kind of need at all? Kinds of things by family, and how often they go together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

RAW_MATERIAL, UNKNOWN = "raw-material", "unknown"  # kinds of needs that no resource has: hardly said, not understood


@dataclass(frozen=True, slots=True)
class ThingKind:
    """Heat, water, what grows …: families of resources, and single ones with all that is narrower."""

    id: str
    families: tuple[str, ...]
    resources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GenericNeed:
    """Words that name a class of things ("energy"): its kind of need, the resources it may mean, each as likely as the
    others."""

    kind: str
    may_be: tuple[str, ...]
    words_fr: tuple[str, ...]
    words_en: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Meetings:
    """The kinds of offers and of needs, and in log-odds how often the ones meet the others."""

    offers: tuple[ThingKind, ...] = ()
    needs: tuple[ThingKind, ...] = ()
    odds: Mapping[str, Mapping[str, float]] = field(default_factory=dict)

    def rate(self, offered: str, needed: str) -> float:
        """The log-odds of two kinds; 0 where nothing is known."""
        return self.odds.get(offered, {}).get(needed, 0.0)


def find_thing_kinds(kinds: tuple[ThingKind, ...], lineage: Sequence[str], family: str) -> tuple[str, ...]:
    """What kinds of thing a resource is, by itself, its broader ones (`lineage`, nearest first) and its family: the nearest
    that is named counts. Hot water is two at once; a service is none."""
    for resource in lineage:
        if named := tuple(kind.id for kind in kinds if resource in kind.resources):
            return named
    return tuple(kind.id for kind in kinds if family in kind.families)
