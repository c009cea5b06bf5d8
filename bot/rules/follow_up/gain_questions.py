"""What has to be known to count what an exchange brings, asked once when it runs: where it went before, what sharing saves."""

from __future__ import annotations

from dataclasses import replace

from bot.context.action_context import ActionContext, TalkRequest
from bot.conversation.flows.fate import TellingFate
from bot.conversation.flows.follow_up import StatingSaving
from bot.partners.parties import find_party_declaration
from bot.views.declarations.fates import has_countable_fate
from bot.views.follow_up.standing import Exchange
from matching.consent.states import PartyRole, Stage
from matching.vocabulary import Fate, FateWay
from storage.tables import Party


def request_gain_facts(context: ActionContext, exchange: Exchange, mine: Party) -> TalkRequest | None:
    """The question for one of them, where there is one."""
    if exchange.introduction.stage is not Stage.RUNNING:
        return None
    if exchange.measured:
        return _request_fate(context, exchange, mine)
    told = any(word.company_id == mine.company_id and word.saved is not None for word in exchange.said)
    return None if told else TalkRequest("saving", StatingSaving(exchange.introduction.id))


def _request_fate(context: ActionContext, exchange: Exchange, mine: Party) -> TalkRequest | None:
    """The question, where it matters and was never asked; from then on it has been."""
    if mine.role is not PartyRole.GIVER:
        return None
    row = find_party_declaration(context.work, mine)
    if row.details.fate is not None or not has_countable_fate(context.knowledge, row):
        return None
    row.details = replace(row.details, fate=Fate(FateWay.UNKNOWN))
    animator = context.work.networks.find_current().animator
    return TalkRequest("fate", TellingFate(row.id, row.resource or row.said, animator, runs=True))
