"""What is done by telephone: who is to be rung, and what they said; which function answers which button."""

from bot.actions.calls import announced_calls, call_list, telephone_agreements

CALL_VERBS = {
    "calls": call_list.show_next_call,
    "willing": call_list.record_call_interest,
    "ring": call_list.show_one_call,
    "ringback": call_list.ring_back_then,
    "absent": call_list.record_call_absence,
    "passed": call_list.record_call_introduction,
    "page": call_list.print_call_page,
    "reach": call_list.ask_call_contact,
    "answered": call_list.note_call_answer,
    "unwilling": telephone_agreements.record_call_refusal,
    "accord": telephone_agreements.record_call_consent,
    "rung": announced_calls.note_announced_call,
    "grounds": telephone_agreements.record_call_reason,
}
