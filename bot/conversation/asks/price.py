"""On what terms? One of a few stances; who tells what they pay today to be rid of it has told that as well."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.conversation.model import A, CombinedAnswer, TalkProgress
from bot.conversation.steps import Choice, Choose
from matching.knowledge import Knowledge
from matching.understand.answers import parse_price_answer
from matching.understand.fate import read_fate
from matching.vocabulary import Price

_PRICE_CHOICES = tuple(
    Choice(price.value, price, f"price.{price.value}") for price in (Price.GIVE, Price.SELL, Price.PAY, Price.DISCUSS)
)


@dataclass(frozen=True, kw_only=True)
class AskPrice(Choose[A]):
    """Answered with a `Price`, and with what becomes of the thing today where that is what was said: what somebody pays
    their collector is never a price at which they sell."""

    options: Callable[[A], tuple[Choice, ...]] = lambda _: _PRICE_CHOICES
    said: Callable[[str], Any] = parse_price_answer
    otherwise: Any = None

    def read_words(self, text: str, talk: TalkProgress[A], knowledge: Knowledge) -> Any:
        fate = read_fate(text)
        if fate is None:
            return super().read_words(text, talk, knowledge)
        stance = parse_price_answer(text)
        return CombinedAnswer(stance if stance in (Price.GIVE, Price.PAY) else Price.DISCUSS, {"fate": fate})
