"""What somebody says of what they have announced already or were shown, and who has how much of it, as values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from matching.vocabulary import Quantity


class OwnDeed(StrEnum):
    """What is to become of it; `doubt`: « j'en ai plus » is none left, or more; `closed`: the
    whole company is, for some days; `back`: not, or no longer; `list` and `year` show all of it, or what came of it."""

    LIST = "list"
    YEAR = "year"
    GONE = "gone"
    DOUBT = "doubt"
    STILL = "still"
    PAUSE = "pause"
    CHANGE = "change"
    CLOSED = "closed"
    BACK = "back"


@dataclass(frozen=True, slots=True)
class OwnRemark:
    """`rest` are the words beside: the thing it is about, or of a change what is right now."""

    deed: OwnDeed
    rest: str = ""


@dataclass(frozen=True, slots=True)
class PlacedShare:
    """The words for a company, and how much it has; None: the rest. What was only a figure counts in the unit of the one
    before, or in pieces where none was said."""

    who: str
    quantity: Quantity | None


@dataclass(frozen=True, slots=True)
class PlacedShares:
    """Each company with its share; `told`: the words say that it was given, or taken; `giver`: the words for the company that
    gave it, where they name one. `equal`: nobody is named, each has the same, or nobody knows."""

    shares: tuple[PlacedShare, ...] = ()
    told: bool = False
    giver: str = ""
    equal: bool = False


@dataclass(frozen=True, slots=True)
class PartnerNames:
    """The words for each whom a company is to be brought together with, as typed; `ordered`: one passes it on to the next."""

    names: tuple[str, ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class AgreedTogether:
    """Several agreed, and nobody said to how much: the words for each of them, or only how many there are (« les deux »);
    `thing`: what it is about, where that was said."""

    names: tuple[str, ...] = ()
    count: int = 0
    thing: str = ""


@dataclass(frozen=True, slots=True)
class StillClause:
    """Is it still there? `what` are the words for what; nothing: whatever no other clause speaks of."""

    yes: bool
    what: str = ""


class AsideDeed(StrEnum):
    """`aside`: that line no more; `hide`: the same, where a thing may be named instead of its number; `back`: again; `list`:
    what was put aside so far."""

    ASIDE = "aside"
    HIDE = "hide"
    BACK = "back"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class AsideRemark:
    """`which`: the words that say which line, folded; none where « celle-là » says it, or nothing does."""

    deed: AsideDeed
    which: str = ""


@dataclass(frozen=True, slots=True)
class SiteRemark:
    """`site`: the place of the one meant among those given, -1 for « l'autre »; `moving`: something is to be put there;
    `line`: the number of the line it stands in, 0 where none was said; `thing`: what it is called, where that was said;
    `told`: a verb says that it is to be put there."""

    site: int
    moving: bool = False
    line: int = 0
    thing: str = ""
    told: bool = False


@dataclass(frozen=True, slots=True)
class SiteWords:
    """Of a message: the place of the one site that it `named` among other things, the town of a `further` site it tells of,
    and the remark that it is where it says nothing else."""

    named: int | None = None
    further: str = ""
    remark: SiteRemark | None = None
