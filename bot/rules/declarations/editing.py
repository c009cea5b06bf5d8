"""Changing one answer of a declaration: which there are, and the question asked again with what was built on it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.context.action_context import ActionContext, TalkRequest
from bot.conversation.flows.declare import DECLARE_FLOW, Declaring
from bot.conversation.model import Refuse
from bot.rules.declarations.fates import request_fate
from bot.rules.declarations.mapping import list_declared_fields, rebuild_answers
from bot.views.declarations.fates import has_countable_fate
from storage.notes.saying import Button, Saying
from storage.tables import Declaration

EDITABLE_STEPS = tuple(step.name for step in DECLARE_FLOW.steps if step.name != "side")  # a side is asked with its kind


def ask_which_answer(context: ActionContext, declaration: Declaration, verb: str) -> Saying:
    """Which of the answers is to be changed? `verb` is the buttons'."""
    said = replace(rebuild_answers(declaration, context.knowledge), moving=True, noting=True)
    steps = [step.name for step in DECLARE_FLOW.steps if step.name in EDITABLE_STEPS and step.when(said)]
    if has_countable_fate(context.knowledge, declaration):
        steps.append("fate")
    return Saying(
        "draft-edit", buttons=tuple(Button(f"draft-edit.{name}", f"a.{verb}.{declaration.id:x}.{name}") for name in steps)
    )


def repeat_question(context: ActionContext, declaration: Declaration, name: str) -> TalkRequest:
    """That question again. Raises Refuse for one that nobody may change."""
    if name == "fate" and has_countable_fate(context.knowledge, declaration):
        return request_fate(context, declaration)
    if name not in EDITABLE_STEPS:
        raise Refuse("button-gone")
    network = context.work.networks.find_current()
    said = replace(
        rebuild_answers(declaration, context.knowledge),
        moving=name == "place",
        noting=name == "note",
        near=(network.lat, network.lon),
        refused=declaration.resource if name == "resource" else None,
    )
    asked_again = {name} | {step.name for step in DECLARE_FLOW.steps if name in step.after}
    answered = tuple(step.name for step in DECLARE_FLOW.steps if step.name not in asked_again)
    fallen = asked_again | {each for each, field in list_declared_fields().items() if name in field.after}
    emptied: dict[str, Any] = {each: getattr(Declaring(), each) for each in fallen}
    return TalkRequest("declare", replace(said, **emptied), answered)
