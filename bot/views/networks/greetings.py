"""The greeting: who Boucle is, in which network, and who sees what."""
from __future__ import annotations

from bot.context.action_context import Desk
from storage.notes.saying import Button, Saying


def hello(desk: Desk) -> Saying:
    """The greeting; somebody who has joined is greeted by the name of their company."""
    network = desk.work.networks.here()
    facts = {"network": network.name, "animator": network.animator, "host": network.host}
    if desk.company is not None:
        return Saying("start-again", {**facts, "company": desk.company.name}, buttons=(Button("start-again.go", "a.go"),))
    buttons = tuple(Button(f"start-hello.{verb}", f"a.{verb}") for verb in ("go", "who", "lang"))
    return Saying("start-hello", facts, buttons=buttons)
