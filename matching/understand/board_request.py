"""What whoever animates asks of the board in words, as values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class BoardDeed(StrEnum):
    """Show the week, the board, the calls, one of its other screens, hand the lists over; or all newcomers shown are known."""

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
    MESSAGES = "messages"
    FUNNEL = "funnel"
    EXCHANGES = "exchanges"
    APART = "apart"
    ALL_KNOWN = "all-known"


@dataclass(frozen=True, slots=True)
class BoardRequest:
    """`count`: how many were meant, where it was said (« les deux »); 0: all."""

    deed: BoardDeed
    count: int = 0
