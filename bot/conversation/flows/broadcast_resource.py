"""An announcement goes to those whom a resource concerns."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.conversation.asks.resource import AskResource, Named
from bot.conversation.engine import Flow
from bot.conversation.model import Along, Event, Retry, Talk
from bot.conversation.steps import A, Choice, Choose
from matching.knowledge import Knowledge


@dataclass(frozen=True, slots=True)
class Concerning:
    """Which `broadcast`, what it is about, and whether it goes to those who look for it, who have it, or both."""

    broadcast: int = 0
    resource: Named | None = None
    side: str = ""


@dataclass(frozen=True, kw_only=True)
class AskKnown(AskResource[A]):
    """Answered with a resource that Boucle knows: whom other words concern, it cannot tell."""

    def read(self, event: Event, talk: Talk, knowledge: Knowledge) -> Any:
        answer = super().read(event, talk, knowledge)
        named = answer.value if isinstance(answer, Along) else answer
        if named.id is None:
            raise Retry("unknown", again=False)
        return named


SIDES = tuple(Choice(side, side, f"concern-side.{side}") for side in ("seek", "have", "both"))

FLOW = Flow("concern", Concerning, do="concern", steps=(
    AskKnown(name="resource"), Choose(name="side", options=lambda _: SIDES)))
