"""All flows by name.

A flow's name stands in the talks that people left, and begins the keys of its texts, which stand in the notes that were
sent. So a flow keeps the name it was first given, also where its file and its texts bear another noun today: "announce",
"linking", "vicinity", "planning" and "concern" are the broadcast's flows, "found" is the network's, "seek" the search for a
company, "reach" the contact for a call, "wish" the barrier, "wording" the lesson, "picture" the draft's. Those who
animate type a line to "helped", "merged", "brokered", "placed" and "planned", and put right what is wrong of a company in
"corrected"; a company that they name in a sentence is "named", has words "told" to it, or is "added"."""

from __future__ import annotations

from typing import Any

from bot.conversation.engine import Flow
from bot.conversation.flows import (
    agree,
    animator_word,
    barrier,
    broadcast,
    broadcast_area,
    broadcast_date,
    broadcast_resource,
    call_contact,
    claim,
    closure,
    company,
    company_search,
    declare,
    draft_picture,
    evaluation,
    fate,
    follow_up,
    join,
    lesson,
    network,
    permanent_takers,
    relay,
    sharing,
    undertake,
)
from bot.conversation.flows.animation import (
    animator_line,
    authorisations,
    company_entry,
    named_company,
    placing,
    pool_aim,
    raised_hands,
    web_page,
    workshop,
    workshop_lines,
)

ALL_FLOWS: tuple[Flow[Any], ...] = (
    agree.AGREE_FLOW,
    animator_word.ANIMATOR_WORD_FLOW,
    declare.DECLARE_FLOW,
    join.JOIN_FLOW,
    draft_picture.DRAFT_PICTURE_FLOW,
    call_contact.CALL_CONTACT_FLOW,
    barrier.BARRIER_FLOW,
    lesson.LESSON_FLOW,
    broadcast.BROADCAST_FLOW,
    broadcast_resource.BROADCAST_RESOURCE_FLOW,
    broadcast_date.BROADCAST_DATE_FLOW,
    web_page.WEB_PAGE_FLOW,
    broadcast_area.BROADCAST_AREA_FLOW,
    claim.CLAIM_FLOW,
    closure.CLOSURE_FLOW,
    company.COMPANY_FLOW,
    company_entry.COMPANY_ENTRY_FLOW,
    network.NETWORK_FLOW,
    relay.RELAY_FLOW,
    permanent_takers.PERMANENT_TAKERS_FLOW,
    authorisations.AUTHORISATIONS_FLOW,
    company_search.COMPANY_SEARCH_FLOW,
    undertake.UNDERTAKE_FLOW,
    sharing.SHARING_FLOW,
    follow_up.OUTCOME_FLOW,
    follow_up.PICKUP_FLOW,
    follow_up.REMIND_FLOW,
    follow_up.SHARED_FLOW,
    follow_up.SAVING_FLOW,
    fate.FATE_FLOW,
    evaluation.EVALUATION_FLOW,
    relay.STORY_FLOW,
    animator_line.HELPING_FLOW,
    animator_line.MERGING_FLOW,
    animator_line.BROKERING_FLOW,
    animator_line.PLACED_FLOW,
    placing.PLACING_FLOW,
    animator_line.PLANNING_FLOW,
    named_company.NAMED_FLOW,
    named_company.TOLD_FLOW,
    named_company.ADDED_FLOW,
    workshop.WORKSHOP_FLOW,
    workshop_lines.WORKSHOP_LINES_FLOW,
    raised_hands.RAISED_HANDS_FLOW,
    pool_aim.POOL_AIM_FLOW,
)
FLOWS = {flow.name: flow for flow in ALL_FLOWS}
