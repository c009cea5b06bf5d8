"""An animator writes lines for people at a workshop who have no phone, or rights some of them."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.asks.written_lines import AskLines
from bot.conversation.engine import Flow
from storage.notes.saying import Facts


@dataclass(frozen=True, slots=True)
class WritingLines:
    """For which `workshop`; `entry` are the lines that wait already, of which some are written anew."""

    workshop: int = 0
    entry: int = 0
    lines: str | None = None


def _build_facts(said: WritingLines) -> Facts:
    return {"righting": "yes" if said.entry else "no"}


WORKSHOP_LINES_FLOW = Flow("entry", WritingLines, do="entry", facts=_build_facts, steps=(AskLines(name="lines", longest=600),))
