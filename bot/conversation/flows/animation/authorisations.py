"""An animator enters what companies are authorised to take, one a line."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.asks.written_lines import AskLines
from bot.conversation.engine import Flow


@dataclass(frozen=True, slots=True)
class EnteringAuthorisations:
    """The lines as they were written."""

    lines: str | None = None


AUTHORISATIONS_FLOW = Flow("authorisations", EnteringAuthorisations, do="authorisations", steps=(AskLines(name="lines"),))
