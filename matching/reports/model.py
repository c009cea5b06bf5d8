"""Leads and announcements as a report needs them, and cells: a count, and the companies it is made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from matching.consent.states import Answer, PartyRole, Stage, SynergyKind, SynergyState
from matching.vocabulary import Kind

FEWEST_OWNERS = 3  # no figure of a report tells of fewer
REST = "rest"  # the key of a cell that holds what would be too small alone


class Advance(StrEnum):
    """How far a lead has come, in the words of those who pay for the animation."""

    POTENTIAL = "potential"
    STUDY = "study"
    TRIAL = "trial"
    RUNNING = "running"
    STOPPED = "stopped"
    ABANDONED = "abandoned"


@dataclass(frozen=True, slots=True)
class ReportedSide:
    """One company's side of a lead: what it does in it, what it answered, its trade and town."""

    company: int
    role: PartyRole
    answer: Answer
    answered: datetime | None
    reason: str | None
    activity: str
    place: str
    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class ReportedWord:
    """What was said of an exchange at a moment."""

    stage: Stage
    reason: str | None
    at: datetime


@dataclass(frozen=True, slots=True)
class ReportedSynergy:
    """A lead: there since its last announcement was published; `resource` is what its giver has."""

    id: int
    kind: SynergyKind
    state: SynergyState
    since: datetime
    lapses: datetime
    agreed: datetime | None
    closed: datetime | None
    resource: str | None
    sides: tuple[ReportedSide, ...]
    words: tuple[ReportedWord, ...] = ()

    @property
    def companies(self) -> frozenset[int]:
        """Who has a part in it."""
        return frozenset(side.company for side in self.sides)


@dataclass(frozen=True, slots=True)
class ReportedDeclaration:
    """An announcement: since when it is published, until when it stood (None: it still does)."""

    kind: Kind
    resource: str | None
    company: int
    published: datetime
    ended: datetime | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """So many of something, and whose they are."""

    key: str
    count: int
    companies: frozenset[int] = frozenset()

    def join(self, other: Cell) -> Cell:
        """Both as one, under this one's name."""
        return Cell(self.key, self.count + other.count, self.companies | other.companies)


# Are these companies many enough to be told of? By their owners: two sites of one firm are one.
Fits = Callable[[frozenset[int]], bool]


def count_cells(counted: Iterable[tuple[str, frozenset[int]]]) -> tuple[Cell, ...]:
    """One cell for each key, the fullest first."""
    cells: dict[str, Cell] = {}
    for key, companies in counted:
        one = Cell(key, 1, companies)
        cells[key] = cells[key].join(one) if key in cells else one
    return tuple(sorted(cells.values(), key=lambda cell: (-cell.count, cell.key)))
