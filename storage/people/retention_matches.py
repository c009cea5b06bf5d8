"""Which rows of several tables are older than they may be kept; said so that no look walks through what is younger."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import exists, or_
from sqlalchemy.orm import aliased
from sqlmodel import col, select

from matching.consent.states import SynergyState
from storage.notes import copies
from storage.notes.outbox import Rank
from storage.repository import to_clauses
from storage.tables.call import Agreement
from storage.tables.introduction import Introduction
from storage.tables.network import Network
from storage.tables.note import Note, NoteState
from storage.tables.question import Question
from storage.tables.synergy import Party, Synergy

Clauses = tuple[Any, ...]
_OLD = aliased(Synergy)
_SAID = (NoteState.SENT, NoteState.FAILED, NoteState.DROPPED, NoteState.FOLDED)


def match_old_questions(before: datetime) -> Clauses:
    """Those of leads and exchanges that have been over since then."""
    going_on = select(Introduction.synergy_id).where(
        or_(*to_clauses(col(Introduction.closed_at).is_(None), col(Introduction.closed_at) >= before))
    )
    return to_clauses(col(Question.ended_at) < before, col(Question.synergy_id).not_in(going_on))


def match_old_leads(before: datetime) -> Clauses:
    """Leads and exchanges that ended before, and that still tell who spoke."""
    ended = (SynergyState.REFUSED, SynergyState.LAPSED, SynergyState.VOID)
    # Of every network: else the index that begins with it would not be used.
    lapsed = select(_OLD.id).where(
        col(_OLD.network_id).in_(select(Network.id)), col(_OLD.state).in_(ended), col(_OLD.lapses) < before
    )
    closed = select(Introduction.synergy_id).where(col(Introduction.closed_at) < before)
    spoken = exists().where(*to_clauses(Party.synergy_id == Synergy.id, col(Party.by).is_not(None)))
    agreed = select(Agreement.synergy_id).where(Agreement.given_by != "")
    return (
        or_(*to_clauses(col(Synergy.id).in_(lapsed), col(Synergy.id).in_(closed))),
        or_(*to_clauses(spoken, col(Synergy.id).in_(agreed))),
    )


def match_old_messages(before: datetime) -> Clauses:
    """What was said, or will never be, and still has its words."""
    # Of every rank, as above of every network: else the index that begins with it would not be used.
    old = to_clauses(col(Note.state).in_(_SAID), col(Note.rank).in_(tuple(Rank)), col(Note.due) < before)
    return (*old, *to_clauses(col(Note.saying) != copies.BLANK_SAYING))
