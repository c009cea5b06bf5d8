"""An announcement goes to those around a place."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.asks.place import AskPlace, NearPoint
from bot.conversation.engine import Flow
from bot.conversation.steps import Choice, Choose
from matching.vocabulary import Place


@dataclass(frozen=True, slots=True)
class Surrounding:
    """Which `broadcast`, around where, and how many `km` about it; `near` is the centre of the network."""

    broadcast: int = 0
    near: NearPoint | None = None
    place: Place | None = None
    km: int = 0


_KM_CHOICES = tuple(Choice(str(km), km, "vicinity-km.within", {"km": km}) for km in (5, 10, 20, 50))

BROADCAST_AREA_FLOW = Flow(
    "vicinity",
    Surrounding,
    do="vicinity",
    steps=(AskPlace(name="place", near=lambda said: said.near), Choose(name="km", options=lambda _: _KM_CHOICES)),
)
