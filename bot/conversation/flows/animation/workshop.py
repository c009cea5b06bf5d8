"""An animator plans a workshop, or changes what is known of it: its name, when, where."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.conversation.asks.moment import AskMoment
from bot.conversation.engine import Flow
from bot.conversation.model import Retry, TalkProgress
from bot.conversation.steps import Ask, Propose
from matching.knowledge import Knowledge
from matching.understand.answers import is_past_day, parse_day_and_hour

_ANY_DAY = date(2026, 1, 1)  # whether words name a moment at all does not hang on today


@dataclass(frozen=True, slots=True)
class PlanningWorkshop:
    """`workshop` is the one being changed; `likely` the name that is proposed; `moment` is in words."""

    workshop: int = 0
    likely: str = ""
    name: str = ""
    moment: str = ""
    place: str = ""


@dataclass(frozen=True, kw_only=True)
class AskBeginning(AskMoment[PlanningWorkshop]):
    """The same, for words that do name a day or an hour to come."""

    def read_words(self, text: str, talk: TalkProgress[PlanningWorkshop], knowledge: Knowledge) -> str:
        said = super().read_words(text, talk, knowledge)
        if is_past_day(said):
            raise Retry("past")
        if parse_day_and_hour(said, _ANY_DAY) == (None, None):
            raise Retry("unclear")
        return said


WORKSHOP_FLOW = Flow(
    "workshop",
    PlanningWorkshop,
    do="workshop",
    steps=(
        Propose(name="name", longest=60, proposed=lambda said: said.likely),
        AskBeginning(name="moment"),
        Ask(name="place", longest=80, verbatim=True),
    ),
)
