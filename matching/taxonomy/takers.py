"""Who takes a thing as it is: ordered kinds of company, from those who live from it to those who might."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class IntakeGrade(StrEnum):
    """How usual it is for a kind of company to take a thing."""

    MAIN = "main"
    USUAL = "usual"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True)
class Takers:
    """The kinds of company that take a resource, best first in each grade: ids of activities."""

    main: tuple[str, ...] = ()
    usual: tuple[str, ...] = ()
    possible: tuple[str, ...] = ()

    def list_grades(self) -> Iterator[tuple[IntakeGrade, tuple[str, ...]]]:
        """Each grade with its kinds of company, the surest first."""
        yield IntakeGrade.MAIN, self.main
        yield IntakeGrade.USUAL, self.usual
        yield IntakeGrade.POSSIBLE, self.possible
