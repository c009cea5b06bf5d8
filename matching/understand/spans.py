"""What the subjects find in a text and where it stands there; every place is one of the folded text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from matching.taxonomy.guess import Guess
from matching.understand.reading import Recurrence, Size, ThingFacts
from matching.vocabulary import Kind, Place, Quantity, Season, Side, Unit

TextSpan = tuple[int, int]
ResourceLookup = Callable[[str], tuple[Guess, ...]]


@dataclass(frozen=True, slots=True)
class Dates:
    """Season, first and last day, and the folded spans that said so."""

    season: Season | None
    start: date | None
    until: date | None
    spans: tuple[TextSpan, ...]


@dataclass(frozen=True, slots=True)
class RhythmSpan:
    """A rhythm and where it stands; `times` = "2 fois par mois": what is moved at once comes so often per period."""

    start: int
    end: int
    pace: Recurrence
    times: int = 1


@dataclass(frozen=True, slots=True)
class NumberSpan:
    """A figure and where it stands; `article` = only "un/une/a", `slash` = "10/15", which may be something else."""

    start: int
    end: int
    low: float
    high: float
    article: bool = False
    slash: bool = False


@dataclass(frozen=True, slots=True)
class QuantitySpan:
    """A quantity and its folded span; `noun` = where its container stands, which may be the thing itself; `size`
    instead of `quantity` for "de 200 L"."""

    start: int
    end: int
    quantity: Quantity | None = None
    size: Size | None = None
    noun: TextSpan | None = None


@dataclass(frozen=True, slots=True)
class AmountRow:
    """Amounts told one after the other, and where they stand: as many things are counted in that order."""

    start: int
    end: int
    quantities: tuple[Quantity, ...]


@dataclass(frozen=True, slots=True)
class FigureFacts:
    """`left` without what was understood; `barred` = spans that stay but count nothing ("classe 2", "80 x 120")."""

    left: str
    temperature_c: float | None
    pressure_bar: float | None
    within_km: float | None
    money: bool
    barred: tuple[TextSpan, ...]


@dataclass(frozen=True, slots=True)
class HolderSpan:
    """What holds a thing, and where it is named; `unit` when people count in it ("palette"), none for a bucket."""

    span: TextSpan
    unit: Unit | None


@dataclass(frozen=True, slots=True)
class Cue:
    """Where a turn of phrase stands and what it tells; `leads` = its thing usually follows; `weak` = it may be small talk;
    `rank` 0 is the strongest;
    `relative` = it speaks of what was named before it ("que je jette")."""

    start: int
    end: int
    kind: Kind
    side: Side | None
    leads: bool
    weak: bool
    rank: int
    relative: bool


@dataclass(frozen=True, slots=True)
class FateSpan:
    """Where it is told what is paid today to be rid of a thing; `cost` = where the sum stands."""

    start: int
    end: int
    cost: TextSpan


@dataclass(frozen=True, slots=True)
class PlaceSpan:
    """A place with the folded span of all its words, and the words that name it as typed."""

    start: int
    end: int
    places: tuple[Place, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Thing:
    """A name as typed, what it may mean, and the folded span in which its own amount stands."""

    what: str
    guesses: tuple[Guess, ...]
    span: TextSpan


@dataclass(frozen=True, slots=True)
class FoundThings:
    """The things of a clause in order: none, one, or several that it lists; `facts` hold for all of them; `bare` = the folded
    text with all taken out but the words that may name a thing."""

    things: tuple[Thing, ...]
    facts: ThingFacts
    bare: str


@dataclass(frozen=True, slots=True)
class GivenCode:
    """A code of the List of Waste and where it stands, with the words that lead to it."""

    start: int
    end: int
    code: str
