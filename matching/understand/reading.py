"""What one sentence says, as values; `None` is "not said"."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Protocol

from matching.taxonomy.guess import Guess
from matching.vocabulary import Kind, Place, Price, Quantity, Rhythm, Season, Side, Size, Unit

MOST_THINGS = 6  # things one message may name before it is read as one


class Act(StrEnum):
    """What a message is for: telling of a thing, asking what there is around, or neither."""

    DECLARE = "declare"
    SEARCH = "search"
    OTHER = "other"


class Other(StrEnum):
    """Why a message is neither a declaration nor a search."""

    COURTESY = "courtesy"
    HELP = "help"
    COMPLAINT = "complaint"
    STOP = "stop"
    PARTNER = "partner"
    GREETING = "greeting"
    NOISE = "noise"


class Courtesy(StrEnum):
    """What is polite about a message that declares nothing."""

    THANKS = "thanks"  # whatever else it says: « merci c'est super »
    ALONE = "alone"  # praise, or polite words and yeses and nothing else


class State(StrEnum):
    """In what condition a thing is said to be."""

    CLEAN = "clean"
    DIRTY = "dirty"
    MIXED = "mixed"
    SORTED = "sorted"
    NEW = "new"
    USED = "used"
    GOOD = "good"
    BROKEN = "broken"
    EMPTY = "empty"
    FULL = "full"
    DRY = "dry"
    WET = "wet"
    SHREDDED = "shredded"
    BALED = "baled"
    LOOSE = "loose"
    TREATED = "treated"
    UNTREATED = "untreated"
    FRESH = "fresh"
    FROZEN = "frozen"
    EXPIRED = "expired"


class SpottedPlace(Protocol):
    """A place named inside a text, by where it stands in that text as typed; several `places` share one name."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def places(self) -> tuple[Place, ...]: ...


class Search(Protocol):
    """Words → resources, best first; an activity (NAF) may break ties."""

    def __call__(self, text: str, limit: int, activity: str | None) -> tuple[Guess, ...]: ...


class PlaceSpotter(Protocol):
    """A text → the places named in it."""

    def __call__(self, text: str) -> tuple[SpottedPlace, ...]: ...


def spot_nothing(text: str) -> tuple[SpottedPlace, ...]:
    """No town is looked for whose name is spelt nearly so."""
    return ()


@dataclass(frozen=True, slots=True)
class Recurrence:
    """How often something comes back: once every `every` periods."""

    rhythm: Rhythm
    every: int = 1


@dataclass(frozen=True, slots=True)
class Contents:
    """Where a folded text tells what a container has held, or what `soils` a thing, and the name of it;
    `plain`: it is something that nobody fears."""

    start: int
    end: int
    name: str
    soils: bool = False
    plain: bool = False


@dataclass(frozen=True, slots=True)
class ThingFacts:
    """What else was said of the thing: °C, bar, size of a piece, condition, container, weekdays (1 = Monday),
    whom or what it is for, what it must not contain, how far at most (km), "regularly" without a period, had for a time
    ("à louer", "le matin"), by several ("un devis commun", or shared by nobody knows whom), wanted for a time, when it is
    not to be had ("fermé en août"), what it has held or what soils it, the
    waste code that was given."""

    temperature_c: float | None = None
    pressure_bar: float | None = None
    size: Size | None = None
    state: tuple[State, ...] = ()
    packaging: Unit | None = None
    weekdays: tuple[int, ...] = ()
    purpose: str | None = None
    without: tuple[str, ...] = ()
    within_km: float | None = None
    regular: bool = False
    lent: bool = False
    joint: bool = False
    taken: bool = False
    closed: tuple[str, ...] = ()
    contents: tuple[Contents, ...] = ()
    code: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """One thing said: `what` are its words as typed, `guesses` what they may mean (best first), `sure` whether the
    first may be taken without asking; `places` several = ask which, none with `place_words` = no town is called so;
    `more` are the further things of the same message."""

    text: str
    language: str
    act: Act
    other: Other | None = None
    kind: Kind | None = None
    side: Side | None = None
    what: str = ""
    guesses: tuple[Guess, ...] = ()
    sure: bool = False
    quantity: Quantity | None = None
    pace: Recurrence | None = None
    price: Price | None = None
    places: tuple[Place, ...] = ()
    place_words: str | None = None
    season: Season | None = None
    start: date | None = None
    until: date | None = None
    facts: ThingFacts = field(default_factory=ThingFacts)
    more: tuple[Reading, ...] = ()
    courtesy: Courtesy | None = None


__all__ = [
    "Act",
    "Courtesy",
    "Other",
    "PlaceSpotter",
    "Reading",
    "Recurrence",
    "Search",
    "Season",
    "Size",
    "SpottedPlace",
    "State",
    "ThingFacts",
]
