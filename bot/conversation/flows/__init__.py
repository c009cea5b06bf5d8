"""All flows by name."""
from __future__ import annotations

from typing import Any

from bot.conversation.engine import Flow
from bot.conversation.flows import agree, claim, declare, found, join, picture, seek, undertake, wish

FLOWS: dict[str, Flow[Any]] = {flow.name: flow for flow in (
    agree.FLOW, claim.FLOW, declare.FLOW, found.FLOW, join.FLOW, picture.FLOW, seek.FLOW, undertake.FLOW, wish.FLOW)}
