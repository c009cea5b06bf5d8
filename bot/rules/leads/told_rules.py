"""Rules of law are told at the right moment, each once to a company: once something is published, and when two meet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.context.action_context import ActionContext
from bot.partners.parties import find_party_declaration
from bot.views.declarations import regulation
from matching.consent.states import SynergyKind
from matching.regulation.model import Rule, RuleMoment
from storage.notes.saying import Saying
from storage.tables import Company, Declaration, Party, Synergy

_MOST_AT_ONCE = 1  # the others are under [Les règles]
_POOLED = frozenset({SynergyKind.BUY_TOGETHER, SynergyKind.COLLECT_TOGETHER})


def tell_publishing_rules(context: ActionContext, declaration: Declaration, told: tuple[Saying, ...]) -> tuple[Saying, ...]:
    """What its author reads once it is published, with the most particular rule that they do not know yet below its first
    message."""
    rules = regulation.list_declaration_rules(context, declaration, RuleMoment.DECLARED)
    cards = _take_unknown_rules(context.own_company, rules)
    if not cards or not told:
        return told
    return (replace(told[0], parts=(*told[0].parts, *cards)), *told[1:])


def tell_meeting_rules(context: ActionContext, synergy: Synergy, to: Party, parties: Sequence[Party], told: Saying) -> Saying:
    """An introduction with the most particular rule that this party does not know yet."""
    mine = find_party_declaration(context.work, to)
    others = tuple(find_party_declaration(context.work, party) for party in parties if party is not to)
    rules = regulation.list_meeting_rules(context, mine, others, pooled=synergy.kind in _POOLED)
    cards = _take_unknown_rules(context.work.companies.get(to.company_id), rules)
    return replace(told, parts=(*told.parts, *cards))


def _take_unknown_rules(company: Company | None, laws: Iterable[Rule]) -> tuple[Saying, ...]:
    if company is None:
        return ()
    new = [rule for rule in laws if rule.key not in company.rules_told][:_MOST_AT_ONCE]
    company.rules_told = (*company.rules_told, *(rule.key for rule in new))
    return tuple(regulation.build_rule_card(rule) for rule in new)
