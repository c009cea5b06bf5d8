"""Somebody is invited to run a network: first the short promise to keep to themselves what companies tell."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.engine import Flow
from bot.conversation.steps import Choice, Choose


@dataclass(frozen=True, slots=True)
class Undertaking:
    """The invitation, and the network it is about."""

    invitation: int = 0
    network: str = ""
    promise: bool | None = None


_PROMISE_CHOICES = (Choice("yes", True, "undertake-promise.yes"), Choice("no", False, "undertake-promise.no"))

UNDERTAKE_FLOW = Flow(
    "undertake",
    Undertaking,
    do="undertake",
    facts=lambda said: {"network": said.network},
    steps=(Choose(name="promise", options=lambda _: _PROMISE_CHOICES),),
)
