"""An animator enters permanent outlets, one a line."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.asks.written_lines import AskLines
from bot.conversation.engine import Flow


@dataclass(frozen=True, slots=True)
class EnteringTakers:
    """The lines as they were written."""

    lines: str | None = None


PERMANENT_TAKERS_FLOW = Flow("takers", EnteringTakers, do="takers", steps=(AskLines(name="lines"),))
