"""What sharing saves one of those who share: kept as their own word, shown to nobody else by name."""

from __future__ import annotations

from bot.context.action_context import ActionContext, ActionResult
from bot.conversation.flows.follow_up import StatingSaving
from bot.conversation.model import Refuse
from bot.partners.parties import find_own_party
from bot.rules.follow_up import stages
from matching.consent.states import Answer, Stage
from storage.notes.saying import Saying


def record_saving(context: ActionContext, said: StatingSaving) -> ActionResult:
    """So much a year; « je ne sais pas » is no figure."""
    exchange = stages.lock_exchange(context, said.introduction)
    mine = find_own_party(context, exchange.parties, (Answer.YES,)) if exchange is not None else None
    if exchange is None or mine is None:
        raise Refuse("button-gone")
    if said.amount is None or said.amount.amount is None or said.amount.unit is None:
        return ActionResult((Saying("saving-none"),))
    if exchange.introduction.closed_at is not None:
        raise Refuse("button-gone")
    amount, unit = said.amount.amount, said.amount.unit
    # No new word on how far it has come: the others are still asked whether it runs.
    context.work.statements.add_statement(
        exchange.introduction,
        mine.company_id,
        Stage(exchange.introduction.stage),
        context.person_id,
        context.now,
        saved=(amount, unit),
    )
    return ActionResult((Saying("saving-noted", {"amount": amount, "unit": unit.value}),))
