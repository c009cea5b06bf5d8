"""All flows by name."""
from __future__ import annotations

from typing import Any

from bot.conversation.engine import Flow
from bot.conversation.flows import (
    agree,
    announce,
    claim,
    concern,
    declare,
    found,
    join,
    picture,
    planning,
    reach,
    seek,
    undertake,
    vicinity,
    wish,
    wording,
)

FLOWS: dict[str, Flow[Any]] = {flow.name: flow for flow in (
    agree.FLOW, declare.FLOW, join.FLOW, picture.FLOW, reach.FLOW, wish.FLOW, wording.FLOW,
    announce.FLOW, concern.FLOW, planning.FLOW, vicinity.FLOW,
    claim.FLOW, found.FLOW, seek.FLOW, undertake.FLOW)}
