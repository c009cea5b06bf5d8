"""Which state a row may go to from which: the only place where a state changes, and where it is refused."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement
from sqlmodel import SQLModel, col, or_

from matching.consent.states import Answer, Stage, SynergyState
from storage.tables.animation.project import Project, ProjectStage
from storage.tables.animation.upload import ListUpload, UploadState
from storage.tables.broadcast import Broadcast, BroadcastCall, BroadcastState
from storage.tables.call import Call, CallState
from storage.tables.company import Company, CompanyState, Member, MemberState, Seat, SeatState
from storage.tables.declaration import Declaration, DeclarationState
from storage.tables.hint import Hint, HintState
from storage.tables.introduction import Introduction, OfferState, Story, StoryOffer, StoryState, StoryVoice
from storage.tables.note import Note, NoteState
from storage.tables.question import Question, QuestionState
from storage.tables.synergy import Party, Synergy
from storage.tables.talk import Talk, TalkState


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
    Declaration: Moves(
        "state",
        {
            DeclarationState.DRAFT: frozenset({DeclarationState.OPEN, DeclarationState.HELD, DeclarationState.WITHDRAWN}),
            DeclarationState.HELD: frozenset({DeclarationState.OPEN, DeclarationState.WITHDRAWN}),
            DeclarationState.OPEN: frozenset(
                {
                    DeclarationState.HELD,
                    DeclarationState.PAUSED,
                    DeclarationState.ASLEEP,
                    DeclarationState.SERVED,
                    DeclarationState.WITHDRAWN,
                }
            ),
            # What rests may be changed into something dangerous, and is held then.
            DeclarationState.PAUSED: frozenset({DeclarationState.OPEN, DeclarationState.HELD, DeclarationState.WITHDRAWN}),
            DeclarationState.ASLEEP: frozenset({DeclarationState.OPEN, DeclarationState.HELD, DeclarationState.WITHDRAWN}),
            DeclarationState.SERVED: frozenset({DeclarationState.OPEN, DeclarationState.HELD, DeclarationState.WITHDRAWN}),
            # An animator withdrew it on its company's behalf, and the company takes that back.
            DeclarationState.WITHDRAWN: frozenset({DeclarationState.OPEN, DeclarationState.HELD}),
        },
    ),
    Note: Moves(
        "state",
        {
            NoteState.OWED: frozenset(
                {NoteState.SENDING, NoteState.SENT, NoteState.FAILED, NoteState.DROPPED, NoteState.FOLDED}
            ),
            NoteState.SENDING: frozenset({NoteState.SENT, NoteState.FAILED, NoteState.OWED}),
            # Its digest was never sent.
            NoteState.FOLDED: frozenset({NoteState.OWED}),
            # A broadcast goes on; or it was called off in the moment in which it left.
            NoteState.DROPPED: frozenset({NoteState.OWED, NoteState.SENT}),
        },
    ),
    Talk: Moves(
        "state",
        {
            TalkState.OPEN: frozenset({TalkState.PARKED, TalkState.DONE, TalkState.DROPPED}),
            TalkState.PARKED: frozenset({TalkState.OPEN, TalkState.DONE, TalkState.DROPPED}),
        },
    ),
    Broadcast: Moves(
        "state",
        {
            BroadcastState.DRAFT: frozenset({BroadcastState.PLANNED, BroadcastState.RUNNING, BroadcastState.DONE}),
            BroadcastState.PLANNED: frozenset({BroadcastState.RUNNING, BroadcastState.DONE}),
            BroadcastState.RUNNING: frozenset({BroadcastState.STOPPED, BroadcastState.DONE}),
            BroadcastState.STOPPED: frozenset({BroadcastState.RUNNING, BroadcastState.DONE}),
        },
    ),
    Call: Moves(
        "state",
        {
            CallState.OWED: frozenset({CallState.DONE, CallState.DROPPED}),
            # What was passed on, or was over, may be to be rung about anew.
            CallState.DONE: frozenset({CallState.OWED}),
            CallState.DROPPED: frozenset({CallState.OWED}),
        },
    ),
    BroadcastCall: Moves("state", {CallState.OWED: frozenset({CallState.DONE, CallState.DROPPED})}),
    Company: Moves(
        "state",
        {
            CompanyState.IMPORTED: frozenset({CompanyState.CONFIRMED, CompanyState.LEFT}),
            CompanyState.NEW: frozenset({CompanyState.CONFIRMED, CompanyState.LEFT}),
            CompanyState.CONFIRMED: frozenset({CompanyState.LEFT}),
        },
    ),
    Seat: Moves(
        "state", {SeatState.ASKED: frozenset({SeatState.IN, SeatState.LEFT}), SeatState.IN: frozenset({SeatState.LEFT})}
    ),
    Member: Moves("state", {MemberState.ASKED: frozenset({MemberState.IN})}),
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
    Question: Moves("state", {QuestionState.ASKED: frozenset({QuestionState.ANSWERED, QuestionState.ENDED})}),
    ListUpload: Moves(
        "state",
        {
            UploadState.WAITING: frozenset({UploadState.ASKING, UploadState.JUDGING, UploadState.DROPPED}),
            UploadState.ASKING: frozenset({UploadState.JUDGING, UploadState.DROPPED}),
            UploadState.JUDGING: frozenset({UploadState.DECIDING, UploadState.DROPPED}),
            UploadState.DECIDING: frozenset({UploadState.KEEPING, UploadState.DROPPED}),
            UploadState.KEEPING: frozenset({UploadState.KEPT}),
        },
    ),
    # Plans go back and forth: whoever animates says where it stands.
    Project: Moves("stage", {each: frozenset(ProjectStage) for each in ProjectStage}),
    Hint: Moves("state", {HintState.WAITING: frozenset({HintState.TAKEN, HintState.DROPPED})}),
    Introduction: Moves(
        "stage",
        {
            # The stage is that of the last word, and of two sides the last one may be behind the other.
            Stage.DISCUSSING: frozenset({Stage.TRIAL, Stage.RUNNING, Stage.DROPPED}),
            Stage.TRIAL: frozenset({Stage.DISCUSSING, Stage.RUNNING, Stage.STOPPED, Stage.DROPPED}),
            Stage.RUNNING: frozenset({Stage.DISCUSSING, Stage.TRIAL, Stage.STOPPED, Stage.DROPPED}),
            Stage.STOPPED: frozenset({Stage.DROPPED}),
        },
    ),
    # Changed words are asked of everybody anew; who said no has said it for good.
    StoryVoice: Moves(
        "answer", {Answer.ASKED: frozenset({Answer.YES, Answer.NO}), Answer.YES: frozenset({Answer.ASKED, Answer.NO})}
    ),
    Story: Moves("state", {StoryState.ASKED: frozenset({StoryState.TOLD, StoryState.DECLINED})}),
    StoryOffer: Moves("state", {OfferState.OFFERED: frozenset({OfferState.RETOLD, OfferState.DECLINED})}),
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
