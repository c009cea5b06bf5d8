"""Where does it go today, and what does that cost? A tap, or a few words that may say both."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.conversation.model import A, CombinedAnswer, Retry, TalkProgress
from bot.conversation.steps import Choice, Step, shorten_quote
from matching.knowledge import Knowledge
from matching.understand.fate import read_fate
from matching.vocabulary import CostBasis, FateWay

FATE_CHOICES = (
    FateWay.BIN,
    FateWay.COLLECTOR,
    FateWay.TIP,
    FateWay.SCHEME,
    FateWay.GIVEN,
    FateWay.SOLD,
    FateWay.STORED,
    FateWay.UNKNOWN,
)
PAID_WAYS = frozenset({FateWay.COLLECTOR, FateWay.TIP, FateWay.LANDFILL})


@dataclass(frozen=True, slots=True)
class StatedCost:
    """What it costs, in euros, and what that counts; neither where nobody can tell."""

    amount: float | None = None
    basis: CostBasis | None = None


@dataclass(frozen=True, kw_only=True)
class AskFateWay(Step[A]):
    """Answered with a `FateWay`, and with the cost where the words told it."""

    otherwise: Any = FateWay.UNKNOWN

    def list_choices(self, talk: TalkProgress[A], knowledge: Knowledge) -> tuple[Choice, ...]:
        return tuple(Choice(way.value, way, f"fate-way.{way.value}") for way in FATE_CHOICES)

    def read_words(self, text: str, talk: TalkProgress[A], knowledge: Knowledge) -> Any:
        fate = read_fate(text, asked=True)
        if fate is None:
            raise Retry("unclear", again=False, words=shorten_quote(text))
        if fate.cost is None:
            return fate.way
        return CombinedAnswer(fate.way, {"cost": StatedCost(fate.cost, fate.basis)})


@dataclass(frozen=True, kw_only=True)
class AskFateCost(Step[A]):
    """Answered with a `StatedCost`; a sum that says not for how much is asked for that once."""

    otherwise: Any = StatedCost()

    def list_choices(self, talk: TalkProgress[A], knowledge: Knowledge) -> tuple[Choice, ...]:
        return (Choice("nothing", StatedCost(0.0), "fate-cost.nothing"), Choice("unknown", StatedCost(), "fate-cost.unknown"))

    def read_words(self, text: str, talk: TalkProgress[A], knowledge: Knowledge) -> StatedCost:
        fate = read_fate(text, known=FateWay.COLLECTOR)
        if fate is None or fate.cost is None:
            raise Retry("unclear", again=False, words=shorten_quote(text))
        if fate.basis is None and fate.cost > 0:
            raise Retry("basis", again=False)
        return StatedCost(fate.cost, fate.basis)
