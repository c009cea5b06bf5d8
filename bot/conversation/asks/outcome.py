"""How much is it really? What had been agreed is one tap, another figure two words."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.conversation.asks.amount import AskAmount, StatedAmount
from bot.conversation.model import A, Event, Retry, TalkProgress, Tapped
from bot.conversation.steps import Choice
from matching.knowledge import Knowledge
from matching.understand.answers import parse_amount_answer
from matching.vocabulary import Quantity, Unit

_OTHER = "other"
_COUNTED = re.compile(r"\b(?:pi[eè]ces?|unit[eé]?s?|pcs|pieces?)\b", re.IGNORECASE)  # pieces, in so many words


@dataclass(frozen=True, kw_only=True)
class AskOutcomeAmount(AskAmount[A]):
    """Answered with a `StatedAmount`; a figure without a unit or a rhythm counts like what was `agreed`."""

    agreed: Callable[[A], Quantity | None]

    def list_choices(self, talk: TalkProgress[A], knowledge: Knowledge) -> tuple[Choice, ...]:
        agreed = self.agreed(talk.answers)
        unknown = Choice("unknown", StatedAmount(), "amount.unknown")
        if agreed is None:
            return (unknown,)
        facts = {"low": agreed.low, "high": agreed.high, "unit": agreed.unit.value, "rhythm": "", "every": 1}
        return (
            Choice("same", StatedAmount(agreed), "outcome-amount.same", facts),
            Choice(_OTHER, StatedAmount(), "outcome-amount.other"),
            unknown,
        )

    def read_answer(self, event: Event, talk: TalkProgress[A], knowledge: Knowledge) -> StatedAmount:
        if isinstance(event, Tapped) and event.token == _OTHER and self.agreed(talk.answers) is not None:
            raise Retry("other", again=False)
        said: StatedAmount = super().read_answer(event, talk, knowledge)
        agreed, quantity = self.agreed(talk.answers), said.quantity
        if quantity is not None and quantity.high <= 0:
            raise Retry("nothing", again=False)
        if agreed is None or quantity is None or quantity.rhythm is not None:
            return said
        return StatedAmount(replace(quantity, rhythm=agreed.rhythm, every=agreed.every))

    def read_words(self, text: str, talk: TalkProgress[A], knowledge: Knowledge) -> StatedAmount:
        agreed = self.agreed(talk.answers)
        said = super().read_words(text, talk, knowledge)
        quantity = said.quantity
        parsed = parse_amount_answer(text)
        bare = parsed is None or (parsed.unit is Unit.UNIT and _COUNTED.search(text) is None)
        return StatedAmount(replace(quantity, unit=agreed.unit)) if agreed and quantity and bare else said

    def _find_likely_size(self, text: str, talk: TalkProgress[A], knowledge: Knowledge) -> StatedAmount | None:
        return None
