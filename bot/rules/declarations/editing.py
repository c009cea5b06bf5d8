"""Changing one answer of a declaration: which there are, and the question asked again with what was built on it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.context.action_context import ActionContext, TalkRequest
from bot.conversation.flows.declare import DECLARE_FLOW
from bot.conversation.model import Refuse
from bot.rules.declarations.mapping import rebuild_answers
from storage.notes.saying import Button, Saying
from storage.tables import Declaration

_EDITABLE_STEPS = ("resource", "kind", "amount", "rhythm", "price", "place")


def ask_which_answer(context: ActionContext, declaration: Declaration, verb: str) -> Saying:
    """Which of the answers is to be changed? `verb` is the buttons'."""
    said = replace(rebuild_answers(declaration, context.knowledge), moving=True)
    steps = [step.name for step in DECLARE_FLOW.steps if step.name in _EDITABLE_STEPS and step.when(said)]
    return Saying(
        "draft-edit", buttons=tuple(Button(f"draft-edit.{name}", f"a.{verb}.{declaration.id:x}.{name}") for name in steps)
    )


def repeat_question(context: ActionContext, declaration: Declaration, name: str) -> TalkRequest:
    """That question again. Raises Refuse for one that nobody may change."""
    if name not in _EDITABLE_STEPS:
        raise Refuse("button-gone")
    network = context.work.networks.find_current()
    said = replace(rebuild_answers(declaration, context.knowledge), moving=name == "place", near=(network.lat, network.lon))
    dropped = {name} | {step.name for step in DECLARE_FLOW.steps if name in step.after}
    answered = tuple(step.name for step in DECLARE_FLOW.steps if step.name not in dropped)
    emptied: dict[str, Any] = dict.fromkeys(dropped)
    return TalkRequest("declare", replace(said, **emptied), answered)
