"""What whoever animates asks of the board in words, as values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class BoardDeed(StrEnum):
    """Show the week, the board, the calls, one of its other screens, hand the lists over; all newcomers shown are known; or
    something is announced to many."""

    WEEK = "week"
    BOARD = "board"
    CALLS = "calls"
    EXPORT = "export"
    JOURNAL = "journal"
    SILENT = "silent"
    CODES = "codes"
    NEW = "new"
    HELD = "held"
    WORDS = "words"
    STUCK = "stuck"
    HINTS = "hints"
    POOLS = "pools"
    PROJECTS = "projects"
    MESSAGES = "messages"
    FUNNEL = "funnel"
    EXCHANGES = "exchanges"
    APART = "apart"
    ALL_KNOWN = "all-known"
    BROADCAST = "broadcast"


@dataclass(frozen=True, slots=True)
class BoardRequest:
    """`count`: how many were meant, where it was said (« les deux »); 0: all. `aside`: it asks, so that it answers no question.
    `rest`: what is to be announced, where it was said at once."""

    deed: BoardDeed
    count: int = 0
    aside: bool = False
    rest: str = ""
