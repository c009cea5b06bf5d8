"""When nobody is at a company: in August, over New Year, or between two days."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.asks.likely_words import AskLikelyWords
from bot.conversation.engine import Flow
from bot.conversation.steps import Choice
from matching.understand.answers import names_closed_days

CLOSURE_CODES = ("august", "new-year", "open")


@dataclass(frozen=True, slots=True)
class ClosingCompany:
    """The company, and when it is closed: in words, or as the code of a button."""

    company: int = 0
    days: str = ""


CLOSURE_FLOW = Flow(
    "closure",
    ClosingCompany,
    do="closure",
    steps=(
        AskLikelyWords(
            name="days",
            likely=tuple(Choice(code, code, f"closure-days.{code}") for code in CLOSURE_CODES),
            means=names_closed_days,
        ),
    ),
)
