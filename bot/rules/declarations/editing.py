"""Changing one answer of a declaration: which there are, and the question asked again with what was built on it."""
from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.context.action_context import Begin, Desk
from bot.conversation.flows.declare import FLOW
from bot.conversation.model import Refuse
from bot.rules.declarations.mapping import answers
from storage.notes.saying import Button, Saying
from storage.tables import Declaration

EDITABLE = ("resource", "kind", "amount", "rhythm", "price", "place")


def which(desk: Desk, row: Declaration, verb: str) -> Saying:
    """Which of the answers is to be changed? `verb` is the buttons'."""
    said = replace(answers(row, desk.knowledge), moving=True)
    steps = [step.name for step in FLOW.steps if step.name in EDITABLE and step.when(said)]
    return Saying("draft-edit", buttons=tuple(
        Button(f"draft-edit.{name}", f"a.{verb}.{row.id:x}.{name}") for name in steps))


def anew(desk: Desk, row: Declaration, name: str) -> Begin:
    """That question again. Raises Refuse for one that nobody may change."""
    if name not in EDITABLE:
        raise Refuse("button-gone")
    network = desk.work.networks.here()
    said = replace(answers(row, desk.knowledge), moving=name == "place", near=(network.lat, network.lon))
    dropped = {name} | {step.name for step in FLOW.steps if name in step.after}
    answered = tuple(step.name for step in FLOW.steps if step.name not in dropped)
    emptied: dict[str, Any] = dict.fromkeys(dropped)
    return Begin("declare", replace(said, **emptied), answered)
