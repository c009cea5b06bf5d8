"""Who stopped half-way through joining: what they are still asked, and what of theirs is kept until then."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from bot.context.action_context import ActionContext
from bot.conversation import engine
from bot.conversation.codec import unseal_talk
from bot.conversation.flows import FLOWS
from bot.conversation.flows.declare import Declaring
from bot.talk.sessions import is_readable_talk
from matching.calendar import days
from storage.notes.names import name_alike
from storage.notes.saying import Saying
from storage.tables import Person, Talk

FLOWS_OF_JOINING = ("declare", "join")
JOIN_PATIENCE_DAYS = 1  # working days
_PLAIN_STEPS = ("name", "place")  # what is missing says it all: the question is not put a second time
_MOST_SHOWN = 3  # people named on the board


@dataclass(frozen=True, slots=True)
class UnfinishedJoin:
    """Somebody without a company who left a question open for a working day; `resource` "" where nothing is kept."""

    person: Person
    missing: str
    question: Saying
    resource: str


def list_unfinished_joins(context: ActionContext, among: Collection[int] | None = None) -> tuple[UnfinishedJoin, ...]:
    """Those whose next working day has begun, the longest silent first; `among`: only these people."""
    silent_since = days.find_working_days_start(context.now, JOIN_PATIENCE_DAYS, context.work.networks.zone())
    silent = context.work.talks.list_unjoined(FLOWS_OF_JOINING, silent_since, among)
    return tuple(_describe_join(context, person, talk) for person, talk in silent if is_readable_talk(talk))


def build_reminder(join: UnfinishedJoin) -> Saying:
    """What is kept, what is missing, and the buttons of the question."""
    facts = {"resource": join.resource or "none", "missing": join.missing}
    parts = () if join.missing in _PLAIN_STEPS else (Saying(join.question.key, join.question.facts),)
    return Saying("join-unfinished", facts, parts=parts, buttons=join.question.buttons)


def build_board_lines(context: ActionContext) -> tuple[Saying, ...]:
    """Who stopped where, by first name alone; the latest first."""
    shown = list_unfinished_joins(context)[-_MOST_SHOWN:]
    return tuple(
        Saying(
            "board-unfinished",
            {"person": name_alike(join.person.name.split(" ")[0], join.person.name), "missing": join.missing},
        )
        for join in reversed(shown)
    )


def _describe_join(context: ActionContext, person: Person, talk: Talk) -> UnfinishedJoin:
    flow = FLOWS[talk.flow]
    progress = unseal_talk(flow, talk.answers, talk.asked)
    step = flow.find_next_step(progress)
    said = progress.answers.resource if isinstance(progress.answers, Declaring) else None
    drafts = context.work.declarations.list_drafts(person.id)
    kept = (said.id or said.words) if said else (drafts[-1].resource or drafts[-1].said) if drafts else ""
    missing = step.name if step is not None and talk.flow == "join" else "detail"
    return UnfinishedJoin(person, missing, engine.put_question(flow, progress, context.knowledge), kept)
