"""Double consent as values: nobody's name is told before every party of a synergy has said yes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from matching.vocabulary import Quantity, Season


class SynergyKind(StrEnum):
    """The ways in which declarations can serve each other."""

    EXCHANGE = "exchange"
    BUY_TOGETHER = "buy-together"
    COLLECT_TOGETHER = "collect-together"
    SHARE = "share"
    CHAIN = "chain"


class SynergyState(StrEnum):
    """How far a synergy has come; `void` when a declaration left, `lapsed` when nobody answered."""

    FOUND = "found"
    ASKING = "asking"
    AGREED = "agreed"
    REFUSED = "refused"
    LAPSED = "lapsed"
    VOID = "void"


class PartyRole(StrEnum):
    """What a party does in a synergy."""

    GIVER = "giver"
    TAKER = "taker"
    PROCESSOR = "processor"
    MEMBER = "member"


class AimBy(StrEnum):
    """From which quantity on a pool is worth while: what fills a lorry, a taker's minimum, or what the animator says."""

    LORRY = "lorry"
    TAKER = "taker"
    ANIMATOR = "animator"


class Answer(StrEnum):
    """What a party said to the card."""

    UNASKED = "unasked"
    ASKED = "asked"
    YES = "yes"
    NO = "no"


class Carrier(StrEnum):
    """Who would carry, as seen by the one who answers."""

    US = "us"
    THEM = "them"
    TOGETHER = "together"


class Stage(StrEnum):
    """From the introduction to the running exchange."""

    DISCUSSING = "discussing"
    TRIAL = "trial"
    RUNNING = "running"
    STOPPED = "stopped"
    DROPPED = "dropped"


class DropReason(StrEnum):
    """Why an exchange that was agreed did not come about."""

    DISTANCE = "distance"
    QUANTITY = "quantity"
    QUALITY = "quality"
    PRICE = "price"
    RULES = "rules"
    ELSEWHERE = "elsewhere"
    TIME = "time"
    SILENCE = "silence"


@dataclass(frozen=True, slots=True)
class Terms:
    """What a party said with its yes: who carries; how much it would take, or give, where that is not all it can
    (`quantity`, as it was said), and that over a year, or in all, in the base unit of its own resource (`yearly`); in which
    months it falls `due` for it, where they buy together."""

    carrier: Carrier | None = None
    quantity: Quantity | None = None
    yearly: float | None = None
    due: Season | None = None


OPEN_STAGES = frozenset({Stage.DISCUSSING, Stage.TRIAL, Stage.RUNNING})
LIVE_SYNERGY_STATES = frozenset({SynergyState.FOUND, SynergyState.ASKING})
WAITING_ANSWERS = frozenset({Answer.UNASKED, Answer.YES})  # spoke, by an announcement or a yes, and waits for the others
