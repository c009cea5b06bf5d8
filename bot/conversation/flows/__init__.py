"""All flows by name."""
from __future__ import annotations

from typing import Any

from bot.conversation.engine import Flow
from bot.conversation.flows import (
    agree,
    barrier,
    broadcast,
    broadcast_area,
    broadcast_date,
    broadcast_resource,
    call_contact,
    claim,
    company_search,
    declare,
    draft_picture,
    join,
    lesson,
    network,
    undertake,
)

FLOWS: dict[str, Flow[Any]] = {flow.name: flow for flow in (
    agree.FLOW, declare.FLOW, join.FLOW, draft_picture.FLOW, call_contact.FLOW, barrier.FLOW, lesson.FLOW,
    broadcast.FLOW, broadcast_resource.FLOW, broadcast_date.FLOW, broadcast_area.FLOW,
    claim.FLOW, network.FLOW, company_search.FLOW, undertake.FLOW)}
