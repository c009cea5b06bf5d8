"""The words all three packages share: what a declaration is, before any score, row or sentence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a company declares: "I have", "I look for", "let us pool"."""

    OFFER = "offer"
    NEED = "need"
    SHARE = "share"


class Side(StrEnum):
    """On which side of a share somebody stands."""

    HAS = "has"
    SEEKS = "seeks"
    TOGETHER = "together"


class Price(StrEnum):
    """The stance on money: `GIVE` for free, `PAY` for having it taken away."""

    GIVE = "give"
    PAY = "pay"
    SELL = "sell"
    BUY = "buy"
    DISCUSS = "discuss"


class Rhythm(StrEnum):
    """How often a quantity comes back."""

    ONCE = "once"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"
    CONTINUOUS = "continuous"


class Unit(StrEnum):
    """The units people count in; a quintal is 100 kg and a hectolitre 100 l before it gets here."""

    G = "g"
    KG = "kg"
    T = "t"
    L = "l"
    M3 = "m3"
    M2 = "m2"
    M = "m"
    KILOWATT = "kW"
    MEGAWATT = "MW"
    KWH = "kWh"
    MWH = "MWh"
    GWH = "GWh"
    UNIT = "unit"
    PALLET = "pallet"
    BIG_BAG = "big_bag"
    SKIP = "skip"
    BAG = "bag"
    BOX = "box"
    CRATE = "crate"
    DRUM = "drum"
    IBC = "ibc"
    ROLL = "roll"
    BALE = "bale"
    STERE = "stere"
    TRUCKLOAD = "truckload"
    HOUR = "hour"
    DAY = "day"
    PERSON = "person"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Quantity:
    """How much, as it was said: between `low` and `high` units, once or every `every` periods of a rhythm."""

    low: float
    high: float
    unit: Unit
    rhythm: Rhythm | None = None
    every: int = 1

    @property
    def middle(self) -> float:
        """The single figure to reckon with."""
        return (self.low + self.high) / 2


@dataclass(frozen=True, slots=True)
class Place:
    """A town: its name, postal code, département or country code, and its town-hall point (WGS 84 degrees)."""

    name: str
    postcode: str
    department: str
    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class Season:
    """The months in which something is to be had, from `first` to `last` (1–12); `first` > `last` runs over New Year."""

    first: int
    last: int


class Certainty(StrEnum):
    """How sure a waste code is: what Boucle finds likely, what whoever animates noted, what the holder confirmed, or no waste
    at all, as the holder says."""

    PROBABLE = "probable"
    NOTED = "noted"
    CONFIRMED = "confirmed"
    NOT_WASTE = "not-waste"


UNKNOWN_ORIGIN = "unknown"  # where it comes from, when its holder was asked and cannot tell


@dataclass(frozen=True, slots=True)
class WasteStatement:
    """What the holder of a thing says of it as waste: the chapter it comes from (`origin`, or UNKNOWN_ORIGIN), the six digits
    they confirmed, and whether it is waste at all. `noted`: whoever animates put the code, and the holder has not said so."""

    origin: str | None = None
    code: str | None = None
    waste: bool = True
    noted: bool = False

    @property
    def certainty(self) -> Certainty:
        """Nobody but its holder makes a code more than probable."""
        if not self.waste:
            return Certainty.NOT_WASTE
        if self.code is None:
            return Certainty.PROBABLE
        return Certainty.NOTED if self.noted else Certainty.CONFIRMED


@dataclass(frozen=True, slots=True)
class Size:
    """How big one piece is: a 75 cl jar is 0.75 l, a 200 l drum 200 l."""

    value: float
    unit: Unit


class FateWay(StrEnum):
    """Where a thing goes today: to a collector who is paid, to a producers' scheme, to the tip, with the rubbish, into the
    ground; given or sold to somebody, or kept; `UNKNOWN` when its holder was asked and did not say."""

    COLLECTOR = "collector"
    SCHEME = "scheme"
    TIP = "tip"
    BIN = "bin"
    LANDFILL = "landfill"
    GIVEN = "given"
    SOLD = "sold"
    STORED = "stored"
    UNKNOWN = "unknown"


class ShareUnit(StrEnum):
    """In what one counts what sharing saves: hours, kilometres, euros."""

    HOUR = "hour"
    KM = "km"
    EURO = "euro"


class CostBasis(StrEnum):
    """What today's price counts."""

    T = "t"
    KG = "kg"
    M3 = "m3"
    SKIP = "skip"
    DRUM = "drum"
    PALLET = "pallet"
    UNIT = "unit"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Fate:
    """What becomes of a thing today, and what its holder pays for that, in euros: a business secret."""

    way: FateWay
    cost: float | None = None
    basis: CostBasis | None = None


@dataclass(frozen=True, slots=True)
class SaidDetails:
    """What its author says of a thing besides: the same field in a sentence, in an answer and in the row. A question
    whose answer is never searched for is one field more here. `sentence` are the author's words as they were written, which
    nobody but them and the animators reads; `note` is what they added for whoever takes or brings it; `kind_supposed`: nobody
    said whether it is had or wanted; `at_least`: less than the quantity is not worth the while of whoever looks for it; `fate`
    is what becomes of it today, for its author and the animators; `moments` are those at which something lent is to be had or
    wanted, in words or as the code of a button."""

    season: Season | None = None
    temperature_c: float | None = None
    pressure_bar: float | None = None
    size: Size | None = None
    sentence: str = ""
    note: str = ""
    kind_supposed: bool = False
    at_least: bool = False
    fate: Fate | None = None
    moments: str | None = None


@dataclass(frozen=True, slots=True)
class Details(SaidDetails):
    """What else is known of a declaration: nothing here is searched, all of it is told or kept back. `reach` is how many
    times farther than usual its author looks for partners; `stated` is what its holder says of it as waste; `seen`: an
    animator looked at what might be dangerous, and it is not; `shown_as` is the kind of company that others read when it was
    published; `people_hours`: so long food goes to people first (None: as usual); `together` is the first declaration of
    those that were said in the same message; `ticked`: it was ticked in a list, and what is missing (`asked`: what was asked
    since) is asked one fact a day."""

    hidden: tuple[str, ...] = ()
    picture: str | None = None
    condition: str | None = None
    wish: str | None = None
    within_km: float | None = None
    reach: float = 1.0
    stated: WasteStatement | None = None
    seen: bool = False
    shown_as: str | None = None
    people_hours: int | None = None
    together: int | None = None
    ticked: bool = False
    asked: tuple[str, ...] = ()
