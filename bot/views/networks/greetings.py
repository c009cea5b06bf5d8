"""The greeting: who Boucle is, in which network, and who sees what."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.views.networks.host import describe_network
from storage.notes.saying import Button, Saying


def build_greeting(context: ActionContext) -> Saying:
    """The greeting; somebody who has joined is greeted by the name of their company."""
    facts = describe_network(context.work.networks.find_current())
    if context.company is not None:
        return Saying("start-again", {**facts, "company": context.company.name}, buttons=(Button("start-again.go", "a.go"),))
    buttons = tuple(Button(f"start-hello.{verb}", f"a.{verb}") for verb in ("go", "who", "lang"))
    return Saying("start-hello", facts, buttons=buttons)
