"""What the taxonomy is made of: resources, outlets, processes, waste codes, and how they hang together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from matching.taxonomy.index.fold import extract_content_words
from matching.taxonomy.meetings import GenericNeed, Meetings
from matching.taxonomy.takers import Takers
from matching.vocabulary import Unit


@dataclass(frozen=True, slots=True)
class Resource:
    """Something a company can have too much of, need or share; `reach` in km, `conversions` in `base` per unit;
    `refuses_from` are NAF prefixes of givers from whom nothing may become this; `one_round`: one lorry collects all its kinds
    together."""

    id: str
    fr: str
    en: str
    family: str
    parent: str | None
    unit: Unit
    base: str
    reach: float
    wordings_fr: tuple[str, ...]
    wordings_en: tuple[str, ...]
    hazardous: bool
    mirror: bool
    edible: bool
    animal: int | None
    spoils: int | None
    again: bool
    project: bool
    never: bool
    conversions: Mapping[Unit, float]
    codes: Mapping[str, tuple[str, ...]]
    refuses_from: tuple[str, ...] = ()
    wanted: bool = False
    one_round: bool = False


@dataclass(frozen=True, slots=True)
class Outlet:
    """`resource` can serve as `serves`, directly or through a process; `strength` 1 = as good as the same thing."""

    resource: str
    serves: str
    process: str | None
    activities: tuple[str, ...]
    strength: float


@dataclass(frozen=True, slots=True)
class Process:
    """What stands between an offer and its use, as one says it: "par compostage"."""

    id: str
    fr: str
    en: str


@dataclass(frozen=True, slots=True)
class WasteCode:
    """A six-digit entry of the European List of Waste: plain names, official names, further everyday words."""

    code: str
    hazardous: bool
    fr: str
    en: str
    official_fr: str = ""
    official_en: str = ""
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter (2 digits) or sub-chapter (4) of the list: who produces it, as NAF prefixes and in words; `origin` is where
    such a thing comes from in words of life, "" where a sub-chapter has none of its own."""

    code: str
    activities: tuple[str, ...]
    words_fr: tuple[str, ...]
    words_en: tuple[str, ...]
    origin_fr: str = ""
    origin_en: str = ""


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """All of it, read once; `danger` are words that hint at hazard, `harmless` those that speak against it, `held` those
    with which a thing waits for an animator, `generic` those that name a class of things, `meetings` which kinds of offers meet
    which needs, `takers` who takes a resource, `digest` changes whenever a data file does."""

    resources: Mapping[str, Resource]
    outlets: tuple[Outlet, ...]
    codes: Mapping[str, WasteCode]
    processes: Mapping[str, Process] = field(default_factory=dict)
    chapters: Mapping[str, Chapter] = field(default_factory=dict)
    danger: tuple[str, ...] = ()
    harmless: tuple[str, ...] = ()
    held: tuple[str, ...] = ()
    meetings: Meetings = Meetings()
    generic: tuple[GenericNeed, ...] = ()
    digest: str = ""
    takers: Mapping[str, Takers] = field(default_factory=dict)
    _children: Mapping[str, tuple[str, ...]] = field(init=False, repr=False, compare=False)
    _from: Mapping[str, tuple[Outlet, ...]] = field(init=False, repr=False, compare=False)
    _classes: Mapping[str, GenericNeed] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Turns parents into children and sorts the outlets by both ends, so that questions cost nothing."""
        children: dict[str, list[str]] = defaultdict(list)
        for one in self.resources.values():
            if one.parent is not None:
                children[one.parent].append(one.id)
        object.__setattr__(self, "_children", {parent: tuple(ids) for parent, ids in children.items()})
        object.__setattr__(self, "_from", _group_outlets((outlet.resource, outlet) for outlet in self.outlets))
        classes = {extract_content_words(words): one for one in self.generic for words in (*one.words_fr, *one.words_en)}
        object.__setattr__(self, "_classes", classes)

    def list_broader(self, id: str) -> tuple[str, ...]:
        """The ancestors of a resource, nearest first."""
        found: list[str] = []
        parent = self.resources[id].parent
        while parent is not None and parent not in found and parent in self.resources:
            found.append(parent)
            parent = self.resources[parent].parent
        return tuple(found)

    def list_narrower(self, id: str) -> tuple[str, ...]:
        """All kinds of a resource, at any depth, nearest first."""
        found: list[str] = []
        waiting = list(self._children.get(id, ()))
        while waiting:
            child = waiting.pop(0)
            if child not in found and child != id:
                found.append(child)
                waiting.extend(self._children.get(child, ()))
        return tuple(found)

    def find_round(self, id: str) -> str:
        """What one lorry collects together with this: the widest of its kinds that is one round, or the thing itself."""
        return next((one for one in reversed((id, *self.list_broader(id))) if self.resources[one].one_round), id)

    def list_round(self, id: str) -> tuple[str, ...]:
        """Everything that goes into one round with this."""
        widest = self.find_round(id)
        return (widest, *self.list_narrower(widest)) if self.resources[widest].one_round else (id,)

    def list_refused_givers(self, id: str) -> tuple[str, ...]:
        """NAF prefixes of givers from whom nothing may become this resource; what holds for all feed holds for pig feed."""
        return tuple(naf for one in (id, *self.list_broader(id)) for naf in self.resources[one].refuses_from)

    def find_generic_need(self, words: str) -> GenericNeed | None:
        """The class of things that these words name without naming a thing: « de l'énergie »."""
        return self._classes.get(extract_content_words(words))

    def find_takers(self, id: str) -> Takers | None:
        """Who takes this resource: its own list, or that of the nearest broader resource that has one."""
        return next((self.takers[one] for one in (id, *self.list_broader(id)) if one in self.takers), None)

    def list_outlets_of(self, id: str) -> tuple[Outlet, ...]:
        """What this resource can serve as."""
        return self._from.get(id, ())


def _group_outlets(pairs: Iterable[tuple[str, Outlet]]) -> dict[str, tuple[Outlet, ...]]:
    groups: dict[str, list[Outlet]] = defaultdict(list)
    for key, outlet in pairs:
        groups[key].append(outlet)
    return {key: tuple(outlets) for key, outlets in groups.items()}
