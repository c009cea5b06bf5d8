"""An animator plans a workshop, or changes what is known of it: its name, when, where."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.asks.moment import AskMoment
from bot.conversation.engine import Flow
from bot.conversation.steps import Ask, Propose


@dataclass(frozen=True, slots=True)
class PlanningWorkshop:
    """`workshop` is the one being changed; `likely` the name that is proposed; `moment` is in words."""

    workshop: int = 0
    likely: str = ""
    name: str = ""
    moment: str = ""
    place: str = ""


WORKSHOP_FLOW = Flow(
    "workshop",
    PlanningWorkshop,
    do="workshop",
    steps=(
        Propose(name="name", longest=60, proposed=lambda said: said.likely),
        AskMoment(name="moment"),
        Ask(name="place", longest=80, verbatim=True),
    ),
)
