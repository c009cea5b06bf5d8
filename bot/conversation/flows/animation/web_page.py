"""A button under an announcement leads to a page of the web."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.asks.content import AskWebLink
from bot.conversation.engine import Flow


@dataclass(frozen=True, slots=True)
class Linking:
    """Under which `broadcast`, and the address."""

    broadcast: int = 0
    link: str = ""


WEB_PAGE_FLOW = Flow("linking", Linking, do="linking", steps=(AskWebLink(name="link"),))
