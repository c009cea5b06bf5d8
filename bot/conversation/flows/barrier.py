"""A company names somebody it never wants to be proposed to."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.engine import Flow
from bot.conversation.steps import Ask


@dataclass(frozen=True, slots=True)
class Wishing:
    """The name, as it is typed."""

    name: str = ""


BARRIER_FLOW = Flow("wish", Wishing, do="wish", steps=(Ask(name="name"),))
