"""What a party answers to a lead, and what its silence means; which function answers which button."""

from collections.abc import Callable
from typing import Any

from bot.actions.leads import answers, choices, contracts, pools, questions, refusals
from bot.context.action_context import ActionContext, ActionResult

LEAD_VERBS = {
    "yes": answers.accept_card,
    "no": answers.refuse_card,
    "stand": answers.keep_yes,
    "several": choices.choose_several,
    "queue": choices.leave_queue,
    "ask": questions.ask_question,
    "respond": questions.answer_question,
    "neighbour": pools.invite_neighbour,
    "same": pools.join_neighbour,
    "organise": pools.choose_organiser,
    "contract": contracts.prepare_contract,
    "because": refusals.answer_refusal_reason,
    "later": refusals.answer_refusal_date,
    "within": refusals.answer_refusal_distance,
}

# What a finished talk about a lead is for.
LEAD_TALKS: dict[str, Callable[[ActionContext, Any], ActionResult]] = {
    "agree": answers.confirm_acceptance,
    "sharing": choices.record_shares,
    "relay": questions.pass_words_on,
}
