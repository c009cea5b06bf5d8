"""A state goes only where the table of moves lets it, one row at a time or many at once."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest
from sqlmodel import SQLModel

from matching.consent.states import Answer, Stage, SynergyState
from storage.tables import Broadcast, Company, Declaration, Introduction, Party, Synergy, Talk
from storage.tables.broadcast import BroadcastState
from storage.tables.company import CompanyState
from storage.tables.declaration import DeclarationState
from storage.tables.moves import MOVES, ForbiddenMove, match_movable, move
from storage.tables.note import Note, NoteState
from storage.tables.talk import TalkState

ALL_MOVES = [
    (table, moves.column, before, to)
    for table, moves in MOVES.items()
    for before, to in product(type(next(iter(moves.allowed))), repeat=2)
]


@pytest.mark.parametrize(("table", "column", "before", "to"), ALL_MOVES, ids=lambda part: getattr(part, "__name__", str(part)))
def test_a_row_goes_where_the_table_says_and_nowhere_else(table: type[SQLModel], column: str, before: Any, to: Any) -> None:
    row = table(**{column: before})
    if to == before or to in MOVES[table].allowed.get(before, ()):
        move(row, to)
        assert getattr(row, column) is to
    else:
        with pytest.raises(ForbiddenMove, match=f"from {before} to {to}"):
            move(row, to)
        assert getattr(row, column) is before


@pytest.mark.parametrize(
    ("row", "to"),
    [
        (Declaration(state=DeclarationState.WITHDRAWN), DeclarationState.DRAFT),
        (Declaration(state=DeclarationState.OPEN), DeclarationState.DRAFT),
        (Note(state=NoteState.SENT), NoteState.OWED),
        (Talk(state=TalkState.DONE), TalkState.OPEN),
        (Broadcast(state=BroadcastState.DONE), BroadcastState.RUNNING),
        (Company(state=CompanyState.LEFT), CompanyState.CONFIRMED),
        (Synergy(state=SynergyState.FOUND), SynergyState.AGREED),
        (Synergy(state=SynergyState.REFUSED), SynergyState.ASKING),
        (Synergy(state=SynergyState.AGREED), SynergyState.VOID),
        (Party(answer=Answer.UNASKED), Answer.YES),
        (Party(answer=Answer.NO), Answer.YES),
        (Introduction(stage=Stage.STOPPED), Stage.RUNNING),
        (Introduction(stage=Stage.DROPPED), Stage.DISCUSSING),
    ],
    ids=str,
)
def test_what_is_over_stays_over(row: SQLModel, to: Any) -> None:
    with pytest.raises(ForbiddenMove):
        move(row, to)


def test_many_at_once_go_from_the_same_states() -> None:
    assert str(match_movable(Note, NoteState.DROPPED).compile(compile_kwargs={"literal_binds": True})) == "note.state = 'owed'"
    with pytest.raises(ForbiddenMove):
        match_movable(Note, NoteState.OWED, NoteState.SENT)
    with pytest.raises(ForbiddenMove):
        match_movable(Declaration, DeclarationState.DRAFT)
