"""How much of what there is? All of it, half, a quarter, or a figure; what nobody can say stays open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.conversation.asks.amount import StatedAmount
from bot.conversation.asks.outcome import AskOutcomeAmount
from bot.conversation.model import A, TalkProgress
from bot.conversation.steps import Choice
from matching.consent.portions import take_quantity
from matching.knowledge import Knowledge
from matching.vocabulary import Quantity


@dataclass(frozen=True, slots=True)
class LikelyShare:
    """A share that many mean: the code that comes back, what its button shows, and how much of the whole it is."""

    code: str
    key: str
    share: float


ALL, THREE_QUARTERS = LikelyShare("all", "share-all", 1.0), LikelyShare("most", "share-most", 0.75)
HALF, QUARTER = LikelyShare("half", "share-half", 0.5), LikelyShare("quarter", "share-quarter", 0.25)


@dataclass(frozen=True, kw_only=True)
class AskShare(AskOutcomeAmount[A]):
    """Answered with a `StatedAmount`: one of the likely shares of what there is (`agreed`), or a figure that counts like it."""

    agreed: Callable[[A], Quantity | None]
    likely: tuple[LikelyShare, ...] = (ALL, HALF, QUARTER)
    may_be_open: bool = True

    def list_choices(self, talk: TalkProgress[A], knowledge: Knowledge) -> tuple[Choice, ...]:
        whole = self.agreed(talk.answers)
        shares = [(each, take_quantity(whole, each.share)) for each in self.likely] if whole is not None else []
        return (
            *(
                Choice(
                    each.code,
                    StatedAmount(part),
                    each.key,
                    {"low": part.low, "high": part.high, "unit": part.unit.value, "rhythm": "", "every": 1},
                )
                for each, part in shares
            ),
            *((Choice("unknown", StatedAmount(), "amount.unknown"),) if self.may_be_open else ()),
        )
