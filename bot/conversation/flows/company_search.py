"""Which imported company is to be invited by a link of its own?"""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.engine import Flow
from bot.conversation.steps import Ask


@dataclass(frozen=True, slots=True)
class Seeking:
    """Its name, or the beginning of it."""

    name: str = ""


COMPANY_SEARCH_FLOW = Flow("seek", Seeking, do="seek", steps=(Ask(name="name"),))
