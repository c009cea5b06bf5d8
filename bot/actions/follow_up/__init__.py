"""What those who were introduced say of how it goes, and when they are asked."""

from collections.abc import Callable
from typing import Any

from bot.actions.follow_up import exchanges, savings, shared_out, stages
from bot.context.action_context import ActionContext, ActionResult

FOLLOW_UP_VERBS = {
    "stage": stages.answer_stage,
    "vouch": stages.confirm_outcome,
    "died": stages.answer_drop_reason,
    "spare": stages.answer_rest,
    "exchanges": exchanges.show_own_exchanges,
    "exchange": exchanges.show_own_exchange,
    "shares": shared_out.ask_shares,
    "follow": exchanges.correct_exchange,
}

# What a finished talk is for.
FOLLOW_UP_TALKS: dict[str, Callable[[ActionContext, Any], ActionResult]] = {
    "outcome": stages.record_outcome,
    "pickup": stages.plan_pickup,
    "remind": stages.postpone_question,
    "shared": shared_out.record_paced_shares,
    "saving": savings.record_saving,
}
