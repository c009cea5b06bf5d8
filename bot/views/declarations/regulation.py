"""Which rules a flow calls for: short cards with their article, which inform and never decide."""

from __future__ import annotations

from collections.abc import Iterable

from bot.context.action_context import ActionContext
from bot.views.networks import host
from matching.activities.model import Activities
from matching.gains.factors import convert_to_tonnes
from matching.knowledge import Knowledge
from matching.regulation.find_rules import find_rules
from matching.regulation.model import Rule, RuledFlow, RuleMoment
from matching.scoring.yearly import estimate_yearly_amount
from matching.taxonomy.codes.discards import may_be_waste
from matching.taxonomy.model import Resource
from matching.understand.plain_text import fold_text
from matching.vocabulary import Kind, Quantity, Rhythm, Side, Unit
from storage.notes.saying import Saying
from storage.tables import Company, Declaration

_WEEKS = {Rhythm.DAY: 7.0, Rhythm.WEEK: 1.0, Rhythm.MONTH: 12 / 52, Rhythm.QUARTER: 4 / 52, Rhythm.YEAR: 1 / 52}
_LOADS = frozenset({None, Rhythm.ONCE, Rhythm.DAY, Rhythm.WEEK, Rhythm.MONTH, Rhythm.QUARTER})  # said as one pick-up
_OIL = "oil"


def list_declaration_rules(
    context: ActionContext, declaration: Declaration, moment: RuleMoment = RuleMoment.ASKED
) -> tuple[Rule, ...]:
    """The rules of one announcement, whoever may take it, the most particular first."""
    flow = describe_ruled_flow(context, declaration, ())
    return find_rules(flow, moment) if flow is not None else ()


def list_meeting_rules(
    context: ActionContext, declaration: Declaration, others: Iterable[Declaration], *, pooled: bool
) -> tuple[Rule, ...]:
    """The rules that those who meet about these announcements had better know, as `declaration`'s company reads them."""
    flow = describe_ruled_flow(context, declaration, tuple(others), pooled=pooled)
    return find_rules(flow, RuleMoment.INTRODUCED) if flow is not None else ()


def build_rule_cards(laws: Iterable[Rule]) -> tuple[Saying, ...]:
    """A card each, with its article and when that was read; one that says so where there is none."""
    return tuple(build_rule_card(rule) for rule in laws) or (Saying("rule-none"),)


def build_rule_card(rule: Rule) -> Saying:
    """What it says, what it rests on."""
    asks = "yes" if rule.ask["fr"] else "no"
    checked = rule.checked.isoformat() if rule.checked is not None else "none"
    return Saying(f"rule-{rule.key}", {"rule": rule.key, "checked": checked, "ask": asks})


def has_free_collection(knowledge: Knowledge, resource: str) -> bool:
    """Mineral and synthetic oils are taken back for free in principle (C. env. R543-3 ff., since 2022)."""
    known = knowledge.taxonomy.resources.get(resource)
    if known is None:
        return False
    flow = RuledFlow(known, (known.id, *knowledge.taxonomy.list_broader(known.id)), Kind.OFFER, may_be_waste(known))
    return any(rule.key == _OIL for rule in find_rules(flow, RuleMoment.ASKED))


def describe_ruled_flow(
    context: ActionContext, declaration: Declaration, others: tuple[Declaration, ...], *, pooled: bool = False
) -> RuledFlow | None:
    """What the rules look at; None where nobody knows what thing it is."""
    rows = (declaration, *others)
    given = next((row for row in rows if row.kind is Kind.OFFER or row.side is Side.HAS), declaration)
    taxonomy = context.knowledge.taxonomy
    known = taxonomy.resources.get(given.resource or "")
    if known is None:
        return None
    taken = [row for row in rows if row is not given]
    companies = {row.id: context.work.companies.get(row.company_id) for row in rows if row.company_id is not None}
    served = next((row.resource for row in taken if row.resource in taxonomy.resources), given.resource if others else None)
    return RuledFlow(
        resource=known,
        lineage=(known.id, *taxonomy.list_broader(known.id)),
        kind=given.kind or Kind.OFFER,
        waste=may_be_waste(known),
        gives=given is declaration,
        words=fold_text(given.said),
        price=given.price,
        serves=(served, *taxonomy.list_broader(served)) if served is not None else (),
        giver_naf=_list_naf(context.knowledge.activities, companies.get(given.id)),
        taker_naf=tuple(code for row in taken for code in _list_naf(context.knowledge.activities, companies.get(row.id))),
        load_tonnes=_weigh_load(known, given),
        week_litres=_measure_week(known, given),
        pooled=pooled,
        abroad=_cross_border(context, companies.values()),
    )


def _cross_border(context: ActionContext, companies: Iterable[Company]) -> bool:
    return len({host.find_company_dialling(context.work, context.knowledge, each).country for each in companies}) > 1


def _list_naf(activities: Activities, company: Company | None) -> tuple[str, ...]:
    if company is None or company.activity not in activities:
        return ()
    wider = [id for id in (company.activity, *activities.list_wider(company.activity)) if id in activities]
    return tuple(code for id in wider for code in activities[id].naf)


def _weigh_load(known: Resource, declaration: Declaration) -> float | None:
    """One pick-up in tonnes, as it was said; a year's or a continuous flow says nothing of its lorries."""
    if declaration.rhythm not in _LOADS:
        return None
    amount = _count_base(known, declaration)
    tonnes = convert_to_tonnes(known)
    return amount * tonnes if amount is not None and tonnes is not None else None


def _measure_week(known: Resource, declaration: Declaration) -> float | None:
    """A week's volume in litres."""
    weeks = _WEEKS.get(declaration.rhythm) if declaration.rhythm is not None else None
    one = estimate_yearly_amount(Quantity(1, 1, Unit.L, Rhythm.ONCE), known.base, known.conversions)
    litre = one.amount if one is not None else None
    amount = _count_base(known, declaration)
    if weeks is None or not litre or amount is None:
        return None
    return amount / litre * weeks / max(declaration.every or 1, 1)


def _count_base(known: Resource, declaration: Declaration) -> float | None:
    """The middle of what was said, in the resource's base unit."""
    if declaration.unit is None or declaration.low is None:
        return None
    said = Quantity(declaration.low, declaration.high or declaration.low, declaration.unit, Rhythm.ONCE)
    reckoned = estimate_yearly_amount(said, known.base, known.conversions)
    return reckoned.amount if reckoned is not None else None
