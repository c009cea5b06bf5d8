"""What whoever animates asks in words, of the board and about a company that they name, as values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class BoardDeed(StrEnum):
    """Show the week, the board, the calls, one of its other screens, hand the lists over or take some in; count what there is;
    invite, see who animates, whom Telegram does not reach,
    be helped, see who comes to what was announced; all newcomers shown are known; or something is
    announced to many."""

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
    POSSIBLE = "possible"
    POOLS = "pools"
    PROJECTS = "projects"
    MESSAGES = "messages"
    FUNNEL = "funnel"
    EXCHANGES = "exchanges"
    APART = "apart"
    NUMBERS = "numbers"
    INVITE = "invite"
    TEAM = "team"
    HELP = "help"
    IMPORT = "import"
    COMING = "coming"
    OFFLINE = "offline"
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


class AnimatorDeed(StrEnum):
    """Its sheet; what it has announced; its call, or what came of one: yes, no, not now, nobody there; a word to it, said or
    still to be said; a reminder; an announcement for it; another amount of what it announced;
    a pause or its end; what it has no more; two that are to meet, about a thing or not; two entries of one; one more; an
    invitation, or one for a colleague; who has a thing, and who looks
    for it; something taken back; a name and nothing else."""

    SHEET = "sheet"
    THINGS = "things"
    CALL = "call"
    AGREED = "agreed"
    REFUSED = "refused"
    LATER = "later"
    UNREACHED = "unreached"
    AMOUNT = "amount"
    WRITE = "write"
    TELL = "tell"
    NUDGE = "nudge"
    DECLARE = "declare"
    PAUSE = "pause"
    WAKE = "wake"
    GONE = "gone"
    INTRODUCE = "introduce"
    TAKES = "takes"
    MERGE = "merge"
    ADD = "add"
    UNDO = "undo"
    NAME = "name"
    INVITE = "invite"
    TEAM = "team"
    HOLDERS = "holders"
    SEEKERS = "seekers"


@dataclass(frozen=True, slots=True)
class AnimatorRequest:
    """`who` and `other` name companies, or people there, without what stands before a name; "" is the one at hand.
    `others` is `other` as typed. `place` is a town; `rest` is what is to be said or announced, as typed; `thing` what it is
    about. `written`: the name as typed. `sure`: the words say so whether or not such a company is known. `everybody`: no one
    company is meant; `animator`: whoever animates is."""

    deed: AnimatorDeed
    who: str = ""
    rest: str = ""
    thing: str = ""
    other: str = ""
    others: str = ""
    place: str = ""
    written: str = ""
    sure: bool = False
    everybody: bool = False
    animator: bool = False
