"""There is not enough for all who were chosen: how much is each to have?"""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.asks.amount import StatedAmount
from bot.conversation.asks.share import HALF, QUARTER, THREE_QUARTERS, AskShare
from bot.conversation.engine import Flow
from matching.vocabulary import Quantity
from storage.notes.saying import Facts

_LIKELY = (THREE_QUARTERS, HALF, QUARTER)


@dataclass(frozen=True, slots=True)
class Sharing:
    """Between whom (`synergies`, in the order of the card) what there is (`whole`) is shared out; the last has the rest."""

    synergies: tuple[int, ...] = ()
    resource: str | None = None
    whole: Quantity | None = None
    first: StatedAmount | None = None
    second: StatedAmount | None = None


def _describe_whole(said: Sharing) -> Facts:
    whole = said.whole
    if whole is None:
        return {"low": 0, "high": 0, "unit": "", "rhythm": "", "every": 1}
    return {
        "low": whole.low,
        "high": whole.high,
        "unit": whole.unit.value,
        "rhythm": whole.rhythm.value if whole.rhythm is not None else "",
        "every": whole.every,
    }


SHARING_FLOW = Flow(
    "sharing",
    Sharing,
    do="sharing",
    facts=_describe_whole,
    steps=(
        AskShare(
            name="first", resource=lambda said: said.resource, agreed=lambda said: said.whole, likely=_LIKELY, may_be_open=False
        ),
        AskShare(
            name="second",
            when=lambda said: len(said.synergies) > 2,
            resource=lambda said: said.resource,
            agreed=lambda said: said.whole,
            likely=_LIKELY,
            may_be_open=False,
        ),
    ),
)
