"""An animator says from which quantity on a pool is worth while."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.asks.amount import AskAmount, StatedAmount
from bot.conversation.engine import Flow
from storage.notes.saying import Facts


@dataclass(frozen=True, slots=True)
class SettingAim:
    """The pool (its synergy), what it is about, and how much makes it worth while."""

    synergy: int = 0
    resource: str = ""
    amount: StatedAmount | None = None


def _describe_pool(said: SettingAim) -> Facts:
    return {"resource": said.resource}


POOL_AIM_FLOW = Flow(
    "aim",
    SettingAim,
    do="aim",
    facts=_describe_pool,
    steps=(AskAmount(name="amount", resource=lambda said: said.resource or None),),
)
