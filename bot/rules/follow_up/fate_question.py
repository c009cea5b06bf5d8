"""Where did it go before? Asked once of whoever gives, when the exchange runs and the answer is worth counting."""

from __future__ import annotations

from dataclasses import replace

from bot.context.action_context import ActionContext, TalkRequest
from bot.conversation.flows.fate import TellingFate
from bot.views.follow_up.standing import Exchange
from bot.views.leads.parties import find_party_declaration
from matching.consent.states import PartyRole, Stage
from matching.vocabulary import Fate, FateWay, Kind
from storage.tables import Party

_COUNTED_BASES = frozenset({"t", "m3", "piece"})


def request_fate(context: ActionContext, exchange: Exchange, mine: Party) -> TalkRequest | None:
    """The question, where it matters and was never asked; from then on it has been."""
    if exchange.introduction.stage is not Stage.RUNNING or mine.role is not PartyRole.GIVER or not exchange.measured:
        return None
    row = find_party_declaration(context.work, mine)
    known = context.knowledge.taxonomy.resources.get(row.resource or "")
    if row.kind is not Kind.OFFER or row.details.fate is not None or known is None or known.project:
        return None
    if known.base not in _COUNTED_BASES:
        return None
    row.details = replace(row.details, fate=Fate(FateWay.UNKNOWN))
    animator = context.work.networks.find_current().animator
    return TalkRequest("fate", TellingFate(row.id, row.resource or row.said, animator))
