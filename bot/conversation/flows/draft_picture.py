"""A draft gets a picture."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.asks.picture import AskPicture
from bot.conversation.engine import Flow


@dataclass(frozen=True, slots=True)
class Picturing:
    """Which draft, and its picture; `offered` is one that came before it was asked for."""

    draft: int = 0
    photo: str | None = None
    offered: str | None = None


DRAFT_PICTURE_FLOW = Flow(
    "picture", Picturing, do="picture", steps=(AskPicture(name="photo", offered=lambda said: said.offered),)
)
