"""What an animator types in a line about a company, an announcement or a project: which question it answers is said by
`what`. One flow for each thing that is done with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.conversation.engine import Flow
from bot.conversation.model import TalkProgress
from bot.conversation.steps import Ask, Choice
from matching.knowledge import Knowledge
from storage.notes.names import Called
from storage.notes.saying import Facts

EQUAL_SHARES = "="  # tapped: each has what it wishes, as far as there is enough


@dataclass(frozen=True, slots=True)
class AnimatorLine:
    """`company`, `declaration` or `project` is what it is about, `others` are companies that were named before; `name` and
    `resource` are how the question calls them, `called` is how it calls the others."""

    what: str = ""
    company: int = 0
    declaration: int = 0
    project: int = 0
    others: tuple[int, ...] = ()
    name: Called = ""
    resource: str = ""
    called: Called = ""
    words: str | None = None


@dataclass(frozen=True, kw_only=True)
class AskAnimatorLine(Ask[AnimatorLine]):
    """The question is the one that `what` names."""

    def pick_variant(self, talk: TalkProgress[AnimatorLine], knowledge: Knowledge) -> str:
        return talk.answers.what

    def list_choices(self, talk: TalkProgress[AnimatorLine], knowledge: Knowledge) -> tuple[Choice, ...]:
        return (Choice("equal", EQUAL_SHARES, "placed-words-together.equal"),) if talk.answers.what == "together" else ()


def _build_facts(line: AnimatorLine) -> Facts:
    return {"company": line.name, "resource": line.resource, "others": line.called}


def _build_flow(name: str, longest: int) -> Flow[Any]:
    step = AskAnimatorLine(name="words", longest=longest, verbatim=True)
    return Flow(name, AnimatorLine, do=name, facts=_build_facts, steps=(step,))


HELPING_FLOW = _build_flow("helped", 600)
MERGING_FLOW = _build_flow("merged", 80)
PLACED_FLOW = _build_flow("placed", 400)
BROKERING_FLOW = _build_flow("brokered", 200)
PLANNING_FLOW = _build_flow("planned", 200)
