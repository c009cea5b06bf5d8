"""Which state a row may go to from which: the only place where a state changes, and where it is refused."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement
from sqlmodel import SQLModel, col, or_

from matching.consent.states import Answer, Stage, SynergyState
from storage.tables.introduction import Introduction
from storage.tables.synergy import Party, Synergy


class ForbiddenMove(LookupError):
    """A row cannot go from the state it is in to that one."""


@dataclass(frozen=True, slots=True)
class Moves:
    """The column that holds a table's state, and where each state may go; to stay is no move, and always allowed."""

    column: str
    allowed: Mapping[Any, frozenset[Any]]

    def allows(self, before: Any, to: Any) -> bool:
        """May it go, or stay?"""
        return before == to or to in self.allowed.get(before, frozenset())


MOVES: dict[type[SQLModel], Moves] = {
    Synergy: Moves(
        "state",
        {
            SynergyState.FOUND: frozenset({SynergyState.ASKING, SynergyState.VOID}),
            SynergyState.ASKING: frozenset({SynergyState.AGREED, SynergyState.REFUSED, SynergyState.LAPSED, SynergyState.VOID}),
        },
    ),
    Party: Moves(
        "answer",
        {
            Answer.UNASKED: frozenset({Answer.ASKED}),
            Answer.ASKED: frozenset({Answer.YES, Answer.NO}),
            Answer.YES: frozenset({Answer.NO}),
        },
    ),
    Introduction: Moves(
        "stage",
        {
            Stage.DISCUSSING: frozenset({Stage.TRIAL, Stage.DROPPED}),
            Stage.TRIAL: frozenset({Stage.RUNNING, Stage.DROPPED}),
            Stage.RUNNING: frozenset({Stage.STOPPED, Stage.DROPPED}),
            Stage.STOPPED: frozenset({Stage.DROPPED}),
        },
    ),
}


def move(row: SQLModel, to: Any) -> None:
    """A row goes to another state. Raises ForbiddenMove where it cannot from the one it is in."""
    moves = MOVES[type(row)]
    before = getattr(row, moves.column)
    if not moves.allows(before, to):
        raise ForbiddenMove(f"a {type(row).__name__.lower()} does not go from {before} to {to}")
    setattr(row, moves.column, to)


def match_movable(table: type[SQLModel], to: Any, *only: Any) -> ColumnElement[bool]:
    """The rows of a table that go to a state when many go at once: from any state that may, or `only` from these. Raises
    ForbiddenMove where one of these cannot."""
    moves = MOVES[table]
    for before in only:
        if not moves.allows(before, to):
            raise ForbiddenMove(f"a {table.__name__.lower()} does not go from {before} to {to}")
    states = only or tuple(before for before, allowed in moves.allowed.items() if to in allowed)
    if not states:
        raise ForbiddenMove(f"no {table.__name__.lower()} goes to {to}")
    column = col(getattr(table, moves.column))
    return or_(*(column == state for state in states))
