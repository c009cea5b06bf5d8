"""Where something went before it was exchanged, and what that cost: asked once, and nobody has to say."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.asks.fate import PAID_WAYS, AskFateCost, AskFateWay, StatedCost
from bot.conversation.engine import Flow
from matching.vocabulary import FateWay
from storage.notes.names import Called
from storage.notes.saying import Facts


@dataclass(frozen=True, slots=True)
class TellingFate:
    """What becomes of a declaration's thing without an exchange; `topic` is its name, `animator` who else reads it, `runs`
    whether there is one already, so that it is told of the time before; `more` are declarations of which the same is true."""

    declaration: int = 0
    topic: str = ""
    animator: Called = ""
    runs: bool = False
    way: FateWay | None = None
    cost: StatedCost | None = None
    more: tuple[int, ...] = ()


def _name_topic(said: TellingFate) -> Facts:
    return {"topic": said.topic, "animator": said.animator, "runs": "yes" if said.runs else "no"}


FATE_FLOW = Flow(
    "fate",
    TellingFate,
    do="fate",
    facts=_name_topic,
    steps=(AskFateWay(name="way"), AskFateCost(name="cost", when=lambda said: said.way in PAID_WAYS, after=("way",))),
)
