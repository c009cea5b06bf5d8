"""At a workshop a line each is enough: what is left open of it is asked when a lead needs it."""

from __future__ import annotations

from dataclasses import replace

from bot.context.action_context import ActionContext, TalkRequest
from bot.conversation.flows.declare import DECLARE_FLOW, Declaring

_STILL_ASKED = ("resource", "kind", "side")  # without these nobody knows what it is
_LEFT_OUT = tuple(step.name for step in DECLARE_FLOW.steps if step.name not in _STILL_ASKED)


def shorten_talk(context: ActionContext, begin: TalkRequest) -> TalkRequest:
    """The talk about a sentence, without how much, how often and at what price where it is said at a workshop."""
    attended = context.work.workshops.find_attended(context.person_id, context.now)
    if attended is None or not isinstance(begin.answers, Declaring):
        return begin
    more = tuple(replace(each, answered=_add_left_out(each.answered)) for each in begin.answers.more)
    return replace(begin, answers=replace(begin.answers, more=more), answered=_add_left_out(begin.answered))


def _add_left_out(answered: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*answered, *_LEFT_OUT)))
