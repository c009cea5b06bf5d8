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

FLOWS: dict[str, Flow[Any]] = {
    flow.name: flow
    for flow in (
        agree.AGREE_FLOW,
        declare.DECLARE_FLOW,
        join.JOIN_FLOW,
        draft_picture.DRAFT_PICTURE_FLOW,
        call_contact.CALL_CONTACT_FLOW,
        barrier.BARRIER_FLOW,
        lesson.LESSON_FLOW,
        broadcast.BROADCAST_FLOW,
        broadcast_resource.BROADCAST_RESOURCE_FLOW,
        broadcast_date.BROADCAST_DATE_FLOW,
        broadcast_area.BROADCAST_AREA_FLOW,
        claim.CLAIM_FLOW,
        network.NETWORK_FLOW,
        company_search.COMPANY_SEARCH_FLOW,
        undertake.UNDERTAKE_FLOW,
    )
}
