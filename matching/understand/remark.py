"""What somebody says instead of an answer, as values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from matching.vocabulary import Quantity


class RemarkKind(StrEnum):
    """What somebody does by a remark."""

    YES = "yes"
    NO = "no"
    STOP = "stop"
    ERASE = "erase"
    LEAVING = "leaving"
    QUESTION = "question"
    ANIMATOR = "animator"
    CORRECTION = "correction"
    NAME = "name"


class Topic(StrEnum):
    """What a question to Boucle is about; each has a short true answer in the texts (`faq-<topic>`), after which `progress`
    shows one's own exchanges or announcements, `next` one's company with the next useful step, and `contact` whom one was
    introduced to."""

    COST = "cost"
    WHAT = "what"
    STRUCTURE = "structure"
    LEAD = "lead"
    CODE = "code"
    NETWORK = "network"
    INVITE = "invite"
    RUNNER = "runner"
    DATA = "data"
    PHONE = "phone"
    SEEN = "seen"
    RIVALS = "rivals"
    WASTE = "waste"
    DURATION = "duration"
    WHERE = "where"
    STOPPING = "stopping"
    LAW = "law"
    PRICE = "price"
    PROGRESS = "progress"
    NEXT = "next"
    CONTACT = "contact"
    PACE = "pace"


class CorrectionTurn(StrEnum):
    """A correction that turns a declaration round: what was offered is looked for, or the other way."""

    NEED = "need"
    OFFER = "offer"


@dataclass(frozen=True, slots=True)
class Remark:
    """What was heard: the `topic` of a question; of a correction the words after « non, attends », and whether it turns;
    the name that one's own company bears."""

    kind: RemarkKind
    topic: Topic | None = None
    rest: str = ""
    turn: CorrectionTurn | None = None


@dataclass(frozen=True, slots=True)
class UnsentEdit:
    """`code`: which button is to stand under it (`coming`, `web`, `offer`, `need`, `share`, `around`, `none`), or what is to
    become of its picture (`picture`, `bare`); `link`: the address that was written."""

    code: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class PartialYes:
    """A yes to so much, or to that part of what was shown (1.0: all of it); `conditional`: a yes with a condition that the
    other side should hear."""

    quantity: Quantity | None = None
    part: float | None = None
    conditional: bool = False


class AfterNo(StrEnum):
    """What was asked last of somebody who is shown a lead: nothing but the lead itself, or, after a no, why not, until when,
    or how far at most."""

    LEAD = "lead"
    WHY = "why"
    UNTIL = "until"
    WITHIN = "within"


@dataclass(frozen=True, slots=True)
class Refused:
    """Why not: the name of a reason, or « never »; before which day they are not to be asked, how many kilometres at most."""

    reason: str
    until: date | None = None
    within: int | None = None
