"""Double consent as values: nobody's name is told before every party of a synergy has said yes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


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
    HELD = "held"
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


class Answer(StrEnum):
    """What a party said to the card."""

    UNASKED = "unasked"
    ASKED = "asked"
    YES = "yes"
    NO = "no"
    LATER = "later"


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


@dataclass(frozen=True, slots=True)
class Terms:
    """What a party said with its yes."""

    carrier: Carrier | None = None


@dataclass(frozen=True, slots=True)
class ConsentRule:
    """How a kind of synergy is agreed: all must say yes, or so many."""

    all_must: bool
    at_least: int


_CONSENT_RULES = {
    SynergyKind.EXCHANGE: ConsentRule(all_must=True, at_least=2),
    SynergyKind.CHAIN: ConsentRule(all_must=True, at_least=3),
    SynergyKind.SHARE: ConsentRule(all_must=True, at_least=2),
    SynergyKind.BUY_TOGETHER: ConsentRule(all_must=False, at_least=3),
    SynergyKind.COLLECT_TOGETHER: ConsentRule(all_must=False, at_least=3),
}
LIVE_SYNERGY_STATES = frozenset({SynergyState.FOUND, SynergyState.HELD, SynergyState.ASKING})


def decide_synergy_state(kind: SynergyKind, state: SynergyState, answers: Iterable[Answer]) -> SynergyState:
    """The state of a synergy once its parties have answered like this; what is closed stays as it is."""
    if state not in LIVE_SYNERGY_STATES:
        return state
    rule, said = _CONSENT_RULES[kind], list(answers)
    yes, no = said.count(Answer.YES), said.count(Answer.NO)
    if rule.all_must:
        if no:
            return SynergyState.REFUSED
        return SynergyState.AGREED if yes == len(said) >= rule.at_least else state
    if len(said) - no < rule.at_least:
        return SynergyState.REFUSED
    return SynergyState.AGREED if yes >= rule.at_least else state
