"""An announcement goes to those whom a resource concerns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.conversation.asks.resource import AskResource, NamedResource
from bot.conversation.engine import Flow
from bot.conversation.model import A, CombinedAnswer, Event, Retry, TalkProgress
from bot.conversation.steps import Choice, Choose
from matching.knowledge import Knowledge


@dataclass(frozen=True, slots=True)
class Concerning:
    """Which `broadcast`, what it is about, and whether it goes to those who look for it, who have it, or both."""

    broadcast: int = 0
    resource: NamedResource | None = None
    side: str = ""


@dataclass(frozen=True, kw_only=True)
class AskKnownResource(AskResource[A]):
    """Answered with a resource that Boucle knows: whom other words concern, it cannot tell."""

    def read_answer(self, event: Event, talk: TalkProgress[A], knowledge: Knowledge) -> Any:
        answer = super().read_answer(event, talk, knowledge)
        named = answer.value if isinstance(answer, CombinedAnswer) else answer
        if named.id is None:
            raise Retry("unknown", again=False)
        return named


_SIDE_CHOICES = tuple(Choice(side, side, f"concern-side.{side}") for side in ("seek", "have", "both"))

BROADCAST_RESOURCE_FLOW = Flow(
    "concern",
    Concerning,
    do="concern",
    steps=(AskKnownResource(name="resource"), Choose(name="side", options=lambda _: _SIDE_CHOICES)),
)
