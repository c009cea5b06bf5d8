"""An animator writes down what was ticked on the pages that people without a phone handed in at a workshop."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.asks.written_lines import AskLines
from bot.conversation.engine import Flow


@dataclass(frozen=True, slots=True)
class EnteringHands:
    """Of which `workshop`, and the lines: a company and the numbers it ticked."""

    workshop: int = 0
    lines: str | None = None


RAISED_HANDS_FLOW = Flow("hands", EnteringHands, do="hands", steps=(AskLines(name="lines", longest=1500),))
